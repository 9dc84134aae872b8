import type { ScheduleView } from '@conference/contracts';
import { DEADLINE_LABELS, DUE_KIND_NAMES, isCivilDate, type PlanChange } from '@conference/domain';
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate, writeWeekday } from '../../../shared/dates';
import { Notice } from '../../../shared/notice';
import { useSentence } from '../../../shared/sentence';
import { ChangeModal } from '../plan/change-dialog';
import { isChange, moveOf } from './rows';
import type { Moving } from './use-moving';

interface MoveStepProps {
  schedule: ScheduleView;
  /** What was chosen; null while nothing is being moved. */
  chosen: Moving | null;
  onClose: () => void;
}

/** Shows what moving a due date would do, before anything is done; then one confirmation with its reason. */
export function MoveStep({ schedule, chosen, onClose }: MoveStepProps) {
  const say = useSentence();
  const due = chosen?.due;
  const what = due ? `${say(DUE_KIND_NAMES[due.kind])}${due.document ? `: ${due.document.title}` : ''}` : '';
  return (
    <ChangeModal conferenceId={schedule.conferenceId} title={what} isOpen={chosen !== null} onClose={onClose}>
      {(setChange) => chosen && <DayField schedule={schedule} chosen={chosen} onChange={setChange} />}
    </ChangeModal>
  );
}

function DayField({
  schedule,
  chosen: { due, on: first },
  onChange,
}: {
  schedule: ScheduleView;
  chosen: Moving;
  onChange: (change: PlanChange | null) => void;
}) {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const [on, setOn] = useState(first);
  const move = isCivilDate(on) ? moveOf(schedule, due, on) : null;
  const change = move && isChange(move) && on !== due.dueOn ? move : null;
  const asked = JSON.stringify(change);
  useEffect(() => onChange(JSON.parse(asked) as PlanChange | null), [asked, onChange]);
  const day = isCivilDate(on) ? writeWeekday(on, i18n.language) : t('planChange.notDate');
  return (
    <>
      <TextInput
        type="date"
        label={t('schedule.newDay')}
        description={due.limitOn ? `${day} · ${t('moveDue.limit', { date: writeDate(due.limitOn) })}` : day}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        data-autofocus
      />
      {change?.type === 'deadline' && (
        <Notice tone="accent" title={t('schedule.forAll', { which: say(DEADLINE_LABELS[change.which]) })}>
          <p>{t('schedule.forAllHint', { count: change.workingDays })}</p>
        </Notice>
      )}
    </>
  );
}
