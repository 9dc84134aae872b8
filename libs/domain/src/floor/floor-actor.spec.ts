import * as fc from 'fast-check';
import { ROLES, type Role } from '../person';
import { FLOOR_STEPS, mayTakeStep, notYourStepSentence, runsFloor, type FloorStep } from '../voting';
import { floorActor } from './floor-actor';

const person = (code: string, ...roles: Role[]) => ({ id: `id-of-${code}`, code, roles });
const named = { presidium: ['em', 'dung'] };
const stepsOf = (code: string, conference: { presidium?: string[] }, ...roles: Role[]) =>
  FLOOR_STEPS.filter((step) => mayTakeStep(step, floorActor(person(code, ...roles), conference)).ok);

const CHAIRS: FloorStep[] = ['openVote', 'recordVote', 'publishVote', 'voidVote', 'runElection', 'closeCount'];

describe(floorActor.name, () => {
  it.each<[string, string, { presidium?: string[] }, boolean]>([
    ['who is named on the presidium', 'em', named, true],
    ['who is named, but not first', 'dung', named, true],
    ['nobody else', 'an', named, false],
    ['nobody by name where the plan names nobody', 'em', {}, false],
    ['nobody whose conference names others', 'em', { presidium: ['an'] }, false],
  ])('presides: %s', (_, code, conference, presides) => {
    const actor = floorActor(person(code, 'staff'), conference);
    expect(actor).toEqual({ personId: `id-of-${code}`, roles: ['staff'], presides });
    expect(runsFloor(actor)).toBe(presides);
  });
});

describe(mayTakeStep.name, () => {
  it.each<[string, FloorStep[], Role[]]>([
    ['the head', [...FLOOR_STEPS], ['head']],
    ['the chair of the union', [...FLOOR_STEPS], ['unionChair']],
    ['the head of office', [...FLOOR_STEPS], ['headOfOffice']],
    ['a deputy head', CHAIRS, ['deputyHead']],
    ['the secretary', CHAIRS.filter((step) => step !== 'voidVote'), ['secretary']],
    ['a teller', ['recordVote', 'closeCount'], ['countingCommittee']],
    ['the clerk', ['recordVote'], ['clerk']],
    ['an administrator', [], ['administrator']],
    ['staff', [], ['staff', 'unitHead', 'inspectionChair']],
  ])('by role leaves to %s: %j', (_, steps, roles) => {
    expect(stepsOf('an', {}, ...roles)).toEqual(steps);
  });

  it('gives whoever presides the steps of a chair, and not what is recorded once the conference is over', () => {
    expect(stepsOf('em', named, 'staff')).toEqual(CHAIRS);
    expect(stepsOf('em', { presidium: ['an'] }, 'staff')).toEqual([]);
    expect(stepsOf('em', named, 'unionChair')).toEqual(FLOOR_STEPS);
  });

  it('never takes away by presiding what a role gives, and leaves nobody a step who may not run the floor', () => {
    const anyRoles = fc.uniqueArray(fc.constantFrom(...ROLES));
    fc.assert(
      fc.property(anyRoles, fc.constantFrom(...FLOOR_STEPS), fc.boolean(), (roles, step, presides) => {
        const actor = { personId: 'p', roles, presides };
        const may = mayTakeStep(step, actor).ok;
        if (may) expect(runsFloor(actor)).toBe(true);
        if (may) expect(mayTakeStep(step, { ...actor, presides: true }).ok).toBe(true);
      }),
    );
  });

  it('says whose step it is', () => {
    const refused = mayTakeStep('openVote', floorActor(person('an', 'staff'), named));
    expect(refused).toEqual({ ok: false, refusal: { code: 'not-your-step', step: 'openVote' } });
    expect(notYourStepSentence({ code: 'not-your-step', step: 'openVote' }).vi).toContain('Đoàn Chủ tịch');
  });
});
