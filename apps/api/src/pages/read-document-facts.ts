import type { TaskDetail } from '@conference/contracts';
import {
  addDays,
  numberText,
  SHOWN_FOR_DAYS,
  vietnamDateOf,
  type DocumentText,
  type PublicityMatter,
} from '@conference/domain';
import { compareTexts } from '@conference/drafting';
import type { DocumentEntity, Records } from '@conference/persistence';
import type { Changes, PublicityFacts, Said, TaskPage } from './task-page';

type DocumentFacts = Pick<TaskPage, 'text' | 'changes' | 'override' | 'editorial' | 'publicity'>;

const NOTHING: DocumentFacts = { text: null, changes: null, override: null, editorial: null, publicity: null };

/** Reads what a page says of the document asked about: its text, what is new in it, and what stands around its approval. */
export async function readDocumentFacts(records: Records, task: TaskDetail, now: Date): Promise<DocumentFacts> {
  if (task.putText) return { ...NOTHING, text: numberText(plainText(task.putText)) };
  if (!task.documentId) return NOTHING;
  const document = await records.documents.get(task.documentId);
  const revision = task.revision ? await records.documents.revision(document.id, task.revision) : null;
  return {
    text: revision?.text ? numberText(revision.text) : null,
    changes: await changesSince(records, document, task),
    override: await overrideOf(records, document),
    editorial: task.kind === 'objection' ? await editorialChange(records, document, task) : null,
    publicity: await publicityOf(records, document, task, now),
  };
}

/** Lines as paragraphs of a text. */
function plainText(text: string): DocumentText {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { blocks: lines.map((line, place) => ({ id: `b${place}`, kind: 'paragraph', text: line.trim() })) };
}

/** Who objects compares with what they approved, who approves or gives an opinion with what they saw last. */
async function changesSince(records: Records, document: DocumentEntity, task: TaskDetail): Promise<Changes | null> {
  const { kind, revision } = task;
  const since = await comparedWith(records, document, task);
  if (!['opinion', 'approval', 'objection'].includes(kind) || !revision || !since || since >= revision) return null;
  const [before, after] = [
    await records.documents.revision(document.id, since),
    await records.documents.revision(document.id, revision),
  ];
  if (!before?.text || !after?.text) return null;
  return { since, rows: compareTexts(before.text, after.text).filter(({ change }) => change !== 'same') };
}

async function comparedWith(records: Records, { id }: DocumentEntity, task: TaskDetail): Promise<number | null> {
  if (task.kind !== 'objection') return task.lastSeenRevision ?? task.approvedRevision;
  const approvals = await records.approvals.ofDocument(id);
  return approvals.findLast(({ how }) => how === 'given')?.revision ?? null;
}

async function overrideOf(records: Records, { dispositionOverride }: DocumentEntity): Promise<Said | null> {
  if (!dispositionOverride) return null;
  const { by, reason, at } = dispositionOverride;
  return { by: await nameOf(records, by), reason, at };
}

async function editorialChange(
  records: Records,
  { id }: DocumentEntity,
  { revision }: TaskDetail,
): Promise<Said | null> {
  const approvals = await records.approvals.ofDocument(id);
  const carried = approvals.findLast((approval) => approval.how === 'carriedOver' && approval.revision === revision);
  if (!carried?.changedBy) return null;
  return {
    by: await nameOf(records, carried.changedBy),
    reason: carried.changeReason ?? '',
    at: carried.givenAt.toISOString(),
  };
}

async function publicityOf(
  records: Records,
  { id }: DocumentEntity,
  { kind }: TaskDetail,
  now: Date,
): Promise<PublicityFacts | null> {
  if (kind !== 'publication' && kind !== 'posting') return null;
  const matter: PublicityMatter = kind === 'posting' ? 'issued' : 'answers';
  const showings = (await records.publicity.ofDocument(id)).filter((showing) => showing.matter === matter);
  const latest = showings.at(-1);
  if (!latest) return null;
  const from = vietnamDateOf((latest.publicisedAt ?? now).toISOString());
  return {
    dueOn: latest.dueOn,
    showing: latest.showing,
    shownThrough: addDays(from, SHOWN_FOR_DAYS),
    isPublicised: latest.publicisedAt !== null,
    withdrawnBecause: showings.at(-2)?.withdrawnBecause ?? null,
  };
}

async function nameOf(records: Records, personId: string): Promise<string> {
  return (await records.directory.person(personId))?.name ?? '';
}
