import {
  selectionDoneSchema,
  selectionPreviewSchema,
  type SelectionBody,
  type SelectionDone,
  type SelectionPreview,
  type SelectionPreviewBody,
} from '@conference/contracts';
import type { Sentence } from '@conference/domain';
import { queryOptions } from '@tanstack/react-query';
import { post, postOnce, Refused } from '../../shared/http';

/** As many as are answered while somebody waits for one request. */
const AT_ONCE = 10;
/** As many as the server looks at together. */
const LOOKED_AT_ONCE = 100;

/** What became of a task; without a sentence where no answer came. */
export type RowDone = Omit<SelectionDone['items'][number], 'sentence'> & { readonly sentence: Sentence | null };

/** What would happen with each task; asked anew whenever the question is another one. */
export const previewQuery = (body: SelectionPreviewBody) =>
  queryOptions({
    queryKey: ['selection-preview', body],
    queryFn: () => previewAll(body),
    placeholderData: (before) => before,
  });

async function previewAll(body: SelectionPreviewBody): Promise<SelectionPreview> {
  const parts: SelectionPreview[] = [];
  for (const taskIds of inParts(body.taskIds, LOOKED_AT_ONCE)) {
    parts.push(await post(selectionPreviewSchema, '/api/open-tasks/preview', { ...body, taskIds }));
  }
  return { items: parts.flatMap(({ items }) => items), candidates: candidatesIn(parts) };
}

function candidatesIn(parts: readonly SelectionPreview[]): SelectionPreview['candidates'] {
  const found = new Map<string, SelectionPreview['candidates'][number]>();
  for (const one of parts.flatMap(({ candidates }) => candidates)) {
    const before = found.get(one.id)?.mayTake ?? 0;
    found.set(one.id, { ...one, mayTake: before + one.mayTake });
  }
  return [...found.values()].toSorted((a, b) => b.mayTake - a.mayTake);
}

interface Acting {
  readonly body: SelectionBody;
  /** The same key does nothing twice. */
  readonly key: string;
  readonly onProgress: (rows: readonly RowDone[]) => void;
}

/** Acts on some tasks, a few at a time. Where no answer comes, the rest is left, and said to be unknown: nothing is hidden. */
export async function actOn({ body, key, onProgress }: Acting): Promise<RowDone[]> {
  const rows: RowDone[] = [];
  for (const taskIds of inParts(body.taskIds, AT_ONCE)) {
    try {
      const { items } = await postOnce(selectionDoneSchema, '/api/open-tasks/acts', { ...body, taskIds }, key);
      rows.push(...items);
    } catch (error) {
      if (error instanceof Refused) throw error;
      rows.push(...body.taskIds.slice(rows.length).map(unknownRow));
      onProgress(rows);
      return rows;
    }
    onProgress(rows);
  }
  return rows;
}

const unknownRow = (taskId: string): RowDone => ({ taskId, state: 'unknown', sentence: null });

function inParts(ids: readonly string[], size: number): string[][] {
  return ids.length === 0 ? [] : [ids.slice(0, size), ...inParts(ids.slice(size), size)];
}
