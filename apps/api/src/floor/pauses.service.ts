import type { PauseBody } from '@conference/contracts';
import {
  branchRefusalSentence,
  conferenceBranch,
  pauseSpeech,
  regimeOn,
  vietnamDateOf,
  type BranchFacts,
  type ConferenceBranch,
  type SessionState,
} from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { emptyRoom } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { roomAt } from '../check-in/quorum';
import { mustRunFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { isVotingNow } from '../votes/voting-under-way';
import { floorAct, openedSession, type FloorAct } from './floor-act';
import { keepReason, record } from './floor-record';
import { interruptSpeeches } from './speakers.service';

/** The session stands still, for a break or until another day, and goes on when enough people are back. */
@Injectable()
export class PausesService {
  constructor(private readonly transactions: Transactions) {}

  /** Until another day is a postponement of what is left: those still in the room leave it, and check in again then. */
  async pause(person: PersonEntity, conferenceId: string, { reason, untilOn }: PauseBody): Promise<void> {
    mustRunFloor(person);
    await floorAct(this.transactions, { person, conferenceId, during: openedSession }, async (floor) => {
      const { records, conference, now } = floor;
      const facts = { ...(await factsOf(floor)), reason, newDate: untilOn };
      mayTake('pause', facts);
      if (untilOn) mayTake('postponement', { ...facts, session: 'paused' });
      if (await isVotingNow(records, conferenceId)) throw doorRefusal('vote-under-way');

      await records.conferences.pause({
        conferenceId,
        reason: reason.trim(),
        pausedAt: now,
        pausedBy: person.id,
        untilOn,
      });
      await interruptSpeeches(records, conferenceId, now, pauseSpeech);
      if (untilOn) await emptyRoom(records, conference, { actorId: person.id, at: now });
      const reasonId = await keepReason(floor, reason);
      await record(floor, 'session.paused', { reasonId, ...(untilOn ? { untilOn } : {}) });
    });
  }

  async resume(person: PersonEntity, conferenceId: string): Promise<void> {
    mustRunFloor(person);
    await floorAct(this.transactions, { person, conferenceId, during: openedSession }, async (floor) => {
      mayTake('resume', await factsOf(floor));
      await floor.records.conferences.resume(conferenceId, floor.now, person.id);
      await record(floor, 'session.resumed');
    });
  }
}

function mayTake(branch: ConferenceBranch, facts: BranchFacts): void {
  allowed(conferenceBranch(branch, facts), branchRefusalSentence);
}

/** What is known of the conference where a session may stand still or go on. */
async function factsOf({ records, conference, now }: FloorAct): Promise<BranchFacts> {
  const attendances = await records.floor.attendances(conference.id);
  const session: SessionState = conference.pausedAt ? 'paused' : 'open';
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
    todayOn: vietnamDateOf(now.toISOString()),
    newDate: null,
  };
}
