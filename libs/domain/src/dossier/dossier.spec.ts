import { checkArchiving, dossierRefusalSentence, handOverOf, mayHaveDossier } from '.';

describe(handOverOf.name, () => {
  const closed = { closedOn: '2026-02-28', handedOverOn: null };

  it.each([
    ['2026-03-01', 'early'],
    ['2027-01-28', 'early'],
    ['2027-01-29', 'soon'],
    ['2027-02-28', 'soon'],
    ['2027-03-01', 'late'],
  ])('on %s is %s', (today, state) => {
    expect(handOverOf(closed, today)).toMatchObject({ dueOn: '2027-02-28', state });
  });

  it('is over once the dossier was handed over, however late', () => {
    const { state, sentence } = handOverOf({ ...closed, handedOverOn: '2027-05-01' }, '2030-01-01');
    expect(state).toBe('handedOver');
    expect(sentence.vi).toBe('Đã nộp lưu vào lưu trữ cơ quan ngày 01/05/2027.');
  });

  it('says how many days are left, or were lost', () => {
    expect(handOverOf(closed, '2027-02-18').sentence.en).toContain('in 10 days');
    expect(handOverOf(closed, '2027-03-10').sentence.vi).toContain('quá hạn nộp lưu vào lưu trữ cơ quan 10 ngày');
  });
});

describe(checkArchiving.name, () => {
  const made = { madeOn: '2026-02-28', handedOverOn: null };

  it.each([
    [{ ...made, madeOn: null }, '2026-03-01', 'dossier-not-made'],
    [made, '2026-02-27', 'hand-over-before-closing'],
    [made, '2026-03-03', 'hand-over-in-future'],
    [{ ...made, handedOverOn: '2026-03-01' }, '2026-03-02', 'handed-over-already'],
  ] as const)('of %j on %s is refused: %s', (facts, day, code) => {
    const checked = checkArchiving(facts, day, '2026-03-02');
    expect(checked).toEqual({ ok: false, refusal: { code } });
    expect(Object.values(dossierRefusalSentence({ code }))).not.toContain('');
  });

  it('takes a day between the making and today, and the same day again', () => {
    expect(checkArchiving(made, '2026-03-02', '2026-03-02').ok).toBe(true);
    expect(checkArchiving({ ...made, handedOverOn: '2026-03-02' }, '2026-03-02', '2026-03-05').ok).toBe(true);
  });
});

describe(mayHaveDossier.name, () => {
  it.each([
    ['headOfOffice', { read: true, make: true }],
    ['clerk', { read: true, make: false }],
    ['staff', { read: false, make: false }],
  ] as const)('as %s: %j', (role, may) => {
    expect(mayHaveDossier([role])).toEqual(may);
  });
});
