import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '@conference/contracts';
import { parse } from 'yaml';
import { firstReportsOn } from './follow-up';

const file = join(__dirname, '../../tests/fixtures/conferences/004-skhcn-2019.yaml');
const plan = parsePlan(parse(readFileSync(file, 'utf8'))).data!;

describe(firstReportsOn.name, () => {
  it('asks six months after the conference', () => {
    expect(firstReportsOn(plan)).toBe('2019-06-28');
  });

  it('asks nobody when the plan ends before, or when there is nothing to report', () => {
    expect(firstReportsOn({ ...plan, followUp: { reportEveryMonths: 6, until: '2019-06-27' } })).toBeNull();
    expect(firstReportsOn({ ...plan, targets: [] })).toBeNull();
  });
});
