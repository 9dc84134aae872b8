import { numberedBody } from './numbered-body';
import type { Block } from './official-document';
import type { SetBlock } from './set-block';

function words(block: SetBlock): string {
  if (block.kind === 'centred') return block.lines.join(' | ');
  return block.kind === 'table' ? '[table]' : block.runs.map(({ text }) => text).join('');
}

function numbered(blocks: readonly Block[]): string[] {
  return numberedBody(blocks).map(words);
}

describe('the numbers of a body', () => {
  it('run through for articles and begin again for clauses and points', () => {
    expect(
      numbered([
        { kind: 'article', title: 'Một' },
        { kind: 'clause', text: 'khoản' },
        { kind: 'point', text: 'điểm' },
        { kind: 'point', text: 'điểm' },
        { kind: 'clause', text: 'khoản' },
        { kind: 'point', text: 'điểm' },
        { kind: 'article', text: 'Hai.' },
        { kind: 'clause', text: 'khoản' },
      ]),
    ).toEqual(['Điều 1. Một', '1. khoản', 'a) điểm', 'b) điểm', '2. khoản', 'a) điểm', 'Điều 2. Hai.', '1. khoản']);
  });

  it('begin again for sections in each chapter, while articles go on', () => {
    expect(
      numbered([
        { kind: 'heading', level: 'part', text: 'Thứ nhất' },
        { kind: 'heading', level: 'chapter', text: 'Quy định chung' },
        { kind: 'heading', level: 'section', text: 'Phạm vi' },
        { kind: 'article', title: 'Đối tượng' },
        { kind: 'heading', level: 'chapter', text: 'Tổ chức' },
        { kind: 'heading', level: 'section', text: 'Trách nhiệm' },
        { kind: 'article', title: 'Thi hành' },
      ]),
    ).toEqual([
      'Phần I | THỨ NHẤT',
      'Chương I | QUY ĐỊNH CHUNG',
      'Mục 1 | PHẠM VI',
      'Điều 1. Đối tượng',
      'Chương II | TỔ CHỨC',
      'Mục 1 | TRÁCH NHIỆM',
      'Điều 2. Thi hành',
    ]);
  });

  it('are Roman for groups', () => {
    const groups = Array.from({ length: 14 }, (): Block => ({ kind: 'heading', level: 'group', text: 'x' }));
    expect(numbered(groups).map((line) => line.split('.')[0])).toEqual(
      'I II III IV V VI VII VIII IX X XI XII XIII XIV'.split(' '),
    );
  });

  it('stand in bold with a title, and upright before mere text', () => {
    const [article, titled, plain] = numberedBody([
      { kind: 'article', title: 'Chỉ tiêu' },
      { kind: 'clause', title: 'Thảo luận' },
      { kind: 'clause', text: 'Nội dung.' },
    ]);
    expect(article).toMatchObject({ runs: [{ text: 'Điều 1. Chỉ tiêu', bold: true }], leads: true });
    expect(titled).toMatchObject({ runs: [{ text: '1. Thảo luận', bold: true }], leads: true });
    expect(plain).toEqual({ kind: 'paragraph', runs: [{ text: '2. Nội dung.' }] });
  });

  it('keep a sentence that announces something with what it announces', () => {
    expect(numberedBody([{ kind: 'paragraph', text: 'Gồm các chỉ tiêu sau:' }])).toMatchObject([{ leads: true }]);
  });
});
