import type { BoardRow, ReadinessView } from '@conference/contracts';
import {
  DUE_KIND_NAMES,
  forecastSentence,
  isBeingPrepared,
  planDueDates,
  readiness,
  readinessSentence,
  vietnamDateOf,
  type PastDurations,
  type Readiness,
  type ReadinessNames,
  type WorkCalendar,
} from '@conference/domain';
import type { ConferenceEntity, DocumentEntity, Records } from '@conference/persistence';
import { readPlanFacts } from '@conference/tasks';
import type { DirectoryView } from './directory-view';

/** What the forecast of a conference is made from. */
interface Preparation {
  readonly conference: ConferenceEntity;
  readonly documents: readonly DocumentEntity[];
  readonly directory: DirectoryView;
  readonly calendar: WorkCalendar;
  readonly past: PastDurations;
  readonly now: Date;
}

/** Whether a conference will be ready, and why; null when there is nothing to prepare any more. */
export async function readinessView(
  records: Records,
  { conference, documents, directory, calendar, past, now }: Preparation,
): Promise<ReadinessView | null> {
  const today = vietnamDateOf(now.toISOString());
  if (!isBeingPrepared(conference, today)) return null;
  const facts = await readPlanFacts(records, conference);
  const dues = planDueDates(calendar, facts, now.toISOString());
  const found = readiness({ calendar, facts, dues, past, today });
  if (!found) return null;
  return readyView(found, readinessNames(new Map(documents.map(({ id, title }) => [id, title])), directory));
}

/** Whether everything will be ready, in one figure and one sentence, and each date with its reason. */
export function readyView(found: Readiness, names: ReadinessNames): ReadinessView {
  return {
    ...figureView(found, names),
    left: found.left.map(({ documentId, steps, readyOn, spare }) => ({
      documentId,
      title: documentId === null ? DUE_KIND_NAMES.invitations : both(names.document(documentId)),
      readyOn,
      spare,
      steps: steps.map(forecastSentence),
    })),
  };
}

/** The one figure and the one sentence of a conference. */
export function figureView(found: Readiness, names: ReadinessNames): NonNullable<BoardRow['readiness']> {
  return {
    percent: found.percent,
    spare: found.left[0]?.spare ?? null,
    sentence: readinessSentence(found, names),
  };
}

/** What documents and people are called in the sentences. */
export function readinessNames(titles: ReadonlyMap<string, string>, directory: DirectoryView): ReadinessNames {
  return {
    document: (id) => titles.get(id) ?? '',
    person: (id) => directory.people.get(id)?.name ?? '',
  };
}

const both = (text: string) => ({ vi: text, en: text });
