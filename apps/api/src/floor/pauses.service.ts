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
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { emptyRoom } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { roomAt } from '../check-in/quorum';
import { lockOwnConference, runsFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { isVotingNow } from '../votes/voting-under-way';
import { openedSession, keepReason, record } from './floor-acts';
import { interruptSpeeches } from './speakers.service';

/** The session stands still, for a break or until another day, and goes on when enough people are back. */
@Injectable()
export class PausesService {
  constructor(private readonly transactions: Transactions) {}

  /** Until another day is a postponement of what is left: those still in the room leave it, and check in again then. */
  pause(person: PersonEntity, conferenceId: string, { reason, untilOn }: PauseBody): Promise<void> {
    return this.inSession(person, conferenceId, async (records, conference, now) => {
      const facts = { ...(await factsOf(records, conference, now)), reason, newDate: untilOn };
      taken('pause', facts);
      if (untilOn) taken('postponement', { ...facts, session: 'paused' });
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
      const reasonId = await keepReason(records, conference, person, now, reason);
      await record(records, conference, person, now, 'session.paused', { reasonId, ...(untilOn ? { untilOn } : {}) });
    });
  }

  resume(person: PersonEntity, conferenceId: string): Promise<void> {
    return this.inSession(person, conferenceId, async (records, conference, now) => {
      const facts = await factsOf(records, conference, now);
      taken('resume', facts);
      await records.conferences.resume(conferenceId, now, person.id);
      await record(records, conference, person, now, 'session.resumed', {});
    });
  }

  private async inSession(
    person: PersonEntity,
    conferenceId: string,
    act: (records: Records, conference: ConferenceEntity, now: Date) => Promise<void>,
  ): Promise<void> {
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    await this.transactions.run(async (records) => {
      const conference = openedSession(await lockOwnConference(records, person, conferenceId));
      await act(records, conference, new Date());
    });
  }
}

function taken(branch: ConferenceBranch, facts: BranchFacts): void {
  allowed(conferenceBranch(branch, facts), branchRefusalSentence);
}

/** What is known of the conference where a session may stand still or go on. */
async function factsOf(records: Records, conference: ConferenceEntity, now: Date): Promise<BranchFacts> {
  const attendances = await records.floor.attendances(conference.id);
  const session: SessionState = conference.pausedAt ? 'paused' : 'open';
  return {
    rules: regimeOn(conference.heldOn, conference.kind).branches,
    staff: attendances.length,
    session,
    failedSummonses: 0,
    quorumHolds: roomAt(conference, attendances, now)?.holds ?? null,
    forceMajeure: null,
    isEmployeeSideAgreed: false,
    proposedBy: null,
    petitioners: null,
    reason: null,
    todayOn: vietnamDateOf(now.toISOString()),
    newDate: null,
  };
}
