import { randomUUID } from 'node:crypto';
import type { PrepareBallotBody, SecretBallots } from '@conference/contracts';
import { readPublicKey } from '@conference/ballots';
import {
  ballotLimits,
  isPresentAt,
  mayTakeStep,
  objectionsEndOn,
  publicationWarning,
  quorumBase,
  refuse,
  smallGroupWarning,
  takeRoll,
  vietnamDateOf,
} from '@conference/domain';
import { Transactions, type PersonEntity, type Records, type SecretBallotEntity } from '@conference/persistence';
import { closePollIn, openPollIn, voidPollIn } from '@conference/polls';
import { Injectable } from '@nestjs/common';
import { isUnderWay } from '../check-in/quorum';
import { lockOwnConference, ownConference, runsFloor } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { record, underItem } from '../floor/floor-acts';
import { doorRefusal } from '../problems/door-words';
import { otherVoteOpen } from '../votes/other-vote-open';
import { heardFigures } from './ballot-result';
import { boxed, mustBeWarned, ruled, takeBallotTo, type BallotPlace, type BallotStep } from './ballot-step';
import { openSubjects, questionOf } from './ballot-subjects';
import { ballotViews } from './ballot-view';

/** The course of the secret ballots, run from the console. Of single ballots it knows nothing. */
@Injectable()
export class BallotsService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<SecretBallots> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const directory = await directoryView(records, person.officeId);
      return {
        ballots: await ballotViews(records, conferenceId, directory, runsFloor(person)),
        subjects: runsFloor(person) ? await openSubjects(records, conference) : [],
      };
    });
  }

  /** Prepares a ballot with the public half of a key that was made in this person's browser. */
  async prepare(person: PersonEntity, conferenceId: string, body: PrepareBallotBody): Promise<void> {
    const { subject, code, publicKey } = body;
    if (!runsFloor(person)) throw doorRefusal('not-allowed');
    ruled(mayTakeStep('recordVote', { personId: person.id, roles: person.roles }));
    if (!(await readPublicKey(publicKey))) boxed(refuse({ code: 'key-malformed' }));
    await this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      if (!isUnderWay(conference)) throw doorRefusal('not-in-session');
      const question = questionOf(conference, subject, code);
      const earlier = (await records.secretBallots.ofConference(conferenceId)).filter(
        (ballot) => ballot.subject === subject && ballot.subjectCode === code,
      );
      if (earlier.some((ballot) => ballot.publicKey === publicKey && ballot.state === 'prepared')) return;
      const isFree = (await openSubjects(records, conference)).some(
        (free) => free.subject === subject && free.code === code,
      );
      if (!isFree) throw doorRefusal('motion-before-room');
      const now = new Date();
      const ballot = prepared({ ...question, publicKey }, { conferenceId, person, now }, earlier.at(-1)?.id ?? null);
      await records.secretBallots.add(ballot);
      await record(records, conference, person, now, 'ballot.prepared', { ballot: ballot.id, subject, code });
    });
  }

  /** Opens a ballot: who is present is frozen as its roll, under the same conditions as an open vote. */
  open(person: PersonEntity, place: BallotPlace, { warned }: { warned: boolean }): Promise<void> {
    return this.to(person, place, { to: 'open', by: 'openVote' }, async (step) => {
      const { records, conference, ballot, now } = step;
      const voteId = await otherVoteOpen(records, conference.id, ballot.id);
      if (voteId) ruled(refuse({ code: 'other-vote-open', voteId }));
      const attendances = await records.floor.attendances(conference.id);
      const presentIds = attendances
        .filter((attendance) => isPresentAt(attendance, now.toISOString()))
        .map(({ attendeeId }) => attendeeId);
      const base = quorumBase(conference.kind, conference.form);
      const roll = ruled(takeRoll({ entitled: attendances.length, base, presentIds }));
      mustBeWarned(smallGroupWarning(roll.length, ballotLimits(ballot.rule).options.length), warned);
      await underItem(records, conference.id, itemsOf(step));
      const { startSha256 } = boxed(await openPollIn(records, now, await openingOf(step, roll)));
      const opened = { openedAt: now, openedBy: person.id, entitled: roll.length, startSha256 };
      await records.secretBallots.change(ballot.id, { state: 'open', ...opened });
    });
  }

  /** Takes no more envelopes: whoever is casting is waited for. The list of envelopes is published before any is opened. */
  close(person: PersonEntity, place: BallotPlace, until?: string): Promise<void> {
    return this.to(person, place, { to: 'counting', by: 'openVote' }, async ({ records, ballot, now }) => {
      await closeBox(records, person, ballot, now, until);
      await records.secretBallots.change(ballot.id, { state: 'counting', endedAt: now });
    });
  }

  publish(person: PersonEntity, place: BallotPlace, { warned }: { warned: boolean }): Promise<void> {
    return this.to(person, place, { to: 'published', by: 'publishVote' }, async (step) => {
      const { records, conference, ballot, now } = step;
      mustBeWarned(publicationWarning(heardFigures(ballot.result!)), warned);
      await records.secretBallots.change(ballot.id, { state: 'published', publishedAt: now });
      await record(records, conference, person, now, 'ballot.published', { ballot: ballot.id });
    });
  }

  /** Declares a ballot void: broken off, its key lost, or wrongly held. It is repeated by preparing another one, with another key. */
  void(person: PersonEntity, place: BallotPlace, reason: string): Promise<void> {
    return this.to(person, place, { to: 'void', by: 'voidVote' }, async ({ records, conference, ballot, now }) => {
      if (!reason.trim()) ruled(refuse({ code: 'void-without-reason' }));
      if (ballot.state === 'open') await closeBox(records, person, ballot, now);
      if (ballot.openedAt) boxed(await voidPollIn(records, now, { pollId: ballot.id, actorId: person.id }));
      await records.secretBallots.change(ballot.id, { state: 'void', voidedAt: now, voidReason: reason.trim() });
      await record(records, conference, person, now, 'ballot.voided', { ballot: ballot.id, from: ballot.state });
    });
  }

  private to(
    person: PersonEntity,
    place: BallotPlace,
    step: Parameters<typeof takeBallotTo>[3],
    act: (step: BallotStep) => Promise<void>,
  ): Promise<void> {
    return takeBallotTo(this.transactions, person, place, step, act);
  }
}

