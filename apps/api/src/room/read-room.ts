import type { RoomNow } from '@conference/contracts';
import type { ConferenceEntity, OpenVoteEntity, Records, SecretBallotEntity } from '@conference/persistence';
import { pledgeView } from '../pledge/pledge-view';
import { agendaNow } from './agenda-now';
import { electionNow } from './election-now';
import { honoursNow } from './honours-now';
import { quorumNow } from './quorum-now';
import { saidNow, type SaidNow } from './said-now';
import { voteNow } from './vote-now';

/** What everybody sees alike, as of one revision of the conference; and what each person's own part is read from. */
export interface Room extends Pick<SaidNow, 'waiting' | 'opinions'> {
  readonly shown: Omit<RoomNow, 'mine' | 'at'>;
  readonly vote: OpenVoteEntity | null;
  readonly ballot: SecretBallotEntity | null;
}

/** Reads the room, part by part. */
export async function readRoom(records: Records, conference: ConferenceEntity): Promise<Room> {
  const { id, title, kind, stage, isNotHeld, rehearsal } = conference;
  const { current, row, shown: agenda } = await agendaNow(records, conference);
  const { vote, ballot, shown: votes } = await voteNow(records, id, row?.startedAt ?? null);
  const { speakers, waiting, opinions } = await saidNow(records, conference, row);
  return {
    vote,
    ballot,
    waiting,
    opinions,
    shown: {
      title,
      kind,
      stage,
      isNotHeld,
      rehearsal,
      ...agenda,
      next: isNotHeld ? null : agenda.next,
      ...votes,
      speakers,
      quorum: await quorumNow(records, conference),
      election: await electionNow(records, conference, current),
      honours: await honoursNow(records, row),
      pledge: row?.kind === 'pledgeSigning' ? await pledgeView(records, conference) : null,
    },
  };
}
