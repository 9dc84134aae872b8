import { ACTIVITY_KINDS, type ActivityKind } from '@conference/domain';

/** What the address of the page says: of which conference, and of which kind. */
export interface ActivityAddress {
  readonly conference?: string | undefined;
  readonly kind?: ActivityKind | undefined;
}

/** Reads the address; what is no such thing is left out. */
export function activityAddressOf(search: Record<string, unknown>): ActivityAddress {
  const { conference } = search;
  return {
    conference: typeof conference === 'string' && conference ? conference : undefined,
    kind: ACTIVITY_KINDS.find((kind) => kind === search['kind']),
  };
}
