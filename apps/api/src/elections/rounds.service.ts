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
import {
  Transactions,
  type CountRecordEntity,
  type ElectionRoundEntity,
  type PersonEntity,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { closeBoxOf, publishBoxOf, voidBoxOf } from '../ballots/ballot-end';
import { peopleInRoom } from '../floor/in-room';
import { underItem } from '../floor/under-item';
import { doorRefusal } from '../problems/door-words';
import {
  changeState,
  lastRound,
  recordElection,
  runningElectionAct,
  type ElectionRef,
  type RunningElectionAct,
} from './election-act';
import { byElectionRules } from './election-rules';
import { countRecordOf } from './ruled-election';

/** Which round of which election. */
export interface RoundRef extends ElectionRef {
  readonly roundId: string;
}

/** The rounds of an election, as those who run it take them: ballots out, voting ended, result published, or all of it void. */
@Injectable()
export class RoundsService {
  constructor(private readonly transactions: Transactions) {}

  /** Gives out the ballots of the next round; asked again for the round that is open, it answers with that one. */
  async open(person: PersonEntity, ref: ElectionRef, body: OpenRoundBody): Promise<RoundOpened> {
    let roundId = randomUUID() as string;
    await runningElectionAct(this.transactions, { person, ...ref, step: 'runElection' }, async (act) => {
      const { records, election, actor, stored, now } = act;
      const last = stored.rounds.at(-1);
      if (last && election.state === 'balloting' && (await isSameRound(act, last, body))) {
        roundId = last.id;
        return;
      }
      await underItem(act, ['election']);
      if (election.rules) await byElectionRules(records, checkWay(election.rules, body.way));
      await mustBeOurs(act, body.committee);
      const after = await byElectionRules(
        records,
        openBallots(election, actor, await peopleInRoom(act), body.committee),
      );
      const { number, kind, seats, candidates, threshold, lists, roll } = after.rounds.at(-1)!;
      const begun = { number, kind, seats, candidates, threshold, lists };
      const record = await byElectionRules(
        records,
        startCount(ballotRuleOf(after, begun), roll.length, body.committee),
      );
      const round = newRound(act, { ...begun, id: roundId, way: body.way, present: roll.length, openedAt: now });
      await records.elections.addRound(round, roll, newRecord(roundId, record));
      await changeState(act, after);
      await recordElection(act, 'election.ballotsOut', {
        round: roundId,
        number,
        kind,
        way: body.way,
        present: roll.length,
      });
    });
    return { roundId };
  }

  /** Ends the voting of a round, on paper and on devices: from now on it is counted. */
  close(person: PersonEntity, { roundId, ...ref }: RoundRef): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref, step: 'runElection' }, async (act) => {
      const round = lastRound(act, roundId);
      if (act.election.state === 'counting') return;
      const box = await act.records.secretBallots.ofRound(roundId);
      const taken = { way: round.way, hasOpenedBox: Boolean(box?.openedAt) };
      await changeState(act, await byElectionRules(act.records, closeBallots(act.election, act.actor, taken)));
      await act.records.elections.changeRound(roundId, { closedAt: act.now });
      await closeBoxOf(act, roundId);
      await recordElection(act, 'election.ballotsIn', { round: roundId, number: round.number });
    });
  }

  /** Takes how many hands were raised for each, where the rules do not ask for a secret ballot; until it is published it may be corrected. */
  countHands(person: PersonEntity, { roundId, ...ref }: RoundRef, { votes }: HandsBody): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref, step: 'closeCount' }, async (act) => {
      lastRound(act, roundId);
      await byElectionRules(act.records, decideByHands(act.election, act.actor, votes));
      await act.records.elections.changeRound(roundId, { hands: votes });
      await recordElection(act, 'election.handsCounted', { round: roundId, votes });
    });
  }

  /** Publishes the result of a round, and its ballot box with it: it is judged now, and everybody sees the votes. */
  publish(person: PersonEntity, { roundId, ...ref }: RoundRef): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref, step: 'closeCount' }, async (act) => {
      const round = lastRound(act, roundId);
      if (round.publishedAt) return;
      const after = await byElectionRules(act.records, await judge(act, round));
      const { outcome } = after.rounds.at(-1)!;
      const published = { outcome, publishedAt: act.now, publishedBy: act.person.id };
      await act.records.elections.changeRound(roundId, published);
      await publishBoxOf(act, roundId);
      await changeState(act, after);
      const { elected, runOff, vacant } = outcome!;
      const facts = { elected: elected.length, tied: runOff?.candidates.length ?? 0, vacant };
      await recordElection(act, 'election.published', { round: roundId, number: round.number, ...facts });
    });
  }

  /** Declares a round void, and its ballot box with it. */
  void(person: PersonEntity, { roundId, ...ref }: RoundRef, reason: string): Promise<void> {
    return runningElectionAct(this.transactions, { person, ...ref, step: 'voidVote' }, async (act) => {
      const round = lastRound(act, roundId);
      if (round.voidBecause !== null) return;
      await changeState(act, await byElectionRules(act.records, voidRound(act.election, act.actor, reason)));
      await act.records.elections.changeRound(roundId, { voidBecause: reason.trim(), voidedAt: act.now });
      await voidBoxOf(act, roundId, reason);
      await recordElection(act, 'election.voided', { round: roundId, number: round.number });
    });
  }
}

/** Nobody of another office is named, nor asked about: whoever is not of this one is unknown. */
async function mustBeOurs(
  { records, conference }: RunningElectionAct,
  { headId, memberIds, witnessIds }: OpenRoundBody['committee'],
): Promise<void> {
  const named = [headId, ...memberIds, ...witnessIds];
  const people = await records.directory.people(named);
  const areOurs = named.every((id) => people.get(id)?.officeId === conference.officeId);
  if (!areOurs) throw doorRefusal('person-unknown');
}

async function judge(
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
