import {
  addWorkingDays,
  fingerprint,
  instantAt,
  roleName,
  vietnamDateOf,
  workingDaysBetween,
  type Role,
  type Sentence,
  type WorkCalendar,
} from '@conference/domain';
import type {
  ConferenceFacts,
  MailSecrets,
  MatterFacts,
  OfficeFacts,
  ReaderFacts,
  TaskMailFacts,
} from '@conference/mail';
import type {
  ConferenceEntity,
  OfficeEntity,
  PersonEntity,
  Records,
  RoundEntity,
  TaskEntity,
} from '@conference/persistence';
import { askedTitles, concernStory, readConcern } from '@conference/tasks';
import { changedParagraphs } from './changed-paragraphs';
import { namedDocument } from './named-document';
import { nextStep } from './next-step';

const LINK_WORKING_DAYS_AFTER_DUE = 5;
const LONGEST_LINK_MS = 30 * 24 * 60 * 60 * 1000;

/** Everything that mails about one round's tasks are written from. */
export interface RoundContext {
  readonly office: OfficeEntity;
  readonly conference: ConferenceEntity;
  readonly round: RoundEntity;
  readonly tasks: readonly TaskEntity[];
  readonly people: ReadonlyMap<string, PersonEntity>;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly workingDaysLeft: number;
  readonly linkExpiresAt: Date;
  readonly officeFacts: OfficeFacts;
  readonly conferenceFacts: ConferenceFacts;
}

/** Reads a round with its people, once for all its mails. */
export async function roundContext(records: Records, roundId: string): Promise<RoundContext> {
  const { round, tasks } = await records.rounds.read(roundId);
  const conference = await records.conferences.get(round.conferenceId);
  const office = await records.directory.office(round.officeId);
  const calendar = await records.directory.calendar(office.id);
  const people = await records.directory.peopleOfOffice(office.id);
  const now = new Date();
  const dueOn = vietnamDateOf(round.dueAt.toISOString());
  return {
    office,
    conference,
    round,
    tasks,
    people: new Map(people.map((person) => [person.id, person])),
    unitNames: await records.directory.unitNames(office.id),
    workingDaysLeft: workingDaysBetween(calendar, vietnamDateOf(now.toISOString()), dueOn),
    linkExpiresAt: linkEnd(calendar, round.dueAt, now),
    officeFacts: officeFacts(office, people),
    conferenceFacts: conferenceFacts(conference, office),
  };
}

/** How long a link to a task serves: a little beyond the due date, and never for months. */
export function linkEnd(calendar: WorkCalendar, dueAt: Date, now: Date): Date {
  const dueOn = vietnamDateOf(dueAt.toISOString());
  const afterDue = Date.parse(instantAt(addWorkingDays(calendar, dueOn, LINK_WORKING_DAYS_AFTER_DUE), '17:00'));
  return new Date(Math.min(afterDue, now.getTime() + LONGEST_LINK_MS));
}

/** Where people ask when something is wrong: the head of office. */
export function officeFacts(office: OfficeEntity, people: readonly PersonEntity[]): OfficeFacts {
  const contact =
    people.find(({ roles }) => roles.includes('headOfOffice')) ?? people.find(({ roles }) => roles.includes('head'));
  return {
    name: office.name,
    contact: contact ? `${contact.name}, ${contact.position}, ${contact.email}` : office.name,
  };
}

/** The short reference in front of every subject. */
export function conferenceFacts(
  { year, title, heldOn, rehearsal }: ConferenceEntity,
  { symbol }: OfficeEntity,
): ConferenceFacts {
  return { code: `${symbol} ${year}${rehearsal ? ' · diễn tập' : ''}`, title, heldOn };
}

/** Who reads, with the unit as it is called. */
export function readerFacts(
  { name, position, unitId, language }: Pick<PersonEntity, 'name' | 'position' | 'unitId' | 'language'>,
  unitNames: ReadonlyMap<string, string>,
): ReaderFacts {
  return { name, position, unit: (unitId && unitNames.get(unitId)) || null, language };
}

/** What a task is about: its document in the revision asked about, or its target. */
export async function matterFacts(records: Records, task: TaskEntity, round: RoundEntity): Promise<MatterFacts> {
  const title = (await askedTitles(records, [task]))(task);
  if (title !== null) return { title, story: await storyOf(records, task) };
  if (!task.documentId) return ballotMatter(records, round);
  const document = await records.documents.get(task.documentId);
  return {
    ...(await namedDocument(records, document)),
    revision: round.revision,
    fingerprint: round.packetHash ? fingerprint(round.packetHash) : null,
  };
}

