import type { CivilDate, Instant } from '../calendar';
import type { Sentence } from '../sentence';

/** Words of one person, written down by themself or by somebody else; they stand as that person's once confirmed. */
export interface Statement {
  readonly authorId: string;
  readonly text: string;
  readonly saidAt: Instant;
  readonly confirmedAt: Instant | null;
}

/** What is answered: the matter itself, or that it lies outside the competence of those here and goes to another body. */
export interface FloorAnswer extends Statement {
  /** Null where the matter was answered here. @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm d, Điều 59 khoản 1 điểm c */
  readonly forwardedTo: string | null;
}

/** What somebody promises to do about an opinion, by when; it stands once its owner has confirmed it. */
export interface Commitment extends Statement {
  readonly dueOn: CivilDate;
}

/** One opinion from the floor or a phone, with everything that followed from it. */
export interface FloorOpinion {
  readonly id: string;
  readonly via: 'floor' | 'phone';
  readonly opinion: Statement;
  readonly answer: FloorAnswer | null;
  readonly commitment: Commitment | null;
  readonly withdrawnAt: Instant | null;
}

/** How far an opinion from the floor has come. */
export const FLOOR_OPINION_STATES = [
  'recorded',
  'confirmed',
  'answered',
  'forwarded',
  'promised',
  'committed',
  'withdrawn',
] as const;
export type FloorOpinionState = (typeof FLOOR_OPINION_STATES)[number];

/** What each state is called. */
export const FLOOR_OPINION_STATE_NAMES: Readonly<Record<FloorOpinionState, Sentence>> = {
  recorded: { vi: 'Đã ghi, chờ người nêu xác nhận', en: 'Recorded, waiting for its author' },
  confirmed: { vi: 'Chờ giải đáp', en: 'Waiting for an answer' },
  answered: { vi: 'Đã giải đáp', en: 'Answered' },
  forwarded: { vi: 'Ngoài thẩm quyền: đã ghi nhận và chuyển', en: 'Outside competence: recorded and forwarded' },
  promised: { vi: 'Có cam kết, chờ người thực hiện xác nhận', en: 'Promised, waiting for its owner' },
  committed: { vi: 'Đã cam kết', en: 'Committed' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
};

/** Tells how far an opinion has come. */
export function floorOpinionState({ opinion, answer, commitment, withdrawnAt }: FloorOpinion): FloorOpinionState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (commitment) return commitment.confirmedAt === null ? 'promised' : 'committed';
  if (answer) return answer.forwardedTo === null ? 'answered' : 'forwarded';
  return opinion.confirmedAt === null ? 'recorded' : 'confirmed';
}

/** What an opinion still waits for when the session is closed. */
export const OPEN_POINTS = ['opinionUnconfirmed', 'unanswered', 'answerUnconfirmed', 'commitmentUnconfirmed'] as const;
export type OpenPoint = (typeof OPEN_POINTS)[number];

/** What each open point is called. */
export const OPEN_POINT_NAMES: Readonly<Record<OpenPoint, Sentence>> = {
  opinionUnconfirmed: { vi: 'người nêu chưa xác nhận lời ghi', en: 'its author has not confirmed the wording' },
  unanswered: { vi: 'chưa được giải đáp', en: 'it is not answered' },
  answerUnconfirmed: { vi: 'người giải đáp chưa xác nhận lời ghi', en: 'who answered has not confirmed the wording' },
  commitmentUnconfirmed: {
    vi: 'người thực hiện chưa xác nhận cam kết',
    en: 'its owner has not confirmed the commitment',
  },
};

/** How many opinions still wait for something at the close. */
export interface OpenAtClose {
  readonly point: OpenPoint;
  readonly opinions: number;
}

/** Counts what was still open when the session was closed, whatever was answered or confirmed afterwards: the minutes name it, and nothing is dropped. */
export function openAtClose(opinions: readonly FloorOpinion[], closedAt: Instant): readonly OpenAtClose[] {
  const open = opinions.flatMap((opinion) => openPoints(opinion, closedAt));
  return OPEN_POINTS.map((point) => ({ point, opinions: open.filter((one) => one === point).length })).filter(
    (counted) => counted.opinions > 0,
  );
}

function openPoints({ opinion, answer, commitment, withdrawnAt }: FloorOpinion, closedAt: Instant): OpenPoint[] {
  if (withdrawnAt !== null) return [];
  const saidThen = (statement: Statement | null) => (statement && statement.saidAt <= closedAt ? statement : null);
  const isUnconfirmed = ({ confirmedAt }: Statement) => confirmedAt === null || confirmedAt > closedAt;
  const [answered, committed] = [saidThen(answer), saidThen(commitment)];
  const points: readonly (readonly [OpenPoint, boolean])[] = [
    ['opinionUnconfirmed', isUnconfirmed(opinion)],
    ['unanswered', answered === null],
    ['answerUnconfirmed', answered !== null && isUnconfirmed(answered)],
    ['commitmentUnconfirmed', committed !== null && isUnconfirmed(committed)],
  ];
  return points.filter(([, isOpen]) => isOpen).map(([point]) => point);
}
