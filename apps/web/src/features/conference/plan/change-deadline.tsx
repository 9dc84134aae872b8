import type { PlanView } from '@conference/contracts';
import { DEADLINE_LABELS, DEADLINE_NAMES, type DeadlineName, type PlanChange } from '@conference/domain';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/sentence';
import { ChangeDialog } from './change-dialog';

const MOST = 250;

/** Changes one deadline of the plan, for every document: so many working days before the conference. */
export function ChangeDeadline({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  return (
    <ChangeDialog conferenceId={plan.conferenceId} label={t('changeDeadline.open')} title={t('changeDeadline.title')}>
      {(setChange) => <DeadlineFields deadlines={plan.deadlines} onChange={setChange} />}
    </ChangeDialog>
  );
}

function DeadlineFields({
  deadlines,
  onChange,
}: {
  deadlines: PlanView['deadlines'];
  onChange: (change: PlanChange | null) => void;
}) {
  const { t } = useTranslation();
  const say = useSentence();
  const [which, setWhich] = useState<DeadlineName>('opinions');
  const [days, setDays] = useState(String(deadlines.opinions));
  const choose = (name: DeadlineName, text: string) => {
    setWhich(name);
    setDays(text);
    const workingDays = /^\d{1,3}$/.test(text) ? Number(text) : null;
    const isOther = workingDays !== null && workingDays <= MOST && workingDays !== deadlines[name];
    onChange(isOther ? { type: 'deadline', which: name, workingDays } : null);
  };
  return (
    <Group grow preventGrowOverflow={false} align="flex-start">
      <NativeSelect
        label={t('changeDeadline.which')}
        value={which}
        data={DEADLINE_NAMES.map((name) => ({
          value: name,
          label: `${say(DEADLINE_LABELS[name])} (${t('changeDeadline.now', { days: deadlines[name] })})`,
        }))}
        onChange={({ currentTarget: { value } }) => {
          const name = DEADLINE_NAMES.find((one) => one === value) ?? which;
          choose(name, String(deadlines[name]));
        }}
        data-autofocus
      />
      <TextInput
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST}
        step={1}
        label={t('changeDeadline.days')}
        value={days}
        onChange={(event) => choose(which, event.currentTarget.value)}
      />
    </Group>
  );
}
