import { vietnamCalendar } from '../calendar';
import { checkPlan } from './check-plan';
import { planOf } from './plan.factory';
import { carryOverPlan } from './carry-over';

const plan = planOf();
const next = carryOverPlan(plan, vietnamCalendar);

describe(carryOverPlan.name, () => {
  it('moves every date and title on by a year, to a working day', () => {
    expect(next.conference.year).toBe(plan.conference.year + 1);
    expect(next.conference.heldOn.slice(0, 4)).toBe(String(Number(plan.conference.heldOn.slice(0, 4)) + 1));
    expect(next.conference.title).toContain(String(plan.conference.year + 1));
    expect(next.followUp.until > plan.followUp.until).toBe(true);
  });

  it('keeps people, units, agenda and documents', () => {
    const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
    for (const part of ['people', 'units', 'agenda', 'documents'] as const)
      expect(codes(next[part])).toEqual(codes(plan[part]));
  });

  it('puts last year’s figure beside each target that goes on', () => {
    for (const target of next.targets) expect([target.previous, target.lineage]).toEqual([target.indicator, 'kept']);
    expect(next.targets.some(({ code }) => plan.targets.find((one) => one.code === code)?.lineage === 'dropped')).toBe(
      false,
    );
  });

  it('leaves out what belongs to one year alone', () => {
    expect(next).not.toHaveProperty('play');
    const awards = [{ recipient: 'cv1', title: 'Giấy khen', decision: null }];
    expect(carryOverPlan({ ...plan, awards }, vietnamCalendar)).not.toHaveProperty('awards');
    expect(next.elections).toEqual([]);
    expect(next.people.every((person) => !('absent' in person))).toBe(true);
  });

  it('makes a plan that can be handed in as it is', () => {
    expect(checkPlan(next).filter(({ level }) => level === 'error')).toEqual([]);
  });
});
