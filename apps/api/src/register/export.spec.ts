import { checkMetadata } from '@conference/domain';
import type { RegisterEntryEntity } from '@conference/persistence';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { pagesOf, recordMetadata } from './record-metadata';
import { recordXml } from './record-xml';

const entry = {
  year: 2019,
  number: 5,
  book: 'outgoing',
  symbol: '05/NQ-SKHCN',
  typeCode: 'NQ',
  subject: 'Nghị quyết <Hội nghị> & “chỉ tiêu”',
  organName: 'Sở Khoa học và Công nghệ',
  signerName: 'Trần Thị Hòa',
  signerPosition: 'Giám đốc',
  issuedOn: '2019-01-28',
  correction: 'content',
} satisfies Partial<RegisterEntryEntity>;

const facts = {
  entry: entry as RegisterEntryEntity,
  dispatches: [{ name: 'UBND tỉnh' }, { name: 'Sở Nội vụ' }] as never,
  recall: null,
  correctedSymbol: '03/NQ-SKHCN',
  ordinal: 2,
  pages: 3,
};

describe(recordXml.name, () => {
  it('writes the fields of the regulation, and is read back as they were', () => {
    const xml = recordXml(recordMetadata(facts)).toString('utf8');
    expect(XMLValidator.validate(xml)).toBe(true);
    const read = new XMLParser({ parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true }).parse(xml);
    expect(read).toEqual({
      Document: {
        FileCode: { FileCatalog: '2019' },
        DocOrdinal: '2',
        TypeName: 'Nghị quyết',
        CodeNumber: '05',
        CodeNotation: 'NQ-SKHCN',
        IssuedDate: '2019-01-28',
        OrganName: 'Sở Khoa học và Công nghệ',
        Subject: 'Nghị quyết <Hội nghị> & “chỉ tiêu”',
        Language: 'Tiếng Việt',
        PageAmount: '3',
        Description: 'Thay thế văn bản số 03/NQ-SKHCN.',
        SignerInfo: { Position: 'Giám đốc', FullName: 'Trần Thị Hòa' },
        To: [{ OrganName: 'UBND tỉnh' }, { OrganName: 'Sở Nội vụ' }],
        Priority: 'Thường',
      },
    });
  });

  it('leaves out what is not known', () => {
    const unknown = {
      ...facts,
      entry: { ...entry, signerName: null, correction: null } as unknown as RegisterEntryEntity,
      correctedSymbol: null,
      pages: null,
    };
    expect(recordXml(recordMetadata(unknown)).toString('utf8')).not.toMatch(
      /SignerInfo|PageAmount|Description|OrganId/,
    );
  });

  it('says of a recalled document that it is recalled', () => {
    const recall = { entryId: '', recalledAt: new Date(0), recalledBy: '', reason: '' };
    expect(recordMetadata({ ...facts, recall }).Description).toMatch(/Đã thu hồi\.$/);
  });

  it('is refused when a field is longer than the regulation allows', () => {
    const long = recordMetadata({ ...facts, entry: { ...entry, subject: 'a'.repeat(501) } as RegisterEntryEntity });
    expect(checkMetadata(long)).toMatchObject({ ok: false, refusal: { code: 'field-too-long', field: 'Subject' } });
  });
});

describe(pagesOf.name, () => {
  it.each([
    ['1 0 obj <</Type /Page>> 2 0 obj <</Type/Page /Parent 3>> 3 0 obj <</Type /Pages>>', 2],
    ['%PDF-1.5 compressed', null],
  ])('finds in %j %s pages', (pdf, pages) => {
    expect(pagesOf(Buffer.from(pdf))).toBe(pages);
  });
});
