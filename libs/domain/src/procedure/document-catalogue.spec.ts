import { documentCatalogue, documentKindOf } from './document-catalogue';
import { DOCUMENT_KINDS } from './document-kind';

/** The 27 types and 3 copies of Nghị định 30/2020/NĐ-CP Phụ lục III. */
const OFFICIAL =
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL'.split(' ');

describe(documentKindOf.name, () => {
  it.each([
    ['resolution', 'NQ'],
    ['minutes', 'BB'],
    ['headReport', 'BC'],
    ['personnelProposal', 'TTr'],
    ['programme', 'CTr'],
    ['pledgeText', null],
    ['officialLetter', null],
  ] as const)('abbreviates %s as %s', (kind, abbreviation) => {
    expect(documentKindOf(kind).abbreviation).toBe(abbreviation);
  });

  it('uses official abbreviations only', () => {
    const used = documentCatalogue.flatMap(({ abbreviation }) => abbreviation ?? []);
    expect(used.filter((abbreviation) => !OFFICIAL.includes(abbreviation))).toEqual([]);
  });

  it('has every kind once, in order, with different names', () => {
    expect(documentCatalogue.map(({ kind }) => kind)).toEqual(DOCUMENT_KINDS);
    expect(new Set(documentCatalogue.map(({ name }) => name.vi)).size).toBe(DOCUMENT_KINDS.length);
  });

  it('numbers no document that another body signs', () => {
    const others = documentCatalogue.filter(({ signs }) => signs !== 'head');
    expect(others.filter(({ isNumbered }) => isNumbered)).toEqual([]);
  });
});
