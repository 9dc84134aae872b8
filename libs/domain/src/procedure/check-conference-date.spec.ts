import { checkConferenceDate } from './check-conference-date';
import { procedureRefusalSentence } from './refusal';
import { regimeOn } from './regime-on';

const check = (heldOn: string, year: number) => checkConferenceDate(regimeOn(heldOn, 'annual'), heldOn, year);

describe(checkConferenceDate.name, () => {
  it.each([
    ['2011-06-28', 2011],
    ['2018-12-28', 2019],
    ['2022-01-21', 2022],
    ['2024-01-01', 2024],
    ['2024-03-31', 2024],
    ['2027-01-20', 2026],
  ])('takes %s for the conference of %d', (heldOn, year) => {
    expect(check(heldOn, year)).toEqual({ ok: true, value: { warning: null } });
  });

  it('warns before the work year ends, under the Law but not under the older circular', () => {
    expect(check('2023-12-28', 2024)).toMatchObject({
      value: { warning: { code: 'before-year-ends', sentence: { vi: expect.stringContaining('Điều 51 khoản 1') } } },
    });
    expect(check('2018-12-28', 2019)).toMatchObject({ value: { warning: null } });
  });

  it.each([
    ['2024-04-01', 2024],
    ['2026-11-25', 2026],
  ])('warns that %s is late for %d', (heldOn, year) => {
    expect(check(heldOn, year)).toMatchObject({
      value: { warning: { code: 'after-window', sentence: { vi: expect.stringContaining(`31/03/${year}`) } } },
    });
  });

  it.each([
    ['2023-09-30', 2024],
    ['2025-04-01', 2024],
    ['2026-11-25', 2024],
  ])('refuses %s for %d', (heldOn, year) => {
    const answer = check(heldOn, year);
    expect(answer).toEqual({ ok: false, refusal: { code: 'outside-work-year', heldOn, workYear: year } });
    expect(answer.ok ? '' : procedureRefusalSentence(answer.refusal).vi).toContain(String(year));
  });

  it('leaves an extraordinary conference free', () => {
    expect(checkConferenceDate(regimeOn('2024-08-01', 'extraordinary'), '2024-08-01', 2021)).toMatchObject({
      ok: true,
    });
  });
});
