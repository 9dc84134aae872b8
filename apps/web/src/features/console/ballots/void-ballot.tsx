import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { voidBallot, type BallotAddress } from '../../secret-ballots/read-ballots';
import { useCommand } from '../../../shared/use-command';

/** Declares a secret ballot void, with the reason that goes into the minutes; preparing another one repeats it. */
export function VoidBallot({ address, label }: { address: BallotAddress; label: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(address.conferenceId, () => voidBallot(address, reason));
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('ballots.voidHint')}</p>
          <Textarea
            autosize
            required
            minRows={2}
            maxLength={1000}
            label={t('votes.voidReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={command.error} />
          <Button
            disabled={!reason.trim()}
            loading={command.isPending}
            onClick={() => command.mutate(undefined, { onSuccess: () => setOpen(false) })}
          >
            {label}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
