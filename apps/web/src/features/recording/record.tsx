import type { TaskDetail } from '@conference/contracts';
import { leadsOffice, RECORDABLE_KINDS, RECORDING_ROLES } from '@conference/domain';
import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { useMe } from '../../shared/me';
import { Section, Sheet } from '../../shared/section';
import { RecordForm } from './record-form';

/** For secretaries, the clerk and the head of office: the printable sheet, and what came back on paper or by phone. */
export function Record({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const [isOpen, setOpen] = useState(false);
  const isOther = task.assignee.id !== person.id;
  const mayRecord = isOther && person.roles.some((role) => RECORDING_ROLES.includes(role));
  const isAsked = task.state === 'open' && task.isTurn && RECORDABLE_KINDS.includes(task.kind);
  const seesEvidence = task.hasEvidence && (mayRecord || !isOther || leadsOffice(person));
  if (seesEvidence) return <Evidence taskId={task.id} />;
  if (!isAsked || !mayRecord || task.frozenAt) return null;
  return (
    <Section id="record" title={t('record.title')}>
      <Sheet>
        <p style={{ marginTop: 0 }}>{t('record.hint')}</p>
        <Group>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('record.open')}
          </Button>
          <Anchor href={`/api/tasks/${task.id}/answer-sheet`}>{t('record.sheet')}</Anchor>
        </Group>
      </Sheet>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('record.ask', { name: task.assignee.name })}
        size="lg"
      >
        <RecordForm task={task} onClose={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function Evidence({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <Anchor href={`/api/tasks/${taskId}/evidence`}>{t('record.evidenceFile')}</Anchor>
    </p>
  );
}
