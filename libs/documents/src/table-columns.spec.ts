import { pageRuns } from './page-runs';
import type { SetBlock } from './set-block';
import { needsWidePage, tableColumns } from './table-columns';

const AMOUNTS = [
  ['STT', 'Nội dung chi', 'Số tiền'],
  ['1', 'Chi thanh toán cá nhân cho toàn thể công chức, viên chức trong năm', '1.205.000.000'],
  ['2', 'Chi khác', '15.000.000'],
];

describe('the columns of a table', () => {
  it('share the width by what they hold', () => {
    const [number, words, amount] = tableColumns(AMOUNTS).map(({ share }) => share);
    expect(words).toBeGreaterThan(amount ?? 0);
    expect(amount).toBeGreaterThan(number ?? 0);
  });

  it('have marks in the middle, words on the left and amounts below each other', () => {
    expect(tableColumns(AMOUNTS).map(({ align }) => align)).toEqual(['center', 'left', 'right']);
  });

  it('are none where the table says nothing', () => {
    expect(tableColumns([])).toEqual([]);
  });

  it('need a page on its side only when their longest words do not fit', () => {
    const many = Array.from({ length: 9 }, (_, index) => `1.20${index}.000.000.000`);
    expect(needsWidePage(tableColumns(AMOUNTS), AMOUNTS.slice(1))).toBe(false);
    expect(needsWidePage(tableColumns([many]), [many])).toBe(true);
  });
});

describe('the pages of a body', () => {
  it('lie on their side for a wide table and what announces it, and stand again for the end', () => {
    const text = (words: string, leads = false): SetBlock => ({ kind: 'paragraph', runs: [{ text: words }], leads });
    const table: SetBlock = { kind: 'table', columns: [], rows: [], wide: true };
    expect(pageRuns([text('a'), text('b:', true), table])).toEqual([
      { wide: false, blocks: [text('a')] },
      { wide: true, blocks: [text('b:', true), table] },
      { wide: false, blocks: [] },
    ]);
  });
});
