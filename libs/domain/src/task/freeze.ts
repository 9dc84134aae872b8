import { leadsOffice, type Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { Task, TaskKind } from './task';

/** How a freeze ends: the answer stands after all, or it is annulled and the person is asked again. */
export const FREEZE_ENDS = ['stands', 'annulled'] as const;
export type FreezeEnd = (typeof FREEZE_ENDS)[number];

/**
 * What an annulment changes: the person is asked again in the round that is still open, the course of the document goes back to
 * the question, or, where the document has been issued or the question was put again since, it is only on record.
 */
export const ANNULMENT_EFFECTS = ['asksAgain', 'goesBack', 'onRecordOnly'] as const;
export type AnnulmentEffect = (typeof ANNULMENT_EFFECTS)[number];

/** Why a report that an answer was not one's own changes nothing. */
export type ReportRefusal =
  { readonly code: 'not-asked'; readonly personId: string } | { readonly code: 'nothing-recorded' };

/** Why a freeze is not lifted. */
export type LiftRefusal =
  | { readonly code: 'may-not-lift' }
  | { readonly code: 'own-answer' }
  | { readonly code: 'lift-without-reason' }
  | { readonly code: 'lifted-already'; readonly how: FreezeEnd; readonly liftedAt: string };

/** A reported answer, as far as lifting its freeze depends on it. */
export interface ReportedAnswer {
  /** Whose answer it is said to be, who gave it, and who reported it: none of them judges it. */
  readonly partyIds: readonly (string | null)[];
  readonly lifted: { readonly how: FreezeEnd; readonly at: string } | null;
}

/**
 * Whoever an answer was recorded for, or by whom it is said to have been given, may say that it was not theirs.
 *
 * It needs no proof: the report stops the course, and the head of office finds out.
 */
export function reportNotMine(
  task: Pick<Task, 'assigneeId' | 'decidedById' | 'decidedAt'> & { readonly lateAt: string | null },
  personId: string,
): Result<{ readonly answeredAt: string }, ReportRefusal> {
  const answeredAt = task.lateAt ?? task.decidedAt;
  if (personId !== task.assigneeId && personId !== task.decidedById) return refuse({ code: 'not-asked', personId });
  return answeredAt === null ? refuse({ code: 'nothing-recorded' }) : ok({ answeredAt });
}

/** The head and the head of office lift a freeze, with a reason; nobody lifts one about an answer that is said to be their own. */
export function checkLift(
  { partyIds, lifted }: ReportedAnswer,
  leader: { readonly id: string; readonly roles: readonly Role[] },
  reason: string,
): Result<null, LiftRefusal> {
  if (lifted) return refuse({ code: 'lifted-already', how: lifted.how, liftedAt: lifted.at });
  if (!leadsOffice(leader)) return refuse({ code: 'may-not-lift' });
  if (partyIds.includes(leader.id)) return refuse({ code: 'own-answer' });
  return reason.trim() ? ok(null) : refuse({ code: 'lift-without-reason' });
}

/** Answers whose document goes back to the question when they are annulled after their round is over. */
const LEADS_BACK: readonly TaskKind[] = ['draft', 'opinion', 'disposition', 'approval', 'objection'];

/** Says what annulling an answer changes. A number that was given stays given: what was issued is recalled or corrected, never undone. */
export function annulmentEffect(facts: {
  readonly kind: TaskKind;
  readonly isRoundOpen: boolean;
  readonly isIssued: boolean;
  /** No later round has put the same question. */
  readonly isLatest: boolean;
  readonly isConferenceOver: boolean;
}): AnnulmentEffect {
  if (facts.isRoundOpen) return 'asksAgain';
  const isPast = facts.isIssued || facts.isConferenceOver || !facts.isLatest;
  return !isPast && LEADS_BACK.includes(facts.kind) ? 'goesBack' : 'onRecordOnly';
}

/** Who is told at once: the heads of office; where the report is about one of them, or there is none, the head too. */
export function whoIsAlerted<P extends { readonly id: string; readonly roles: readonly Role[] }>(
  people: readonly P[],
  partyIds: readonly (string | null)[],
): P[] {
  const holders = (role: Role) => people.filter(({ roles }) => roles.includes(role));
  const [inOffice, heads] = [holders('headOfOffice'), holders('head')];
  const mayJudge = ({ id }: P) => !partyIds.includes(id);
  const isAboutThem = inOffice.length === 0 || !inOffice.every(mayJudge);
  return [...new Set([...inOffice, ...(isAboutThem ? heads : [])])].filter(mayJudge);
}

/** Says in the reader's language why nothing was reported or lifted. */
export function freezeRefusalSentence(refusal: ReportRefusal | LiftRefusal): Sentence {
  switch (refusal.code) {
    case 'not-asked':
      return {
        vi: 'Câu trả lời này được ghi nhận cho người khác.',
        en: 'This answer was recorded for somebody else.',
      };
    case 'nothing-recorded':
      return {
        vi: 'Chưa có câu trả lời nào được ghi nhận cho việc này.',
        en: 'No answer is recorded for this task.',
      };
    case 'may-not-lift':
      return {
        vi: 'Chỉ thủ trưởng hoặc chánh văn phòng được gỡ tạm dừng.',
        en: 'Only the head or the head of office lifts a freeze.',
      };
    case 'own-answer':
      return {
        vi: 'Không ai được tự gỡ tạm dừng về câu trả lời mang tên mình.',
        en: 'Nobody lifts a freeze about an answer in their own name.',
      };
    case 'lift-without-reason':
      return { vi: 'Cần ghi lý do gỡ tạm dừng.', en: 'Lifting a freeze needs a reason.' };
    case 'lifted-already':
      return {
        vi: 'Việc tạm dừng này đã được xử lý trước đó; kết luận đầu tiên được giữ nguyên.',
        en: 'This freeze was lifted before; the first conclusion stands.',
      };
  }
}
