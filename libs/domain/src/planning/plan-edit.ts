import type { PlanPath } from '../conference';

/** One change of a plan while it is being written: a value is set, an entry taken out or put in, or moved to another place of its list. */
export type PlanEdit =
  | { readonly type: 'set'; readonly path: PlanPath; readonly value: unknown }
  | { readonly type: 'remove'; readonly path: PlanPath }
  | { readonly type: 'insert'; readonly path: PlanPath; readonly value: unknown }
  | { readonly type: 'move'; readonly path: PlanPath; readonly to: number };
