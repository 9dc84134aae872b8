import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonField } from '../../shared/words-field';
import { giveUpPetition, usePetitionCommand } from './read-petitions';

const SHORTEST = 3;

/** Gives a petition up, for a reason that everybody reads. */
export function GiveUpPetition({ petitionId }: { petitionId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const command = usePetitionCommand(() => giveUpPetition(petitionId, reason));
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('petitions.giveUp')}
      </Button>
      <Dialog title={t('petitions.giveUp')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack>
          <p style={{ margin: 0 }}>{t('petitions.giveUpHint')}</p>
          <ReasonField label={t('petitions.withdrawnReason')} value={reason} onChange={setReason} />
          <ProblemNotice error={command.error} />
          <Button
            disabled={reason.trim().length < SHORTEST}
            loading={command.isPending}
            onClick={() => command.mutate(undefined, { onSuccess: () => setOpen(false) })}
          >
            {t('petitions.giveUp')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
