import {
  electionRefusalSentence,
  isPresentAt,
  judgeAdoption,
  prepareElection,
  quorumBase,
  refuse,
  takeRoll,
  type Adoption,
  type Election,
  type ElectionRefusal,
  type FloorActor,
  type PlannedElection,
  type Result,
  type Room,
} from '@conference/domain';
import type {
  ConferenceEntity,
  ElectionRoundEntity,
  PersonEntity,
  Records,
  StoredVerdict,
} from '@conference/persistence';
import { Transactions } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { lockOwnConference } from '../conferences/access';
import { inSession, openedSession, record, underItem } from '../floor/floor-acts';
import { doorRefusal } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { ruledElection, storedElection, type StoredElection } from './ruled-election';

/** An act in an election: who does it, when, and everything that it is decided by. */
export interface ElectionAct {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly planned: PlannedElection;
  /** Null as long as no rules of it were before the room. */
  readonly stored: StoredElection | null;
  readonly election: Election;
  readonly person: PersonEntity;
  readonly actor: FloorActor;
  readonly now: Date;
}

/** An election that has rules. */
export interface RunningElectionAct extends ElectionAct {
  readonly stored: StoredElection;
}

/** Which election of which conference. */
export interface ElectionRef {
  readonly conferenceId: string;
  readonly code: string;
}

/** Acts in elections: each is one short transaction with the conference locked, and reads the election as the rules know it. */
@Injectable()
export class ElectionActs {
  constructor(private readonly transactions: Transactions) {}

  /** Does something about an election while the session is open. What is refused but kept on record is refused after the commit. */
  async inRoom(
    person: PersonEntity,
    ref: ElectionRef,
    act: (step: ElectionAct) => Promise<RefusalException | void>,
    open: (conference: ConferenceEntity) => ConferenceEntity = inSession,
  ): Promise<void> {
    const refused = await this.transactions.run(async (records) => {
      const conference = open(await lockOwnConference(records, person, ref.conferenceId));
      return act(await electionAct(records, conference, person, ref.code));
    });
    if (refused) throw refused;
  }

  /** Does something in an election whose rules were before the room. */
  running(
    person: PersonEntity,
    ref: ElectionRef,
    act: (step: RunningElectionAct) => Promise<RefusalException | void>,
  ): Promise<void> {
    return this.inRoom(person, ref, (step) => act(mustRun(step)));
  }

  /** The same in a break too: a committee counts while the session stands still. */
  counting(
    person: PersonEntity,
    ref: ElectionRef,
    act: (step: RunningElectionAct) => Promise<RefusalException | void>,
  ): Promise<void> {
    return this.inRoom(person, ref, (step) => act(mustRun(step)), openedSession);
  }

  /** The same after the session too. */
  async afterwards(
    person: PersonEntity,
    ref: ElectionRef,
    act: (step: RunningElectionAct) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, ref.conferenceId);
      await act(mustRun(await electionAct(records, conference, person, ref.code)));
    });
  }
}

async function electionAct(
  records: Records,
  conference: ConferenceEntity,
  person: PersonEntity,
  code: string,
): Promise<ElectionAct> {
  const planned = conference.plan.elections.find((one) => one.code === code);
  if (!planned) throw doorRefusal('motion-unknown');
  const known = await records.elections.byCode(conference.id, code);
  const stored = known && (await storedElection(records, known));
  const { heldOn } = conference;
  const { body: office, seats } = planned;
  const election = stored
    ? await ruledElection(records, stored, heldOn)
    : await ruled(records, prepareElection({ code, office, seats, heldOn, isLargerByDecision: true }));
  const actor = { personId: person.id, roles: person.roles };
  return { records, conference, planned, stored, election, person, actor, now: new Date() };
}

function mustRun(step: ElectionAct): RunningElectionAct {
  const { stored } = step;
  if (!stored) throw doorRefusal('election-without-rules');
  return { ...step, stored };
}

/** Elections are held under their own item of the agenda. */
export function underElectionItem({ records, conference }: ElectionAct): Promise<void> {
  return underItem(records, conference.id, ['election']);
}

/** The round that is going on, or was held last, if it is the one meant. */
export function lastRound({ stored }: RunningElectionAct, roundId: string): ElectionRoundEntity {
  const last = stored.rounds.at(-1);
  if (last?.id !== roundId) throw doorRefusal('round-not-the-last');
  return last;
}

/** Takes what the rules of elections allow, or ends the request with their reason, told with the name of whom it is about. */
export async function ruled<T>(records: Records, result: Result<T, ElectionRefusal>): Promise<T> {
  if (result.ok) return result.value;
  throw await electionRefused(records, result.refusal);
}

export async function electionRefused(records: Records, refusal: ElectionRefusal): Promise<RefusalException> {
  const { code, ...facts } = refusal;
  const { vi, en } = electionRefusalSentence(refusal);
  const name = 'personId' in refusal ? (await records.directory.person(refusal.personId))?.name : undefined;
  return new RefusalException(code, name ? { vi: `${name}: ${vi}`, en: `${name}: ${en}` } : { vi, en }, facts);
}

/** The room as it is now, by name. */
export async function roomNow({ records, conference, now }: ElectionAct): Promise<Room> {
  const attendances = await records.floor.attendances(conference.id);
  return {
    entitled: attendances.length,
    base: quorumBase(conference.kind, conference.form),
    presentIds: attendances
      .filter((attendance) => isPresentAt(attendance, now.toISOString()))
      .map(({ attendeeId }) => attendeeId),
  };
}

/** How the conference voted by raised hands, out of everybody who is present now. */
export async function adoptionOf(
  step: ElectionAct,
  voteId: string,
  hands: { readonly yes: number; readonly no: number; readonly abstain: number },
): Promise<{ readonly adoption: Adoption; readonly verdict: StoredVerdict }> {
  const roll = await ruled(step.records, takeRoll(await roomNow(step)));
  const judged = judgeAdoption({ present: roll.length, ...hands });
  const verdict = await ruled(
    step.records,
    judged.ok ? judged : refuse({ code: 'count-impossible', count: judged.refusal }),
  );
  const { holds, inequality, sentence, figures } = verdict;
  return { adoption: { voteId, verdict }, verdict: { holds, inequality, sentence, figures: { ...figures } } };
}

/** Puts an act of an election on record. Last in a transaction. */
export function told(step: ElectionAct, action: string, facts: Record<string, unknown> = {}): Promise<void> {
  const { records, conference, planned, person, now } = step;
  return record(records, conference, person, now, action, { election: planned.code, ...facts });
}
