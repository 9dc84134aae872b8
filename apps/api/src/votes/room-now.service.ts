import { receiptFor } from '@conference/ballots';
import type { FloorOpinionView, RoomNow } from '@conference/contracts';
import {
  Transactions,
  type AgendaItemEntity,
  type ConferenceEntity,
  type FloorOpinionEntity,
  type NamedVoteEntity,
  type OpenVoteEntity,
  type PersonEntity,
  type Records,
  type SecretBallotEntity,
  type SpeechEntity,
  type VoterStanding,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { currentItem, isPaused, nextItem, speakingOrder, wasHeld, type Speech } from '@conference/domain';
import { ballotPaper } from '../ballots/ballot-view';
import { ballotRight } from '../ballots/casting.service';
import { roomAt } from '../check-in/quorum';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { documentsOf, toRunItem } from '../floor/agenda-items';
import { hasWordsOf, opinionView } from '../floor/floor-opinions';
import { pauseView } from '../floor/pause-view';
import { isListOpen, speechView, toSpeech } from '../floor/speakers-list';
import { honoursNow } from '../honours/honours-view';
import { pledgeView } from '../pledge/pledge-view';
import { doorRefusal } from '../problems/door-words';
import { electionNow } from './election-now';
import { voteNow } from './vote-now';
import { rightOf } from './voting.service';

const NEXT_SHOWN = 3;

/** What everybody sees alike, as of one revision of the conference. */
interface Room {
  readonly shown: Omit<RoomNow, 'mine' | 'at'>;
  readonly vote: OpenVoteEntity | null;
  /** Who waits for the floor, the next one first. */
  readonly waiting: readonly Speech[];
  readonly opinions: readonly { readonly row: FloorOpinionEntity; readonly view: FloorOpinionView }[];
  readonly ballot: SecretBallotEntity | null;
}

/** The room as many see it at the same moment. */
export interface SharedRoom {
  /** What one person's page shows. */
  readonly of: (personId: string) => RoomNow;
}

/** What is happening in the room, for everybody's page and for the projector: nothing in it is known before it is published. */
@Injectable()
export class RoomNowService {
  /** A full room asks at once whenever something changed; what is the same for all is read once for each revision. */
  private readonly rooms = new Map<string, { readonly rev: number; readonly room: Promise<Room> }>();

  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<RoomNow> {
    return this.transactions.read(async (records) => {
      const rev = await records.conferences.revision(conferenceId, person.officeId);
      if (rev === null) throw doorRefusal('not-found');
      const room = await this.room(records, conferenceId, rev);
      return { ...room.shown, at: new Date().toISOString(), mine: await mine(records, conferenceId, room, person.id) };
    });
  }

  /** The same for everybody who watches, with a few questions for all of them. Null unless the session is open, and during a secret ballot: nobody reads all envelopes. */
  shared(officeId: string, conferenceId: string): Promise<SharedRoom | null> {
    return this.transactions.read(async (records) => {
      const rev = await records.conferences.revision(conferenceId, officeId);
      const room = rev === null ? null : await this.room(records, conferenceId, rev);
      if (room?.shown.stage !== 'session' || room.ballot) return null;
      const { shown, vote } = room;
      const standings = await records.votes.standings(conferenceId, vote?.id ?? null);
      const given = new Map((vote ? await records.votes.namedVotes(vote.id) : []).map((one) => [one.personId, one]));
      const everybody = { ...shown, at: new Date().toISOString() };
      const own = (personId: string) =>
        ownPart(room, personId, standings.get(personId) ?? NOT_SUMMONED, given.get(personId) ?? null);
      return { of: (personId) => ({ ...everybody, mine: own(personId) }) };
    });
  }

  private room(records: Records, conferenceId: string, rev: number): Promise<Room> {
    const known = this.rooms.get(conferenceId);
    if (known?.rev === rev) return known.room;
    const room = records.conferences.get(conferenceId).then((conference) => readRoom(records, conference));
    const asked = { rev, room };
    this.rooms.set(conferenceId, asked);
    room.catch(() => this.rooms.get(conferenceId) === asked && this.rooms.delete(conferenceId));
    return room;
  }
}

async function readRoom(records: Records, conference: ConferenceEntity): Promise<Room> {
  const { id, title, stage, rehearsal, plan } = conference;
  const rows = await records.conferences.agenda(id);
  const agenda = rows.map(toRunItem);
  const [current, next] = [currentItem(agenda), nextItem(agenda)];
  const row = rows.find(({ code }) => code === current?.code);
  const [votes, ballots] = [await records.votes.ofConference(id), await records.secretBallots.ofConference(id)];
  const heard = voteNow<OpenVoteEntity | SecretBallotEntity>([...votes, ...ballots], row?.startedAt ?? null);
  const vote = votes.find((one) => one === heard) ?? null;
  const ballot = ballots.find((one) => one === heard) ?? null;
  const presenter = plan.people.find(({ code }) => code === row?.presenterCode)?.name ?? null;
  const documents = documentsOf(plan, current?.code ?? '', await records.documents.ofConference(id)).map(
    (document) => ({ id: document.id, title: document.title }),
  );
  const pause = (await records.conferences.pauses(id)).find(({ resumedAt }) => resumedAt === null);
  const opinions = await records.speeches.opinions(id);
  const speeches = current ? await records.speeches.ofItem(id, current.code) : [];
  const directory = await directoryView(records, conference.officeId, [
    ...speeches.map(({ personId }) => personId),
    ...opinions.flatMap(({ opinion, answer, commitment }) =>
      [opinion, answer, commitment].flatMap((statement) => statement?.authorId ?? []),
    ),
  ]);
  const waiting = speakingOrder(speeches.map(toSpeech));
  return {
    vote,
    waiting,
    opinions: opinions.map((opinion) => ({ row: opinion, view: opinionView(opinion, directory) })),
    ballot,
    shown: {
      title,
      stage,
      rehearsal,
      quorum: await quorumNow(records, conference),
      paused: pause ? pauseView(pause) : null,
      agenda: agenda.map(({ code, title, plannedMinutes, startedAt, endedAt, earlier, skipped }) => ({
        code,
        title,
        plannedMinutes,
        startedAt,
        endedAt,
        earlier: [...earlier],
        isSkipped: skipped !== null,
      })),
      item: current && { code: current.code, kind: current.kind, title: current.title, presenter, documents },
      speakers: row ? speakersNow(row, speeches, waiting, directory) : null,
      next: next?.title ?? null,
      vote: vote && shownVote(vote),
      ballot: ballot && ballotPaper(ballot),
      election: await electionNow(records, conference, current),
      honours: await honoursNow(records, row),
      pledge: current?.kind === 'pledgeSigning' ? await pledgeView(records, conference) : null,
    },
  };
}

function speakersNow(
  item: AgendaItemEntity,
  speeches: readonly SpeechEntity[],
  waiting: readonly Speech[],
  directory: DirectoryView,
): RoomNow['speakers'] {
  const all = speeches.filter(({ state }) => state === 'speaking');
  const speaking = all.find((speech) => !isPaused(toSpeech(speech))) ?? all[0];
  return {
    isOpen: isListOpen(item),
    speaking: speaking ? speechView(speaking, directory) : null,
    next: waiting.slice(0, NEXT_SHOWN).map(({ personId }) => directory.name(personId) ?? ''),
    waiting: waiting.length,
  };
}

/** How many are there; nothing once everybody has gone home. */
async function quorumNow(records: Records, conference: ConferenceEntity): Promise<RoomNow['quorum']> {
  if (wasHeld(conference.stage)) return null;
  const state = roomAt(conference, await records.floor.attendances(conference.id), new Date());
  return state && { holds: state.holds, figures: state.figures };
}

function shownVote({ id, title, state, way, verdict, voidReason }: OpenVoteEntity): NonNullable<RoomNow['vote']> {
  return { id, title, state, way, voidReason, verdict: state === 'published' ? verdict : null };
}

async function mine(records: Records, conferenceId: string, room: Room, personId: string): Promise<RoomNow['mine']> {
  const { vote, ballot } = room;
  const standing = await records.votes.standing(conferenceId, vote?.id ?? null, personId);
  const own = ownPart(room, personId, standing, vote && (await records.votes.namedVote(vote.id, personId)));
  return ballot ? { ...own, ...(await ownBallot(records, ballot, personId)) } : own;
}

const NOT_SUMMONED: VoterStanding = { isEntitled: false, isPresent: false, isOnRoll: false };

function ownPart(
  { vote, waiting, opinions }: Room,
  personId: string,
  standing: VoterStanding,
  given: NamedVoteEntity | null,
): RoomNow['mine'] {
  const said = {
    voterId: personId,
    receipt: null,
    isPresent: standing.isPresent,
    isSummoned: standing.isEntitled,
    wishes: waiting.flatMap(({ id, personId: speakerId, category }, ahead) =>
      speakerId === personId ? [{ id, category, ahead }] : [],
    ),
    opinions: opinions.filter(({ row }) => hasWordsOf(row, personId)).map(({ view }) => view),
  };
  if (!vote) return { ...said, right: null, vote: null };
  const recorded = given && { choice: given.choice, castAt: given.castAt.toISOString() };
  return { ...said, right: rightOf(vote, standing, given), vote: recorded };
}

async function ownBallot(records: Records, ballot: SecretBallotEntity, voterId: string) {
  const standing = await records.secretBallots.standing(ballot.conferenceId, ballot.id, voterId);
  const receipt = standing.receipt === null ? null : receiptFor(standing.receipt);
  return { right: ballotRight(ballot, standing, voterId), vote: null, receipt };
}
