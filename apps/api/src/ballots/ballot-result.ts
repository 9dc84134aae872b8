import {
  judgeAdoption,
  judgeElection,
  tallyBallots,
  votingRefusalSentence,
  type JudgedBallot,
  type PartFigures,
  type Result,
  type VotingRefusal,
} from '@conference/domain';
import type { ConferenceEntity, SecretBallotEntity, SecretBallotResult } from '@conference/persistence';
import { RefusalException } from '../problems/refusal.exception';

/**
 * What opened ballots come to: the figures, and the verdict in integers. What follows from those of a round, its counting record decides.
 * @throws RefusalException count-wrong
 */
export function resultOf(
  { kind }: Pick<ConferenceEntity, 'kind'>,
  { rule, entitled, roundId }: SecretBallotEntity,
  ballots: readonly JudgedBallot[],
): SecretBallotResult {
  const present = entitled!;
  const figures = tallyBallots(rule, ballots, present);
  if (rule.kind === 'motion') {
    const verdict = judged(judgeAdoption({ present, ...answersOf(figures) }));
    const { holds, inequality, sentence } = verdict;
    return { figures, verdict: { holds, inequality, sentence, figures: { ...verdict.figures } }, outcome: null };
  }
  if (roundId !== null) return { figures, verdict: null, outcome: null };
  const { collected, valid, blank, invalid, votes } = figures;
  const { elected, runOff, sentence } = judged(
    judgeElection({
      seats: rule.seats,
      base: kind === 'unionCongress' ? 'ballotsCollected' : 'present',
      present,
      ballots: { issued: present, collected, valid, blank, invalid },
      candidates: votes,
    }),
  );
  return { figures, verdict: null, outcome: { elected, runOff: runOff?.candidates ?? [], sentence } };
}

/** The figures that the room will hear: they themselves may tell who chose what. */
export function heardFigures({ figures }: SecretBallotResult): number[] {
  return [...figures.votes.map(({ votes }) => votes), figures.blank];
}

function answersOf({ votes }: PartFigures) {
  const of = (answer: string) => votes.find(({ id }) => id === answer)?.votes ?? 0;
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
}

function judged<T>(result: Result<T, VotingRefusal>): T {
  if (result.ok) return result.value;
  const { code, ...facts } = result.refusal;
  throw new RefusalException('count-wrong', votingRefusalSentence(result.refusal), { reason: code, ...facts });
}
