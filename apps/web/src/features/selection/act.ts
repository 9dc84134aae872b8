import type { SelectionBody } from '@conference/contracts';

/** What can be done with several open tasks at once. */
export type Act = SelectionBody['act'];

export const ACTS: readonly Act[] = ['remind', 'reassign', 'extend'];
