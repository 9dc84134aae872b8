import { DRAFT_HEADINGS, writePaper } from './paper';

describe(writePaper.name, () => {
  it('writes a real Word file that says that it is made up', async () => {
    const file = await writePaper('bc-ket-qua-1.docx', {
      title: 'Báo cáo kết quả năm 2018',
      office: 'Sở Khoa học và Công nghệ',
      note: 'Bản dự thảo lần đầu',
      headings: DRAFT_HEADINGS,
    });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(file.name).toBe('bc-ket-qua-1.docx');
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(bytes.includes('word/document.xml')).toBe(true);
    expect(bytes.length).toBeGreaterThan(2_000);
  });
});
