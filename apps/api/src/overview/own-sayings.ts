import type { Overview, OwnSaying } from '@conference/contracts';
import {
  compareDates,
  concernState,
  floorOpinionState,
  nextQuestion,
  vietnamDateOf,
  wasHeld,
  whoConfirms,
  whoOwes,
  type WorkCalendar,
} from '@conference/domain';
import type { Asked, ConferenceHeading, FloorOpinionEntity } from '@conference/persistence';
import { concernsOfOpinions, type ReadConcern } from '@conference/tasks';
import { toOpinion } from '../floor/floor-opinions';
import type { Telling } from './telling';

interface Followed {
  readonly telling: Telling;
  readonly concerns: readonly ReadConcern[];
  readonly asked: readonly Asked[];
  readonly headings: readonly ConferenceHeading[];
  readonly calendar: WorkCalendar;
}

/** Reads what somebody asked in the room, and what they promised there, with everything that followed. */
export async function ownSayings(telling: Telling): Promise<Pick<Overview, 'raised' | 'promised'>> {
  const { records, reader } = telling;
  const said = await records.overview.said(reader);
  const followed: Followed = {
    telling,
    concerns: await concernsOfOpinions(records, reader.officeId, said),
    asked: await records.overview.askedAbout(said.map(({ id }) => id)),
    headings: await records.conferences.headings([...new Set(said.map(({ conferenceId }) => conferenceId))]),
    calendar: await records.directory.calendar(reader.officeId),
  };
  return {
    raised: said.filter(({ opinion }) => opinion.authorId === reader.id).map((row) => sayingView(row, followed)),
    promised: said
      .filter(({ commitment }) => commitment?.authorId === reader.id)
      .map((row) => sayingView(row, followed)),
  };
}

function sayingView(row: FloorOpinionEntity, followed: Followed): OwnSaying {
  const { directory } = followed.telling;
  const { id, opinion, answer, commitment } = row;
  const { id: conferenceId, title, rehearsal, stage } = followed.headings.find((one) => one.id === row.conferenceId)!;
  const isFollowed = wasHeld(stage);
  const concern = followed.concerns.find(({ ref }) => ref.id === id);
  return {
    id,
    conference: { id: conferenceId, title, rehearsal },
    by: directory.name(opinion.authorId) ?? '',
    text: opinion.text,
    saidAt: opinion.saidAt,
    state: floorOpinionState(toOpinion(row)),
    answer: answer && {
      by: directory.name(answer.authorId) ?? '',
      text: answer.text,
      forwardedTo: answer.forwardedTo,
    },
    promise: commitment && {
      by: directory.name(commitment.authorId) ?? '',
      text: commitment.text,
      dueOn: commitment.dueOn,
    },
    followed: isFollowed && concern ? concernState(concern.concern) : null,
    ...(isFollowed && stage !== 'closed' && concern ? whoIsNext(concern, followed) : NOBODY),
  };
}

type Next = Pick<OwnSaying, 'waitingFor' | 'dueOn' | 'isLate' | 'taskId'>;

const NOBODY: Next = { waitingFor: null, dueOn: null, isLate: false, taskId: null };

/** Who owes the next word: whoever is asked, or, until somebody is, whoever will be. */
function whoIsNext({ ref, concern }: ReadConcern, { telling, asked, calendar }: Followed): Next {
  const { reader, directory, now } = telling;
  const next = nextQuestion(calendar, concern);
  if (!next) return NOBODY;
  const task = asked.find(({ aboutId }) => aboutId === ref.id);
  const people = [...directory.people.values()].map(({ id, unitId, roles, active }) => ({
    ...{ id, unitId, roles },
    isHere: active,
  }));
  const willBe =
    next.kind === 'confirmation'
      ? (whoConfirms(concern, people)?.personId ?? concern.authorId)
      : whoOwes(concern.ownerId, people);
  const dueOn = task ? vietnamDateOf(task.dueAt.toISOString()) : next.due.dueOn;
  return {
    waitingFor: directory.name(task?.personId ?? willBe),
    dueOn,
    isLate: compareDates(dueOn, vietnamDateOf(now.toISOString())) < 0,
    taskId: task?.personId === reader.id ? task.taskId : null,
  };
}
