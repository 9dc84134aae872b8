import { importDocx } from '@conference/drafting';
import { numberText } from '@conference/domain';
import { EVIDENCE_HEADINGS, writeDraft, writePaper } from './paper';

const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer());

describe(writePaper.name, () => {
  it('writes a real Word file that says that it is made up', async () => {
    const file = await writePaper('minh-chung.docx', {
      title: 'Minh chứng chỉ tiêu 1',
      office: 'Sở Khoa học và Công nghệ',
      note: '',
      headings: EVIDENCE_HEADINGS,
    });
    const bytes = await bytesOf(file);
    expect(file.name).toBe('minh-chung.docx');
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(bytes.includes('word/document.xml')).toBe(true);
    expect(bytes.length).toBeGreaterThan(2_000);
  });
});

describe(writeDraft.name, () => {
  const draft = { title: 'Quy chế làm việc', office: 'Sở', note: 'Bản đầu' };
  const textOf = async (lines: readonly string[] | null) => {
    const imported = await importDocx(await bytesOf(await writeDraft('qc.docx', { ...draft, lines })));
    if (!imported.ok) throw new Error(imported.refusal.code);
    return numberText(imported.value.text);
  };

  it('writes articles and clauses so that the system takes them over, after a line that says that they are made up', async () => {
    const text = await textOf(['Điều 1. Thời gian làm việc', '1. Sáng từ 7 giờ;', '2. Chiều từ 13 giờ 30.']);
    expect(text[0]!.block).toMatchObject({ kind: 'paragraph', text: expect.stringContaining('VĂN BẢN TRÌNH DIỄN') });
    expect(text.slice(1).map(({ place }) => place.vi)).toEqual(['Điều 1', 'khoản 1 Điều 1', 'khoản 2 Điều 1']);
  });

  it('writes placeholders under Roman numbers where the script says nothing', async () => {
    const text = await textOf(null);
    expect(text.flatMap(({ number }) => number ?? [])).toEqual(['I.', 'II.', 'III.']);
  });
});
