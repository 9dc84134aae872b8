import type { Sentence } from '../sentence';
import type { BallotRule } from './ballot';
import type { BallotInventory, CountFigures } from './count-figures';
import type { CountQuestion } from './count-questions';
import type { CountingCommittee } from './counting-committee';
import type { CountAnswer } from './questions';

/** How far the counting record is: the ballots are taken stock of before the box is opened, and once locked nothing changes. */
export const COUNT_PHASES = ['inventory', 'figures', 'photo', 'confirmed', 'locked'] as const;
export type CountPhase = (typeof COUNT_PHASES)[number];

/** What the counting committee is at, in each phase. */
export const COUNT_PHASE_NAMES: Readonly<Record<CountPhase, Sentence>> = {
  inventory: { vi: 'Kiểm kê phiếu', en: 'Taking stock of the ballots' },
  figures: { vi: 'Ghi kết quả kiểm phiếu', en: 'Entering the count' },
  photo: { vi: 'Chụp biên bản, ký xác nhận', en: 'Photo of the paper record, and signatures' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  locked: { vi: 'Đã khóa', en: 'Locked' },
};

/** The counting committee's record of one secret vote, on paper, on devices, or both. */
export interface CountRecord {
  readonly phase: CountPhase;
  readonly rule: BallotRule;
  /** Who was present when the ballots were given out. */
  readonly present: number;
  readonly committee: CountingCommittee;
  readonly inventory: BallotInventory | null;
  /** Every count that was made; the last one holds, the others stay to be seen. */
  readonly counts: readonly CountFigures[];
  /** What the committee answers to the questions about the last count. */
  readonly answers: readonly CountAnswer<CountQuestion['code']>[];
  readonly photoSha256: string | null;
  readonly signedBy: readonly string[];
}
