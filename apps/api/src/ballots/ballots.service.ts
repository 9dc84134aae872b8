import { randomUUID } from 'node:crypto';
import type { OpenBallotBody, PrepareBallotBody, SecretBallots } from '@conference/contracts';
import { readPublicKey } from '@conference/ballots';
import { ballotLimits, publicationWarning, refuse, smallGroupWarning } from '@conference/domain';
import {
  Transactions,
  type ConferenceEntity,
  type PersonEntity,
  type Records,
  type SecretBallotEntity,
} from '@conference/persistence';
import { openPollIn } from '@conference/polls';
import { Injectable } from '@nestjs/common';
import { isUnderWay } from '../check-in/quorum';
import { ownConference, runsFloor } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { floorAct, type FloorAct } from '../floor/floor-act';
import { record } from '../floor/floor-record';
import { underItem } from '../floor/under-item';
import { doorRefusal } from '../problems/door-words';
import { byVoteRules } from '../votes/vote-rules';
import { otherVoteOpen } from '../votes/voting-under-way';
import { closeBallot, voidBallot } from './ballot-end';
import { heardFigures } from './ballot-result';
import { rollOf } from './ballot-roll';
import { byBoxRules, mustBeTheirs, mustBeWarned, takeBallotTo, type BallotPlace, type BallotAct } from './ballot-act';
import { earlierBallots, openSubjects, questionOf, type Question } from './ballot-subjects';
import { ballotViews } from './ballot-view';

/** The course of the secret ballots, run from the console. Of single ballots it knows nothing. */
@Injectable()
export class BallotsService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<SecretBallots> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const directory = await directoryView(records, person.officeId);
      const keepsRecord = runsFloor(person, conference);
      return {
        ballots: await ballotViews(records, conferenceId, directory, keepsRecord),
        subjects: keepsRecord ? await openSubjects(records, conference) : [],
      };
    });
  }

  /** Prepares a ballot with the public half of a key that was made in this person's browser. */
  async prepare(person: PersonEntity, conferenceId: string, body: PrepareBallotBody): Promise<void> {
    const { subject, code, publicKey } = body;
    if (!(await readPublicKey(publicKey))) byBoxRules(refuse({ code: 'key-malformed' }));
    await floorAct(this.transactions, { person, conferenceId, during: convened }, async (act) => {
      const { records, conference } = act;
      const question = await questionOf(records, conference, subject, code);
      const { roundId } = question;
      await mustBeTheirs(act, question, 'recordVote');
      const earlier = await earlierBallots(records, conferenceId, question);
      if (earlier.some((ballot) => ballot.publicKey === publicKey && ballot.state === 'prepared')) return;
      if (!(await isFree(records, conference, question, earlier))) {
        throw doorRefusal(roundId === null ? 'motion-before-room' : 'round-has-box');
      }
      const ballot = newBallot({ ...question, publicKey }, act, earlier.at(-1)?.id ?? null);
      await records.secretBallots.add(ballot);
      const facts = { ballot: ballot.id, subject, code, ...(roundId === null ? {} : { round: roundId }) };
      await record(act, 'ballot.prepared', facts);
    });
  }

  /** Opens a ballot: its roll is frozen, under the same conditions as an open vote. Of a round it is that of the round, without those who took paper. */
  open(person: PersonEntity, place: BallotPlace, { warned, onPaper: marked }: OpenBallotBody): Promise<void> {
    return takeBallotTo(this.transactions, { person, ...place, to: 'open', by: 'openVote' }, async (act) => {
      const { records, conference, ballot, now } = act;
      const electionCode = ballot.subject === 'election' ? ballot.subjectCode : null;
      const voteId = await otherVoteOpen(records, conference.id, { id: ballot.id, electionCode });
      if (voteId) byVoteRules(refuse({ code: 'other-vote-open', voteId }));
      const { roll, onPaper } = await rollOf(act, marked);
      const smallest = Math.min(roll.length, onPaper.length || roll.length);
      mustBeWarned(smallGroupWarning(smallest, ballotLimits(ballot.rule).options.length), warned);
      await underItem(act, itemsOf(act));
      const { startSha256 } = byBoxRules(await openPollIn(records, now, await openingOf(act, roll)));
      const opened = { openedAt: now, openedBy: person.id, entitled: roll.length, startSha256 };
      await records.secretBallots.change(ballot.id, { state: 'open', onPaper: [...onPaper], ...opened });
    });
  }

  /** Takes no more envelopes; of a round, paper may still be handed in. */
  close(person: PersonEntity, place: BallotPlace, until?: string): Promise<void> {
    return takeBallotTo(this.transactions, { person, ...place, to: 'counting', by: 'openVote' }, (act) =>
      closeBallot(act, act.ballot, until),
    );
  }

  /** Publishes the result of a motion; that of a round is published with the round alone. */
  publish(person: PersonEntity, place: BallotPlace, { warned }: { warned: boolean }): Promise<void> {
    return takeBallotTo(this.transactions, { person, ...place, to: 'published', by: 'publishVote' }, async (act) => {
      const { records, ballot, now } = act;
      if (ballot.roundId !== null) throw doorRefusal('round-publishes-box');
      mustBeWarned(publicationWarning(heardFigures(ballot.result!)), warned);
      await records.secretBallots.change(ballot.id, { state: 'published', publishedAt: now });
      await record(act, 'ballot.published', { ballot: ballot.id });
    });
  }

  /**
   * Declares a ballot void: broken off, its key lost, or wrongly held. It is repeated by preparing another one, with another key.
   *
   * The box of a round is repeated in the round as long as that is voted on; once its count is in the round's record, or the voting has ended, the round is void with it.
   */
  void(person: PersonEntity, place: BallotPlace, reason: string): Promise<void> {
    return takeBallotTo(this.transactions, { person, ...place, to: 'void', by: 'voidVote' }, async (act) => {
      const { records, conference, ballot } = act;
      if (!reason.trim()) byVoteRules(refuse({ code: 'void-without-reason' }));
      if (ballot.roundId !== null && ballot.result) throw doorRefusal('round-counts-box');
      await voidBallot(act, ballot, reason);
      await records.conferences.touch(conference.id);
    });
  }
}

/** Whether nothing else is voted on, or has been, about the same question. */
async function isFree(
  records: Records,
  conference: ConferenceEntity,
  { roundId, subjectCode }: Question,
  earlier: readonly SecretBallotEntity[],
): Promise<boolean> {
  if (roundId !== null) return earlier.every(({ state }) => state === 'void');
  return (await openSubjects(records, conference)).some(({ code }) => code === subjectCode);
}

/** A resolution and an election are voted on under their own item; any other motion when the presidium puts it. */
function itemsOf({ conference: { plan }, ballot }: BallotAct): ('election' | 'resolution')[] {
  if (ballot.subject === 'election') return ['election'];
  const isResolution = plan.motions.some(({ code, kind }) => code === ballot.subjectCode && kind === 'resolution');
  return isResolution ? ['resolution'] : [];
}

async function openingOf({ records, conference, ballot, person }: BallotAct, roll: readonly string[]) {
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

/** Ballots are prepared as soon as people may come. */
function convened(conference: ConferenceEntity): ConferenceEntity {
  if (!isUnderWay(conference)) throw doorRefusal('not-in-session');
  return conference;
}

function newBallot(
  question: Question & Pick<SecretBallotEntity, 'publicKey'>,
  { conference, person, now }: FloorAct,
  predecessorId: string | null,
): SecretBallotEntity {
  return {
    ...question,
    id: randomUUID(),
    conferenceId: conference.id,
    onPaper: [],
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
