import { officialForm, renderDocx, renderPdf, type FormFacts, type OfficialDocument } from '@conference/documents';
import { formFacts, SAMPLE_KINDS } from '../../libs/documents/src/sample-forms.factory';
import { PAGE, points, SIZE, TEXT } from '../../libs/documents/src/page-layout';
import { checkPrinted } from './check-printed';
import { checkWord } from './check-word';

const AT = '2026-01-05T03:00:00.000Z';

interface Measured {
  readonly printed: string[];
  readonly word: string[];
}

const CONFORMING: Measured = { printed: [], word: [] };

async function deviations(facts: FormFacts, document: OfficialDocument = officialForm(facts)): Promise<Measured> {
  return {
    printed: checkPrinted(await renderPdf(document, AT), facts, document),
    word: checkWord(await renderDocx(document, AT), facts, document),
  };
}

describe('the official form', () => {
  it.each(SAMPLE_KINDS)(
    'of the kind %s measures as the regulation wants it, printed and as a Word file',
    async (kind) => {
      expect(await deviations(formFacts(kind))).toEqual(CONFORMING);
    },
  );

  it.each([
    ['a draft without number and date', { issue: { issuedOn: null, draft: true } }],
    ['an urgent document', { urgency: 'HỎA TỐC' }],
    ['a very urgent document', { urgency: 'THƯỢNG KHẨN' }],
    ['a document of a rehearsal', { rehearsal: true }],
    [
      'an office with a long name in a place with a long name',
      {
        office: {
          name: 'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ',
          superiorBody: 'Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh',
          place: 'Thành phố Hồ Chí Minh',
          symbol: 'TTUDTBKHCN',
        },
      },
    ],
  ] as const)('of %s measures as the regulation wants it', async (_, different) => {
    expect(await deviations(formFacts('headReport', different))).toEqual(CONFORMING);
    expect(await deviations(formFacts('officialLetter', different))).toEqual(CONFORMING);
  });
});

/** Changes a measure of the layout for one rendering. */
async function withWrong(measures: Readonly<Record<string, unknown>>, name: string, wrong: number): Promise<Measured> {
  const loose = measures as Record<string, unknown>;
  const right = loose[name];
  loose[name] = wrong;
  try {
    return await deviations(formFacts('plan'));
  } finally {
    loose[name] = right;
  }
}

describe('the measuring itself', () => {
  it.each([
    ['left', 25, 'left margin'],
    ['right', 12, 'right edge'],
    ['top', 15, 'top margin'],
    ['bottom', 5, 'bottom margin'],
  ])('finds a wrong margin in both formats: %s', async (side, millimetres, printed) => {
    const found = await withWrong(PAGE, side, points(millimetres));
    expect(found.printed.join('\n')).toContain(printed);
    expect(found.word.join('\n')).toContain(`margin w:${side}`);
  });

  it.each([
    ['state', 14, 'quốc hiệu'],
    ['motto', 12, 'tiêu ngữ'],
    ['body', 14, 'cơ quan ban hành'],
    ['number', 12, 'số, ký hiệu'],
    ['title', 15, 'tên loại'],
    ['text', 12, 'lời văn'],
    ['recipients', 12, 'nơi nhận'],
    ['recipientsLabel', 11, 'từ nơi nhận'],
    ['pageNumber', 11, 'số trang|size of the number'],
  ])('finds a wrong size in both formats: %s', async (name, size, element) => {
    const { printed, word } = await withWrong(SIZE, name, size);
    const message = new RegExp(`(${element}).*is not within`, 'u');
    expect(printed.join('\n')).toMatch(message);
    expect(word.join('\n')).toMatch(message);
  });

  it.each([
    ['firstLine', 20, 'first line is indented'],
    ['paragraphGap', 2, 'gap'],
    ['lineHeight', 1.8, 'line spacing'],
  ])('finds a wrong distance in both formats: %s', async (name, measure, message) => {
    const { printed, word } = await withWrong(TEXT, name, measure);
    expect(printed.join('\n')).toContain(message);
    expect(word.join('\n')).toContain(message);
  });

  it('finds an element that says something else', async () => {
    const facts = formFacts('headReport');
    const document = officialForm(facts);
    const printed = checkPrinted(await renderPdf(document, AT), facts, { ...document, typeName: 'THÔNG BÁO' });
    expect(printed).toContain('tên loại "THÔNG BÁO" is not there');
  });
});
