import type { Sentence } from '../sentence';
import type { VoteState } from './vote-state';

/** Whether a person may vote now, and if not, why not; the first that applies is said. */
export const VOTING_RIGHTS = [
  'notEntitled',
  'notOpen',
  'voided',
  'closed',
  'alreadyVoted',
  'cameAfterOpening',
  'notPresent',
  'byHands',
  'onPaper',
  'mayVote',
] as const;
export type VotingRight = (typeof VOTING_RIGHTS)[number];

/** How a vote or a ballot stands for those who vote. */
export type VotingStanding = 'notOpen' | 'open' | 'closed' | 'voided';

/** What decides whether a person may vote now on their own device. */
export interface VotingFacts {
  readonly standing: VotingStanding;
  /** By what people vote: their phones, raised hands, or paper ballots. */
  readonly by: 'phones' | 'hands' | 'paper';
  /** On the list of those summoned. */
  readonly isEntitled: boolean;
  /** On the roll that was frozen when the vote opened. */
  readonly isOnRoll: boolean;
  readonly isPresent: boolean;
  readonly hasVoted: boolean;
}

/** How an open vote stands for those who vote. */
export function standingOfVote(state: VoteState): VotingStanding {
  if (state === 'prepared') return 'notOpen';
  if (state === 'void') return 'voided';
  return state === 'open' ? 'open' : 'closed';
}

/** Says whether a person may vote now, or the first reason why not. The door refuses by the same answer that the page shows. */
export function votingRight(facts: VotingFacts): VotingRight {
  const { standing, by, isEntitled, isOnRoll, isPresent, hasVoted } = facts;
  const reasons: readonly (readonly [VotingRight, boolean])[] = [
    ['notEntitled', !isEntitled],
    ['notOpen', standing === 'notOpen'],
    ['voided', standing === 'voided'],
    ['closed', standing === 'closed'],
    ['alreadyVoted', hasVoted],
    ['cameAfterOpening', !isOnRoll && isPresent],
    ['notPresent', !isPresent],
    ['byHands', by === 'hands'],
    ['onPaper', by === 'paper'],
  ];
  return reasons.find(([, applies]) => applies)?.[0] ?? 'mayVote';
}

const SENTENCES: Readonly<Record<VotingRight, Sentence>> = {
  notEntitled: {
    vi: 'Ông/Bà không có tên trong danh sách được triệu tập nên không biểu quyết.',
    en: 'You are not on the list of those summoned, so you have no vote here.',
  },
  notOpen: { vi: 'Chưa đến lúc bỏ phiếu, biểu quyết.', en: 'Voting is not open yet.' },
  voided: {
    vi: 'Lần bỏ phiếu, biểu quyết này đã bị hủy; xin chờ lần thay thế.',
    en: 'This vote was declared void; please wait for the next one.',
  },
  closed: { vi: 'Đã hết giờ bỏ phiếu, biểu quyết.', en: 'Voting has ended.' },
  alreadyVoted: { vi: 'Ông/Bà đã bỏ phiếu, biểu quyết.', en: 'You have voted.' },
  cameAfterOpening: {
    vi: 'Ông/Bà đến sau khi đã mở bỏ phiếu, biểu quyết; xin chờ nội dung tiếp theo.',
    en: 'You came after voting had opened; please wait for the next vote.',
  },
  notPresent: {
    vi: 'Ông/Bà chưa điểm danh vào hội trường, hoặc đã ra ngoài.',
    en: 'You have not checked in to the room, or you have left it.',
  },
  byHands: { vi: 'Nội dung này biểu quyết bằng cách giơ tay.', en: 'This is voted on by a show of hands.' },
  onPaper: {
    vi: 'Lần này bỏ phiếu giấy: xin nhận phiếu ở tổ kiểm phiếu.',
    en: 'This ballot is on paper: ask the counting committee for one.',
  },
  mayVote: { vi: 'Mời Ông/Bà bỏ phiếu, biểu quyết.', en: 'You may vote now.' },
};

/** Says to a person why they may, or may not, vote now. */
export function votingRightSentence(right: VotingRight): Sentence {
  return SENTENCES[right];
}
