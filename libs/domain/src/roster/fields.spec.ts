import { fieldOfHeading, ROSTER_FIELD_NAMES, ROSTER_FIELDS } from './fields';

describe(fieldOfHeading.name, () => {
  it.each(ROSTER_FIELDS)('knows the column %s by its names', (field) => {
    const { vi, en } = ROSTER_FIELD_NAMES[field];
    expect([vi, en, `${en.toUpperCase()} *`].map(fieldOfHeading)).toEqual([field, field, field]);
  });

  it.each([
    ['Left on', 'leavesOn'],
    ['Ngày thôi việc', 'leavesOn'],
    ['Ghi chú', null],
  ])('reads %s as %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });
});
