import type { AdjournBody, PauseBody } from '@conference/contracts';
import {
  branchRefusalSentence,
  checkAdjournment,
  conferenceBranch,
  conferenceWindow,
  pauseSpeech,
  regimeOn,
  vietnamDateOf,
  type AdjournmentFacts,
  type BranchFacts,
  type ConferenceBranch,
  type SessionState,
} from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { emptyRoom } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { roomAt } from '../check-in/quorum';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { isVotingNow } from '../votes/voting-under-way';
import { runFloorAct, openedSession, type FloorAct } from './floor-act';
import { keepReason, record } from './floor-record';
import { interruptSpeeches } from './speakers.service';

/** The session stands still, for a break or until another day, and goes on when enough people are back. */
@Injectable()
export class PausesService {
  constructor(private readonly transactions: Transactions) {}

  /** Until a given hour is an adjournment of what is left: those still in the room leave it, and check in again then. */
  async pause(person: PersonEntity, conferenceId: string, { reason, until }: PauseBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: openedSession }, async (floor) => {
      const { records, now } = floor;
      mayTake('pause', { ...(await factsOf(floor)), reason });
      if (await isVotingNow(records, conferenceId)) throw doorRefusal('vote-under-way');

      const pause = { conferenceId, reason: reason.trim(), pausedAt: now, pausedBy: person.id };
      const pauseId = await records.conferences.pause(pause);
      await interruptSpeeches(records, conferenceId, now, pauseSpeech);
      const reasonId = await keepReason(floor, reason);
      await record(floor, 'session.paused', { reasonId, ...(until ? { untilOn: until.heldOn } : {}) });
      if (until) await adjourn(floor, pauseId, { reason, until });
    });
  }

  /** Puts a session that stands still off to an hour, or to another one: everybody is told, and checks in again then. */
  async adjourn(person: PersonEntity, conferenceId: string, body: AdjournBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: openedSession }, async (floor) => {
      const pause = await floor.records.conferences.currentPause(conferenceId);
      if (!pause) return mayTake('resume', await factsOf(floor));
      mayTake('pause', { ...(await factsOf(floor)), session: 'open', reason: body.reason });
      await adjourn(floor, pause.id, body);
    });
  }

  async resume(person: PersonEntity, conferenceId: string): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: openedSession }, async (floor) => {
      mayTake('resume', await factsOf(floor));
      await floor.records.conferences.resume(conferenceId, floor.now, person.id);
      await record(floor, 'session.resumed');
    });
  }
}

/** Those in the room leave it; whoever was invited is told when and where the session goes on. */
async function adjourn(floor: FloorAct, pauseId: string, { reason, until }: AdjournBody): Promise<void> {
  const { records, conference, person, now } = floor;
  const facts = { now: now.toISOString(), window: await windowOf(floor) };
  const sitting = allowed(checkAdjournment(until, facts), branchRefusalSentence);
  const number = (await records.conferences.adjournments([pauseId])).length + 1;
  const decided = { reason: reason.trim(), decidedAt: now, decidedBy: person.id };
  const adjournmentId = await records.conferences.adjourn({ pauseId, number, ...sitting, ...decided });
  await emptyRoom(records, conference, { actorId: person.id, at: now });
  await records.outbox.add({ topic: 'mail', payload: { kind: 'adjourned', adjournmentId } });
  const reasonId = await keepReason(floor, reason);
  const { heldOn, startsAt } = sitting;
  await record(floor, 'session.adjourned', { number, heldOn, startsAt, reasonId });
}

/** The time of the year that the session was opened in. */
async function windowOf({ records, conference: { id, kind, year } }: FloorAct): Promise<AdjournmentFacts['window']> {
  const opened = (await records.floor.declarations(id)).findLast(({ verdict }) => verdict.holds);
  if (!opened) return null;
  const heldOn = vietnamDateOf(opened.declaredAt.toISOString());
  const window = conferenceWindow({ heldOn, kind, year });
  return window && heldOn >= window.opensOn && heldOn <= window.closesOn ? window : null;
}

function mayTake(branch: ConferenceBranch, facts: BranchFacts): void {
  allowed(conferenceBranch(branch, facts), branchRefusalSentence);
}

/** What is known of the conference where a session may stand still or go on. */
async function factsOf({ records, conference, now }: FloorAct): Promise<BranchFacts> {
  const attendances = await records.floor.attendances(conference.id);
  const session: SessionState = conference.pausedAt ? 'paused' : 'open';
  const pause = await records.conferences.currentPause(conference.id);
  const adjourned = pause ? (await records.conferences.adjournments([pause.id])).at(-1) : undefined;
  return {
    rules: regimeOn(conference.heldOn, conference.kind).branches,
    staff: attendances.length,
    session,
    failedSummonses: 0,
    quorumHolds: roomAt(conference, attendances, now)?.holds ?? null,
    forceMajeure: null,
    areBallotsOut: false,
    isEmployeeSideAgreed: false,
    proposedBy: null,
    petitioners: null,
    reason: null,
    adjournedTo: adjourned?.heldOn ?? null,
    todayOn: vietnamDateOf(now.toISOString()),
  };
}
