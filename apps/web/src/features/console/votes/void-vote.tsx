import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useCommand } from '../../../shared/use-command';
import { ReasonField } from '../../../shared/words-field';
import styles from '../room.module.css';
import { voidVote, type VoteAddress } from './vote-commands';

/** Declares a vote void, with the reason that goes into the minutes. */
export function VoidVote({ address }: { address: VoteAddress }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(address.conferenceId, (again: boolean) => voidVote(address, { reason, again }));
  const send = (again: boolean) => command.mutate(again, { onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('votes.void')}
      </Button>
      <Dialog title={t('votes.void')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('votes.voidHint')}</p>
          <ReasonField label={t('votes.voidReason')} value={reason} onChange={setReason} />
          <ProblemNotice error={command.error} />
          <div className={styles.controls}>
            <Button disabled={!reason.trim()} loading={command.isPending} onClick={() => send(true)}>
              {t('votes.voteAgain')}
            </Button>
            <Button variant="default" disabled={!reason.trim()} loading={command.isPending} onClick={() => send(false)}>
              {t('votes.withdraw')}
            </Button>
          </div>
        </Stack>
      </Dialog>
    </>
  );
}
