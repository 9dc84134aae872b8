import fc from 'fast-check';
import { checkPlan, type ConferencePlan, type PlanFinding } from '../conference';
import { planOf } from '../conference/plan.factory';
import { agendaDeviation, AGENDA_ITEM_KINDS, regimeOn } from '../procedure';
import { checkTime, foreseen } from './check-time';
import { foreseePlan } from './foresee';
import type { PlanEdit } from './plan-edit';
import { time } from './planning.factory';
import { proposeFor } from './propose';

/** Takes a proposal over into a plan, as the text of the plan takes it. */
function taken(plan: ConferencePlan, edits: readonly PlanEdit[]): ConferencePlan {
  const copy = structuredClone(plan) as unknown as Record<string, unknown>;
  for (const edit of edits) {
    const key = edit.path.at(-1)!;
    const holder = edit.path
      .slice(0, -1)
      .reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], copy);
    if (edit.type === 'set') (holder as Record<string, unknown>)[key] = edit.value;
    else if (edit.type === 'remove') (holder as unknown[]).splice(Number(key), 1);
    else if (edit.type === 'insert') (holder as unknown[]).splice(Number(key), 0, edit.value);
    else (holder as unknown[]).splice(edit.to, 0, ...(holder as unknown[]).splice(Number(key), 1));
  }
  return copy as unknown as ConferencePlan;
}

const heldOn = (on: string, year = 2027): ConferencePlan => {
  const plan = planOf();
  return {
    ...plan,
    conference: { ...plan.conference, heldOn: on, year },
    followUp: { ...plan.followUp, until: '2027-12-31' },
  };
};
const findings = (plan: ConferencePlan): PlanFinding[] => [...checkPlan(plan, time.calendar), ...checkTime(plan, time)];
const about = (plan: ConferencePlan, code: string) => findings(plan).find((finding) => finding.code === code)!;
const proposal = (plan: ConferencePlan, code: string) => proposeFor(about(plan, code), plan, time);

describe(proposeFor.name, () => {
  it.each([
    ['day-off', '2027-02-08', '2027-02-12', 'in the Tết holidays'],
    ['day-off', '2027-01-16', '2027-01-18', 'a Saturday'],
    ['before-year-ends', '2026-12-31', '2027-01-04', 'before the work year ends'],
    ['after-window', '2027-05-10', '2027-03-31', 'later than three months into the year'],
    ['outside-work-year', '2029-05-10', '2027-03-31', 'a year that is not meant'],
    ['cannot-be-met', '2026-11-30', '2027-01-04', 'next Monday'],
  ])('a working day in the time that the law wants, for %s on %s: %s (%s)', (code, on, proposed) => {
    const plan = heldOn(on);
    const fixed = taken(plan, proposal(plan, code)!.edits);
    expect(fixed.conference.heldOn).toBe(proposed);
    expect(findings(fixed).filter(({ path }) => path[1] === 'heldOn')).toEqual([]);
  });

  it('the whole staff, where the office is too small for delegates', () => {
    const plan = heldOn('2027-01-22');
    const small = { ...plan, conference: { ...plan.conference, form: 'delegates' as const, delegates: ['gd'] } };
    expect(taken(small, proposal(small, 'plenary-required')!.edits).conference).toMatchObject({
      form: 'plenary',
      delegates: [],
    });
  });

  it('that nobody approves their own draft', () => {
    const plan = heldOn('2027-01-22');
    const own = { ...plan, documents: [{ ...plan.documents[0]!, approve: ['cv1', 'gd'] }] };
    expect(taken(own, proposal(own, 'own-draft')!.edits).documents[0]!.approve).toEqual(['gd']);
  });

  it('nothing, where only the office knows', () => {
    const plan = heldOn('2027-01-22');
    const unknown = { ...plan, documents: [{ ...plan.documents[0]!, drafter: 'ai-do' }] };
    expect(proposal(unknown, 'unknown-code')).toBeNull();
  });

  it('the item of an award that the agenda lacks, in its place', () => {
    const plan = heldOn('2027-01-22');
    const agenda = plan.agenda.filter(({ kind }) => kind !== 'awards');
    const awarded = { ...plan, agenda, awards: [{ recipient: 'cv1', title: 'Giấy khen', decision: null }] };
    const kinds = taken(awarded, proposal(awarded, 'agenda-item-missing')!.edits).agenda.map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('emulationLaunch'), -2)).toEqual(['emulationLaunch', 'awards', 'pledgeSigning']);
  });

  it('an agenda in the prescribed order with nothing missing and nothing lost, whatever it was', () => {
    const plan = heldOn('2027-01-22');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...AGENDA_ITEM_KINDS), { minLength: 1, maxLength: 20 }), (kinds) => {
        const agenda = kinds.map((kind, index) => ({ ...plan.agenda[0]!, code: `m-${index}`, kind }));
        const mixed = { ...plan, agenda };
        const deviation = findings(mixed).find(({ code }) => code.startsWith('agenda-'));
        const sorted = deviation ? taken(mixed, proposeFor(deviation, mixed, time)!.edits) : mixed;
        expect(agendaDeviation(regimeOn('2027-01-22', 'annual'), sorted.agenda)).toEqual([]);
        expect(agenda.every(({ code }) => sorted.agenda.some((item) => item.code === code))).toBe(true);
      }),
    );
  });
});

describe(foreseePlan.name, () => {
  it('finds the first day that can be met: the working day before it cannot', () => {
    const plan = heldOn('2026-11-30');
    const { earliestOn, isMet } = foreseePlan(plan, time.calendar, time.now);
    expect([isMet, earliestOn]).toEqual([false, '2026-12-10']);
    expect(foreseePlan(heldOn('2026-12-10'), time.calendar, time.now).isMet).toBe(true);
    expect(foreseePlan(heldOn('2026-12-09'), time.calendar, time.now).isMet).toBe(false);
  });

  it('reckons nothing from a day that is a slip of the pen', () => {
    expect(foreseen(heldOn('2072-01-22'), time)).toBeNull();
    expect(findings(heldOn('2072-01-22')).map(({ code }) => code)).toContain('outside-work-year');
  });
});
