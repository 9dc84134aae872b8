import { createHash, randomUUID } from 'node:crypto';
import type { CloseVoteBody, CountBody, OpenVotes, PrepareVoteBody, Voters, VoidVoteBody } from '@conference/contracts';
import {
  closeVote,
  endVoting,
  isMotionBeforeRoom,
  isPresentAt,
  mayTakeStep,
  openVote,
  prepareVote,
  publishVote,
  quorumBase,
  refuse,
  voidVote,
  voteRefusalSentence,
  type FloorActor,
  type OpenVote,
  type Result,
  type VoteRefusal,
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
import { lockOwnConference, ownConference, runsFloor } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { inSession, openedSession, presentNow, record, underItem } from '../floor/floor-acts';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { otherVoteOpen } from './voting-under-way';
import { countedRecord, ruledVote } from './vote-record';
import { voteViews } from './vote-view';

/** One step of a vote: who takes it, when, and everything that it is decided by. */
interface Step {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly vote: OpenVoteEntity;
  readonly person: PersonEntity;
  readonly now: Date;
}

/** The course of the open votes, run from the console: each step is one short transaction, and taken twice it is taken once. */
@Injectable()
export class VotesService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<OpenVotes> {
    return this.transactions.read(async (records) => {
      await ownConference(records, person, conferenceId);
      const directory = await directoryView(records, person.officeId);
      return { votes: await voteViews(records, conferenceId, directory, runsFloor(person)) };
    });
  }

  /** Who is on the roll of a vote on phones, and how they voted: an open vote is no secret to those who keep its record. */
  voters(person: PersonEntity, conferenceId: string, voteId: string): Promise<Voters> {
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      await ownConference(records, person, conferenceId);
      const vote = (await records.votes.ofConference(conferenceId)).find(({ id }) => id === voteId);
      if (!vote) throw doorRefusal('motion-unknown');
      const votes = new Map((await records.votes.namedVotes(voteId)).map((named) => [named.personId, named]));
      const roll = await records.votes.roll(voteId);
      const directory = await directoryView(records, person.officeId, roll);
      const voters = roll.map((personId) => {
        const named = votes.get(personId);
        const isWrittenDown = (named?.recordedBy ?? null) !== null;
        return { personId, name: directory.name(personId)!, choice: named?.choice ?? null, isWrittenDown };
      });
      return { voters: voters.toSorted((one, other) => one.name.localeCompare(other.name, 'vi')) };
    });
  }

  async prepare(person: PersonEntity, conferenceId: string, { motion, way, rows }: PrepareVoteBody): Promise<void> {
    ruled(mayTakeStep('openVote', actor(person)));
    await this.inRoom(person, conferenceId, async (records, conference, now) => {
      const planned = conference.plan.motions.find(({ code }) => code === motion);
      if (!planned) throw doorRefusal('motion-unknown');
      const prepared = ruled(prepareVote({ id: randomUUID(), motionCode: motion, way, rows }));
      if (await isPreparedAlike(records, conferenceId, prepared)) return;
      const votes = await motionVotes(records, conferenceId);
      if (isMotionBeforeRoom(votes.filter(({ motionCode }) => motionCode === motion))) {
        throw doorRefusal('motion-before-room');
      }
      await records.votes.add(newVote(prepared, { conference, person, title: planned.title, now }));
      await record(records, conference, person, now, 'vote.prepared', { motion, way });
    });
  }

  open(person: PersonEntity, conferenceId: string, voteId: string): Promise<void> {
    return this.step(person, { conferenceId, voteId, to: 'open' }, async (step) => {
      const { records, conference, vote, now } = step;
      const attendances = await records.floor.attendances(conferenceId);
      const { roll } = ruled(
        openVote(await ruledVote(records, vote), actor(person), {
          entitled: attendances.length,
          base: quorumBase(conference.kind, conference.form),
          presentIds: attendances
            .filter((attendance) => isPresentAt(attendance, now.toISOString()))
            .map(({ attendeeId }) => attendeeId),
          otherOpenVoteId: await otherVoteOpen(records, conferenceId, { id: voteId }),
        }),
      );
      await underItem(records, conferenceId, isResolution(conference, vote) ? ['resolution'] : []);
      await records.votes.freezeRoll(voteId, roll);
      await change(step, 'vote.opened', { state: 'open', openedAt: now, openedBy: person.id, present: roll.length });
    });
  }

  /** Ends the voting: whoever is voting at this moment is waited for, and nobody votes after it. */
  end(person: PersonEntity, conferenceId: string, voteId: string): Promise<void> {
    return this.step(person, { conferenceId, voteId, to: 'counting' }, async (step) => {
      const { records, vote, now } = step;
      ruled(endVoting(await ruledVote(records, vote), actor(person)));
      const facts = vote.way === 'phones' ? await namedVotesFacts(records, voteId) : {};
      await change(step, 'vote.ended', { state: 'counting', endedAt: now }, facts);
    });
  }

  /** Takes what a teller counted in one row of seats; until the count is closed a row may be counted again. */
  async countRow(
    person: PersonEntity,
    { conferenceId, voteId, row }: { conferenceId: string; voteId: string; row: string },
    figures: CountBody,
  ): Promise<void> {
    ruled(mayTakeStep('recordVote', actor(person)));
    await this.inCount(person, conferenceId, voteId, async ({ records, conference, vote, now }) => {
      const { state, way } = vote;
      if (state !== 'counting') return ruled(refuse({ code: 'vote-not-there', from: state, to: 'closed' }));
      if (way !== 'rows') return ruled(refuse({ code: 'other-way-of-counting', way, offered: 'rows' }));
      if (!vote.rows.includes(row)) return ruled(refuse({ code: 'row-unknown', row }));
      await records.votes.countRow({ voteId, row, ...figures, tellerId: person.id, countedAt: now });
      await record(records, conference, person, now, 'vote.rowCounted', { motion: vote.motionCode, row, ...figures });
    });
  }

  close(
    person: PersonEntity,
    conferenceId: string,
    voteId: string,
    { figures, answers }: CloseVoteBody,
  ): Promise<void> {
    return this.inCount(person, conferenceId, voteId, async (step) => {
      const { records, vote, now } = step;
      if (vote.state === 'closed' && isSameCount(vote, figures)) return;
      const counted = await countedRecord(records, vote, { figures, tellerId: person.id });
      const { verdict } = ruled(
        closeVote(await ruledVote(records, vote), actor(person), {
          record: counted,
          presentNow: await presentNow(records, conferenceId, now),
          answers,
        }),
      );
      const { yes, no, abstain } = verdict!.figures as CountBody;
      const { holds, inequality, sentence } = verdict!;
      const stored = { holds, inequality, sentence, figures: { ...verdict!.figures } };
      const result = { yes, no, abstain, verdict: stored, answers };
      await change(
        step,
        'vote.closed',
        { state: 'closed', closedAt: now, closedBy: person.id, ...result },
        { yes, no, abstain, holds, inequality },
      );
    });
  }

  publish(person: PersonEntity, conferenceId: string, voteId: string): Promise<void> {
    return this.step(person, { conferenceId, voteId, to: 'published' }, async (step) => {
      const { records, vote, now } = step;
      ruled(publishVote(await ruledVote(records, vote), actor(person)));
      const { holds, inequality } = vote.verdict!;
      await change(step, 'vote.published', { state: 'published', publishedAt: now }, { holds, inequality });
    });
  }

  /** Declares a vote void; unless the motion is withdrawn, another vote on it is prepared at once. */
  void(person: PersonEntity, conferenceId: string, voteId: string, { reason, again }: VoidVoteBody): Promise<void> {
    return this.step(person, { conferenceId, voteId, to: 'void' }, async (step) => {
      const { records, conference, vote, now } = step;
      const successorId = again ? randomUUID() : null;
      const { successor } = ruled(
        voidVote(await ruledVote(records, vote), actor(person), { reason: reason.trim(), successorId }),
      );
      await records.votes.change(voteId, { state: 'void', voidedAt: now, voidReason: reason.trim() });
      if (successor) await records.votes.add(newVote(successor, { conference, person, title: vote.title, now }));
      await told(step, 'vote.voided', { present: vote.present, successorId });
    });
  }

  /** Takes a step of a vote, unless it was taken already: who presses twice, or again after a lost answer, is answered alike. */
  private step(
    person: PersonEntity,
    { conferenceId, voteId, to }: { conferenceId: string; voteId: string; to: OpenVoteEntity['state'] },
    act: (step: Step) => Promise<void>,
  ): Promise<void> {
    return this.onVote(person, conferenceId, voteId, async (step) => {
      if (step.vote.state !== to) await act(step);
    });
  }

  /** Counting goes on in a break too. */
  private inCount(
    person: PersonEntity,
    conferenceId: string,
    voteId: string,
    act: (step: Step) => Promise<void>,
  ): Promise<void> {
    return this.onVote(person, conferenceId, voteId, act, openedSession);
  }

  private onVote(
    person: PersonEntity,
    conferenceId: string,
    voteId: string,
    act: (step: Step) => Promise<void>,
    which = inSession,
  ): Promise<void> {
    const onIt = async (records: Records, conference: ConferenceEntity, now: Date) => {
      const vote = await records.votes.lock(voteId, conferenceId);
      if (!vote) throw doorRefusal('motion-unknown');
      await act({ records, conference, vote, person, now });
    };
    return this.inRoom(person, conferenceId, onIt, which);
  }

  private inRoom(
    person: PersonEntity,
    conferenceId: string,
    act: (records: Records, conference: ConferenceEntity, now: Date) => Promise<void>,
    which = inSession,
  ): Promise<void> {
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    return this.transactions.run(async (records) => {
      const conference = which(await lockOwnConference(records, person, conferenceId));
      await act(records, conference, new Date());
    });
  }
}

