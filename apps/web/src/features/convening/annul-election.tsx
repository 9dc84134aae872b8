import type { ConveningUnit } from '@conference/contracts';
import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useCommand } from '../../shared/use-command';
import { annulElection } from './convening-commands';

interface AnnulElectionProps {
  conferenceId: string;
  unit: ConveningUnit;
  onDone: () => void;
}

/** Takes back a record that was wrong; it stays on file with the reason. */
export function AnnulElection({ conferenceId, unit, onDone }: AnnulElectionProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const command = useCommand(conferenceId, () => annulElection(conferenceId, unit.id, { reason: reason.trim() }));
  return (
    <Stack>
      <p style={{ margin: 0 }}>{t('convening.annulLead', { unit: unit.name })}</p>
      <Textarea
        required
        autosize
        data-autofocus
        label={t('convening.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNotice error={command.error} />
      <Button
        loading={command.isPending}
        disabled={reason.trim() === ''}
        onClick={() => command.mutate(undefined, { onSuccess: onDone })}
      >
        {t('convening.annul')}
      </Button>
    </Stack>
  );
}
