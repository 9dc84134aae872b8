import { checkMetadata } from '@conference/domain';
import type { RegisterEntryEntity } from '@conference/persistence';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { pagesOf, recordMetadata } from './record-metadata';
import { recordXml } from './record-xml';
import { zipOf, type ZipEntry } from './zip-file';

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

describe(zipOf.name, () => {
  it('is unpacked by another program as it was packed, and is the same at any hour', async () => {
    const file = fc.record({
      name: fc.stringMatching(/^[\p{L}\d][\p{L}\d .-]{0,30}$/u).map((name) => `${name.trim()}.bin`),
      content: fc.uint8Array({ maxLength: 5_000 }).map((bytes) => Buffer.from(bytes)),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 4 }), async (files) => {
        const zip = zipOf(files);
        expect(await unpack(zip)).toEqual(files);
        expect(zipOf(files).equals(zip)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

function unpack(zip: Buffer): Promise<ZipEntry[]> {
  return new Promise((done, failed) => {
    fromBuffer(zip, { lazyEntries: true, strictFileNames: true }, (error, file) => {
      if (error) return failed(error);
      const files: ZipEntry[] = [];
      file.on('entry', (one: Entry) => {
        read(file, one).then((content) => {
          files.push({ name: one.fileName, content });
          file.readEntry();
        }, failed);
      });
      file.once('end', () => done(files));
      file.readEntry();
    });
  });
}

function read(file: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((done, failed) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return failed(error);
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.once('end', () => done(Buffer.concat(pieces)));
    });
  });
}