function actor({ id, roles }: PersonEntity): FloorActor {
  return { personId: id, roles };
}

/** Takes what the rules of a vote allow, or ends the request with their reason. */
function ruled<T>(result: Result<T, VoteRefusal>): T {
  return allowed(result, voteRefusalSentence);
}

/** Whether the same vote is prepared already, to be counted in the same way. */
async function isPreparedAlike(records: Records, conferenceId: string, { motionCode, way, rows }: OpenVote) {
  const known = (await records.votes.ofConference(conferenceId)).find(
    (vote) => vote.motionCode === motionCode && vote.state === 'prepared',
  );
  return known?.way === way && known.rows.join('\n') === rows.join('\n');
}

function isSameCount(vote: OpenVoteEntity, figures: CountBody | null): boolean {
  return figures === null || (vote.yes === figures.yes && vote.no === figures.no && vote.abstain === figures.abstain);
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

async function change(
  step: Step,
  action: string,
  changes: Partial<OpenVoteEntity>,
  facts: Record<string, unknown> = {},
): Promise<void> {
  const { records, vote } = step;
  await records.votes.change(vote.id, changes);
  await told(step, action, { present: changes.present ?? vote.present, ...facts });
}

async function told(
  { records, conference, vote, person, now }: Step,
  action: string,
  facts: Record<string, unknown>,
): Promise<void> {
  await record(records, conference, person, now, action, { motion: vote.motionCode, vote: vote.id, ...facts });
}

function newVote(
  { id, motionCode, state, way, rows, predecessorId }: OpenVote,
  { conference, person, title, now }: { conference: ConferenceEntity; person: PersonEntity; title: string; now: Date },
): OpenVoteEntity {
  return {
    id,
    conferenceId: conference.id,
    motionCode,
    title,
    state,
    way,
    rows: [...rows],
    preparedAt: now,
    preparedBy: person.id,
    openedAt: null,
    openedBy: null,
    present: null,
    endedAt: null,
    yes: null,
    no: null,
    abstain: null,
    closedAt: null,
    closedBy: null,
    answers: [],
    verdict: null,
    publishedAt: null,
    voidedAt: null,
    voidReason: null,
    predecessorId,
  };
}
