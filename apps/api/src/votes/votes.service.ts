import { createHash, randomUUID } from 'node:crypto';
import type { OpenVotes, PrepareVoteBody, Voters, VoidVoteBody } from '@conference/contracts';
import {
  endVoting,
  isMotionBeforeRoom,
  mayTakeStep,
  openVote,
  prepareVote,
  publishVote,
  voidVote,
  type OpenVote,
} from '@conference/domain';
import {
  motionVotes,
  Transactions,
  type ConferenceEntity,
  type OpenVoteEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { actorOf, mustRunFloor, ownConference, runsFloor } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { runFloorAct } from '../floor/floor-act';
import { record } from '../floor/floor-record';
import { peopleInRoom } from '../floor/in-room';
import { underItem } from '../floor/under-item';
import { doorRefusal } from '../problems/door-words';
import { newVote } from './new-vote';
import { changeVote, recordVote, takeVoteTo } from './vote-act';
import { ruledVote } from './vote-record';
import { byVoteRules } from './vote-rules';
import { voteViews } from './vote-view';
import { votersView } from './voters-view';
import { otherVoteOpen } from './voting-under-way';

/** The course of the open votes, run from the console: each step is one short transaction, and taken twice it is taken once. */
@Injectable()
export class VotesService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<OpenVotes> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const directory = await directoryView(records, person.officeId);
      return { votes: await voteViews(records, conferenceId, directory, runsFloor(person, conference)) };
    });
  }

  /** How everybody on the roll voted on phones: an open vote is no secret to those who keep its record. */
  async voters(person: PersonEntity, conferenceId: string, voteId: string): Promise<Voters> {
    return this.transactions.read(async (records) => {
      mustRunFloor(person, await ownConference(records, person, conferenceId));
      return votersView(records, person.officeId, { conferenceId, voteId });
    });
  }

  async prepare(person: PersonEntity, conferenceId: string, { motion, way, rows }: PrepareVoteBody): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId }, async (act) => {
      const { records, conference } = act;
      byVoteRules(mayTakeStep('openVote', actorOf(person, conference)));
      const planned = conference.plan.motions.find(({ code }) => code === motion);
      if (!planned) throw doorRefusal('motion-unknown');
      const prepared = byVoteRules(prepareVote({ id: randomUUID(), motionCode: motion, way, rows }));
      if (await isPreparedAlike(records, conferenceId, prepared)) return;
      const votes = await motionVotes(records, conferenceId);
      if (isMotionBeforeRoom(votes.filter(({ motionCode }) => motionCode === motion))) {
        throw doorRefusal('motion-before-room');
      }
      await records.votes.add(newVote(act, prepared, planned.title));
      await record(act, 'vote.prepared', { motion, way });
    });
  }

  open(person: PersonEntity, conferenceId: string, voteId: string): Promise<void> {
    return takeVoteTo(this.transactions, { person, conferenceId, voteId, to: 'open', by: 'openVote' }, async (act) => {
      const { records, conference, vote, now } = act;
      const room = await peopleInRoom(act);
      const otherOpenVoteId = await otherVoteOpen(records, conferenceId, { id: voteId });
      const ruled = await ruledVote(records, vote);
      const { roll } = byVoteRules(openVote(ruled, actorOf(person, conference), { ...room, otherOpenVoteId }));
      await underItem(act, isResolution(conference, vote) ? ['resolution'] : []);
      await records.votes.freezeRoll(voteId, roll);
      const opened = { openedAt: now, openedBy: person.id, present: roll.length };
      await changeVote(act, 'vote.opened', { state: 'open', ...opened });
    });
  }

  /** Ends the voting: whoever is voting at this moment is waited for, and nobody votes after it. */
  end(person: PersonEntity, conferenceId: string, voteId: string): Promise<void> {
    return takeVoteTo(
      this.transactions,
      { person, conferenceId, voteId, to: 'counting', by: 'openVote' },
      async (act) => {
        const { records, conference, vote, now } = act;
        byVoteRules(endVoting(await ruledVote(records, vote), actorOf(person, conference)));
        const facts = vote.way === 'phones' ? await namedVotesFacts(records, voteId) : {};
        await changeVote(act, 'vote.ended', { state: 'counting', endedAt: now }, facts);
      },
    );
  }

  publish(person: PersonEntity, conferenceId: string, voteId: string): Promise<void> {
    return takeVoteTo(
      this.transactions,
      { person, conferenceId, voteId, to: 'published', by: 'publishVote' },
      async (act) => {
        const { records, conference, vote, now } = act;
        byVoteRules(publishVote(await ruledVote(records, vote), actorOf(person, conference)));
        const { holds, inequality } = vote.verdict!;
        await changeVote(act, 'vote.published', { state: 'published', publishedAt: now }, { holds, inequality });
      },
    );
  }

  /** Declares a vote void; unless the motion is withdrawn, another vote on it is prepared at once. */
  void(person: PersonEntity, conferenceId: string, voteId: string, { reason, again }: VoidVoteBody): Promise<void> {
    return takeVoteTo(this.transactions, { person, conferenceId, voteId, to: 'void', by: 'voidVote' }, async (act) => {
      const { records, conference, vote, now } = act;
      const voiding = { reason: reason.trim(), successorId: again ? randomUUID() : null };
      const actor = actorOf(person, conference);
      const { successor } = byVoteRules(voidVote(await ruledVote(records, vote), actor, voiding));
      await records.votes.change(voteId, { state: 'void', voidedAt: now, voidReason: voiding.reason });
      if (successor) await records.votes.add(newVote(act, successor, vote.title));
      await recordVote(act, 'vote.voided', { present: vote.present, successorId: voiding.successorId });
    });
  }
}

/** Whether the same vote is prepared already, to be counted in the same way. */
async function isPreparedAlike(records: Records, conferenceId: string, { motionCode, way, rows }: OpenVote) {
  const known = (await records.votes.ofConference(conferenceId)).find(
    (vote) => vote.motionCode === motionCode && vote.state === 'prepared',
  );
  return known?.way === way && known.rows.join('\n') === rows.join('\n');
}

function isResolution({ plan }: ConferenceEntity, { motionCode }: OpenVoteEntity): boolean {
  return plan.motions.some(({ code, kind }) => code === motionCode && kind === 'resolution');
}

/** The votes as they stand when the voting ends, so that the audit chain covers each of them. */
async function namedVotesFacts(records: Records, voteId: string): Promise<{ cast: number; sha256: string }> {
  const votes = await records.votes.namedVotes(voteId);
  const lines = votes.map(({ personId, choice, recordedBy }) => `${personId} ${choice} ${recordedBy ?? '-'}\n`);
  return { cast: votes.length, sha256: createHash('sha256').update(lines.join('')).digest('hex') };
}
