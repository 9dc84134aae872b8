import { planOf } from '../conference/plan.factory';
import type { DocumentKind } from '../procedure';
import { advisoryBodyOf, isRegisterBook } from './book';
import { seriesOf, symbolIn, type NumberedDocument } from './document-number';
import { formatSymbol } from './format-symbol';
import { abbreviate } from './issuing-body';

const office = { ...planOf().office, symbol: 'SKHCN' };
const vp = { code: 'vp', name: 'Văn phòng Sở', symbol: null, advisory: false };
const committee = { code: 'btc', name: 'Ban tổ chức hội nghị', symbol: 'BTC', advisory: true };
const documentOf = (kind: DocumentKind, different: Partial<NumberedDocument> = {}): NumberedDocument => ({
  kind,
  unit: vp,
  isRehearsal: false,
  corrects: null,
  ...different,
});

describe(formatSymbol.name, () => {
  it.each([
    [1, 'BC', 'SKHCN', '01/BC-SKHCN'],
    [9, 'NQ', 'SKHCN', '09/NQ-SKHCN'],
    [10, 'QĐ', 'SKHCN', '10/QĐ-SKHCN'],
    [123, 'TTr', 'SKHCN', '123/TTr-SKHCN'],
    [7, null, 'SKHCN-VP', '07/SKHCN-VP'],
  ])('writes number %d of type %s by %s as %s', (number, abbreviation, agency, symbol) => {
    expect(formatSymbol({ number, abbreviation, agency })).toBe(symbol);
  });
});

describe(seriesOf.name, () => {
  it.each([
    ['resolution', documentOf('resolution'), 'outgoing', '05/NQ-SKHCN'],
    ['official letter, with the unit that drafted it', documentOf('officialLetter'), 'outgoing', '05/SKHCN-VP'],
    ['letter of a unit with an abbreviation of its own', letterOf('VPS'), 'outgoing', '05/SKHCN-VPS'],
    ['report of the union', documentOf('unionReport'), 'employeeSide', '05/BC-CĐCS'],
    ['report of the inspection board', documentOf('inspectionReport'), 'inspectionBoard', '05/BC-BTTND'],
    ['notice of the organising committee', documentOf('notice', { unit: committee }), 'advisory/btc', '05/TB-BTC'],
    ['rehearsed report of the union', documentOf('unionReport', { isRehearsal: true }), 'rehearsal', '05/BC-CĐCS'],
    [
      'letter that corrects a report of the union',
      documentOf('officialLetter', { corrects: 'employeeSide' }),
      'employeeSide',
      '05/CĐCS',
    ],
  ])('numbers a %s in its own book', (_what, document, book, symbol) => {
    const series = seriesOf(document, office);
    expect([series.book, symbolIn(series, 5)]).toEqual([book, symbol]);
  });

  it('names the substitute of the union by its initials', () => {
    const substitute = { kind: 'substitute' as const, name: 'Tổ đại diện người lao động', legalBasis: 'x' };
    const series = seriesOf(documentOf('unionReport'), { ...office, employeeSide: substitute });
    expect(symbolIn(series, 12)).toBe('12/BC-TĐDNLĐ');
  });

  function letterOf(symbol: string): NumberedDocument {
    return documentOf('officialLetter', { unit: { ...vp, symbol } });
  }
});

describe(abbreviate.name, () => {
  it.each([
    ['Văn phòng Sở', 'VP'],
    ['Phòng Kế hoạch - Tài chính', 'KHTC'],
    ['Phòng Hành chính và Quản trị', 'HCQT'],
    ['Thanh tra Sở', 'TT'],
    ['Phòng', 'P'],
  ])('makes of %s %s', (name, symbol) => {
    expect(abbreviate(name)).toBe(symbol);
  });
});

describe(isRegisterBook.name, () => {
  it.each([
    ['outgoing', true],
    ['advisory/btc', true],
    ['btc', false],
    ['advisory/', false],
    ['advisory/a b', false],
  ])('%s: %s', (text, is) => {
    expect(isRegisterBook(text)).toBe(is);
  });

  it('keeps a unit whose code is the name of a book apart from that book', () => {
    const unit = { ...committee, code: 'outgoing' };
    const { book } = seriesOf(documentOf('notice', { unit }), office);
    expect([book, advisoryBodyOf(book)]).toEqual(['advisory/outgoing', 'outgoing']);
  });
});
