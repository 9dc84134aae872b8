import * as fc from 'fast-check';
import { addDays } from '../calendar';
import {
  checkReport,
  progressRefusalSentence,
  type ReportedFacts,
  type ReportedPeriod,
  type ReportedTarget,
} from './check-report';
import { measureOf, type Measure } from './measure';
import { parseIndicator } from './parse-indicator';

const target = (text: string | null, different: Partial<ReportedTarget> = {}): ReportedTarget => {
  const read = parseIndicator(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return {
    indicator: read.value,
    measure: measureOf(read.value),
    direction: null,
    evidenceRequired: false,
    ...different,
  };
};
const asked: ReportedPeriod = {
  period: { number: 2, fromOn: '2026-07-01', untilOn: '2026-12-31' },
  state: 'asked',
  isAppraised: false,
};
const report = (value: number | null, different: Partial<ReportedFacts> = {}): ReportedFacts => ({
  value,
  hasEvidence: false,
  evidenceOn: null,
  ...different,
});
const code = (about: ReportedTarget, period: ReportedPeriod, facts: ReportedFacts) => {
  const answer = checkReport(about, period, facts);
  return answer.ok ? answer.value.state : answer.refusal.code;
};

describe(checkReport.name, () => {
  it.each<[string, ReportedTarget, number | null, string]>([
    ['a share within 0 and 100', target('trên 90%'), 92.5, 'met'],
    ['a share of more than everything', target('trên 90%'), 101, 'value-no-share'],
    ['a share of less than nothing', target('trên 90%'), -1, 'value-no-share'],
    ['a growth beyond 100%', target('15%', { measure: 'amount', direction: 'higher' }), 130, 'met'],
    ['a count', target('từ 3 đến 5 sáng kiến'), 4, 'met'],
    ['half a thing', target('từ 3 đến 5 sáng kiến'), 3.5, 'value-not-whole'],
    ['less than no things', target('từ 3 đến 5 sáng kiến'), -1, 'value-negative'],
    ['an amount that is broken', target('1,5 triệu đồng'), 1.75, 'aboveRange'],
    ['more than a range, where more is better', target('20–30%', { direction: 'higher' }), 35, 'met'],
    ['more than a range, where nobody said', target('20–30%'), 35, 'aboveRange'],
    ['less than a figure that is better when lower', target('5 vụ', { direction: 'lower' }), 3, 'met'],
    ['words alone', target(null), null, 'notMeasurable'],
  ])('judges %s', (_, about, value, expected) => {
    expect(code(about, asked, report(value))).toBe(expected);
  });

  it.each<[string, Partial<ReportedPeriod>, string]>([
    ['a period that the target has no part in', { period: null }, 'period-not-of-target'],
    ['a closed period', { state: 'closed' }, 'period-closed'],
    ['a period that has not begun', { state: 'ahead' }, 'period-ahead'],
    ['what was appraised', { isAppraised: true }, 'period-appraised'],
    ['what was appraised, before saying that it is closed', { isAppraised: true, state: 'closed' }, 'period-appraised'],
  ])('refuses %s', (_, different, expected) => {
    expect(code(target('100%'), { ...asked, ...different }, report(100))).toBe(expected);
  });

  it('takes a report while the period still runs', () => {
    expect(code(target('100%'), { ...asked, state: 'running' }, report(40))).toBe('notMet');
  });

  it.each([
    ['2026-06-30', 'evidence-of-other-period'],
    ['2026-07-01', 'met'],
    ['2026-12-31', 'met'],
    ['2027-01-01', 'evidence-of-other-period'],
  ])('looks at the day of evidence: %s is %s', (evidenceOn, expected) => {
    expect(code(target('100%'), asked, report(100, { hasEvidence: true, evidenceOn }))).toBe(expected);
  });

  it('takes no evidence whose day nobody says', () => {
    expect(code(target('100%'), asked, report(100, { hasEvidence: true }))).toBe('evidence-undated');
  });

  it('takes evidence of a day exactly where that day is one of the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
        const evidenceOn = addDays('2026-07-01', offset);
        const answer = checkReport(target('100%'), asked, report(100, { hasEvidence: true, evidenceOn }));
        expect(answer.ok).toBe(offset >= 0 && offset <= 183);
      }),
    );
  });

  it('asks for evidence where the target does', () => {
    expect(code(target('100%', { evidenceRequired: true }), asked, report(100))).toBe('evidence-required');
  });

  it('says each refusal in both languages', () => {
    const refusals = [
      checkReport(target('100%'), { ...asked, state: 'closed' }, report(1)),
      checkReport(target('100%'), asked, report(101)),
      checkReport(target('3 vụ'), asked, report(0.5)),
      checkReport(target('100%'), asked, report(1, { hasEvidence: true, evidenceOn: '2020-01-01' })),
      checkReport(target('100%'), asked, report(1, { hasEvidence: true })),
    ].map((answer) => (answer.ok ? null : progressRefusalSentence(answer.refusal)));
    for (const sentence of refusals) expect([sentence!.vi.length > 20, sentence!.en.length > 20]).toEqual([true, true]);
    expect(refusals[2]!.vi).toBe('Kết quả phải là số nguyên, không phải 0,5 vụ.');
  });

  it('takes nothing that is outside the unit, whatever else is said', () => {
    const measures = fc.constantFrom<Measure>('share', 'count');
    fc.assert(
      fc.property(measures, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (measure, value) => {
        const fits = measure === 'share' ? value >= 0 && value <= 100 : Number.isInteger(value) && value >= 0;
        const answer = checkReport(target('50', { measure }), asked, report(value));
        expect(answer.ok).toBe(fits);
      }),
    );
  });
});
