import { compareDates, workingDaysBetween, type CivilDate } from '../calendar';
import { answeredOn, chainsOf, latestReadyOn, type Chain, type ChainLink } from './chain';
import { LEAST_SEEN } from './pace';
import type { Prospect } from './prospect';

/** When everything will be ready, as far as the past of the office can tell. */
export interface Chances {
  /** The day by which everything is ready in half of all cases. */
  readonly p50: CivilDate;
  /** The day by which it is in nine of ten. */
  readonly p90: CivilDate;
  /** In how many of a hundred cases nothing will be missed. */
  readonly onTime: number;
  /** How many past rounds say so; where fewer than three of a kind are on record, the plan's own time is taken as certain. */
  readonly seenIn: number;
}

/** Days, each with the probability that something is ready on it; together they are one. */
type Days = ReadonlyMap<CivilDate, number>;

/**
 * Works out when the documents of a conference will be ready, from how long each kind of question has taken in this office.
 *
 * Nothing is drawn by lot: the durations of a document's questions follow one another, so their probabilities are multiplied and added up, and the documents are
 * taken to be independent of one another. A question that has waited some days already takes longer than those of the past that were answered sooner.
 * Null when no document is left to be made ready.
 */
export function chances(prospect: Prospect): Chances | null {
  const chains = chainsOf(prospect);
  if (chains.length === 0) return null;
  const ready = chains.map((chain) => readyDays(prospect, chain));
  const share = (on: CivilDate) => ready.reduce((product, days) => product * until(days, on), 1);
  const all = [...new Set(ready.flatMap((days) => [...days.keys()]))].toSorted(compareDates);
  const reached = (wanted: number) => all.find((on) => share(on) >= wanted - TOLERANCE) ?? all.at(-1)!;
  const inTime = chains.reduce(
    (product, chain, place) => product * until(ready[place]!, latestReadyOn(prospect.calendar, chain)),
    1,
  );
  return {
    p50: reached(0.5),
    p90: reached(0.9),
    onTime: Math.floor(100 * inTime + TOLERANCE),
    seenIn: chains.flatMap(({ links }) => links).reduce((sum, link) => sum + pastOf(prospect, link).length, 0),
  };
}

/** Sums of many small numbers are a little less than what they stand for. */
const TOLERANCE = 1e-9;

function readyDays(prospect: Prospect, { links }: Chain): Days {
  return links.reduce<Days>(
    (days, link) => {
      const next = new Map<CivilDate, number>();
      for (const [taken, share] of durationsOf(prospect, link)) {
        for (const [from, probability] of days) {
          const on = answeredOn(prospect, link, { from, taken });
          next.set(on, (next.get(on) ?? 0) + probability * share);
        }
      }
      return next;
    },
    new Map([[prospect.today, 1]]),
  );
}

/** How many working days a question may take, each with its probability. */
function durationsOf(prospect: Prospect, link: ChainLink): ReadonlyMap<number, number> {
  const taken = pastOf(prospect, link);
  if (taken.length === 0) return new Map([[link.planned, 1]]);
  const durations = new Map<number, number>();
  for (const days of taken) durations.set(days, (durations.get(days) ?? 0) + 1 / taken.length);
  return durations;
}

/** The rounds of the past that a question can be compared with: of one that has waited already, those that took longer. */
function pastOf({ calendar, past, today }: Prospect, { due, openedOn }: ChainLink): readonly number[] {
  const taken = past.get(due.kind) ?? [];
  if (taken.length < LEAST_SEEN) return [];
  const waited = openedOn === null ? 0 : workingDaysBetween(calendar, openedOn, today);
  const longer = taken.filter((days) => days > waited);
  return longer.length > 0 ? longer : taken;
}

function until(days: Days, on: CivilDate): number {
  return [...days].filter(([day]) => compareDates(day, on) <= 0).reduce((sum, [, probability]) => sum + probability, 0);
}
