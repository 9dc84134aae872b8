import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '@conference/contracts';
import { parse } from 'yaml';
import { reportsAskedOn } from './follow-up';

const file = join(__dirname, '../../tests/fixtures/conferences/004-skhcn-2019.yaml');
const plan = parsePlan(parse(readFileSync(file, 'utf8'))).data!;

describe(reportsAskedOn.name, () => {
  it('asks about every half-year on the first working day after it, until the last day is reported on', () => {
    expect([1, 2, 3].map((period) => reportsAskedOn(plan, period))).toEqual(['2019-06-28', '2020-01-02', null]);
  });

  it('asks nobody when the plan ends with the conference, or when there is nothing to report', () => {
    expect(reportsAskedOn({ ...plan, followUp: { reportEveryMonths: 6, until: '2018-12-27' } }, 1)).toBeNull();
    expect(reportsAskedOn({ ...plan, targets: [] }, 1)).toBeNull();
  });
});