async function closeBox(
  records: Records,
  { id: actorId }: PersonEntity,
  { id: pollId }: SecretBallotEntity,
  now: Date,
  until: string = objectionsEndOn(vietnamDateOf(now.toISOString())),
): Promise<void> {
  boxed(await closePollIn(records, () => now, { pollId, actorId, objectionsEndOn: until }));
}

/** A resolution and an election are voted on under their own item; any other motion when the presidium puts it. */
function itemsOf({ conference: { plan }, ballot }: BallotStep): ('election' | 'resolution')[] {
  if (ballot.subject === 'election') return ['election'];
  const isResolution = plan.motions.some(({ code, kind }) => code === ballot.subjectCode && kind === 'resolution');
  return isResolution ? ['resolution'] : [];
}

async function openingOf({ records, conference, ballot, person }: BallotStep, roll: readonly string[]) {
  const { id: pollId, subjectCode, title, rule, publicKey } = ballot;
  const people = await records.directory.people(roll);
  return {
    pollId,
    conferenceId: conference.id,
    actorId: person.id,
    code: `${subjectCode} ${pollId}`,
    title,
    rule,
    electorate: roll.map((voterId) => ({ voterId, name: people.get(voterId)?.name ?? '' })),
    publicKey,
  };
}

function prepared(
  question: Pick<SecretBallotEntity, 'subject' | 'subjectCode' | 'title' | 'rule' | 'names' | 'publicKey'>,
  { conferenceId, person, now }: { conferenceId: string; person: PersonEntity; now: Date },
  predecessorId: string | null,
): SecretBallotEntity {
  return {
    ...question,
    id: randomUUID(),
    conferenceId,
    state: 'prepared',
    preparedAt: now,
    preparedBy: person.id,
    openedAt: null,
    openedBy: null,
    entitled: null,
    startSha256: null,
    endedAt: null,
    closedAt: null,
    closedBy: null,
    result: null,
    publishedAt: null,
    voidedAt: null,
    voidReason: null,
    predecessorId,
  };
}
