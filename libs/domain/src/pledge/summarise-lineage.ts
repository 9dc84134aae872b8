import type { Language, Sentence } from '../sentence';
import { lineageName, LINEAGES, type Lineage } from './lineage';

/** How many targets there are, and how many of each lineage. */
export interface LineageSummary {
  /** Targets of the new year: all but the dropped ones. */
  readonly total: number;
  readonly counts: Readonly<Record<Lineage, number>>;
  readonly sentence: Sentence;
}

/** Sums up what became of the targets since last year: "09 chỉ tiêu: 06 giữ nguyên, 01 mới, 02 nâng mức." */
export function summariseLineage(targets: readonly { readonly lineage: Lineage }[]): LineageSummary {
  const counts: Record<Lineage, number> = { kept: 0, new: 0, raised: 0, lowered: 0, dropped: 0 };
  for (const { lineage } of targets) counts[lineage] += 1;
  const total = targets.length - counts.dropped;
  return { total, counts, sentence: { vi: told('vi', total, counts), en: told('en', total, counts) } };
}

function told(language: Language, total: number, counts: Readonly<Record<Lineage, number>>): string {
  const head = language === 'vi' ? `${padded(total)} chỉ tiêu` : `${total} ${total === 1 ? 'target' : 'targets'}`;
  const parts = LINEAGES.filter((lineage) => counts[lineage] > 0).map((lineage) => {
    const figure = language === 'vi' ? padded(counts[lineage]) : counts[lineage];
    return `${figure} ${lineageName(lineage)[language]}`;
  });
  return parts.length > 0 ? `${head}: ${parts.join(', ')}.` : `${head}.`;
}

/** Official Vietnamese writes counts below ten with a zero. */
function padded(count: number): string {
  return String(count).padStart(2, '0');
}
