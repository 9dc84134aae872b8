import type { Role } from '../person';
import { keepsMinutes, minutesSignatories, presidiumOf, signingOrder, type Presided } from './who-signs';

const person = (id: string, ...roles: Role[]) => ({ id, code: id, roles });
const [an, binh, chi] = [person('an', 'head'), person('binh', 'headOfOffice'), person('chi', 'secretary', 'staff')];
const [dung, em] = [person('dung', 'unionChair', 'unitHead'), person('em', 'staff')];
const annual: Presided = { kind: 'annual' };
const congress: Presided = { kind: 'unionCongress' };

describe(presidiumOf.name, () => {
  it.each<[string, Presided, string[]]>([
    ['the head and the chair of the union at a conference', annual, ['an', 'dung']],
    ['the chair of the union at its congress', congress, ['dung']],
    ['whom the plan names, in its order', { ...congress, presidium: ['em', 'dung'] }, ['em', 'dung']],
    ['whom the plan names, without those who are gone', { ...annual, presidium: ['gone', 'em'] }, ['em']],
  ])('is %s', (_, conference, presidium) => {
    expect(presidiumOf([an, binh, chi, dung, em], conference).map(({ id }) => id)).toEqual(presidium);
  });

  it('is the head where a congress has no chair, and names nobody twice', () => {
    expect(presidiumOf([an, binh], congress)).toEqual([an]);
    expect(presidiumOf([person('an', 'head', 'unionChair')], annual)).toHaveLength(1);
  });
});

describe(minutesSignatories.name, () => {
  it.each([
    ['the secretary, then the chair', [an, binh, chi], annual, ['chi', 'an']],
    ['the head of office where nobody was appointed', [an, binh], annual, ['binh', 'an']],
    ['the chair alone where nobody else can', [an], annual, ['an']],
    ['the chair once, who holds both offices', [person('an', 'head', 'secretary'), binh], annual, ['binh', 'an']],
    ['nobody where nobody presides', [em], annual, []],
    ['the chair of a congress, not the head', [an, binh, chi, dung], congress, ['chi', 'dung']],
    ['the first of the presidium', [an, chi, dung, em], { ...congress, presidium: ['em', 'dung'] }, ['chi', 'em']],
  ])('asks %s', (_, people, conference, order) => {
    expect(signingOrder(minutesSignatories(people, conference as Presided)).map(({ id }) => id)).toEqual(order);
  });
});

describe(keepsMinutes.name, () => {
  const people = [an, binh, chi, dung, em];

  it.each<[Presided, string[]]>([
    [annual, ['an', 'binh', 'chi']],
    [congress, ['binh', 'chi', 'dung']],
    [{ ...congress, presidium: ['em', 'dung'] }, ['binh', 'chi', 'em']],
  ])('of %j is for %j', (conference, keepers) => {
    expect(people.filter((one) => keepsMinutes(one, conference, people)).map(({ id }) => id)).toEqual(keepers);
  });
});
