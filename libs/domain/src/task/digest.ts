import { instantAt, isWorkingDay, vietnamDateOf, type CivilDate, type Instant, type WorkCalendar } from '../calendar';
import type { MailWay } from '../mail/mail-way';
import type { MailPolicy } from '../office';

/** How a person wants the mails about their tasks. */
export interface DigestWish {
  /** At which hour, `HH:MM`; null for the office's hour. */
  readonly at: string | null;
  /** Every mail by itself, no digest. */
  readonly off: boolean;
}

/** What decides whether the mail about a task waits. */
export interface MailedTask {
  /** Working days until it is due; negative when overdue. */
  readonly workingDaysLeft: number;
  /** A leader pressed for an answer. */
  readonly isPressed: boolean;
  /** A rehearsal plays weeks in minutes: nothing in it waits for tomorrow. */
  readonly isRehearsal: boolean;
}

/** Who would read the mail: their wish, and how many tasks wait for them, this one among them. */
export interface DigestReader {
  readonly wish: DigestWish;
  readonly waitingTasks: number;
  /** How they want mails of this kind; without a choice it is as the office has settled. */
  readonly way?: MailWay | null;
}

const URGENT_WORKING_DAYS = 1;
const NEAR_WORKING_DAYS = 3;

/** Whether a task is too near its due date to wait for anything. */
export function isUrgent(workingDaysLeft: number): boolean {
  return workingDaysLeft <= URGENT_WORKING_DAYS;
}

/** Whether a task may be left for another day, as the digest says it. */
export function canWait(workingDaysLeft: number): boolean {
  return workingDaysLeft > NEAR_WORKING_DAYS;
}

/** Whether a person's mails of a day are gathered: they want it, or so many tasks wait for them; and they have not declined it. */
export function getsDigest(
  { wish, waitingTasks, way = null }: DigestReader,
  { digestFrom }: Pick<MailPolicy, 'digestFrom'>,
): boolean {
  return !wish.off && (way === null ? waitingTasks >= digestFrom : way === 'digest');
}

/**
 * Says when the mail about a task goes: at once, or in its reader's next digest.
 *
 * Whoever gets a digest is mailed once a day, except about what is urgent: due within a working day, or pressed for by a leader. Whoever
 * chose how mails of its kind come gets them so.
 */
export function mailTime(
  { workingDaysLeft, isPressed, isRehearsal }: MailedTask,
  reader: DigestReader,
  policy: Pick<MailPolicy, 'digestFrom'>,
): 'now' | 'digest' {
  if (isPressed || isRehearsal || isUrgent(workingDaysLeft)) return 'now';
  return getsDigest(reader, policy) ? 'digest' : 'now';
}

/** The day whose digest is due now, at the person's hour or the office's, on working days only; null before the hour, on a day off, and once it was sent. */
export function digestDueOn(
  calendar: WorkCalendar,
  {
    wish,
    policy,
    now,
    sentOn,
  }: {
    readonly wish: DigestWish;
    readonly policy: Pick<MailPolicy, 'digestAt'>;
    readonly now: Instant;
    readonly sentOn: CivilDate | null;
  },
): CivilDate | null {
  const today = vietnamDateOf(now);
  if (wish.off || sentOn === today || !isWorkingDay(calendar, today)) return null;
  return now >= instantAt(today, wish.at ?? policy.digestAt) ? today : null;
}
