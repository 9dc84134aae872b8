import type { DraftConflict } from '@conference/contracts';
import { settle, type Choice } from './settle';
import { paragraph, paragraphs } from './text.factory';

const [mine, theirs] = [paragraph('aaaa', 'Tôi'), paragraph('aaaa', 'Họ')];
const conflict = { blockId: 'aaaa', base: paragraph('aaaa', 'Gốc'), mine, theirs } as DraftConflict;
const shown = paragraphs({ zzzz: 'Trước', aaaa: 'Tôi', bbbb: 'Sau' });

describe(settle.name, () => {
  it.each<[Choice, Record<string, string>]>([
    ['mine', { zzzz: 'Trước', aaaa: 'Tôi', bbbb: 'Sau' }],
    ['theirs', { zzzz: 'Trước', aaaa: 'Họ', bbbb: 'Sau' }],
    ['both', { zzzz: 'Trước', aaaa: 'Tôi', new1: 'Họ', bbbb: 'Sau' }],
  ])('keeps %s', (choice, expected) => {
    expect(settle(shown, conflict, choice, 'new1')).toEqual(paragraphs(expected));
  });

  it('keeps what was typed since', () => {
    const later = paragraphs({ aaaa: 'Tôi, và thêm' });
    expect(settle(later, conflict, 'both', 'new1')).toEqual(paragraphs({ aaaa: 'Tôi, và thêm', new1: 'Họ' }));
  });

  it.each<[Choice, Record<string, string>]>([
    ['mine', { bbbb: 'Sau' }],
    ['theirs', { aaaa: 'Họ', bbbb: 'Sau' }],
    ['both', { aaaa: 'Họ', bbbb: 'Sau' }],
  ])('keeps %s of a paragraph that one removed oneself', (choice, expected) => {
    const text = paragraphs({ aaaa: 'Họ', bbbb: 'Sau' });
    expect(settle(text, { ...conflict, mine: null }, choice, 'new1')).toEqual(paragraphs(expected));
  });

  it.each<[Choice, Record<string, string>]>([
    ['mine', { aaaa: 'Tôi', bbbb: 'Sau' }],
    ['theirs', { bbbb: 'Sau' }],
    ['both', { aaaa: 'Tôi', bbbb: 'Sau' }],
  ])('keeps %s of a paragraph that the other removed', (choice, expected) => {
    const text = paragraphs({ aaaa: 'Tôi', bbbb: 'Sau' });
    expect(settle(text, { ...conflict, theirs: null }, choice, 'new1')).toEqual(paragraphs(expected));
  });
});
