import type { RoomNow } from '@conference/contracts';
import {
  Transactions,
  type ConferenceEntity,
  type OpenVoteEntity,
  type PersonEntity,
  type Records,
} from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { currentItem, nextItem } from '@conference/domain';
import { roomAt } from '../check-in/quorum';
import { toRunItem } from '../floor/agenda-items';
import { pauseView } from '../floor/pause-view';
import { doorRefusal } from '../problems/door-words';
import { voteNow } from './vote-now';
import { rightOf } from './voting.service';

/** What everybody sees alike, as of one revision of the conference. */
interface Room {
  readonly rev: number;
  readonly shown: Omit<RoomNow, 'mine' | 'at'>;
  readonly vote: OpenVoteEntity | null;
}

/** What is happening in the room, for everybody's page and for the projector: nothing in it is known before it is published. */
@Injectable()
export class RoomNowService {
  /** A full room asks at once whenever something changed; what is the same for all is read once for each revision. */
  private readonly rooms = new Map<string, Room>();

  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<RoomNow> {
    return this.transactions.read(async (records) => {
      const rev = await records.conferences.revision(conferenceId, person.officeId);
      if (rev === null) throw doorRefusal('not-found');
      const { shown, vote } = await this.room(records, conferenceId, rev);
      return { ...shown, at: new Date().toISOString(), mine: await mine(records, conferenceId, vote, person.id) };
    });
  }

  private async room(records: Records, conferenceId: string, rev: number): Promise<Room> {
    const known = this.rooms.get(conferenceId);
    if (known?.rev === rev) return known;
    const room = { rev, ...(await readRoom(records, await records.conferences.get(conferenceId))) };
    this.rooms.set(conferenceId, room);
    return room;
  }
}

async function readRoom(records: Records, conference: ConferenceEntity): Promise<Omit<Room, 'rev'>> {
  const { id, title, stage, rehearsal, plan } = conference;
  const rows = await records.conferences.agenda(id);
  const agenda = rows.map(toRunItem);
  const [current, next] = [currentItem(agenda), nextItem(agenda)];
  const row = rows.find(({ code }) => code === current?.code);
  const vote = voteNow(await records.votes.ofConference(id), row?.startedAt ?? null);
  const presenter = plan.people.find(({ code }) => code === row?.presenterCode)?.name ?? null;
  const pause = (await records.conferences.pauses(id)).find(({ resumedAt }) => resumedAt === null);
  return {
    vote,
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
      item: current && { code: current.code, kind: current.kind, title: current.title, presenter },
      next: next?.title ?? null,
      vote: vote && shownVote(vote),
    },
  };
}

async function quorumNow(records: Records, conference: ConferenceEntity): Promise<RoomNow['quorum']> {
  const state = roomAt(conference, await records.floor.attendances(conference.id), new Date());
  return state && { holds: state.holds, figures: state.figures };
}

function shownVote({ id, title, state, way, verdict, voidReason }: OpenVoteEntity): NonNullable<RoomNow['vote']> {
  return { id, title, state, way, voidReason, verdict: state === 'published' ? verdict : null };
}

async function mine(
  records: Records,
  conferenceId: string,
  vote: OpenVoteEntity | null,
  personId: string,
): Promise<RoomNow['mine']> {
  const standing = await records.votes.standing(conferenceId, vote?.id ?? null, personId);
  const { isPresent } = standing;
  if (!vote) return { isPresent, right: null, vote: null };
  const given = await records.votes.namedVote(vote.id, personId);
  const recorded = given && { choice: given.choice, castAt: given.castAt.toISOString() };
  return { isPresent, right: rightOf(vote, standing, given), vote: recorded };
}
