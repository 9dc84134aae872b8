import type { Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** What people do to bring a vote or an election from one state to the next. */
export const FLOOR_STEPS = [
  'openVote',
  'recordVote',
  'publishVote',
  'voidVote',
  'runElection',
  'closeCount',
  'recogniseElected',
] as const;
export type FloorStep = (typeof FLOOR_STEPS)[number];

/** Whoever takes a step, with the roles they hold in the office and at the conference. */
export interface FloorActor {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** A step that is not this person's to take. */
export interface NotYourStep {
  readonly code: 'not-your-step';
  readonly step: FloorStep;
}

const PRESIDIUM: readonly Role[] = ['head', 'deputyHead', 'unionChair'];
const RUNNING: readonly Role[] = [...PRESIDIUM, 'headOfOffice', 'secretary'];

const STEPS: Readonly<Record<FloorStep, { readonly roles: readonly Role[]; readonly words: Sentence }>> = {
  openVote: { roles: RUNNING, words: { vi: 'mở biểu quyết', en: 'open a vote' } },
  recordVote: {
    roles: [...RUNNING, 'countingCommittee', 'clerk'],
    words: { vi: 'ghi kết quả kiểm đếm', en: 'record what was counted' },
  },
  publishVote: { roles: RUNNING, words: { vi: 'công bố kết quả biểu quyết', en: 'publish the result' } },
  voidVote: {
    roles: [...PRESIDIUM, 'headOfOffice'],
    words: { vi: 'hủy kết quả biểu quyết, bầu cử', en: 'declare a vote or a ballot void' },
  },
  runElection: { roles: RUNNING, words: { vi: 'điều hành việc bầu cử', en: 'run an election' } },
  closeCount: {
    roles: [...RUNNING, 'countingCommittee'],
    words: { vi: 'ghi kết quả kiểm phiếu', en: 'record the result of a count' },
  },
  recogniseElected: {
    roles: ['unionChair', 'head', 'headOfOffice'],
    words: { vi: 'ghi quyết định công nhận kết quả bầu cử', en: 'record the recognition of those elected' },
  },
};

/** Decides whether a person may take a step on the floor: the presidium and those who keep the record for it. */
export function mayTakeStep(step: FloorStep, { roles }: FloorActor): Result<void, NotYourStep> {
  return STEPS[step].roles.some((role) => roles.includes(role))
    ? ok(undefined)
    : refuse({ code: 'not-your-step', step });
}

/** Says what only others may do. */
export function notYourStepSentence({ step }: NotYourStep): Sentence {
  const { vi, en } = STEPS[step].words;
  return {
    vi: `Ông/Bà không được giao ${vi}: việc này thuộc Đoàn Chủ tịch hoặc người được Đoàn Chủ tịch phân công.`,
    en: `It is not yours to ${en}: the presidium does, or whoever it charges with it.`,
  };
}
