import { checkOffice, type OfficeForm } from './office-form';

const OFFICE: OfficeForm = {
  name: 'Sở Khoa học và Công nghệ',
  superiorBody: 'Ủy ban nhân dân tỉnh Sông Lam',
  place: 'Sông Lam',
  symbol: 'SKHCN',
  employeeSide: { kind: 'union', name: 'Công đoàn cơ sở', legalBasis: null, superior: null },
};
const side = (different: Partial<OfficeForm['employeeSide']>) => ({
  employeeSide: { ...OFFICE.employeeSide, ...different },
});

describe(checkOffice.name, () => {
  it.each<[string, Partial<OfficeForm>, unknown[][]]>([
    ['nothing wrong', {}, []],
    ['nobody above', { superiorBody: null }, []],
    [
      'no name and no place',
      { name: '', place: ' ' },
      [
        ['name', 'missing', null],
        ['place', 'missing', null],
      ],
    ],
    ['no symbol', { symbol: '' }, [['symbol', 'missing', null]]],
    ['a symbol with a stroke', { symbol: 'SKHCN/VP' }, [['symbol', 'symbol-invalid', 'SKHCN']]],
    ['a symbol in small letters', { symbol: 'Skhcn' }, [['symbol', 'symbol-invalid', 'SKHCN']]],
    ['a union without a name', side({ name: '' }), [['employeeSideName', 'employee-side-unnamed', null]]],
    ['a substitute without a basis', side({ kind: 'substitute' }), [['legalBasis', 'substitute-without-basis', null]]],
    ['a substitute with one', side({ kind: 'substitute', legalBasis: 'Quyết định 12/QĐ-SKHCN' }), []],
    ['a body above that is too long', { superiorBody: 'x'.repeat(201) }, [['superiorBody', 'too-long', null]]],
  ])('finds %s', (_, different, expected) => {
    const found = checkOffice({ ...OFFICE, ...different });
    expect(found.map(({ field, code, proposal }) => [field, code, proposal])).toEqual(expected);
  });
});
