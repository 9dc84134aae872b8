import type { PetitionsView } from '@conference/contracts';
import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { openPetition, usePetitionCommand } from './read-petitions';

const SHORTEST = 3;

/** Asks for an extraordinary conference: what it is to deal with, and why. What was typed stays when it is refused. */
export function OpenPetition({ mayPropose }: Pick<PetitionsView, 'mayPropose'>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [by, setBy] = useState(mayPropose[0]!);
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const command = usePetitionCommand(openPetition);
  const close = () => setOpen(false);
  const forget = () => {
    setSubject('');
    setReason('');
    close();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('petitions.open')}</Button>
      <Dialog title={t('petitions.open')} isOpen={isOpen} size="lg" onClose={close}>
        <Stack>
          {mayPropose.length > 1 && (
            <NativeSelect
              label={t('petitions.by')}
              value={by}
              data={mayPropose.map((one) => ({ value: one, label: t(`petitions.proposers.${one}`) }))}
              onChange={(event) => setBy(mayPropose.find((one) => one === event.currentTarget.value) ?? by)}
            />
          )}
          <TextInput
            required
            data-autofocus
            maxLength={200}
            label={t('petitions.subject')}
            description={t('petitions.subjectHint')}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <Textarea
            required
            autosize
            minRows={3}
            maxLength={2000}
            label={t('petitions.reason')}
            description={t('petitions.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <p className="quiet" style={{ margin: 0 }}>
            {t(by === 'staff' ? 'petitions.openHint' : 'petitions.proposeHint')}
          </p>
          <ProblemNotice error={command.error} />
          <Button
            loading={command.isPending}
            disabled={subject.trim().length < SHORTEST || reason.trim().length < SHORTEST}
            onClick={() => command.mutate({ by, subject, reason }, { onSuccess: forget })}
          >
            {t(by === 'staff' ? 'petitions.openNow' : 'petitions.proposeNow')}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
