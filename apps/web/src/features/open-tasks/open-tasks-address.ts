import { LATENESS, TASK_KINDS, type Lateness, type TaskKind } from '@conference/domain';

/** Whoever reads the page, in an address that is sent to others. */
export const MYSELF = 'me';

/** Which open tasks the page shows; what an address does not say is everything. */
export interface OpenTasksAddress {
  readonly conference?: string | undefined;
  readonly unit?: string | undefined;
  readonly person?: string | undefined;
  readonly kind?: TaskKind | undefined;
  readonly lateness?: Lateness | undefined;
}

/** Reads the address; what is no such thing is left out. */
export function openTasksAddressOf(search: Readonly<Record<string, unknown>>): OpenTasksAddress {
  const person = search['person'];
  return {
    conference: idOf(search['conference']),
    unit: idOf(search['unit']),
    person: person === MYSELF ? MYSELF : idOf(person),
    kind: TASK_KINDS.find((kind) => kind === search['kind']),
    lateness: LATENESS.find((lateness) => lateness === search['lateness']),
  };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
}
