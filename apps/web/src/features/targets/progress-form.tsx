import type { TargetView } from '@conference/contracts';
import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceFields } from '../../shared/evidence-fields';
import { readNumber } from '../../shared/read-number';
import { ProblemNotice } from '../../shared/problem-notice';
import { uploadFile } from '../../shared/upload-file';
import { reportProgress } from './report-progress';
import { useCommand } from '../../shared/use-command';

/** Reports how a target is going, out of turn; the asked-for reports arrive as tasks. */
export function ProgressForm({ conferenceId, target }: { conferenceId: string; target: TargetView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('targets.reportFor', { title: target.title })}
        onClick={() => setOpen(true)}
      >
        {t('targets.report')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('targets.report')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Fields conferenceId={conferenceId} target={target} onDone={close} />
      </Modal>
    </>
  );
}

interface FieldsProps {
  conferenceId: string;
  target: TargetView;
  onDone: () => void;
}

/** The period that is asked about, or else the one that runs. */
function openPeriod({ periods }: TargetView): TargetView['periods'][number] | null {
  return periods.find(({ state }) => state === 'asked') ?? periods.find(({ state }) => state === 'running') ?? null;
}

function Fields({ conferenceId, target, onDone }: FieldsProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [evidence, setEvidence] = useState<{ file: File | null; evidenceOn: string }>({ file: null, evidenceOn: '' });
  const { file, evidenceOn } = evidence;
  const number = readNumber(value);
  const isMissing = target.evidenceRequired && !file;
  const command = useCommand(conferenceId, async () => {
    const stored = file && (await uploadFile(file));
    await reportProgress(target.id, {
      value: number ?? null,
      note: note.trim(),
      ...(stored && { fileSha256: stored.sha256, fileName: stored.fileName, evidenceOn }),
    });
  });
  return (
    <Stack>
      <strong>{target.title}</strong>
      <TextInput
        label={t('targets.value')}
        description={t('targets.valueHint')}
        inputMode="decimal"
        value={value}
        error={number === undefined && t('targets.notNumber')}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={3}
        label={t('targets.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <EvidenceFields
        {...evidence}
        period={openPeriod(target)}
        isRequired={target.evidenceRequired}
        onFill={(part) => setEvidence({ ...evidence, ...part })}
      />
      <ProblemNotice error={command.error} />
      <Button
        disabled={note.trim() === '' || number === undefined || isMissing || (file !== null && !evidenceOn)}
        loading={command.isPending}
        onClick={() => command.mutate(undefined, { onSuccess: onDone })}
      >
        {t('targets.send')}
      </Button>
    </Stack>
  );
}
