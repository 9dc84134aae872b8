import { minutesDocument } from './minutes-document';
import { numberedBody } from './numbered-body';
import type { Block } from './official-document';
import { resolutionDocument } from './resolution-document';
import { minutesFacts, resolutionFacts } from './sample-facts.factory';
import { sampleText } from './sample-text.factory';
import { blocksOf, textOf } from './text-blocks';

function newIds(): () => string {
  let last = 0;
  return () => `new-${(last += 1)}`;
}

function printed(blocks: readonly Block[]): string[] {
  return numberedBody(blocks).map((block) =>
    block.kind === 'paragraph'
      ? block.runs.map(({ text, bold }) => (bold ? `**${text.trim()}**` : text.trim())).join(' ')
      : block.kind === 'centred'
        ? block.lines.join(' ')
        : [block.columns.map(({ title }) => title), ...block.rows].map((row) => row.join('|')).join(' / '),
  );
}

describe('a text that takes its layout', () => {
  it('has bold titles where no mark closes the line, and running text where one does', () => {
    const text = sampleText(
      ['article', 'Phạm vi điều chỉnh'],
      ['clause', 'Đối tượng'],
      ['clause', 'Quy chế này áp dụng đối với công chức.'],
      ['article', 'Thành lập Tổ kiểm phiếu gồm:'],
    );
    expect(printed(blocksOf(text))).toEqual([
      '**Điều 1. Phạm vi điều chỉnh**',
      '**1. Đối tượng**',
      '2. Quy chế này áp dụng đối với công chức.',
      '**Điều 2.** Thành lập Tổ kiểm phiếu gồm:',
    ]);
  });

  it('runs an article without heading into the paragraph after it, and into nothing else', () => {
    const text = sampleText(['article', ''], ['paragraph', 'Có hiệu lực.'], ['article', ''], ['clause', 'Một.']);
    expect(printed(blocksOf(text))).toEqual(['**Điều 1.** Có hiệu lực.', '**Điều 2.**', '1. Một.']);
  });
});

describe('an assembled document as text', () => {
  it.each([
    ['resolution', resolutionDocument(resolutionFacts())],
    ['minutes', minutesDocument(minutesFacts())],
  ])('loses nothing of the %s when it takes its layout again', (_, { body }) => {
    expect(printed(blocksOf(textOf(body, newIds())))).toEqual(printed(body));
  });

  it('turns running text of an article into a paragraph after an empty heading, each with an id of its own', () => {
    expect(textOf([{ kind: 'article', text: 'Có hiệu lực.' }], newIds())).toEqual({
      blocks: [
        { id: 'new-1', kind: 'article', text: '' },
        { id: 'new-2', kind: 'paragraph', text: 'Có hiệu lực.' },
      ],
    });
  });

  it('keeps the head of a table as its first row', () => {
    const columns = [
      { title: 'STT', share: 1 },
      { title: 'Chỉ tiêu', share: 4 },
    ];
    expect(textOf([{ kind: 'table', columns, rows: [['1', 'A']] }], newIds()).blocks).toEqual([
      {
        id: 'new-1',
        kind: 'table',
        rows: [
          ['STT', 'Chỉ tiêu'],
          ['1', 'A'],
        ],
      },
    ]);
  });
});
