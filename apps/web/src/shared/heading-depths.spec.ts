import { HEADING_LEVELS, type HeadingLevel } from '@conference/domain';
import fc from 'fast-check';
import { headingDepths } from './heading-depths';

const titles = (levels: readonly HeadingLevel[]) => ({
  blocks: levels.map((level, index) => ({ id: `id0${index}`, kind: 'heading' as const, level, text: '' })),
});

describe(headingDepths.name, () => {
  it('leaves out no step, in whatever order titles come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HEADING_LEVELS)), (levels) => {
        let above = 1;
        for (const depth of headingDepths(titles(levels))) {
          expect(depth).toBeLessThanOrEqual(above + 1);
          above = depth!;
        }
      }),
    );
  });

  it('puts a section under its chapter and beside its neighbour', () => {
    expect(headingDepths(titles(['chapter', 'section', 'section', 'chapter']))).toEqual([2, 3, 3, 2]);
  });
});
