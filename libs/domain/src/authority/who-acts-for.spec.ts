import fc from 'fast-check';
import { TASK_KINDS } from '../task/task';
import type { Absence } from './absence';
import type { Authorisation } from './authorisation';
import { absenceOf, askedOf, authorityOf, COLLEAGUES, orderOf } from './authority.factory';
import { gapsOf, type Ask } from './gaps';
import { mayStandIn, mayTakeOn } from './may-take-on';
import { standIn, whoActsFor, type AskedMatter } from './who-acts-for';

const ON = '2026-03-09';
const NOON = '2026-03-09T05:00:00.000Z';

describe(whoActsFor.name, () => {
  it('is the person themselves before, after and without an absence', () => {
    for (const day of ['2026-03-01', '2026-03-15'])
      expect(whoActsFor(askedOf(), authorityOf(), day)).toEqual({ type: 'self' });
    expect(whoActsFor(askedOf({ personId: 'chief' }), authorityOf(), ON)).toEqual({ type: 'self' });
  });

  it('is the substitute, with the order, while the person is away', () => {
    expect(whoActsFor(askedOf(), authorityOf(), ON)).toEqual({
      type: 'substitute',
      personId: 'deputy',
      authorisation: orderOf(),
      absence: absenceOf(),
    });
  });

  it.each<[string, string, Partial<AskedMatter>, Partial<Absence>, Partial<Authorisation>]>([
    ['nobody stands in', 'no-substitute', {}, { substituteId: null, authorisationId: null }, {}],
    ['the order was ended', 'authority-ended', {}, {}, { endedAt: '2026-03-05T03:00:00.000Z' }],
    [
      'the order covers something else',
      'outside-authority',
      {},
      {},
      { scope: { type: 'taskKinds', kinds: ['issue'] } },
    ],
    ['the substitute wrote the draft', 'own-draft', { authorIds: ['deputy'] }, {}, {}],
    ['the substitute has withdrawn from the document', 'recused-before', { recusedIds: ['deputy'] }, {}, {}],
    ['the substitute has a place in the round', 'asked-already', { seats: ['deputy'] }, {}, {}],
    [
      'the substitute’s office does not allow it',
      'wrong-role',
      {},
      { substituteId: 'officer' },
      { deputyId: 'officer' },
    ],
    ['the substitute has left the office', 'not-asked', {}, { substituteId: 'gone' }, { deputyId: 'gone' }],
  ])('is nobody when %s', (_, why, asked, absence, order) => {
    const facts = authorityOf({ absences: [absenceOf(absence)], authorisations: [orderOf(order)] });
    const matter = askedOf({ authorIds: [], ...asked });
    expect(whoActsFor(matter, facts, ON)).toMatchObject({ type: 'gap', why });
  });

  it('cascade: is nobody, not the substitute’s substitute, when the substitute is away too', () => {
    const second = orderOf({ id: 'order-13', grantorId: 'deputy', deputyId: 'second' });
    const away = absenceOf({ id: 'two', personId: 'deputy', substituteId: 'second', authorisationId: 'order-13' });
    const facts = authorityOf({ absences: [absenceOf(), away], authorisations: [orderOf(), second] });
    expect(whoActsFor(askedOf(), facts, ON)).toMatchObject({ type: 'gap', why: 'substitute-away' });
    expect(standIn(askedOf(), facts, 'second', NOON)).toEqual({
      ok: false,
      refusal: { code: 'not-asked', personId: 'second' },
    });
  });

  it('never lets anybody act without an order in force that names the two of them', () => {
    const person = fc.constantFrom(...COLLEAGUES.map(({ id }) => id));
    const day = fc.constantFrom('2026-02-20', '2026-03-02', '2026-03-09', '2026-03-14', '2026-03-20');
    fc.assert(
      fc.property(person, person, person, person, day, fc.constantFrom(...TASK_KINDS), (a, b, c, d, on, kind) => {
        const facts = authorityOf({
          absences: [absenceOf({ personId: a, substituteId: b })],
          authorisations: [orderOf({ grantorId: c, deputyId: d })],
        });
        const acting = whoActsFor(askedOf({ kind, personId: a }), facts, on);
        if (acting.type !== 'substitute') return;
        expect([acting.authorisation.grantorId, acting.authorisation.deputyId]).toEqual([a, acting.personId]);
        expect(on >= acting.authorisation.startsOn && on <= acting.authorisation.endsOn).toBe(true);
        expect(COLLEAGUES.find(({ id }) => id === acting.personId)?.active).toBe(true);
      }),
    );
  });
});

