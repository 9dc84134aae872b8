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

/** Whoever acts on the floor of a conference: with the roles they hold in the office, and whether they preside this one. */
export interface FloorActor {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Named on the presidium by the plan, whatever role they hold. */
  readonly presides: boolean;
}

/** A step that is not this person's to take. */
export interface NotYourStep {
  readonly code: 'not-your-step';
  readonly step: FloorStep;
}

const PRESIDIUM: readonly Role[] = ['head', 'deputyHead', 'unionChair'];
const RUNNING: readonly Role[] = [...PRESIDIUM, 'headOfOffice', 'secretary'];

/** Who keeps the record of the room beside those who run it. */
const KEEPING: readonly Role[] = [...RUNNING, 'administrator', 'clerk', 'countingCommittee'];

/** Every step belongs to the presidium, but for what is recorded about the elected once the conference is over. */
const NOT_OF_PRESIDIUM: readonly FloorStep[] = ['recogniseElected'];

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

/** Whether a person may record what happens in the room: by role, or because they preside the conference. */
export function runsFloor({ roles, presides }: FloorActor): boolean {
  return presides || holdsAny(roles, KEEPING);
}

/**
 * Decides whether a person may take a step on the floor: the presidium and those who keep the record for it.
 *
 * Who presides is not by that a member of a counting committee: that is who was named for a round.
 */
export function mayTakeStep(step: FloorStep, { roles, presides }: FloorActor): Result<void, NotYourStep> {
  const isPresidiums = presides && !NOT_OF_PRESIDIUM.includes(step);
  return isPresidiums || holdsAny(roles, STEPS[step].roles) ? ok(undefined) : refuse({ code: 'not-your-step', step });
}

/** Says what only others may do. */
export function notYourStepSentence({ step }: NotYourStep): Sentence {
  const { vi, en } = STEPS[step].words;
  return {
    vi: `Ông/Bà không được giao ${vi}: việc này thuộc Đoàn Chủ tịch hoặc người được Đoàn Chủ tịch phân công.`,
    en: `It is not yours to ${en}: the presidium does, or whoever it charges with it.`,
  };
}

function holdsAny(roles: readonly Role[], wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role));
}
