import { officialForm, renderDocx } from '@conference/documents';
import type { DocumentText, TextBlock } from '@conference/domain';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { importDocx } from './import-docx';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const AT = '2026-11-25T03:00:00.000Z';
const block = (kind: Exclude<TextBlock['kind'], 'heading' | 'table'>, text: string): TextBlock => ({
  id: kind,
  kind,
  text,
});
const RULES: DocumentText = {
  blocks: [
    { id: 'h1', kind: 'heading', level: 'chapter', text: 'Quy định chung' },
    block('article', 'Phạm vi điều chỉnh'),
    block('clause', 'Quy chế này quy định mức chi công tác phí.'),
    block('point', 'Chi đi lại theo thực tế;'),
    block('point', 'Đi công tác bằng xe của cơ quan.'),
    block('clause', 'Không áp dụng với người hợp đồng vụ việc.'),
    block('article', ''),
    block('paragraph', 'Các phòng, đơn vị thi hành Quy chế này.'),
    {
      id: 't',
      kind: 'table',
      rows: [
        ['Nội dung', 'Mức chi'],
        ['Công tác phí', '500.000 đồng'],
      ],
    },
  ],
};
const said = (text: DocumentText) =>
  text.blocks.map((one) =>
    one.kind === 'table' ? one.rows : [one.kind === 'heading' ? one.level : one.kind, one.text],
  );

async function printed(text: DocumentText, kind: 'internalRules' | 'headReport' = 'headReport'): Promise<Buffer> {
  const form = officialForm({
    kind,
    title: 'Báo cáo kết quả',
    office: {
      name: 'Sở Khoa học và Công nghệ',
      superiorBody: 'UBND tỉnh Sông Lam',
      place: 'Sông Lam',
      symbol: 'SKHCN',
    },
    issue: { number: 5, symbol: null, issuedOn: '2026-11-25', draft: false },
    bases: [],
    text,
    signatures: [{ position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Bình' }],
    recipients: ['Như trên', 'Lưu: VT'],
  });
  return renderDocx(form, AT);
}

describe(importDocx.name, () => {
  it('takes over from our own Word file what was written into it', async () => {
    const imported = await importDocx(await printed(RULES));
    expect(imported.ok && said(imported.value.text)).toEqual(said(RULES));
    expect(imported.ok && imported.value.isWhole).toBe(true);
  });

  it('gives every block an id of its own', async () => {
    const imported = await importDocx(await printed(RULES));
    const ids = imported.ok ? imported.value.text.blocks.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z0-9]{10}$/.test(id))).toBe(true);
  });

  it('says when a file holds what text cannot: a picture', async () => {
    const picture = new ImageRun({
      type: 'png',
      data: Buffer.from(PIXEL, 'base64'),
      transformation: { width: 1, height: 1 },
    });
    const file = new Document({
      sections: [{ children: [new Paragraph('Một đoạn.'), new Paragraph({ children: [picture] })] }],
    });
    const imported = await importDocx(await Packer.toBuffer(file));
    expect(imported).toMatchObject({ ok: true, value: { isWhole: false, text: { blocks: [{ text: 'Một đoạn.' }] } } });
  });

  it.each([
    ['what is no Word file', Buffer.from('không phải DOCX'), 'docx-unreadable'],
    ['an empty file', Buffer.alloc(0), 'docx-unreadable'],
  ])('refuses %s', async (_, content, code) => {
    expect(await importDocx(content)).toEqual({ ok: false, refusal: { code } });
  });
});