describe(mayTakeOn.name, () => {
  const eligible = (asked: Partial<AskedMatter>, rule = mayTakeOn) => {
    const from = COLLEAGUES.find(({ id }) => id === (asked.personId ?? 'director'))!;
    return COLLEAGUES.filter((to) => to.active && to.id !== from.id && rule(askedOf(asked), from, to)).map(
      ({ id }) => id,
    );
  };

  it.each<[string, Partial<AskedMatter>, string[]]>([
    ['a signature', {}, ['deputy', 'second']],
    ['an approval beside others', { capacity: 'approver', personId: 'deputy' }, ['director', 'second']],
    ['a check of form', { capacity: 'formCheck', personId: 'clerk' }, ['chief']],
    ['a check of content', { capacity: 'contentCheck', personId: 'finance' }, ['chief']],
    ['the union’s signature', { personId: 'union' }, []],
    ['an objection', { kind: 'objection', capacity: null }, ['deputy', 'second']],
    ['an opinion', { kind: 'opinion', capacity: null, personId: 'finance' }, ['officer', 'union']],
    ['a draft', { kind: 'draft', capacity: null, personId: 'officer' }, ['finance', 'union']],
    ['the answers to remarks', { kind: 'disposition', capacity: null, personId: 'clerk' }, ['chief']],
    ['numbering', { kind: 'issue', capacity: null, personId: 'clerk' }, ['chief']],
    ['publicity', { kind: 'publication', capacity: null, personId: 'chief' }, ['clerk']],
    ['progress of a target', { kind: 'progress', capacity: null, personId: 'finance' }, ['chief', 'officer', 'union']],
    [
      'a decision that everybody has declined',
      { capacity: null, personId: 'chief' },
      ['director', 'deputy', 'second', 'finance'],
    ],
  ])('passes %s only to people of the right office', (_, asked, expected) => {
    expect(eligible(asked)).toEqual(expected);
  });

  it('lets heads of parts of the office sign for the head under an order alone', () => {
    expect(eligible({}, mayStandIn)).toEqual(['deputy', 'second', 'chief', 'finance']);
    expect(eligible({ capacity: 'formCheck' }, mayStandIn)).toEqual(['chief', 'clerk']);
  });
});

describe(gapsOf.name, () => {
  const ask = (different: Partial<Ask> = {}): Ask => ({
    ...askedOf(),
    key: 'report/approval',
    dueOn: '2026-03-10',
    taskId: null,
    ...different,
  });
  const unmended = authorityOf({ absences: [absenceOf({ substituteId: null, authorisationId: null })] });

  it('finds what falls due while somebody is away with nobody standing in, before they leave', () => {
    expect(gapsOf(unmended, [ask()], '2026-02-20')).toEqual([
      { ask: ask(), absence: unmended.absences[0], why: 'no-substitute' },
    ]);
  });

  it.each([
    ['the day before', '2026-03-01'],
    ['the day after', '2026-03-15'],
  ])('finds nothing due %s', (_, dueOn) => {
    expect(gapsOf(unmended, [ask({ dueOn })], '2026-02-20')).toEqual([]);
  });

  it('finds what is late already once the person is away, and nothing of absences that are over', () => {
    expect(gapsOf(unmended, [ask({ dueOn: '2026-02-25' })], '2026-03-02')).toHaveLength(1);
    expect(gapsOf(unmended, [ask({ dueOn: '2026-02-25' })], '2026-02-26')).toEqual([]);
    expect(gapsOf(unmended, [ask()], '2026-03-15')).toEqual([]);
  });

  it('finds nothing where the substitute may act', () => {
    expect(gapsOf(authorityOf(), [ask()], '2026-02-20')).toEqual([]);
  });
});
