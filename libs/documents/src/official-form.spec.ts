import { documentKindOf, DOCUMENT_KINDS } from '@conference/domain';
import { TYPE_ABBREVIATIONS, typedTitle } from './document-types';
import { officialForm } from './official-form';
import { numberLine } from './official-wording';
import { formFacts } from './sample-forms.factory';
import { sampleText } from './sample-text.factory';

const office = { name: 'Sở Khoa học và Công nghệ', place: 'Sông Lam', symbol: 'SKHCN' };

describe('the type of a document', () => {
  it.each([
    ['headReport', 'Báo cáo kết quả công tác năm 2025', 'Báo cáo', 'Kết quả công tác năm 2025'],
    ['financialDisclosure', 'Thông báo công khai tài chính', 'Thông báo', 'Công khai tài chính'],
    ['financialDisclosure', 'Công khai tài chính', 'Báo cáo', 'Công khai tài chính'],
    ['pledgeText', 'Bản giao ước thi đua năm 2026', 'Giao ước thi đua', 'Năm 2026'],
    ['other', 'Hướng dẫn bình xét thi đua', 'Hướng dẫn', 'Bình xét thi đua'],
    ['other', 'Danh sách đại biểu', null, 'Danh sách đại biểu'],
    ['headReport', 'Nghị quyết số 1', 'Báo cáo', 'Nghị quyết số 1'],
  ] as const)('of the kind %s with the title "%s" is %s', (kind, title, type, subject) => {
    expect(typedTitle(kind, title)).toEqual({ type, subject });
  });

  it('has the abbreviation of the catalogue, but for regulations, which their decision issues', () => {
    const different = DOCUMENT_KINDS.filter((kind) => {
      const { type } = typedTitle(kind, '');
      return (type === null ? null : TYPE_ABBREVIATIONS[type]) !== documentKindOf(kind).abbreviation;
    });
    expect(different).toEqual(['internalRules']);
    expect(numberLine(officialForm(formFacts('internalRules')))).toBe('Số: 05/QĐ-SKHCN');
  });
});

describe('the symbol', () => {
  it('of an official letter names office and drafting unit', () => {
    const letter = officialForm(formFacts('officialLetter', { issue: { number: 12, issuedOn: null }, unit: 'VP' }));
    expect(numberLine(letter)).toBe('Số: 12/SKHCN-VP');
  });

  it('that the register gave is printed as it is', () => {
    const issue = { number: 7, symbol: 'BC-SKHCN-DT', issuedOn: null };
    expect(numberLine(officialForm(formFacts('headReport', { issue })))).toBe('Số: 07/BC-SKHCN-DT');
  });

  it('has room for a number that is not given yet; a pledge has none at all', () => {
    const issue = { issuedOn: null };
    expect(numberLine(officialForm(formFacts('plan', { issue })))).toBe('Số: ……/KH-SKHCN');
    expect(numberLine(officialForm(formFacts('pledgeText', { issue, office })))).toBe('');
  });
});

