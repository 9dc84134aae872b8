import { ok, refuse, type Result } from '../result';
import { mayTakeStep, type FloorActor, type FloorStep, type NotYourStep } from './floor-step';
import { VOTE_TRANSITIONS, type VoteState } from './vote-state';

/** A vote does not go from where it stands to where somebody wants it. */
export interface VoteNotThere {
  readonly code: 'vote-not-there';
  readonly from: VoteState;
  readonly to: VoteState;
}

/** Decides whether a person may take a vote, open or secret, one step further: the step is theirs, and the next one. */
export function mayGo(
  { state }: { readonly state: VoteState },
  to: VoteState,
  step: FloorStep,
  actor: FloorActor,
): Result<void, NotYourStep | VoteNotThere> {
  const allowed = mayTakeStep(step, actor);
  return allowed.ok ? mayFollow({ state }, to) : allowed;
}

/** Decides whether a vote, open or secret, may go from where it stands to another state, whoever brings it there. */
export function mayFollow({ state }: { readonly state: VoteState }, to: VoteState): Result<void, VoteNotThere> {
  return VOTE_TRANSITIONS[state].includes(to) ? ok(undefined) : refuse({ code: 'vote-not-there', from: state, to });
}
