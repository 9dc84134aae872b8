import { vietnamCalendar } from '../calendar';
import { checkPlan, type PlannedPerson } from '../conference';
import { foreseePlan } from './foresee';
import { directoryOf, time, TODAY } from './planning.factory';
import { fittingTemplates } from './fitting-templates';
import { placeInAgenda } from './template-agenda';
import { PLAN_TEMPLATES } from './plan-templates';
import { templatePlan } from './template-plan';

const here = { calendar: vietnamCalendar, todayOn: TODAY };
const errors = (plan: ReturnType<typeof templatePlan>) =>
  checkPlan(plan)
    .filter(({ level }) => level === 'error')
    .map(({ code }) => code);

describe(templatePlan.name, () => {
  it.each(['annualPlenary', 'smallOffice', 'unionCongress'] as const)('can be handed in as it is: %s', (template) => {
    expect(errors(templatePlan(template, directoryOf(), here))).toEqual([]);
  });

  it('is held by delegates only where the office is large enough, and the agreement is on record', () => {
    const many = Array.from({ length: 120 }, (_, index): PlannedPerson => {
      const code = `nv-${index}`;
      return { ...directoryOf().people[4]!, code, email: `${code}@mau.example` };
    });
    const small = templatePlan('annualDelegates', directoryOf(), here);
    expect(errors(small)).toEqual(['plenary-required']);
    const large = templatePlan('annualDelegates', directoryOf({ people: [...directoryOf().people, ...many] }), here);
    expect(errors(large)).toEqual(['delegates-without-agreement']);
    expect(large.conference.delegates).toEqual(['gd', 'cvp', 'ctcd', 'tp1']);
  });

  it.each(PLAN_TEMPLATES)('leaves the preparation its whole time: %s', (template) => {
    const plan = templatePlan(template, directoryOf(), here);
    expect(foreseePlan(plan, time.calendar, time.now)).toMatchObject({ isMet: true, isUnhurried: true });
  });

  it.each([
    ['2026-11-26', '2027-01-15', 2027],
    ['2027-01-20', '2027-03-03', 2027],
    ['2027-03-15', '2028-01-17', 2028],
  ])('on %s proposes %s, in the time of the year that the law wants', (todayOn, heldOn, year) => {
    const { conference } = templatePlan('annualPlenary', directoryOf(), { ...here, todayOn });
    expect([conference.heldOn, conference.year]).toEqual([heldOn, year]);
  });

  it('has nobody approve their own draft, even in an office of two', () => {
    const [head, office] = directoryOf().people;
    const plan = templatePlan('annualPlenary', directoryOf({ people: [head!, office!] }), here);
    expect(errors(plan)).toEqual([]);
    expect(plan.pledge).toBeNull();
  });

  it('asks why an extraordinary conference is wanted', () => {
    const plan = templatePlan('extraordinary', directoryOf(), here);
    expect(plan.conference.proposal).toMatchObject({ by: 'head', proposedOn: TODAY, reason: '' });
    expect(plan.agenda.map(({ kind }) => kind)).not.toContain('pledgeSigning');
  });
});

describe(fittingTemplates.name, () => {
  it.each([
    [7, ['smallOffice', 'annualPlenary', 'unionCongress', 'extraordinary']],
    [8, ['annualPlenary', 'unionCongress', 'extraordinary']],
    [99, ['annualPlenary', 'unionCongress', 'extraordinary']],
    [100, ['annualPlenary', 'annualDelegates', 'unionCongress', 'extraordinary']],
  ])('for %d people are %j', (staff, templates) => {
    expect(fittingTemplates(staff, TODAY)).toEqual(templates);
  });
});

describe(placeInAgenda.name, () => {
  it.each([
    ['election', 'inspectionReport'],
    ['awards', 'emulationLaunch'],
    ['rollCall', 'opening'],
    ['closing', 'closing'],
    ['other', 'resolution'],
  ] as const)('puts %s behind %s', (kind, before) => {
    const plan = templatePlan('annualPlenary', directoryOf(), here);
    expect(plan.agenda[placeInAgenda(kind, plan) - 1]!.kind).toBe(before);
  });
});
