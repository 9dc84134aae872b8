import { randomUUID } from 'node:crypto';
import type { HandsBody, OpenRoundBody, RoundOpened } from '@conference/contracts';
import {
  ballotRuleOf,
  checkWay,
  closeBallots,
  decideByHands,
  decideRound,
  openBallots,
  startCount,
  voidRound,
  type ElectionRefusal,
  type Election,
  type Result,
} from '@conference/domain';
import type { CountRecordEntity, ElectionRoundEntity, PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { closeBoxOf, publishBoxOf, voidBoxOf } from '../ballots/ballot-end';
import {
  ElectionActs,
  lastRound,
  roomNow,
  ruled,
  told,
  underElectionItem,
  type ElectionRef,
  type RunningElectionAct,
} from './election-acts';
import { countRecordOf } from './ruled-election';

/** Which round of which election. */
export interface RoundRef extends ElectionRef {
  readonly roundId: string;
}

/** The rounds of an election, as those who run it take them: ballots out, voting ended, result published, or all of it void. */
@Injectable()
export class RoundsService {
  constructor(private readonly acts: ElectionActs) {}

  /** Gives out the ballots of the next round; asked again for the round that is open, it answers with that one. */
  async open(person: PersonEntity, ref: ElectionRef, body: OpenRoundBody): Promise<RoundOpened> {
    let roundId = randomUUID() as string;
    await this.acts.running(person, ref, async (step) => {
      const { records, election, actor, stored, now } = step;
      const last = stored.rounds.at(-1);
      if (last && election.state === 'balloting' && (await isSameRound(step, last, body))) {
        roundId = last.id;
        return;
      }
      await underElectionItem(step);
      if (election.rules) await ruled(records, checkWay(election.rules, body.way));
      const after = await ruled(records, openBallots(election, actor, await roomNow(step), body.committee));
      const { number, kind, seats, candidates, threshold, lists, roll } = after.rounds.at(-1)!;
      const begun = { number, kind, seats, candidates, threshold, lists };
      const record = await ruled(records, startCount(ballotRuleOf(after, begun), roll.length, body.committee));
      const round = newRound(step, { ...begun, id: roundId, way: body.way, present: roll.length, openedAt: now });
      await records.elections.addRound(round, roll, newRecord(roundId, record));
      await moved(step, after);
      await told(step, 'election.ballotsOut', { round: roundId, number, kind, way: body.way, present: roll.length });
    });
    return { roundId };
  }

  /** Ends the voting of a round, on paper and on devices: from now on it is counted. */
  close(person: PersonEntity, { roundId, ...ref }: RoundRef): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      const round = lastRound(step, roundId);
      if (step.election.state === 'counting') return;
      await moved(step, await ruled(step.records, closeBallots(step.election, step.actor)));
      await step.records.elections.changeRound(roundId, { closedAt: step.now });
      await closeBoxOf(step, roundId);
      await told(step, 'election.ballotsIn', { round: roundId, number: round.number });
    });
  }

  /** Takes how many hands were raised for each, where the rules do not ask for a secret ballot; until it is published it may be corrected. */
  countHands(person: PersonEntity, { roundId, ...ref }: RoundRef, { votes }: HandsBody): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      lastRound(step, roundId);
      await ruled(step.records, decideByHands(step.election, step.actor, votes));
      await step.records.elections.changeRound(roundId, { hands: votes });
      await told(step, 'election.handsCounted', { round: roundId, votes });
    });
  }

  /** Publishes the result of a round, and its ballot box with it: it is judged now, and everybody sees the votes. */
  publish(person: PersonEntity, { roundId, ...ref }: RoundRef): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      const round = lastRound(step, roundId);
      if (round.publishedAt) return;
      const after = await ruled(step.records, await judged(step, round));
      const { outcome } = after.rounds.at(-1)!;
      const published = { outcome, publishedAt: step.now, publishedBy: step.person.id };
      await step.records.elections.changeRound(roundId, published);
      await publishBoxOf(step, roundId);
      await moved(step, after);
      const { elected, runOff, vacant } = outcome!;
      const facts = { elected: elected.length, tied: runOff?.candidates.length ?? 0, vacant };
      await told(step, 'election.published', { round: roundId, number: round.number, ...facts });
    });
  }

  /** Declares a round void, and its ballot box with it. */
  void(person: PersonEntity, { roundId, ...ref }: RoundRef, reason: string): Promise<void> {
    return this.acts.running(person, ref, async (step) => {
      const round = lastRound(step, roundId);
      if (round.voidBecause !== null) return;
      await moved(step, await ruled(step.records, voidRound(step.election, step.actor, reason)));
      await step.records.elections.changeRound(roundId, { voidBecause: reason.trim(), voidedAt: step.now });
      await voidBoxOf(step, roundId, reason);
      await told(step, 'election.voided', { round: roundId, number: round.number });
    });
  }
}

async function judged(
  { records, election, actor }: RunningElectionAct,
  round: ElectionRoundEntity,
): Promise<Result<Election, ElectionRefusal>> {
  if (round.way === 'hands') return decideByHands(election, actor, round.hands ?? []);
  const record = countRecordOf(
    election,
    round,
    (await records.elections.record(round.id))!,
    await records.elections.counts(round.id),
  );
  return decideRound(election, actor, record);
}

async function isSameRound(
  { records }: RunningElectionAct,
  { id, way }: ElectionRoundEntity,
  { way: asked, committee }: OpenRoundBody,
): Promise<boolean> {
  const { headId, memberIds, witnessIds } = (await records.elections.record(id))!;
  const names = (part: { headId: string; memberIds: readonly string[]; witnessIds: readonly string[] }) =>
    [part.headId, ...part.memberIds.toSorted(), '', ...part.witnessIds.toSorted()].join(' ');
  return way === asked && names({ headId, memberIds, witnessIds }) === names(committee);
}

function newRound(
  { stored, person }: RunningElectionAct,
  begun: Pick<ElectionRoundEntity, 'id' | 'number' | 'kind' | 'way' | 'seats' | 'lists' | 'present' | 'openedAt'> & {
    readonly candidates: readonly string[];
    readonly threshold: ElectionRoundEntity['threshold'];
  },
): ElectionRoundEntity {
  return {
    ...begun,
    electionId: stored.election.id,
    candidates: [...begun.candidates],
    openedBy: person.id,
    closedAt: null,
    electronic: null,
    hands: null,
    outcome: null,
    publishedAt: null,
    publishedBy: null,
    voidBecause: null,
    voidedAt: null,
  };
}

function newRecord(
  roundId: string,
  {
    phase,
    committee,
  }: {
    phase: CountRecordEntity['phase'];
    committee: { headId: string; memberIds: readonly string[]; witnessIds: readonly string[] };
  },
): CountRecordEntity {
  const { headId, memberIds, witnessIds } = committee;
  const people = { headId, memberIds: [...memberIds], witnessIds: [...witnessIds] };
  return { roundId, phase, ...people, inventory: null, answers: [], photoSha256: null, photoName: null, signedBy: [] };
}

async function moved({ records, stored }: RunningElectionAct, { state }: Election): Promise<void> {
  await records.elections.change(stored.election.id, { state });
}