describe('a decision', () => {
  it.each([
    [{ position: 'Giám đốc', name: 'A' }, 'Giám đốc Sở Khoa học và Công nghệ'],
    [{ position: 'Giám đốc Sở', name: 'A' }, 'Giám đốc Sở Khoa học và Công nghệ'],
    [{ authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'A' }, 'GIÁM ĐỐC Sở Khoa học và Công nghệ'],
    [{ position: 'Q. Giám đốc', name: 'A' }, 'Giám đốc Sở Khoa học và Công nghệ'],
    [
      { authority: 'TM. Ban Chấp hành Công đoàn', position: 'Chủ tịch', name: 'A' },
      'Ban Chấp hành Công đoàn Sở Khoa học và Công nghệ',
    ],
  ])('signed by %j is made by %s', (signature, competence) => {
    expect(officialForm(formFacts('decision', { office, signatures: [signature] })).competence).toBe(competence);
  });

  it('names the collective together with the office whose words it shares', () => {
    const facts = formFacts('inspectionRecognition');
    expect(officialForm(facts).competence).toBe('Ban Chấp hành Công đoàn cơ sở Sở Khoa học và Công nghệ');
  });

  it('says what it is about, and decides after its formula', () => {
    const decision = officialForm(formFacts('decision', { title: 'Quyết định thành lập Tổ kiểm phiếu' }));
    expect(decision).toMatchObject({ subject: 'Về việc thành lập Tổ kiểm phiếu', resolves: 'QUYẾT ĐỊNH:' });
  });

  it('issues a regulation, which follows it with pages of its own', () => {
    const { typeName, subject, body, annexes } = officialForm(formFacts('internalRules', { annexes: [] }));
    expect([typeName, subject]).toEqual([
      'QUYẾT ĐỊNH',
      'Ban hành Quy chế chi tiêu nội bộ của Sở Khoa học và Công nghệ',
    ]);
    expect(body.map(({ kind }) => kind)).toEqual(['article', 'article', 'article']);
    expect(annexes).toMatchObject([
      { kind: 'issued', typeName: 'QUY CHẾ', title: 'Chi tiêu nội bộ của Sở Khoa học và Công nghệ' },
    ]);
  });
});

describe('who receives a document', () => {
  it('is named above and again as such; the file copy comes last', () => {
    const letter = officialForm(
      formFacts('officialLetter', { addressees: ['Sở Nội vụ'], recipients: ['Lưu: VT', 'Sở Tài chính'] }),
    );
    expect(letter.addressees).toEqual(['Sở Nội vụ']);
    expect(letter.recipients).toEqual(['Như trên', 'Sở Tài chính', 'Lưu: VT']);
  });

  it('stands in the list only where the type has no address', () => {
    const plan = officialForm(formFacts('plan', { addressees: ['Các phòng'], recipients: [], unit: 'VP' }));
    expect(plan.addressees).toEqual([]);
    expect(plan.recipients).toEqual(['Các phòng', 'Lưu: VT, VP']);
  });

  it('is invited in the first sentence, unless the text says it', () => {
    const text = sampleText(['paragraph', 'Tới dự Hội nghị.']);
    const invited = officialForm(formFacts('invitation', { office, addressees: ['Ông A', 'Bà B'], text }));
    expect(invited.body[0]).toEqual({
      kind: 'paragraph',
      text: 'Sở Khoa học và Công nghệ trân trọng kính mời: Ông A; Bà B.',
    });
    const own = sampleText(['paragraph', 'Ban Tổ chức kính mời ông A tới dự.']);
    expect(officialForm(formFacts('invitation', { addressees: ['Ông A'], text: own })).body).toHaveLength(1);
  });
});

describe('the signatures', () => {
  it('of minutes have the secretary on the left, and no title stands before a name', () => {
    const signatures = [
      { position: 'Chủ tọa', name: 'PGS.TS. Nguyễn Văn Khoa' },
      { position: 'Thư ký', name: 'Thạc sĩ Lê Quốc Bảo' },
    ];
    expect(officialForm(formFacts('minutes', { signatures })).signatures.map(({ name }) => name)).toEqual([
      'Lê Quốc Bảo',
      'Nguyễn Văn Khoa',
    ]);
  });

  it('leave names alone that only look like titles', () => {
    const signatures = [{ position: 'Giám đốc', name: 'Bùi Kỹ Sự' }];
    expect(officialForm(formFacts('plan', { signatures })).signatures[0]?.name).toBe('Bùi Kỹ Sự');
  });
});

describe('the end of a text', () => {
  it.each([
    [sampleText(['clause', 'Thực hiện nghiêm túc.']), { kind: 'clause', text: 'Thực hiện nghiêm túc./.' }],
    [sampleText(['article', ''], ['paragraph', 'Hết']), { kind: 'article', text: 'Hết./.' }],
    [sampleText(['paragraph', 'Hết./.']), { kind: 'paragraph', text: 'Hết./.' }],
  ])('gets its mark once: %j', (text, last) => {
    expect(officialForm(formFacts('plan', { text })).body.at(-1)).toEqual(last);
  });
});
