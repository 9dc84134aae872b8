import type { DueDateView, PlanView } from '@conference/contracts';
import { DUE_KIND_NAMES, DUE_STATE_NAMES, type DueState } from '@conference/domain';
import { useTranslation } from 'react-i18next';
import { DueDate, TimeLeft } from '../../../shared/due';
import { Pill, type Tone } from '../../../shared/pill';
import { useSentence } from '../../../shared/sentence';
import styles from './due-parts.module.css';
import { MoveDueDate } from './move-due-date';

export const STATE_TONES: Record<DueState, Tone> = {
  planned: 'calm',
  open: 'accent',
  late: 'late',
  done: 'good',
  unrecorded: 'calm',
};

/** Where the mark on the timeline leads. */
export function dueAnchor(key: string): string {
  return `due-${key.replaceAll('/', '-')}`;
}

/** What is due, about which document; a second round says so. */
export function DueName({ due, withDocument = true }: { due: DueDateView; withDocument?: boolean }) {
  const { t } = useTranslation();
  const say = useSentence();
  const isRepeated = due.number > 1 && due.kind !== 'review';
  return (
    <>
      <span className={styles.kind}>
        {say(DUE_KIND_NAMES[due.kind])}
        {isRepeated && ` (${t('task.round', { number: due.number })})`}
        {due.kind === 'review' && ` (${t('targets.period', { number: due.number })})`}
      </span>
      {withDocument && due.document && <div className="quiet">{due.document.title}</div>}
    </>
  );
}

/** Where it stands, how much time is left, and how much of it may be lost. */
export function DueStanding({ due }: { due: DueDateView }) {
  const { t } = useTranslation();
  const say = useSentence();
  const isWaited = due.state === 'open' || due.state === 'late';
  return (
    <div className={styles.standing}>
      <Pill tone={STATE_TONES[due.state]}>{say(DUE_STATE_NAMES[due.state])}</Pill>
      {isWaited && due.workingDaysLeft !== null && <TimeLeft workingDaysLeft={due.workingDaysLeft} />}
      {due.slack !== null && (
        <span className={styles.slack} data-short={due.slack < 0 || undefined}>
          {due.slack < 0 ? t('plan.noSlack') : t('plan.slack', { count: due.slack })}
        </span>
      )}
    </div>
  );
}

/** The date, its reckoning on demand, and the way to change it. */
export function DueDay({ due, plan }: { due: DueDateView; plan: PlanView }) {
  const { roundId, state } = due;
  const mayMove = plan.may.moveDueDate && roundId !== null && (state === 'open' || state === 'late');
  return (
    <>
      <DueDate at={due.dueAt} explanation={due.explanation} />
      {mayMove && <MoveDueDate plan={plan} due={{ ...due, roundId }} />}
    </>
  );
}

/** Who must act, by name. */
export function DuePeople({ due, plan }: { due: DueDateView; plan: PlanView }) {
  const { t } = useTranslation();
  const MOST = 4;
  const names = due.people.flatMap((id) => plan.people.find((person) => person.id === id)?.name ?? []);
  const others = names.length - MOST;
  return <>{[...names.slice(0, MOST), ...(others > 0 ? [t('plan.others', { count: others })] : [])].join(', ')}</>;
}
