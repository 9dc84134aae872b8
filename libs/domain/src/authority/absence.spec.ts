import { absenceAt, checkAbsence, type Absence } from './absence';
import { absenceOf, orderOf } from './authority.factory';
import { authorityRefusalSentence } from './refusal';

describe(checkAbsence.name, () => {
  it('takes an absence with an order for every day of it, or with nobody standing in', () => {
    expect(checkAbsence(absenceOf(), [], [orderOf()]).ok).toBe(true);
    expect(checkAbsence(absenceOf({ substituteId: null, authorisationId: null }), [], []).ok).toBe(true);
  });

  it.each<[string, Partial<Absence>, string]>([
    ['whose days are reversed', { endsOn: '2026-03-01' }, 'dates-reversed'],
    ['with oneself standing in', { substituteId: 'director' }, 'own-deputy'],
    ['with somebody whom the order does not name', { substituteId: 'second' }, 'substitute-without-order'],
    ['with somebody without an order', { authorisationId: null }, 'substitute-without-order'],
    ['with somebody else’s order', { authorisationId: 'unknown' }, 'substitute-without-order'],
    ['that begins before the order', { startsOn: '2026-03-01' }, 'order-too-short'],
    ['that ends after the order', { endsOn: '2026-03-15' }, 'order-too-short'],
  ])('refuses one %s', (_, different, code) => {
    const answer = checkAbsence(absenceOf(different), [], [orderOf()]);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : authorityRefusalSentence(answer.refusal).en).not.toBe('');
  });

  it('refuses a second absence on the same days, not one beside it or after a return', () => {
    const other = absenceOf({ id: 'other', startsOn: '2026-03-14', endsOn: '2026-03-14' });
    const orders = [orderOf({ startsOn: '2026-03-02', endsOn: '2026-03-14' })];
    expect(checkAbsence(other, [absenceOf()], orders)).toMatchObject({ refusal: { code: 'absence-overlaps' } });
    expect(checkAbsence(other, [absenceOf({ endedAt: '2026-03-10T01:00:00.000Z' })], orders).ok).toBe(true);
    expect(checkAbsence(other, [absenceOf({ personId: 'chief' })], orders).ok).toBe(true);
  });

  it('refuses an order that was ended', () => {
    const ended = orderOf({ endedAt: '2026-03-01T01:00:00.000Z' });
    expect(checkAbsence(absenceOf(), [], [ended])).toMatchObject({ refusal: { code: 'authority-ended' } });
  });
});

describe(absenceAt.name, () => {
  it.each([
    ['2026-03-14T16:59:59.999Z', true],
    ['2026-03-14T17:00:00.000Z', false],
  ])('ends at midnight in Vietnam: %s', (now, isAway) => {
    expect(absenceAt([absenceOf()], 'director', now) !== null).toBe(isAway);
  });
});
