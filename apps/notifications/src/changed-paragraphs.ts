import { numberText, type Sentence } from '@conference/domain';
import { compareTexts, type ComparedBlock } from '@conference/drafting';
import type { Records, RoundEntity, TaskEntity } from '@conference/persistence';
import { lastSeenRevision } from '@conference/tasks';

const CHANGE_NAMES: Readonly<Record<Exclude<ComparedBlock['change'], 'same'>, Sentence>> = {
  changed: { vi: 'sửa', en: 'changed' },
  moved: { vi: 'chuyển chỗ', en: 'moved' },
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
};

/** What is new in the text since the version that somebody saw or approved last. */
export interface ChangedSince {
  readonly since: number | null;
  readonly paragraphs: readonly Sentence[];
}

const NOTHING: ChangedSince = { since: null, paragraphs: [] };

/** Names the paragraphs that changed, for whoever is asked to approve or may object. */
export async function changedParagraphs(records: Records, task: TaskEntity, round: RoundEntity): Promise<ChangedSince> {
  const { documentId } = task;
  const since = documentId && (await comparedWith(records, task, round));
  if (!documentId || !since || !round.revision) return NOTHING;
  const before = (await records.documents.revision(documentId, since))?.text;
  const after = (await records.documents.revision(documentId, round.revision))?.text;
  if (!before || !after) return NOTHING;
  const cited = new Map([...numberText(before), ...numberText(after)].map(({ block, place }) => [block.id, place]));
  const rows = compareTexts(before, after).flatMap(({ blockId, change }) =>
    change === 'same' ? [] : [said(cited.get(blockId)!, CHANGE_NAMES[change])],
  );
  return { since, paragraphs: rows };
}

/** Who may object compares with what they approved; who approves, with what they were asked about before. */
async function comparedWith(records: Records, task: TaskEntity, round: RoundEntity): Promise<number | null> {
  const documentId = task.documentId!;
  if (task.kind === 'objection') {
    const approvals = await records.approvals.ofDocument(documentId);
    return approvals.findLast(({ how }) => how === 'given')?.revision ?? null;
  }
  return task.kind === 'approval' ? lastSeenRevision(records, task, round.revision) : null;
}

function said(place: Sentence, change: Sentence): Sentence {
  return { vi: `${place.vi}: ${change.vi}`, en: `${place.en}: ${change.en}` };
}