/** What was said about a concern so far, for whoever is asked about it. */
async function storyOf(records: Records, { opinionId, paperId }: TaskEntity): Promise<MatterFacts['story']> {
  const ref = opinionId
    ? { kind: 'opinion' as const, id: opinionId }
    : paperId && { kind: 'recommendation' as const, id: paperId };
  const read = ref ? await readConcern(records, ref) : null;
  if (!read) return [];
  const story = concernStory(read);
  const people = await records.directory.people(story.map(({ byId }) => byId));
  return story.map(({ what, byId, text, dueOn }) => ({ what, by: people.get(byId)?.name ?? '', text, dueOn }));
}

/** What is put to all staff by ballots; the text is in the mail itself. */
async function ballotMatter(records: Records, { id, packetHash }: RoundEntity): Promise<MatterFacts> {
  const ballot = await records.convening.staffBallotOf(id);
  return {
    title: ballot?.question ?? '',
    text: ballot?.text ?? null,
    revision: null,
    fingerprint: packetHash ? fingerprint(packetHash) : null,
  };
}

/** All that the mail of one task says, but the link. */
export async function taskFacts(
  records: Records,
  context: RoundContext,
  task: TaskEntity,
): Promise<Omit<TaskMailFacts, keyof MailSecrets>> {
  const { round, tasks, people, unitNames, officeFacts, conferenceFacts, workingDaysLeft } = context;
  const reader = people.get(task.assigneeId)!;
  const { since, paragraphs } = await changedParagraphs(records, task, round);
  return {
    reader: readerFacts(reader, unitNames),
    office: officeFacts,
    conference: conferenceFacts,
    kind: task.kind,
    matter: await matterFacts(records, task, round),
    reason: reasonFor(task, reader, unitNames),
    capacity: task.capacity,
    step: stepOf(task, tasks),
    next: await nextStep(records, context, task),
    dueAt: round.dueAt.toISOString(),
    workingDaysLeft,
    dueExplanation: round.dueExplanation,
    changes: [...(await changesSince(records, task, round)), ...paragraphs],
    sinceRevision: since,
    editorial: await editorialChange(records, task, round, people),
    objections: await openObjections(records, task, context),
    silence: round.silence,
  };
}

/** A person's place where people are asked one after the other. */
function stepOf({ turn }: TaskEntity, tasks: readonly TaskEntity[]): { n: number; of: number } | null {
  const turns = [...new Set(tasks.map((task) => task.turn))].toSorted((a, b) => a - b);
  return turns.length > 1 ? { n: turns.indexOf(turn) + 1, of: turns.length } : null;
}

/** Who classed the change as editorial, and why, for whoever may object to it. */
async function editorialChange(
  records: Records,
  { kind, documentId }: TaskEntity,
  { revision }: RoundEntity,
  people: ReadonlyMap<string, PersonEntity>,
): Promise<TaskMailFacts['editorial']> {
  if (kind !== 'objection' || !documentId) return null;
  const approvals = await records.approvals.ofDocument(documentId);
  const carried = approvals.findLast((approval) => approval.how === 'carriedOver' && approval.revision === revision);
  const by = carried?.changedBy && people.get(carried.changedBy);
  return by ? { by: `${by.position} ${by.name}`, reason: carried?.changeReason ?? '' } : null;
}

