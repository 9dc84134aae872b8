import { readFileSync } from 'node:fs';
import type { ConferencePlan } from '@conference/domain';
import { planFile } from './write-plan';
import { readPlanText } from './read-plan';

function readAgain(text: string): ConferencePlan {
  const read = readPlanText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.plan;
}

const plan = readAgain(readFileSync('tests/fixtures/conferences/004-skhcn-2019.yaml', 'utf8'));

describe(planFile.name, () => {
  it.each([{ type: 'inOrder' }, { type: 'any' }, { type: 'all' }, { type: 'atLeast', n: 1 }] as const)(
    'writes what is read again as the same plan: %j',
    (approveRule) => {
      const { play: _play, ...real } = plan;
      const kept = { ...real, documents: plan.documents.map((document) => ({ ...document, approveRule })) };
      expect(readAgain(planFile(kept))).toEqual(kept);
    },
  );

  it('writes the keys in the order of the plan, whatever order the record gives them in', () => {
    const { play: _play, ...real } = plan;
    const shuffled = Object.fromEntries(Object.entries(real.conference).toReversed()) as typeof real.conference;
    expect(planFile({ ...real, conference: shuffled })).toBe(planFile(real));
  });
});
