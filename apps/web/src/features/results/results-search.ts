import { TARGET_STATES, type TargetState } from '@conference/domain';

/** What the address of the page says: which conference, and what is looked for in it. */
export interface ResultsSearch {
  readonly conference?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: TargetState | undefined;
  readonly words?: string | undefined;
  readonly page?: number | undefined;
}

/** Reads the address; what is no such thing is left out. */
export function resultsSearchOf(search: Record<string, unknown>): ResultsSearch {
  const textOf = (name: string) => (typeof search[name] === 'string' && search[name] ? search[name] : undefined);
  // whoever looks for “9” has it read as a number
  const words = typeof search['words'] === 'number' ? String(search['words']) : textOf('words');
  const page = Number(search['page']);
  return {
    conference: textOf('conference'),
    unit: textOf('unit'),
    state: TARGET_STATES.find((state) => state === search['state']),
    words,
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  };
}
