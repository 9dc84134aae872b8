import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAnswerSheet, type AnswerSheetFacts } from './answer-sheet';
import { readPdf } from './read-pdf.factory';

const OUTPUT = join(__dirname, '../../../tests/output/documents');
const facts: AnswerSheetFacts = {
  office: 'Trung tâm Lưu trữ Nhỏ',
  place: 'Hương Giang',
  conference: 'Hội nghị viên chức, người lao động Trung tâm Lưu trữ Nhỏ năm 2024',
  isRehearsal: true,
  asked: 'Ký ban hành',
  title: 'Báo cáo công tác năm 2023, phương hướng năm 2024 của Trung tâm Lưu trữ Nhỏ',
  revision: 2,
  fingerprint: '9f3a-17c2',
  person: { name: 'Trịnh Thị Nhài', position: 'Phó Giám đốc' },
  dueAt: '2024-01-12T10:00:00.000Z',
  choices: [
    { label: 'Phê duyệt', needsReason: false },
    { label: 'Trả lại để chỉnh sửa', needsReason: true },
    { label: 'Không tham gia quyết định', needsReason: true },
  ],
  code: '5B0F12AB',
  address: 'https://hoinghi.skhcn.example/tasks/5b0f12ab-1111-4222-8333-444455556666',
};

describe(renderAnswerSheet.name, () => {
  it('asks the question on one page, with every choice, the version’s mark and the code of the task', async () => {
    const file = await renderAnswerSheet(facts, '2024-01-05T02:00:00.000Z');
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(join(OUTPUT, 'answer-sheet.pdf'), file);
    const { pages, texts } = readPdf(file);
    const text = texts.map((piece) => piece.text).join(' ');
    expect(pages).toBe(1);
    for (const said of [
      'PHIẾU TRẢ LỜI',
      facts.title,
      '9f3a-17c2',
      'Trả lại để chỉnh sửa (ghi lý do)',
      '5B0F12AB',
      'DIỄN TẬP',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
    }
  });

  it('stays on one page with a long title and every answer that an opinion may have', async () => {
    const long = {
      ...facts,
      title: `${facts.title} `.repeat(3),
      choices: [...facts.choices, ...facts.choices.slice(0, 2)],
    };
    expect(readPdf(await renderAnswerSheet(long, '2024-01-05T02:00:00.000Z')).pages).toBe(1);
  });

  it('gives the same bytes for the same facts and instant', async () => {
    const [one, two] = [
      await renderAnswerSheet(facts, '2024-01-05T02:00:00.000Z'),
      await renderAnswerSheet(facts, '2024-01-05T02:00:00.000Z'),
    ];
    expect(one.equals(two)).toBe(true);
  });
});
