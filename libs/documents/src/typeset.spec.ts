import { balancedLines } from './balanced-lines';
import { hasLetter, textWidth } from './font-file';
import { points, STATE_MOTTO, STATE_NAME, TEXT_WIDTH } from './page-layout';
import { cleanText, printableText } from './printable';
import { resolutionDocument } from './resolution-document';
import { resolutionFacts } from './sample-facts.factory';
import { typeset } from './typeset';

const VIETNAMESE = 'ẰẲẴẶỂỄỆỖỘỠỢỨỪỬỮỰỲỴỶỸằẳẵặểễệỗộỡợứừửữựỳỵỷỹĐđƠơƯưĂăÂâÊêÔô';

describe('the typeface', () => {
  it.each([
    [13, 95.7],
    [12, 88.3],
  ])('sets the name of the state at %d points as wide as Times New Roman does', (size, millimetres) => {
    expect(textWidth(STATE_NAME, size, 'bold') / points(1)).toBeCloseTo(millimetres, 1);
  });

  it('has every Vietnamese letter', () => {
    expect(Array.from(VIETNAMESE).filter((letter) => !hasLetter(letter))).toEqual([]);
  });
});

describe('a text before it is set', () => {
  it('has composed letters and no control signs', () => {
    expect(cleanText('Đê\u0323\u0000 nghi\u0323\r\nhai\tdo\u0300ng\u0007')).toBe('Đệ nghị\nhai dòng');
  });

  it('shows a question mark for a sign that the typeface lacks', () => {
    expect(printableText('đạt 😀 100%')).toBe('đạt ? 100%');
  });
});

describe('a title', () => {
  const style = { width: points(150), size: 14, cut: 'bold' } as const;

  it('stays on one line when it fits', () => {
    expect(balancedLines('Về nhiệm vụ năm 2019', style)).toEqual(['Về nhiệm vụ năm 2019']);
  });

  it('breaks where a phrase ends, into lines of like length', () => {
    expect(
      balancedLines('Hội nghị công chức, viên chức, người lao động Sở Khoa học và Công nghệ năm 2019', style),
    ).toEqual(['Hội nghị công chức, viên chức, người lao động', 'Sở Khoa học và Công nghệ năm 2019']);
  });

  it('keeps the breaks that its author made', () => {
    expect(balancedLines('Một\nHai', style)).toEqual(['Một', 'Hai']);
  });

  it('loses no word, however narrow the room', () => {
    const text = 'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ tỉnh Sông Lam';
    expect(balancedLines(text, { ...style, width: points(20) }).join(' ')).toBe(text);
  });
});

describe('a document that is set', () => {
  it('has a rule as long as the motto, and shorter ones under the issuing body and the subject', () => {
    const { head, title } = typeset(resolutionDocument(resolutionFacts()));
    const share = (rule: number, lines: readonly string[], size: number): number =>
      rule / Math.max(...lines.map((line) => textWidth(line, size, 'bold')));

    expect(head.mottoRule).toBe(textWidth(STATE_MOTTO, 13, 'bold'));
    for (const part of [share(head.issuerRule, head.issuer, 12), share(title.subjectRule, title.subject, 14)]) {
      expect(part).toBeGreaterThanOrEqual(1 / 3);
      expect(part).toBeLessThanOrEqual(1 / 2);
    }
  });

  it('keeps a long place of issue and the name of the state on one line each', () => {
    const office = {
      name: 'Sở Khoa học và Công nghệ',
      superiorBody: 'Ủy ban nhân dân',
      place: 'Thành phố Hồ Chí Minh',
    };
    const { head } = typeset(resolutionDocument(resolutionFacts({ office })));
    const right = TEXT_WIDTH - head.leftWidth;
    expect(textWidth(head.placeAndDate ?? '', 13, 'italics')).toBeLessThan(right);
    expect(textWidth(head.state, 12, 'bold')).toBeLessThan(right);
  });

  it('puts the names of a row at one height, and one that is left over on the right', () => {
    const { signatures } = typeset(
      resolutionDocument(
        resolutionFacts({
          signatures: [
            { position: 'Giám đốc', name: 'A' },
            { authority: 'TM. Ban Chấp hành Công đoàn', position: 'Chủ tịch', name: 'B' },
            { position: 'Thư ký', name: 'C' },
          ],
        }),
      ),
    );
    expect(signatures.map((row) => row.map((one) => one?.name[0] ?? null))).toEqual([
      ['A', 'B'],
      [null, 'C'],
    ]);
    expect(signatures[0]?.[0]?.capacity).toHaveLength(signatures[0]?.[1]?.capacity.length ?? 0);
  });

  it('breaks a very long name instead of pushing it out of its column', () => {
    const name = 'Công Tằng Tôn Nữ Nguyễn Phúc Quỳnh Hương Giang';
    const { signatures } = typeset(
      resolutionDocument(resolutionFacts({ signatures: [{ position: 'Giám đốc', name }] })),
    );
    const lines = signatures[0]?.[0]?.name ?? [];
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toBe(name);
  });
});
