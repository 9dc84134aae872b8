import type { ChartsView } from '@conference/contracts';
import {
  burnUp,
  burnUpSentence,
  paceSpreads,
  paceSpreadSentence,
  pastDurations,
  planDueDates,
  vietnamDateOf,
  type PastRound,
} from '@conference/domain';
import type { ConferenceEntity, Records } from '@conference/persistence';
import { readPlanFacts } from '@conference/tasks';

/** The preparation of a conference against its plan and its forecast, and how long the questions of its office took. */
export async function chartsView(
  records: Records,
  { conference, rounds, now }: { conference: ConferenceEntity; rounds: readonly PastRound[]; now: Date },
): Promise<ChartsView> {
  const calendar = await records.directory.calendar(conference.officeId);
  const facts = await readPlanFacts(records, conference);
  const today = vietnamDateOf(now.toISOString());
  const dues = planDueDates(calendar, facts, now.toISOString());
  const { total, days } = burnUp({ calendar, facts, dues, past: pastDurations(calendar, rounds), today });
  const documents = await records.documents.ofConference(conference.id);
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return {
    conferenceId: conference.id,
    todayOn: today,
    heldOn: conference.heldOn,
    total,
    days: days.map((day) => ({
      ...day,
      sentence: burnUpSentence(day, total),
      steps: day.steps.map(({ due: { key, kind, documentId }, what }) => ({
        ...{ key, kind, what },
        document: (documentId && titles.get(documentId)) ?? null,
      })),
    })),
    paces: paceSpreads(calendar, rounds, Number(today.slice(0, 4))).map((spread) => ({
      ...spread,
      taken: [...spread.taken],
      sentence: paceSpreadSentence(spread),
    })),
  };
}
