import type { Decided } from '@conference/contracts';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeInstant } from '../../shared/dates';
import { Notice } from '../../shared/notice';

/** The acknowledgement: what was recorded, when, and what follows. */
export function Answered({ decided, next }: { decided: Decided; next: string | null }) {
  const { t } = useTranslation();
  const { outcome, decidedAt, roundClosed, repeated } = decided;
  return (
    <div>
      <Notice tone="good" title={t('task.sent')} alert>
        <p>{t('task.sentLead', { outcome: t(`outcomes.${outcome}`), time: writeInstant(decidedAt) })}</p>
        {repeated && <p>{t('task.sentRepeated')}</p>}
        {roundClosed && <p>{t('task.sentLast')}</p>}
      </Notice>
      <Group mt="md" gap="sm">
        {next && (
          <Button renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: next }} {...props} />}>
            {t('task.next')}
          </Button>
        )}
        <Button component={Link} to="/tasks" variant="default">
          {t('task.toTasks')}
        </Button>
      </Group>
    </div>
  );
}
