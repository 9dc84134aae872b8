import { readAway, readLate, whatIfQuery, writeAway, writeLate } from '@conference/contracts';
import type { AssumedAbsence, AssumedDelay } from '@conference/domain';

/** What is supposed, as the address of the page carries it. */
export interface WhatIfSearch {
  readonly heldOn?: string;
  readonly away?: string[];
  readonly late?: string[];
}

/** Reads what somebody sent or typed; what is not an assumption is left out. */
export function whatIfSearchOf(search: Record<string, unknown>): WhatIfSearch {
  const { heldOn, away, late } = whatIfQuery.shape;
  const day = heldOn.safeParse(search['heldOn']);
  const absences = away.safeParse(search['away']);
  const delays = late.safeParse(search['late']);
  return {
    ...(day.success && day.data ? { heldOn: day.data } : {}),
    ...(absences.success && absences.data.length > 0 ? { away: absences.data } : {}),
    ...(delays.success && delays.data.length > 0 ? { late: delays.data } : {}),
  };
}

export const absencesIn = ({ away = [] }: WhatIfSearch): AssumedAbsence[] => away.map(readAway);
export const delaysIn = ({ late = [] }: WhatIfSearch): AssumedDelay[] => late.map(readLate);

export function withAbsence(search: WhatIfSearch, absence: AssumedAbsence): WhatIfSearch {
  return { ...search, away: [...new Set([...(search.away ?? []), writeAway(absence)])] };
}

export function withDelay(search: WhatIfSearch, delay: AssumedDelay): WhatIfSearch {
  return { ...search, late: [...new Set([...(search.late ?? []), writeLate(delay)])] };
}

/** Takes one of the assumptions back. */
export function without(search: WhatIfSearch, part: 'away' | 'late', place: number): WhatIfSearch {
  const left = (search[part] ?? []).filter((_, index) => index !== place);
  const { [part]: _, ...others } = search;
  return left.length > 0 ? { ...others, [part]: left } : others;
}

/** The assumptions as a query of the API. */
export function queryOf({ heldOn, away = [], late = [] }: WhatIfSearch): string {
  return new URLSearchParams([
    ...(heldOn ? [['heldOn', heldOn]] : []),
    ...away.map((text) => ['away', text]),
    ...late.map((text) => ['late', text]),
  ]).toString();
}
