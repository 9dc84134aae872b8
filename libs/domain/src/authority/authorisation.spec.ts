import fc from 'fast-check';
import { addDays } from '../calendar';
import { orderOf } from './authority.factory';
import { checkAuthorisation, covers, isInForce, type Authorisation, type AuthorityScope } from './authorisation';
import { askedOf } from './authority.factory';
import { authorityRefusalSentence } from './refusal';

const REPORT: AuthorityScope = { type: 'documents', documents: [{ id: 'report', kind: 'headReport' }] };
const RESOLUTIONS: AuthorityScope = { type: 'documentKinds', kinds: ['resolution'] };
const APPROVALS: AuthorityScope = { type: 'taskKinds', kinds: ['approval'] };
const TARGETS: AuthorityScope = { type: 'taskKinds', kinds: ['progress'] };

describe(checkAuthorisation.name, () => {
  it('takes an order that is numbered, signed in time and limited', () => {
    expect(checkAuthorisation(orderOf(), [])).toEqual({ ok: true, value: orderOf() });
  });

  it.each<[string, Partial<Authorisation>, string]>([
    ['without a number', { symbol: '  ' }, 'authority-without-number'],
    ['of somebody for themselves', { deputyId: 'director' }, 'own-deputy'],
    ['that ends before it begins', { endsOn: '2026-03-01' }, 'dates-reversed'],
    ['that begins before it is signed', { signedOn: '2026-03-03' }, 'signed-after-start'],
    ['for no kind of question', { scope: { type: 'taskKinds', kinds: [] } }, 'scope-empty'],
    ['for no document', { scope: { type: 'documents', documents: [] } }, 'scope-empty'],
  ])('refuses an order %s', (_, different, code) => {
    const answer = checkAuthorisation(orderOf(different), []);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : authorityRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it.each<[string, Partial<Authorisation>, string]>([
    ['two at once for the same', { deputyId: 'second' }, 'authority-overlaps'],
    ['cascade: the deputy passes the authority on', { grantorId: 'deputy', deputyId: 'chief' }, 'authority-passed-on'],
    [
      'cascade: whoever has given their own away is authorised',
      { grantorId: 'chief', deputyId: 'director' },
      'authority-passed-on',
    ],
    ['circle: each for the other', { grantorId: 'deputy', deputyId: 'director' }, 'authority-circle'],
  ])('refuses %s, on any day in common', (_, different, code) => {
    const other = orderOf({ id: 'other', ...different, startsOn: '2026-03-14', endsOn: '2026-03-20' });
    expect(checkAuthorisation(other, [orderOf()])).toMatchObject({ refusal: { code, symbol: '12/QĐ-SKHCN' } });
    const after = { ...other, startsOn: '2026-03-15' };
    expect(checkAuthorisation(after, [orderOf()]).ok).toBe(true);
    const ended = orderOf({ endedAt: '2026-03-05T03:00:00.000Z' });
    expect(checkAuthorisation(other, [ended]).ok).toBe(true);
  });

  it.each<[AuthorityScope, AuthorityScope, boolean]>([
    [REPORT, RESOLUTIONS, false],
    [REPORT, { type: 'documentKinds', kinds: ['headReport'] }, true],
    [REPORT, APPROVALS, true],
    [REPORT, TARGETS, false],
    [RESOLUTIONS, TARGETS, false],
    [APPROVALS, TARGETS, false],
    [APPROVALS, APPROVALS, true],
    [REPORT, REPORT, true],
    [{ type: 'all' }, TARGETS, true],
  ])('knows whether %p and %p cover something in common', (one, other, isCommon) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const given = orderOf({ id: 'other', deputyId: 'second', scope: first });
      expect(checkAuthorisation(given, [orderOf({ scope: second })]).ok).toBe(!isCommon);
    }
  });

  it('comes to the same whichever of two orders was there first', () => {
    const person = fc.constantFrom('a', 'b', 'c');
    const scope = fc.constantFrom<AuthorityScope>({ type: 'all' }, REPORT, RESOLUTIONS, APPROVALS, TARGETS);
    const order = fc
      .record({ grantorId: person, deputyId: person, scope, from: fc.nat(20), days: fc.nat(10) })
      .filter(({ grantorId, deputyId }) => grantorId !== deputyId)
      .map(({ from, days, ...said }) => {
        const startsOn = addDays('2026-03-01', from);
        return orderOf({ ...said, signedOn: '2026-02-01', startsOn, endsOn: addDays(startsOn, days) });
      });
    fc.assert(
      fc.property(order, order, (one, other) => {
        const [first, second] = [
          { ...one, id: 'one' },
          { ...other, id: 'other' },
        ];
        expect(checkAuthorisation(first, [second]).ok).toBe(checkAuthorisation(second, [first]).ok);
      }),
    );
  });
});

describe(isInForce.name, () => {
  it.each([
    ['the evening before', '2026-03-01T16:59:59.999Z', false],
    ['midnight in Vietnam', '2026-03-01T17:00:00.000Z', true],
    ['the last minute of the last day', '2026-03-14T16:59:59.999Z', true],
    ['the midnight after', '2026-03-14T17:00:00.000Z', false],
  ])('%s', (_, now, expected) => {
    expect(isInForce(orderOf(), now)).toBe(expected);
  });

  it('is over the moment it is ended', () => {
    expect(isInForce(orderOf({ endedAt: '2026-03-05T03:00:00.000Z' }), '2026-03-05T03:00:00.000Z')).toBe(false);
  });
});

describe(covers.name, () => {
  it.each<[AuthorityScope, boolean]>([
    [{ type: 'all' }, true],
    [APPROVALS, true],
    [TARGETS, false],
    [REPORT, true],
    [RESOLUTIONS, false],
    [{ type: 'documents', documents: [{ id: 'other', kind: 'headReport' }] }, false],
  ])('%p', (scope, expected) => {
    expect(covers(scope, askedOf())).toBe(expected);
  });
});
