import type { ReadinessView } from '@conference/contracts';
import {
  DUE_KIND_NAMES,
  forecastSentence,
  isBeingPrepared,
  pastDurations,
  planDueDates,
  readiness,
  readinessSentence,
  vietnamDateOf,
  type Readiness,
  type ReadinessNames,
  type WorkCalendar,
} from '@conference/domain';
import type { ConferenceEntity, DocumentEntity, Records } from '@conference/persistence';
import { readPlanFacts } from '@conference/tasks';
import type { DirectoryView } from './directory-view';

/** How far back an office's own pace is looked for. */
const YEARS_BACK = 3;

/** What the forecast of a conference is made from. */
interface Preparation {
  readonly conference: ConferenceEntity;
  readonly documents: readonly DocumentEntity[];
  readonly directory: DirectoryView;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

/** Whether a conference will be ready, and why; null when there is nothing to prepare any more. */
export async function readinessView(
  records: Records,
  { conference, documents, directory, calendar, now }: Preparation,
): Promise<ReadinessView | null> {
  const today = vietnamDateOf(now.toISOString());
  if (!isBeingPrepared(conference, today)) return null;
  const facts = await readPlanFacts(records, conference);
  const dues = planDueDates(calendar, facts, now.toISOString());
  const past = await officePace(records, conference.officeId, calendar, now);
  const found = readiness({ calendar, facts, dues, past, today });
  if (!found) return null;
  return readyView(found, readinessNames(new Map(documents.map(({ id, title }) => [id, title])), directory));
}

/** Whether everything will be ready, in one figure and one sentence, and each date with its reason. */
export function readyView(found: Readiness, names: ReadinessNames): ReadinessView {
  return {
    percent: found.percent,
    spare: found.left[0]?.spare ?? null,
    sentence: readinessSentence(found, names),
    left: found.left.map(({ documentId, steps, readyOn, spare }) => ({
      documentId,
      title: documentId === null ? DUE_KIND_NAMES.invitations : both(names.document(documentId)),
      readyOn,
      spare,
      steps: steps.map(forecastSentence),
    })),
  };
}

/** What documents and people are called in the sentences. */
export function readinessNames(titles: ReadonlyMap<string, string>, directory: DirectoryView): ReadinessNames {
  return {
    document: (id) => titles.get(id) ?? '',
    person: (id) => directory.people.get(id)?.name ?? '',
  };
}

/** How long the questions of an office took in the years behind it. */
export async function officePace(records: Records, officeId: string, calendar: WorkCalendar, now: Date) {
  return pastDurations(calendar, await pastRounds(records, officeId, now));
}

async function pastRounds(records: Records, officeId: string, now: Date) {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - YEARS_BACK);
  const rounds = await records.rounds.closedSince(officeId, since);
  const on = (instant: Date) => vietnamDateOf(instant.toISOString());
  return rounds.map(({ kind, openedAt, closedAt }) => ({ kind, openedOn: on(openedAt), closedOn: on(closedAt) }));
}

const both = (text: string) => ({ vi: text, en: text });
