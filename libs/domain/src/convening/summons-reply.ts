import { judgeQuorum, type AssemblyRefusal, type QuorumRoll } from '../assembly';
import type { Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { ConveningRefusal } from './refusal';

/** What somebody says to the summons; whoever says nothing is neither coming nor excused. */
export const SUMMONS_REPLIES = ['coming', 'excused', 'noAnswer'] as const;
export type SummonsReplyKind = (typeof SUMMONS_REPLIES)[number];

/** What each reply is called. */
export const SUMMONS_REPLY_NAMES: Readonly<Record<SummonsReplyKind, Sentence>> = {
  coming: { vi: 'Sẽ dự', en: 'Coming' },
  excused: { vi: 'Vắng có lý do', en: 'Excused' },
  noAnswer: { vi: 'Chưa trả lời', en: 'No answer' },
};

/** One person's reply to the summons. */
export interface SummonsReply {
  readonly personId: string;
  readonly kind: SummonsReplyKind;
  /** Why an excused person does not come; nobody is excused without one. */
  readonly reason: string | null;
}

/** When a reply is given, and by whom one is expected. */
export interface ReplyFacts {
  readonly summonedIds: readonly string[];
  readonly sessionOpenedAt: Instant | null;
}

/** Takes a reply until the session is opened; then attendance tells who is there. A reply may be changed until then. */
export function replyToSummons(
  { personId, kind, reason }: SummonsReply,
  { summonedIds, sessionOpenedAt }: ReplyFacts,
): Result<SummonsReply, ConveningRefusal> {
  if (!summonedIds.includes(personId)) return refuse({ code: 'not-summoned', personId });
  if (sessionOpenedAt !== null) return refuse({ code: 'session-opened-already' });
  if (kind === 'excused' && !reason?.trim()) return refuse({ code: 'excuse-without-reason' });
  return ok({ personId, kind, reason: kind === 'excused' ? reason!.trim() : null });
}

/** What the replies let expect. */
export interface ExpectedAttendance {
  readonly entitled: number;
  readonly coming: number;
  readonly excused: number;
  readonly noAnswer: number;
  readonly needed: number;
  /** Whether those who said that they come are enough by themselves. */
  readonly suffices: boolean;
  /** Whether the quorum is out of reach even if everybody who has not answered comes. */
  readonly isOutOfReach: boolean;
  readonly sentence: Sentence;
}

/** Counts the last reply of each of those entitled against the quorum; an excused person stays in its base. @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c */
export function expectedAttendance(
  { entitledIds, base }: QuorumRoll,
  replies: readonly SummonsReply[],
): Result<ExpectedAttendance, AssemblyRefusal> {
  const lastReplies = new Map(replies.map(({ personId, kind }) => [personId, kind]));
  const kinds = entitledIds.map((id) => lastReplies.get(id) ?? 'noAnswer');
  const count = (kind: SummonsReplyKind) => kinds.filter((given) => given === kind).length;
  const counts = { coming: count('coming'), excused: count('excused'), noAnswer: count('noAnswer') };
  const judged = judgeQuorum({ entitled: entitledIds.length, present: counts.coming, base });
  if (!judged.ok) return judged;
  const { needed, holds: suffices } = judged.value;
  const isOutOfReach = counts.coming + counts.noAnswer < needed;
  const facts = { entitled: entitledIds.length, ...counts, needed, suffices, isOutOfReach };
  return ok({ ...facts, sentence: sentenceOf(facts) });
}

function sentenceOf({
  entitled,
  coming,
  excused,
  noAnswer,
  needed,
  suffices,
  isOutOfReach,
}: Omit<ExpectedAttendance, 'sentence'>): Sentence {
  const counted = {
    vi: `${coming}/${entitled} người báo sẽ dự, ${excused} vắng có lý do (vẫn tính trong tổng số), ${noAnswer} chưa trả lời; cần ${needed}`,
    en: `${coming} of ${entitled} are coming, ${excused} are excused (they stay in the total), ${noAnswer} have not answered; ${needed} are needed`,
  };
  if (suffices) return { vi: `${counted.vi}: đủ.`, en: `${counted.en}: enough.` };
  return isOutOfReach
    ? { vi: `${counted.vi}: không thể đủ, cần triệu tập lại.`, en: `${counted.en}: out of reach, summon again.` }
    : {
        vi: `${counted.vi}: chưa chắc đủ, hãy nhắc người chưa trả lời.`,
        en: `${counted.en}: not certain yet, remind those who have not answered.`,
      };
}
