import type { TargetForm, TargetView } from '@conference/contracts';
import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/problem-notice';
import { useSentence } from '../../shared/sentence';
import { useCommand } from '../../shared/use-command';
import { ReasonField } from '../../shared/words-field';
import { handTargetOver } from './target-commands';
import styles from './target-form.module.css';

interface HandOverTargetProps {
  conferenceId: string;
  form: TargetForm;
  target: TargetView;
  onDone: () => void;
}

/** Somebody left, or a unit merged: another one reports from now on, and what is asked already goes along. */
export function HandOverTarget({ conferenceId, form, target, onDone }: HandOverTargetProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const parties = target.parties.filter(({ endedAt }) => endedAt === null);
  const [partyId, setPartyId] = useState(parties[0]?.id ?? '');
  const [ownerId, setOwnerId] = useState('');
  const [unitId, setUnitId] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand(conferenceId, () =>
    handTargetOver({ targetId: target.id, partyId }, { ownerId, reason, ...(unitId && { unitId }) }),
  );
  return (
    <Stack>
      <p className={styles.lead}>{t('targetForms.handOverLead')}</p>
      <NativeSelect
        label={t('targetForms.handOverFrom')}
        data={parties.map(({ id, name, owner }) => ({ value: id, label: `${say(name)} (${owner})` }))}
        value={partyId}
        onChange={(event) => setPartyId(event.currentTarget.value)}
      />
      <div className={styles.pair}>
        <NativeSelect
          required
          label={t('targetForms.handOverTo')}
          data={[
            { value: '', label: t('targetForms.choose') },
            ...form.people.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` })),
          ]}
          value={ownerId}
          onChange={(event) => setOwnerId(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('targetForms.handOverUnit')}
          data={[
            { value: '', label: t('targetForms.sameParty') },
            ...form.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={unitId}
          onChange={(event) => setUnitId(event.currentTarget.value)}
        />
      </div>
      <ReasonField label={t('targetForms.reason')} value={reason} onChange={setReason} />
      <ProblemNotice error={command.error} />
      <Button
        disabled={ownerId === '' || partyId === '' || reason.trim() === ''}
        loading={command.isPending}
        onClick={() => command.mutate(undefined, { onSuccess: onDone })}
      >
        {t('targetForms.saveHandOver')}
      </Button>
    </Stack>
  );
}
