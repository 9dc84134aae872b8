import { documentKindOf } from './document-catalogue';
import { DOCUMENT_KINDS } from './document-kind';

/** The 27 types and 3 copies of Nghị định 30/2020/NĐ-CP Phụ lục III. */
const OFFICIAL =
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL'.split(' ');

const CATALOGUE = DOCUMENT_KINDS.map(documentKindOf);

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
    const used = CATALOGUE.flatMap(({ abbreviation }) => abbreviation ?? []);
    expect(used.filter((abbreviation) => !OFFICIAL.includes(abbreviation))).toEqual([]);
  });

  it('has a name of its own for every kind', () => {
    expect(new Set(CATALOGUE.map(({ name }) => name.vi)).size).toBe(DOCUMENT_KINDS.length);
  });

  it('numbers no document that another body signs', () => {
    const others = CATALOGUE.filter(({ signs }) => signs !== 'head');
    expect(others.filter(({ isNumbered }) => isNumbered)).toEqual([]);
  });
});
