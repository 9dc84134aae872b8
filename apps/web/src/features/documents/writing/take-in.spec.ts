import { checkText } from '@conference/domain';
import fc from 'fast-check';
import { isSameText, takeIn } from './take-in';
import { anyText, paragraphs } from './text.factory';

const sent = paragraphs({ aaaa: 'Một', bbbb: 'Hai ', cccc: '' });
const saved = paragraphs({ aaaa: 'Một', bbbb: 'Hai' });

describe(takeIn.name, () => {
  it('leaves the text alone when nobody else wrote: blank edges and lines to write in stay', () => {
    expect(takeIn({ sent, merged: saved, now: sent })).toEqual({ text: sent, conflicts: [] });
  });

  it('takes over what others changed, added and removed', () => {
    const merged = paragraphs({ aaaa: 'Một!', dddd: 'Mới' });
    expect(takeIn({ sent, merged, now: sent }).text).toEqual(paragraphs({ aaaa: 'Một!', cccc: '', dddd: 'Mới' }));
  });

  it('keeps what was typed while the answer was on its way', () => {
    const now = paragraphs({ aaaa: 'Một', bbbb: 'Hai, ba', cccc: '', eeee: 'Thêm' });
    const merged = paragraphs({ aaaa: 'Một!', bbbb: 'Hai' });
    expect(takeIn({ sent, merged, now })).toEqual({
      text: paragraphs({ aaaa: 'Một!', bbbb: 'Hai, ba', cccc: '', eeee: 'Thêm' }),
      conflicts: [],
    });
  });

  it('asks when both changed the same paragraph, and shows one’s own', () => {
    const now = paragraphs({ aaaa: 'Tôi', bbbb: 'Hai ', cccc: '' });
    const merged = paragraphs({ aaaa: 'Họ', bbbb: 'Hai' });
    const { text, conflicts } = takeIn({ sent, merged, now });
    expect(text).toEqual(now);
    expect(conflicts).toMatchObject([{ blockId: 'aaaa', mine: { text: 'Tôi' }, theirs: { text: 'Họ' } }]);
  });

  it('does not lose a paragraph that others changed and one removed meanwhile', () => {
    const merged = paragraphs({ aaaa: 'Một', bbbb: 'Hai, bốn' });
    const { text, conflicts } = takeIn({ sent, merged, now: paragraphs({ aaaa: 'Một' }) });
    expect(text).toEqual(paragraphs({ aaaa: 'Một', bbbb: 'Hai, bốn' }));
    expect(conflicts).toMatchObject([{ blockId: 'bbbb', mine: null }]);
  });

  it('loses nothing that anybody typed, in whatever way three texts differ', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, merged, now) => {
        const { text, conflicts } = takeIn({ sent: before, merged, now });
        const kept = JSON.stringify([text, conflicts]);
        const was = JSON.stringify(before);
        for (const block of [...now.blocks, ...merged.blocks]) {
          const typed = JSON.stringify(block);
          if (!was.includes(typed)) expect(kept).toContain(typed);
        }
        const ids = text.blocks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('is one’s own text when the server only tidied what was sent', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, now) => {
        const checked = checkText(before);
        const merged = checked.ok ? checked.value : before;
        expect(isSameText(takeIn({ sent: before, merged, now }).text, now)).toBe(true);
      }),
    );
  });
});
