import fc from 'fast-check';
import { mergeTexts } from './merge-texts';
import { anyText, linesOf, textOfLines } from './text.factory';

const base = textOfLines('a Một', 'b Hai', 'c Ba');
const merged = (mine: string[], theirs: string[]) => {
  const result = mergeTexts(base, textOfLines(...mine), textOfLines(...theirs));
  return {
    lines: linesOf(result.text),
    foreign: result.foreignBlockIds,
    conflicts: result.conflicts.map(({ blockId }) => blockId),
  };
};

describe(mergeTexts.name, () => {
  it.each<[string, string[], string[], string[], string[], string[]]>([
    [
      'changes of different paragraphs',
      ['a Một!', 'b Hai', 'c Ba'],
      ['a Một', 'b Hai', 'c Ba!'],
      ['a Một!', 'b Hai', 'c Ba!'],
      ['c'],
      [],
    ],
    ['the same change twice', ['a X', 'b Hai', 'c Ba'], ['a X', 'b Hai', 'c Ba'], ['a X', 'b Hai', 'c Ba'], [], []],
    [
      'new paragraphs in different places',
      ['n Mới', 'a Một', 'b Hai', 'c Ba'],
      ['a Một', 'b Hai', 'c Ba', 'm Cuối'],
      ['n Mới', 'a Một', 'b Hai', 'c Ba', 'm Cuối'],
      ['m'],
      [],
    ],
    [
      'new paragraphs in the same place',
      ['a Một', 'n Mới', 'b Hai', 'c Ba'],
      ['a Một', 'm Khác', 'b Hai', 'c Ba'],
      ['a Một', 'n Mới', 'm Khác', 'b Hai', 'c Ba'],
      ['m'],
      [],
    ],
    ['a removal beside a change', ['a Một', 'c Ba'], ['a Một', 'b Hai', 'c Ba!'], ['a Một', 'c Ba!'], ['c'], []],
    [
      'a changed order',
      ['c Ba', 'a Một', 'b Hai'],
      ['a Một', 'b Hai!', 'c Ba'],
      ['c Ba', 'a Một', 'b Hai!'],
      ['b'],
      [],
    ],
    [
      'two changes of one paragraph: one’s own stays, the other is told',
      ['a Tôi', 'b Hai', 'c Ba'],
      ['a Họ', 'b Hai', 'c Ba'],
      ['a Tôi', 'b Hai', 'c Ba'],
      [],
      ['a'],
    ],
    [
      'a paragraph that one removed and the other changed: it stays, and is told',
      ['a Một', 'c Ba'],
      ['a Một', 'b Hai!', 'c Ba'],
      ['a Một', 'b Hai!', 'c Ba'],
      ['b'],
      ['b'],
    ],
  ])('%s', (_, mine, theirs, lines, foreign, conflicts) => {
    expect(merged(mine, theirs)).toEqual({ lines, foreign, conflicts });
  });

  it('loses nothing that either of them typed', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, mine, theirs) => {
        const { text, conflicts } = mergeTexts(before, mine, theirs);
        const kept = new Set([
          ...linesOf(text),
          ...conflicts.flatMap((conflict) =>
            linesOf({ blocks: [conflict.mine, conflict.theirs].filter((side) => side !== null) }),
          ),
        ]);
        const typed = [mine, theirs].flatMap(linesOf).filter((line) => !linesOf(before).includes(line));
        expect(typed.filter((line) => !kept.has(line))).toEqual([]);
      }),
    );
  });

  it('has every paragraph once, and is one’s own text when nobody else wrote', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, mine, theirs) => {
        const ids = mergeTexts(before, mine, theirs).text.blocks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(mergeTexts(before, mine, before)).toEqual({ text: mine, foreignBlockIds: [], conflicts: [] });
        expect(linesOf(mergeTexts(before, before, theirs).text)).toEqual(linesOf(theirs));
      }),
    );
  });
});
