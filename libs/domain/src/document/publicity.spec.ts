import { shownUntil } from './publicity';

describe(shownUntil.name, () => {
  it.each([
    [
      '2026-12-01T02:00:00.000Z',
      '2026-12-21T17:00:00.000Z',
      'the 20 days after 1 December end with 21 December in Vietnam',
    ],
    ['2026-12-01T18:00:00.000Z', '2026-12-22T17:00:00.000Z', 'an evening in Greenwich is the next day in Vietnam'],
  ])('%s → %s: %s', (publicisedAt, until) => {
    expect(shownUntil(publicisedAt)).toBe(until);
  });
});
