import type { BoardPaperView, BoardView } from '@conference/contracts';
import { earliestInspection, vietnamDateOf } from '@conference/domain';
import type { BoardPaperEntity, ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { boardOf, concernsOf, type BoardNow } from '@conference/tasks';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { concernViews } from './concern-view';

/** The codes of the board's programmes begin so. */
export const PROGRAMME_CODE = 'ctr-bttnd-';

/** The board as people of the office see it: who sits on it, what it plans, what it sent, and what was answered. */
export async function boardView(
  records: Records,
  reader: PersonEntity,
  conference: ConferenceEntity,
  now: Date,
): Promise<BoardView> {
  const { id: conferenceId, officeId, rehearsal } = conference;
  const todayOn = vietnamDateOf(now.toISOString());
  const held = await boardOf(records, officeId, todayOn, { rehearsal });
  const directory = await directoryView(records, officeId);
  const papers = await records.concerns.papersOf(conferenceId);
  const recommended = (await concernsOf(records, conference)).filter(({ ref }) => ref.kind === 'recommendation');
  const documents = await records.documents.ofConference(conferenceId);
  const calendar = await records.directory.calendar(officeId);
  return {
    isKnown: held.board !== null,
    members: memberViews(held, directory),
    fromOn: held.board?.fromOn ?? null,
    untilOn: held.board?.untilOn ?? null,
    isTermOver: held.board?.isTermOver ?? false,
    programmes: documents
      .filter(({ code }) => code.startsWith(PROGRAMME_CODE))
      .map(({ id: documentId, title, phase }) => ({ documentId, title, phase })),
    papers: papers.map((paper) => paperView(paper, directory)),
    recommendations: await concernViews(records, reader, recommended, now),
    units: [...directory.unitNames].map(([unitId, name]) => ({ id: unitId, name })),
    earliestInspectionOn: earliestInspection(calendar, todayOn),
    may: {
      choose: held.board !== null && reader.roles.includes('unionChair'),
      send: held.leaderIds.includes(reader.id),
    },
  };
}

function memberViews({ board, posts, leaderIds }: BoardNow, directory: DirectoryView): BoardView['members'] {
  const chairId = posts?.chairId ?? leaderIds[0];
  const postOf = (id: string) => {
    if (id === chairId) return 'chair' as const;
    return posts?.deputyIds.includes(id) ? ('deputy' as const) : ('member' as const);
  };
  const order = ['chair', 'deputy', 'member'];
  return (board?.memberIds ?? [])
    .map((id) => ({ ...directory.person(id), post: postOf(id) }))
    .toSorted((one, other) => order.indexOf(one.post) - order.indexOf(other.post));
}

function paperView(paper: BoardPaperEntity, directory: DirectoryView): BoardPaperView {
  const { id, kind, number, title, text, unitId, inspectsOn, sentBy, sentAt } = paper;
  return {
    id,
    kind,
    number,
    title,
    text,
    unit: (unitId && directory.unitNames.get(unitId)) || null,
    inspectsOn,
    sentBy: directory.name(sentBy) ?? '',
    sentAt: sentAt.toISOString(),
  };
}
