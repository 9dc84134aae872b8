import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../shared/act-dialog';
import { inviteGuest } from './read-guests';

const NOBODY = { name: '', position: '', organisation: '', email: '' };
const FIELDS = ['name', 'position', 'organisation', 'email'] as const;
const NEEDED: readonly (typeof FIELDS)[number][] = ['name', 'organisation'];

/** Asks whom to invite: a name and where from; the address, if the invitation goes by mail. */
export function InviteGuest({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const [guest, setGuest] = useState(NOBODY);
  const invite = async () => {
    await inviteGuest(conferenceId, { ...guest, email: guest.email.trim() || null, language: 'vi' });
    setGuest(NOBODY);
  };
  return (
    <Group>
      <ActDialog
        conferenceId={conferenceId}
        opener={{ label: t('guests.invite') }}
        title={t('guests.invite')}
        save={t('guests.invite')}
        isIncomplete={NEEDED.some((field) => !guest[field].trim())}
        act={invite}
      >
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            type={field === 'email' ? 'email' : 'text'}
            required={NEEDED.includes(field)}
            maxLength={200}
            label={t(`guests.${field}`)}
            description={field === 'email' ? t('guests.emailHint') : undefined}
            value={guest[field]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setGuest((before) => ({ ...before, [field]: value }));
            }}
          />
        ))}
      </ActDialog>
    </Group>
  );
}
