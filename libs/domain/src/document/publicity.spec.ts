import {
  checkPlace,
  isTakenDownEarly,
  madeKnownOn,
  placeRefusalSentence,
  shownUntil,
  type PublicityPlace,
} from './publicity';

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

describe(checkPlace.name, () => {
  const board: PublicityPlace = {
    way: 'noticeBoard',
    place: 'Bảng tin',
    fromOn: '2026-02-02',
    untilOn: null,
    link: null,
  };
  const when = { issuedOn: '2026-02-02', today: '2026-02-10' };

  it.each<[string, Partial<PublicityPlace>, string | null]>([
    ['on the day of issue', {}, null],
    ['until a later day, with an address', { untilOn: '2026-02-22', link: 'https://so.example/nq' }, null],
    ['for one day', { untilOn: '2026-02-02' }, null],
    ['nowhere', { place: '  ' }, 'place-missing'],
    ['before the issue', { fromOn: '2026-02-01' }, 'place-before-issue'],
    ['on a day to come', { fromOn: '2026-02-11' }, 'place-ahead'],
    ['until a day before', { fromOn: '2026-02-03', untilOn: '2026-02-02' }, 'place-upside-down'],
    ['with an address that runs', { link: 'javascript:alert(1)' }, 'place-link-unknown'],
  ])('%s', (_, different, code) => {
    const checked = checkPlace({ ...board, ...different }, when);
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
    if (!checked.ok) expect(placeRefusalSentence(checked.refusal).vi).not.toBe('');
  });

  it('says that a notice board was left up for less than 20 days; other ways have no time to keep', () => {
    const until = (untilOn: string | null, way: PublicityPlace['way'] = 'noticeBoard') =>
      isTakenDownEarly({ ...board, way, untilOn });
    expect([until('2026-02-21'), until('2026-02-22'), until(null)]).toEqual([true, false, false]);
    expect(until('2026-02-02', 'meeting')).toBe(false);
  });
});

describe(madeKnownOn.name, () => {
  it('is the first day anywhere, in Vietnam', () => {
    expect(madeKnownOn({ publicisedAt: null }, [])).toBeNull();
    expect(madeKnownOn({ publicisedAt: '2026-02-03T18:00:00.000Z' }, [])).toBe('2026-02-04');
    const places = [{ fromOn: '2026-02-05' }, { fromOn: '2026-02-03' }];
    expect(madeKnownOn({ publicisedAt: '2026-02-03T18:00:00.000Z' }, places)).toBe('2026-02-03');
  });
});
