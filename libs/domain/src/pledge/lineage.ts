import type { Sentence } from '../sentence';

/** What became of a target from one year to the next. */
export const LINEAGES = ['kept', 'new', 'raised', 'lowered', 'dropped'] as const;
export type Lineage = (typeof LINEAGES)[number];

const NAMES: Record<Lineage, Sentence> = {
  kept: { vi: 'giữ nguyên', en: 'kept' },
  new: { vi: 'mới', en: 'new' },
  raised: { vi: 'nâng mức', en: 'raised' },
  lowered: { vi: 'hạ mức', en: 'lowered' },
  dropped: { vi: 'thôi thực hiện', en: 'dropped' },
};

/** Names for people what became of a target. */
export function lineageName(lineage: Lineage): Sentence {
  return NAMES[lineage];
}
