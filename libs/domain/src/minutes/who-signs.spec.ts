import type { Role } from '../person';
import { keepsMinutes, minutesSignatories, signingOrder } from './who-signs';

const person = (id: string, ...roles: Role[]) => ({ id, roles });
const [an, binh, chi] = [person('an', 'head'), person('binh', 'headOfOffice'), person('chi', 'secretary', 'staff')];

describe(minutesSignatories.name, () => {
  it.each([
    ['the secretary, then the chair', [an, binh, chi], ['chi', 'an']],
    ['the head of office where nobody was appointed', [an, binh], ['binh', 'an']],
    ['the chair alone where nobody else can', [an], ['an']],
    ['the chair once, who holds both offices', [person('an', 'head', 'secretary'), binh], ['binh', 'an']],
    ['nobody where nobody presides', [person('dung', 'staff')], []],
  ])('asks %s', (_, people, order) => {
    expect(signingOrder(minutesSignatories(people)).map(({ id }) => id)).toEqual(order);
  });
});

describe(keepsMinutes.name, () => {
  it.each<[boolean, Role[]]>([
    [true, ['secretary']],
    [true, ['headOfOffice', 'staff']],
    [true, ['head']],
    [false, ['staff', 'countingCommittee', 'unionChair']],
  ])('is %s of %s', (keeps, roles) => {
    expect(keepsMinutes({ roles })).toBe(keeps);
  });
});
