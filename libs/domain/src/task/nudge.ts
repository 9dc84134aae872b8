import { hoursLater, vietnamTimeOf, type Instant } from '../calendar';
import { leadsOffice, type Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { isTheirTurn } from './decide';
import type { Round } from './round';
import type { Task, TaskState } from './task';

const HOURS_BETWEEN = 4;

/** Why nobody is nudged. */
export type NudgeRefusal =
  | { readonly code: 'leaders-nudge' }
  | { readonly code: 'own-task' }
  | { readonly code: 'nobody-waits'; readonly state: TaskState }
  | { readonly code: 'nudged-lately'; readonly at: Instant; readonly againAt: Instant };

/** From when on a person may be nudged again about a task, whoever did it last. */
export function nudgeableFrom(lastAt: Instant): Instant {
  return hoursLater(lastAt, HOURS_BETWEEN);
}

/** Lets those who lead the office press for an answer that is waited for: at most every four hours, whoever does it. */
export function nudge(
  task: Task,
  round: Round,
  {
    actor,
    lastAt,
    now,
  }: {
    readonly actor: { readonly id: string; readonly roles: readonly Role[] };
    readonly lastAt: Instant | null;
    readonly now: Instant;
  },
): Result<{ readonly againAt: Instant }, NudgeRefusal> {
  if (!leadsOffice(actor)) return refuse({ code: 'leaders-nudge' });
  const isWaitedFor = task.state === 'open' && round.state === 'open' && !round.frozenAt && isTheirTurn(task, round);
  if (!isWaitedFor) {
    return refuse({ code: 'nobody-waits', state: task.state });
  }
  if (actor.id === task.assigneeId) return refuse({ code: 'own-task' });
  const againAt = lastAt && nudgeableFrom(lastAt);
  if (lastAt && againAt && now < againAt) return refuse({ code: 'nudged-lately', at: lastAt, againAt });
  return ok({ againAt: nudgeableFrom(now) });
}

/** Says in the reader's language why nobody is nudged. */
export function nudgeRefusalSentence(refusal: NudgeRefusal): Sentence {
  switch (refusal.code) {
    case 'leaders-nudge':
      return {
        vi: 'Chỉ thủ trưởng hoặc Chánh Văn phòng gửi lời nhắc.',
        en: 'Only the head and the head of office send nudges.',
      };
    case 'own-task':
      return { vi: 'Việc này đang chờ chính Ông/Bà.', en: 'This task waits for you yourself.' };
    case 'nobody-waits':
      return {
        vi: 'Hiện không chờ người này trả lời nên không cần nhắc.',
        en: 'Nobody waits for this answer now: there is nothing to nudge for.',
      };
    case 'nudged-lately':
      return {
        vi: `Người này vừa được nhắc lúc ${vietnamTimeOf(refusal.at)}; có thể nhắc lại từ ${vietnamTimeOf(refusal.againAt)}.`,
        en: `This person was nudged at ${vietnamTimeOf(refusal.at)}; again possible from ${vietnamTimeOf(refusal.againAt)}.`,
      };
  }
}
