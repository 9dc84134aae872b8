import { vietnamCalendar } from '../calendar';
import { isPastDue, issueDueOn } from './number-due';
import { checkPaperNumber, type PaperNumber, type SeriesState } from './paper-number';
import { registerRefusalSentence } from './refusal';

const today = '2024-01-30';
const given = (different: Partial<PaperNumber> = {}): PaperNumber => ({
  number: 5,
  signedOn: '2024-01-29',
  issuedOn: '2024-01-30',
  confirmed: [],
  ...different,
});
const series = (different: Partial<SeriesState> = {}): SeriesState => ({
  lastNumber: 4,
  lastOn: '2024-01-29',
  isDuplicate: false,
  dueOn: '2024-01-30',
  ...different,
});
const codeOf = (paper: PaperNumber, state = series()) => {
  const checked = checkPaperNumber(paper, state, today);
  return checked.ok ? 'ok' : checked.refusal.code;
};

describe(checkPaperNumber.name, () => {
  it('takes the next number over', () => {
    expect(checkPaperNumber(given(), series(), today)).toEqual({ ok: true, value: { isOpening: false } });
  });

  it.each([
    ['a number that is taken', given({ number: 4 }), 'number-taken'],
    ['a number that leaves a gap', given({ number: 6 }), 'number-leaves-gap'],
    ['a day that has not come', given({ issuedOn: '2024-01-31' }), 'date-ahead'],
    ['a number given before the signature', given({ signedOn: '2024-01-31' }), 'number-before-signature'],
  ])('refuses %s', (_what, paper, code) => {
    expect(codeOf(paper)).toBe(code);
  });

  it.each([
    ['a duplicate', given(), series({ isDuplicate: true }), ['duplicate']],
    ['a date before the last one', given({ signedOn: null, issuedOn: '2024-01-10' }), series(), ['before-last']],
    ['a late number', given({ signedOn: '2024-01-20' }), series({ dueOn: '2024-01-22' }), ['numbered-late']],
    ['a book opened within the year', given(), series({ lastNumber: null, lastOn: null }), ['opens-book']],
  ])('asks before it takes %s', (_what, paper, state, warnings) => {
    const checked = checkPaperNumber(paper, state, today);
    expect(checked).toEqual({ ok: false, refusal: { code: 'confirmation-missing', warnings } });
    expect(codeOf({ ...paper, confirmed: warnings as PaperNumber['confirmed'] }, state)).toBe('ok');
  });

  it('says in both languages what is wrong', () => {
    const refused = checkPaperNumber(given({ number: 6 }), series(), today);
    if (refused.ok) throw new Error('should be refused');
    expect(registerRefusalSentence(refused.refusal)).toEqual({
      vi: 'Ghi số 06 sẽ để trống số; hãy vào sổ số 05 trước.',
      en: 'Number 06 would leave a gap; enter number 05 first.',
    });
  });
});

describe(issueDueOn.name, () => {
  it.each([
    ['2024-01-26', '2024-01-29'],
    ['2024-02-07', '2024-02-15'],
    ['2018-12-28', '2019-01-02'],
  ])('gives a document signed on %s until %s', (signedOn, dueOn) => {
    expect(issueDueOn(vietnamCalendar, signedOn)).toBe(dueOn);
  });
});

describe(isPastDue.name, () => {
  it.each([
    ['2024-01-29', '2024-01-29', false],
    ['2024-01-29', '2024-01-30', true],
    ['2024-01-29', null, true],
    ['2024-02-01', null, false],
    [null, null, false],
  ])('due on %s, done on %s: late is %s', (dueOn, doneOn, isLate) => {
    expect(isPastDue(dueOn, doneOn, today)).toBe(isLate);
  });
});
