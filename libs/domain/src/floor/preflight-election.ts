import type { Verdict } from '../assembly';
import type { Sentence } from '../sentence';
import { missing, missingQuorum, NO_COMMITTEE, type MendingPage, type Missing } from './missing';

/** What can be missing before ballots are given out. */
export const ELECTION_MISSINGS = [
  'electionRules',
  'method',
  'seats',
  'candidates',
  'candidateMayNotStand',
  'candidateDidNotVolunteer',
  'committee',
  'candidateInCommittee',
  'tieRule',
  'ballotForm',
  'itemNotUnderWay',
  'quorum',
] as const;
export type ElectionMissing = (typeof ELECTION_MISSINGS)[number];

/** What is known of an election before its ballots are given out. */
export interface ElectionReadiness {
  readonly hasRules: boolean;
  readonly method: 'hands' | 'secret' | null;
  readonly seats: number;
  readonly candidates: readonly ElectionCandidate[];
  readonly committeeIds: readonly string[];
  readonly hasTieRule: boolean;
  /** Whether the ballots are printed, or open on phones; not asked for a show of hands. */
  readonly hasBallots: boolean;
  readonly isItemUnderWay: boolean;
  readonly quorum: Verdict | null;
}

/** A person on the list of candidates. */
export interface ElectionCandidate {
  readonly personId: string;
  readonly name: string;
  readonly mayStand: boolean;
  readonly volunteers: boolean;
}

/** Lists what is still missing before an election may begin; empty means ready. @see Luật 10/2022/QH15 Điều 60 */
export function preflightElection(facts: ElectionReadiness): readonly Missing<ElectionMissing>[] {
  const { candidates, committeeIds, seats } = facts;
  const barred = candidates.filter(({ mayStand }) => !mayStand);
  const unwilling = candidates.filter(({ mayStand, volunteers }) => mayStand && !volunteers);
  const counting = candidates.filter(({ personId }) => committeeIds.includes(personId));
  const hasSeats = Number.isSafeInteger(seats) && seats > 0;
  const found: Readonly<Record<ElectionMissing, Sentence | false>> = {
    electionRules: !facts.hasRules && RULES,
    method: facts.method === null && METHOD,
    seats: !hasSeats && SEATS,
    candidates: hasSeats && candidates.length < seats && tooFew(candidates.length, seats),
    candidateMayNotStand: barred.length > 0 && barredSentence(names(barred)),
    candidateDidNotVolunteer: unwilling.length > 0 && unwillingSentence(names(unwilling)),
    committee: committeeIds.length === 0 && NO_COMMITTEE,
    candidateInCommittee: counting.length > 0 && countingSentence(names(counting)),
    tieRule: !facts.hasTieRule && TIE,
    ballotForm: facts.method === 'secret' && !facts.hasBallots && BALLOTS,
    itemNotUnderWay: !facts.isItemUnderWay && ITEM,
    quorum: facts.quorum?.holds !== true && missingQuorum(facts.quorum),
  };
  return ELECTION_MISSINGS.flatMap((code) => missing(code, ELECTION_PAGES[code], found[code]));
}

const ELECTION_PAGES: Readonly<Record<ElectionMissing, MendingPage>> = {
  electionRules: 'elections',
  method: 'elections',
  seats: 'elections',
  candidates: 'elections',
  candidateMayNotStand: 'elections',
  candidateDidNotVolunteer: 'elections',
  committee: 'people',
  candidateInCommittee: 'people',
  tieRule: 'elections',
  ballotForm: 'elections',
  itemNotUnderWay: 'agenda',
  quorum: 'checkIn',
};

const RULES: Sentence = { vi: 'Chưa có thể lệ bầu cử.', en: 'There are no rules for the election.' };
const METHOD: Sentence = {
  vi: 'Chưa chọn hình thức bầu: biểu quyết giơ tay hoặc bỏ phiếu kín.',
  en: 'It is not settled whether the election is by hands or secret.',
};
const SEATS: Sentence = { vi: 'Chưa định số lượng được bầu.', en: 'The number of seats is not settled.' };
const TIE: Sentence = {
  vi: 'Thể lệ chưa nêu cách giải quyết khi bằng phiếu ở chỗ cuối.',
  en: 'The rules do not say what happens on a tie for the last seat.',
};
const BALLOTS: Sentence = { vi: 'Chưa có phiếu bầu.', en: 'There are no ballots.' };
const ITEM: Sentence = {
  vi: 'Mục bầu cử của chương trình chưa bắt đầu.',
  en: 'The agenda item of the election has not begun.',
};
const barredSentence = (who: string): Sentence => ({
  vi: `Không được ứng cử: ${who}.`,
  en: `These may not stand: ${who}.`,
});
const unwillingSentence = (who: string): Sentence => ({
  vi: `Chưa tự nguyện ứng cử: ${who}.`,
  en: `These have not volunteered: ${who}.`,
});
const countingSentence = (who: string): Sentence => ({
  vi: `Người ứng cử không được ở trong tổ kiểm phiếu: ${who}.`,
  en: `Candidates do not count ballots: ${who}.`,
});

function tooFew(candidates: number, seats: number): Sentence {
  return {
    vi: `Danh sách có ${candidates} người, ít hơn số lượng được bầu (${seats}).`,
    en: `${candidates} on the list are fewer than the seats (${seats}).`,
  };
}

function names(people: readonly ElectionCandidate[]): string {
  return people.map(({ name }) => name).join('; ');
}
