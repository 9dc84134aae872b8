import type { DueDateView, PlanView } from '@conference/contracts';
import { DUE_KIND_NAMES, isCivilDate, type PlanChange } from '@conference/domain';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeWeekday } from '../../../shared/dates';
import { useSentence } from '../../../shared/sentence';
import { ChangeDialog } from './change-dialog';

interface MoveDueDateProps {
  plan: PlanView;
  due: DueDateView & { roundId: string };
}

/** Gives one open round another due date; the other rounds stay. */
export function MoveDueDate({ plan, due }: MoveDueDateProps) {
  const { t } = useTranslation();
  const say = useSentence();
  const what = `${say(DUE_KIND_NAMES[due.kind])}${due.document ? `: ${due.document.title}` : ''}`;
  return (
    <ChangeDialog
      conferenceId={plan.conferenceId}
      size="xs"
      label={t('moveDue.open')}
      name={`${t('moveDue.open')}: ${what}`}
      title={what}
    >
      {(setChange) => <DueField plan={plan} due={due} onChange={setChange} />}
    </ChangeDialog>
  );
}

function DueField({ plan, due, onChange }: MoveDueDateProps & { onChange: (change: PlanChange | null) => void }) {
  const { t, i18n } = useTranslation();
  const [on, setOn] = useState(due.dueOn);
  const choose = (dueOn: string) => {
    setOn(dueOn);
    const isOther = isCivilDate(dueOn) && dueOn !== due.dueOn;
    onChange(isOther ? { type: 'round', roundId: due.roundId, dueOn } : null);
  };
  const day = isCivilDate(on) ? writeWeekday(on, i18n.language) : t('planChange.notDate');
  return (
    <TextInput
      type="date"
      min={plan.todayOn}
      max={due.limitOn ?? undefined}
      label={t('moveDue.newDate')}
      description={due.limitOn ? `${day} · ${t('moveDue.limit', { date: writeDate(due.limitOn) })}` : day}
      value={on}
      onChange={(event) => choose(event.currentTarget.value)}
      data-autofocus
    />
  );
}
