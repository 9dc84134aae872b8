import { ok, refuse, type Result } from '../result';
import { ballotLimits, type Ballot, type BallotLimits, type BallotRule } from './ballot';
import type { BallotFault } from './ballot-fault';

/**
 * Judges one ballot, wherever it comes from, and says everything that is wrong with it.
 *
 * A valid ballot is given back in the order in which the choices are printed: in which order somebody marked them stays theirs.
 */
export function validateBallot(rule: BallotRule, ballot: Ballot): Result<Ballot, readonly BallotFault[]> {
  const limits = ballotLimits(rule);
  const faults = ballot.isBlank ? blankFaults(limits, ballot) : choiceFaults(limits, ballot);
  if (faults.length > 0) return refuse(faults);
  return ok({ chosen: limits.options.filter((option) => ballot.chosen.includes(option)), isBlank: ballot.isBlank });
}

function blankFaults({ mayBeBlank }: BallotLimits, { chosen }: Ballot): BallotFault[] {
  if (chosen.length > 0) return [{ code: 'blank-with-choice' }];
  return mayBeBlank ? [] : [{ code: 'blank-not-allowed' }];
}

function choiceFaults({ options, min, max }: BallotLimits, { chosen }: Ballot): BallotFault[] {
  if (chosen.length === 0) return [{ code: 'nothing-chosen' }];
  const different = [...new Set(chosen)];
  const twice = different.filter((option) => chosen.indexOf(option) !== chosen.lastIndexOf(option));
  const strange = different.filter((option) => !options.includes(option));
  return [
    ...strange.map((option) => ({ code: 'option-not-on-ballot', option }) as const),
    ...twice.map((option) => ({ code: 'option-twice', option }) as const),
    ...numberFaults(different.length, min, max),
  ];
}

function numberFaults(chosen: number, min: number, max: number): BallotFault[] {
  if (chosen > max) return [{ code: 'too-many-chosen', chosen, max }];
  return chosen < min ? [{ code: 'too-few-chosen', chosen, min }] : [];
}
