import type { Role } from '../person';
import { BUILT_IN_VIEWS } from './built-in';
import { isSameAddress, keepView, removeView, seesView, viewRefusalSentence, type ViewRefusal } from './saved-view';

const leader = { id: 'chief', roles: ['headOfOffice'] as Role[] };
const officer = { id: 'officer', roles: ['staff'] as Role[] };
const late = { address: { lateness: 'late' }, isShared: false, kept: 0 };

describe(keepView.name, () => {
  it.each([
    ['anybody for themselves', officer, late],
    ['a leader for the whole office', leader, { ...late, isShared: true }],
    ['one more than twenty-nine', officer, { ...late, kept: 29 }],
  ])('lets %s', (_who, actor, view) => {
    expect(keepView(actor, view).ok).toBe(true);
  });

  it.each<[string, typeof leader, Parameters<typeof keepView>[1], ViewRefusal['code']]>([
    ['somebody who leads nothing share one', officer, { ...late, isShared: true }, 'leaders-share-views'],
    ['a view of everything', officer, { ...late, address: {} }, 'view-of-everything'],
    ['more than thirty', officer, { ...late, kept: 30 }, 'too-many-views'],
  ])('refuses %s', (_what, actor, view, code) => {
    expect(keepView(actor, view)).toEqual({ ok: false, refusal: { code } });
    expect(viewRefusalSentence({ code }).vi).not.toBe(viewRefusalSentence({ code }).en);
  });
});

describe('who sees and removes a view', () => {
  it.each([
    ['own', officer, { ownerId: 'officer', isShared: false }, true, true],
    ['somebody’s own, for another', leader, { ownerId: 'officer', isShared: false }, false, false],
    ['shared, for anybody', officer, { ownerId: 'chief', isShared: true }, true, false],
    ['shared by a predecessor, for who leads now', leader, { ownerId: 'gone', isShared: true }, true, true],
  ])('%s', (_what, actor, view, sees, removes) => {
    expect([seesView(actor, view), removeView(actor, view).ok]).toEqual([sees, removes]);
  });
});

describe(isSameAddress.name, () => {
  it.each([
    [{ a: 1, b: 'x' }, { b: 'x', a: 1 }, true],
    [{ year: 2026 }, { year: '2026' }, true],
    [{ a: 1, page: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{}, { a: 1 }, false],
  ])('of %j and %j is %s', (one, other, same) => {
    expect(isSameAddress(one, other)).toBe(same);
  });
});

describe('the built-in views', () => {
  it('have keys and names of their own, and narrow something', () => {
    expect(new Set(BUILT_IN_VIEWS.map(({ key }) => key)).size).toBe(BUILT_IN_VIEWS.length);
    expect(new Set(BUILT_IN_VIEWS.map(({ name }) => name.vi)).size).toBe(BUILT_IN_VIEWS.length);
    expect(BUILT_IN_VIEWS.every(({ address }) => Object.keys(address).length > 0)).toBe(true);
  });
});
