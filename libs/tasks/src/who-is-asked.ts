import { approvalTurns, targetsIn, type Capacity, type ConcernQuestion, type ConcernRef } from '@conference/domain';
import type { ConferenceEntity, DocumentEntity, Records } from '@conference/persistence';
import type { RoundRequest } from '@conference/workflows';
import { periodsOfConference } from './follow-up/periods-of-conference';
import { staffOf } from './summon';
import { askSubjects } from './assessment';
import { askAboutConcern } from './concern';
import { whoDeclined } from './authority/task-authority';

/** One person of a round before the round is opened. */
export interface Asked {
  readonly personId: string;
  readonly turn: number;
  readonly capacity: Capacity | null;
  readonly targetId: string | null;
  readonly partyId: string | null;
  readonly assessmentId?: string | null;
  readonly opinionId?: string | null;
  readonly paperId?: string | null;
}

/** Says whom a round asks, and in which order. */
export async function whoIsAsked(
  records: Records,
  { kind, number, year, concern }: RoundRequest,
  facts: {
    conference: ConferenceEntity;
    document: DocumentEntity | null;
    authorIds: readonly string[];
    now: Date;
  },
): Promise<Asked[]> {
  const { conference, document } = facts;
  switch (kind) {
    case 'draft':
    case 'disposition':
      return together([document!.drafterId]);
    case 'opinion':
      return together((await whoseOpinionFell(records, document!.id)) ?? document!.consultIds);
    case 'approval':
      return approvers(records, conference, document!, facts.authorIds);
    case 'objection':
      return together(await whoApproved(records, document!));
    case 'issue':
      return together([await holderOf(records, conference.officeId, ['clerk', 'headOfOffice'])]);
    case 'publication':
    case 'posting':
      return together([await holderOf(records, conference.officeId, ['headOfOffice', 'clerk'])]);
    case 'assessment':
      return (await askSubjects(records, conference, year!, facts.now)).map(({ id, assessorId }) => ({
        personId: assessorId,
        turn: 0,
        capacity: null,
        targetId: null,
        partyId: null,
        assessmentId: id,
      }));
    case 'response':
    case 'commitment':
    case 'confirmation':
      return oneOwes(records, concern!, kind);
    case 'progress':
      return whoReports(records, conference, number);
    case 'staffBallot':
      return together((await staffOf(records, conference)).map(({ id }) => id));
  }
}

async function oneOwes(records: Records, concern: ConcernRef, kind: ConcernQuestion['kind']): Promise<Asked[]> {
  const { personId } = await askAboutConcern(records, concern, kind);
  const [asked] = together([personId]);
  const about = concern.kind === 'opinion' ? { opinionId: concern.id } : { paperId: concern.id };
  return [{ ...asked!, ...about }];
}

/** Each party of each target is asked through whoever answers for it. */
async function whoReports(records: Records, conference: ConferenceEntity, number: number): Promise<Asked[]> {
  const calendar = await records.directory.calendar(conference.officeId);
  const period = periodsOfConference(conference, calendar).find((one) => one.number === number);
  const targets = targetsIn(await records.targets.ofConference(conference.id), period);
  const parties = await records.targets.partiesNow(targets.map(({ id }) => id));
  return targets.flatMap((target) =>
    parties
      .filter(({ targetId }) => targetId === target.id)
      .map((party) => ({
        personId: party.ownerId,
        turn: 0,
        capacity: null,
        targetId: target.id,
        partyId: party.id,
      })),
  );
}

/** When a round of opinions is put again because answers were annulled, only those people are asked; the others have answered. */
async function whoseOpinionFell(records: Records, documentId: string): Promise<string[] | null> {
  const last = (await records.rounds.rounds({ documentId })).findLast(({ kind }) => kind === 'opinion');
  const tasks = last ? await records.rounds.tasksOf(last.id) : [];
  const again = new Set(tasks.map(({ againForTaskId }) => againForTaskId));
  const fell = tasks.filter(({ id, state }) => state === 'withdrawn' && !again.has(id));
  return fell.length > 0 ? fell.map(({ assigneeId }) => assigneeId) : null;
}

function together(ids: readonly string[]): Asked[] {
  return ids.map((personId) => ({ personId, turn: 0, capacity: null, targetId: null, partyId: null }));
}

async function approvers(
  records: Records,
  conference: ConferenceEntity,
  document: DocumentEntity,
  authorIds: readonly string[],
): Promise<Asked[]> {
  const { contentCheckId, formCheckId, approverIds, approvalRule: rule } = document;
  const recusedIds = await whoDeclined(records, document.id);
  const deputies = await records.directory.holders(conference.officeId, 'deputyHead');
  const substitute = deputies.find(({ id }) => !recusedIds.includes(id) && !authorIds.includes(id));
  const turns = approvalTurns(
    { contentCheckId, formCheckId, approverIds, rule },
    { recusedIds, authorIds, substituteId: substitute?.id ?? null },
  );
  return turns.length > 0
    ? turns.map((turn) => ({ ...turn, targetId: null, partyId: null }))
    : // everybody who may sign has declined: the head of office is asked, who hands the task over
      together([await holderOf(records, conference.officeId, ['headOfOffice', 'clerk'])]);
}

/** Who gave the approval that an editorial change has carried over. */
async function whoApproved(records: Records, document: DocumentEntity): Promise<string[]> {
  const given = (await records.approvals.ofDocument(document.id)).findLast(({ how }) => how === 'given');
  if (!given?.roundId) return document.approverIds;
  const tasks = await records.rounds.tasksOf(given.roundId);
  const approved = tasks
    .filter(({ state, outcome }) => state === 'decided' && outcome === 'approved')
    .map(({ assigneeId }) => assigneeId);
  return [...new Set(approved)];
}

/** The first holder of the first of some roles that anybody holds: numbers are given by the clerk (văn thư), or by the head of office where there is none. */
async function holderOf(
  records: Records,
  officeId: string,
  roles: readonly ('clerk' | 'headOfOffice')[],
): Promise<string> {
  for (const role of roles) {
    const [holder] = await records.directory.holders(officeId, role);
    if (holder) return holder.id;
  }
  throw new Error(`office ${officeId} has neither clerk nor head of office`);
}
