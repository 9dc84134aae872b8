import { readFileSync } from 'node:fs';
import { vietnamCalendar } from '@conference/domain';
import { examinePlan } from './examine-plan';

const EXAMPLE = readFileSync('docs/plan-file/annual-conference.example.yaml', 'utf8');
const time = { calendar: vietnamCalendar, now: '2026-11-26T03:00:00Z' };
const errors = (text: string) => examinePlan(text, time).findings.filter(({ level }) => level === 'error');

describe(examinePlan.name, () => {
  it('finds nothing wrong with the example', () => {
    expect(errors(EXAMPLE)).toEqual([]);
    expect(examinePlan(EXAMPLE, time).plan?.conference.year).toBe(2027);
  });

  it('names path, line and a proposal', () => {
    const text = EXAMPLE.replace('heldOn: 2027-01-22', 'heldOn: 2027-01-23');
    const line = text.split('\n').findIndex((each) => each.includes('heldOn:')) + 1;
    expect(examinePlan(text, time).findings).toContainEqual(
      expect.objectContaining({
        path: 'conference.heldOn',
        line,
        code: 'day-off',
        level: 'warning',
        proposal: expect.objectContaining({
          edits: [{ type: 'set', path: ['conference', 'heldOn'], value: '2027-01-25' }],
        }),
      }),
    );
  });

  it('still says what a plan of the wrong shape says', () => {
    const examined = examinePlan(EXAMPLE.replace('    unit: bgd\n', ''), time);
    expect([examined.plan, examined.findings.map(({ path }) => path)]).toEqual([null, ['people[0].unit']]);
    expect(examined.value).toMatchObject({ version: 1 });
  });

  it('says where a text stops being YAML', () => {
    expect(examinePlan('a: [1', time)).toMatchObject({ value: undefined, plan: null, findings: [{ code: 'syntax' }] });
  });
});
