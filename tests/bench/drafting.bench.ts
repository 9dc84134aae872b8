import { compareTexts } from '@conference/drafting';
import type { DocumentText } from '@conference/domain';
import { longReportFacts } from '../../libs/documents/src/long-report.factory';
import { benchmark } from './benchmark';

/** The same report after somebody went over it: every fifth paragraph reworded, every twentieth dropped, every thirtieth moved to the end. */
function revised({ blocks }: DocumentText): DocumentText {
  const kept = blocks.filter((_, index) => index % 20 !== 7);
  const reworded = kept.map((block, index) =>
    index % 5 === 0 && block.kind !== 'table' ? { ...block, text: `${block.text} Bổ sung năm 2026.` } : block,
  );
  const moved = reworded.filter((_, index) => index % 30 === 11);
  return { blocks: [...reworded.filter((_, index) => index % 30 !== 11), ...moved] };
}

/** Two revisions side by side. */
export const benchmarks = [
  benchmark({
    name: 'drafting: two revisions of 30 pages compared',
    prepare: () => {
      const { text } = longReportFacts();
      return { before: text, after: revised(text) };
    },
    run: ({ before, after }) => Promise.resolve(compareTexts(before, after)),
    target: 200,
  }),
];
