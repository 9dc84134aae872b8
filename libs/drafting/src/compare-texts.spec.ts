import fc from 'fast-check';
import { compareTexts, type ComparedSide } from './compare-texts';
import { anyText, linesOf, textOfLines } from './text.factory';

const said = (side: ComparedSide | null) =>
  side?.segments
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('') ?? null;

describe(compareTexts.name, () => {
  it('compares the words of a paragraph that changed, on both sides', () => {
    const [row] = compareTexts(textOfLines('a Chi 5 triệu đồng'), textOfLines('a Chi 7 triệu đồng'));
    expect(row).toMatchObject({ blockId: 'a', change: 'changed' });
    expect([said(row!.left), said(row!.right)]).toEqual(['Chi -5- triệu đồng', 'Chi +7+ triệu đồng']);
  });

  it('shows added, removed and moved paragraphs at their place', () => {
    const rows = compareTexts(
      textOfLines('a Một', 'b Hai', 'c Ba', 'd Bốn'),
      textOfLines('c Ba', 'a Một', 'n Mới', 'd Bốn'),
    );
    expect(rows.map(({ blockId, change }) => `${blockId} ${change}`)).toEqual([
      'c moved',
      'a same',
      'b removed',
      'n added',
      'd same',
    ]);
    expect(rows[2]!.right).toBeNull();
    expect(rows[3]!.left).toBeNull();
  });

  it('gives each side its own numbers', () => {
    const before = { blocks: [{ id: 'a', kind: 'article', text: 'Phạm vi' } as const] };
    const after = { blocks: [{ id: 'n', kind: 'article', text: 'Mới' } as const, ...before.blocks] };
    const [, kept] = compareTexts(before, after);
    expect([kept!.left!.number, kept!.right!.number]).toEqual(['Điều 1.', 'Điều 2.']);
  });

  it('leaves out nothing of either text', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const rows = compareTexts(before, after);
        const text = (side: 'left' | 'right') =>
          rows.flatMap((row) =>
            row[side] ? [`${row.blockId} ${row[side].segments.map((segment) => segment.text).join('')}`] : [],
          );
        expect(text('right')).toEqual(linesOf(after));
        expect(text('left').toSorted()).toEqual(linesOf(before).toSorted());
      }),
    );
  });

  it('finds no difference between a text and itself', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        expect(compareTexts(text, text).every(({ change }) => change === 'same')).toBe(true),
      ),
    );
  });
});