/** Why this person: the role in which they are asked. */
function reasonFor(
  { kind }: TaskEntity,
  { roles, unitId }: PersonEntity,
  unitNames: ReadonlyMap<string, string>,
): Sentence {
  const unit = (unitId && unitNames.get(unitId)) || '';
  const role = roleName(roles.find((candidate) => SPEAKING_ROLES.includes(candidate)) ?? 'staff');
  switch (kind) {
    case 'draft':
    case 'disposition':
      return {
        vi: `Ông/Bà được giao soạn thảo văn bản này (${unit}).`,
        en: `You were assigned to draft this document (${unit}).`,
      };
    case 'opinion':
      return { vi: `Ông/Bà góp ý thay mặt ${unit}.`, en: `You answer for ${unit}.` };
    case 'objection':
      return {
        vi: 'Ông/Bà đã phê duyệt văn bản này trước khi có sửa đổi.',
        en: 'You approved this document before it was changed.',
      };
    case 'publication':
    case 'posting':
      return {
        vi: 'Ông/Bà phụ trách việc công khai của cơ quan.',
        en: 'You see to what the office makes known to its staff.',
      };
    case 'approval':
      return {
        vi: `Ông/Bà có thẩm quyền phê duyệt: ${role.vi}.`,
        en: `You have the authority to approve: ${role.en}.`,
      };
    case 'issue':
      return {
        vi: 'Ông/Bà phụ trách cấp số và phát hành văn bản.',
        en: 'You number and issue the office’s documents.',
      };
    case 'staffBallot':
      return {
        vi: 'Phiếu được gửi đến toàn thể cán bộ, công chức, viên chức, người lao động của cơ quan.',
        en: 'The ballot goes to everybody who works in the office.',
      };
    case 'assessment':
      return {
        vi: 'Ông/Bà được đề nghị tự chấm cho mình, cho đơn vị hoặc cho cơ quan.',
        en: 'You are asked to score for yourself, your unit or your office.',
      };
    case 'response':
      return { vi: `Kiến nghị gửi đến Ông/Bà: ${role.vi}.`, en: `It is addressed to you: ${role.en}.` };
    case 'commitment':
      return {
        vi: 'Ông/Bà đã nhận thực hiện cam kết này tại hội nghị.',
        en: 'You took on this commitment in the conference.',
      };
    case 'confirmation':
      return {
        vi: 'Ông/Bà là người nêu ý kiến, hoặc xác nhận thay người nêu không còn ở cơ quan.',
        en: 'You raised it, or speak for somebody who is no longer in the office.',
      };
    case 'progress':
      return { vi: `Ông/Bà phụ trách chỉ tiêu này (${unit}).`, en: `You answer for this target (${unit}).` };
  }
}

const SPEAKING_ROLES: readonly Role[] = [
  'head',
  'deputyHead',
  'headOfOffice',
  'unionChair',
  'inspectionChair',
  'unitHead',
];

/** What the drafter wrote about the revision, and why the one before was returned. */
async function changesSince(records: Records, task: TaskEntity, round: RoundEntity): Promise<Sentence[]> {
  if (!task.documentId) return [];
  if (task.kind === 'draft' && round.number > 1) return returnedBecause(records, task.documentId);
  if (!round.revision || round.revision === 1) return [];
  const revision = await records.documents.revision(task.documentId, round.revision);
  // what was changed after the approval is told with who changed it
  if (task.kind === 'objection') return [];
  return revision?.note ? [{ vi: revision.note, en: revision.note }] : [];
}

async function returnedBecause(records: Records, documentId: string): Promise<Sentence[]> {
  const rounds = await records.rounds.rounds({ documentId });
  const returned = rounds.filter(({ outcome }) => outcome === 'returned').at(-1);
  const tasks = returned ? await records.rounds.tasksOf(returned.id) : [];
  return tasks
    .filter(({ state, outcome, reason }) => state === 'decided' && outcome === 'returned' && reason)
    .map(({ reason }) => ({ vi: `Bị trả lại vì: ${reason}`, en: `Returned because: ${reason}` }));
}

/** Objections that the packet carries to whoever approves it. */
async function openObjections(
  records: Records,
  task: TaskEntity,
  { people, unitNames }: RoundContext,
): Promise<{ unit: string; count: number }[]> {
  if (task.kind !== 'approval' || !task.documentId) return [];
  const objections = (await records.documents.opinions([task.documentId])).filter(
    ({ stance, disposition }) => stance === 'disagree' && disposition !== 'takenOver',
  );
  const units = objections.map(({ personId }) => unitNames.get(people.get(personId)?.unitId ?? '') ?? '');
  return [...new Set(units)].map((unit) => ({ unit, count: units.filter((other) => other === unit).length }));
}

/** Which reminder of how many this step is. */
export function reminderNumber({ steps }: RoundEntity, step: number): { n: number; of: number } {
  const isReminder = ({ step: kind }: { step: string }) => kind === 'remind';
  return {
    n: Math.max(1, steps.slice(0, step).filter(isReminder).length),
    of: Math.max(1, steps.filter(isReminder).length),
  };
}
