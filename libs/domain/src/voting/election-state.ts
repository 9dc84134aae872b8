import type { Sentence } from '../sentence';

/**
 * The way of an election: nominations, the list adopted, ballots out, ballots counted, and what the count leaves open.
 *
 * `tied` waits for the run-off or the adopted tie rule, `short` for the conference's decision about empty seats.
 */
export const ELECTION_STATES = [
  'prepared',
  'nominating',
  'listClosed',
  'balloting',
  'counting',
  'tied',
  'short',
  'decided',
  'recognised',
] as const;
export type ElectionState = (typeof ELECTION_STATES)[number];

/** Where an election may go from each state. A round that is declared void leads back to the closed list, and stays on record. */
export const ELECTION_TRANSITIONS: Readonly<Record<ElectionState, readonly ElectionState[]>> = {
  prepared: ['nominating'],
  nominating: ['listClosed'],
  listClosed: ['balloting', 'nominating'],
  balloting: ['counting', 'listClosed'],
  counting: ['tied', 'short', 'decided', 'listClosed'],
  tied: ['balloting', 'decided'],
  short: ['listClosed', 'nominating', 'decided'],
  decided: ['recognised'],
  recognised: [],
};

/** Whether nothing about the seats of an election is open any more. */
export function isElectionOver(state: ElectionState): boolean {
  return state === 'decided' || state === 'recognised';
}

/** What the screen and the projector say about each state. */
export const ELECTION_STATE_NAMES: Readonly<Record<ElectionState, Sentence>> = {
  prepared: { vi: 'Chuẩn bị', en: 'Prepared' },
  nominating: { vi: 'Đề cử, ứng cử', en: 'Nominations' },
  listClosed: { vi: 'Đã chốt danh sách bầu cử', en: 'List of candidates adopted' },
  balloting: { vi: 'Đang bỏ phiếu', en: 'Voting in progress' },
  counting: { vi: 'Đang kiểm phiếu', en: 'Counting in progress' },
  tied: { vi: 'Bằng phiếu ở vị trí cuối', en: 'Tied for the last seat' },
  short: { vi: 'Chưa bầu đủ số lượng', en: 'Not all seats filled' },
  decided: { vi: 'Đã có kết quả bầu cử', en: 'Result decided' },
  recognised: { vi: 'Đã công nhận kết quả', en: 'Result recognised' },
};
