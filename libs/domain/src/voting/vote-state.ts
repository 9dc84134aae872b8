import type { Sentence } from '../sentence';

/** The way of one open vote. Nothing leads back: a vote that went wrong is void, and its successor begins anew. */
export const VOTE_STATES = ['prepared', 'open', 'counting', 'closed', 'published', 'void'] as const;
export type VoteState = (typeof VOTE_STATES)[number];

/** Where a vote may go from each state. */
export const VOTE_TRANSITIONS: Readonly<Record<VoteState, readonly VoteState[]>> = {
  prepared: ['open', 'void'],
  open: ['counting', 'void'],
  counting: ['closed', 'void'],
  closed: ['published', 'void'],
  published: ['void'],
  void: [],
};

/** What the screen and the projector say about each state. */
export const VOTE_STATE_NAMES: Readonly<Record<VoteState, Sentence>> = {
  prepared: { vi: 'Chưa biểu quyết', en: 'Not open yet' },
  open: { vi: 'Đang biểu quyết', en: 'Voting in progress' },
  counting: { vi: 'Đang kiểm đếm', en: 'Counting in progress' },
  closed: { vi: 'Đã kiểm đếm, chờ công bố', en: 'Counted, to be published' },
  published: { vi: 'Đã công bố kết quả', en: 'Result published' },
  void: { vi: 'Đã hủy', en: 'Void' },
};

/** How an open vote is counted: all hands at once, by tellers row by row, or by name (on phones). */
export const VOTE_WAYS = ['hands', 'rows', 'phones'] as const;
export type VoteWay = (typeof VOTE_WAYS)[number];

/** Names the ways of counting. */
export const VOTE_WAY_NAMES: Readonly<Record<VoteWay, Sentence>> = {
  hands: { vi: 'giơ tay, đếm chung cả hội trường', en: 'show of hands, counted in the whole room' },
  rows: { vi: 'giơ tay, đếm theo từng dãy ghế', en: 'show of hands, counted row by row' },
  phones: { vi: 'biểu quyết trên điện thoại, ghi tên từng người', en: 'on phones, by name' },
};
