import fc from 'fast-check';
import { absenceOf, authorityOf, orderOf } from '../authority/authority.factory';
import { decide, type TaskAuthority } from './decide';
import { taskRefusalSentence } from './refusal';
import { roundOf, taskOf } from './round.factory';
import type { ClosingRule } from './round';
import type { Decision, Task } from './task';

const NOW = '2026-03-09T03:00:00.000Z';
const approve: Decision = { outcome: 'approved', reason: null, packetHash: 'aa' };
const task = taskOf({ assigneeId: 'director', authorIds: ['officer'] });
const matter = { capacity: 'signatory', documentId: 'report', documentKind: 'headReport', recusedIds: [] } as const;
const authority = (different: Partial<TaskAuthority> = {}): TaskAuthority => ({
  ...authorityOf(),
  matter,
  ...different,
});
const decided = (
  actorId: string,
  facts: TaskAuthority = authority(),
  { now = NOW, asked = task, others = [] }: { now?: string; asked?: Task; others?: Task[] } = {},
) => decide(asked, roundOf([asked, ...others]), approve, actorId, now, facts);

describe('deciding on behalf of somebody who is away', () => {
  it('counts from the substitute, with whom it is for and under which order', () => {
    expect(decided('deputy')).toMatchObject({
      ok: true,
      value: { decidedById: 'deputy', onBehalfOfId: 'director', authorisationId: 'order-12' },
    });
  });

  it('still counts from the person asked, who is not bound to their absence', () => {
    expect(decided('director')).toMatchObject({ value: { decidedById: 'director', onBehalfOfId: null } });
  });

  it.each<[string, TaskAuthority, string]>([
    [
      'revoked substitute',
      authority({ authorisations: [orderOf({ endedAt: '2026-03-09T02:59:59.000Z' })] }),
      'authority-ended',
    ],
    [
      'a substitute after the person came back',
      authority({ absences: [absenceOf({ endedAt: NOW })] }),
      'authority-ended',
    ],
    [
      'a substitute who was replaced',
      authority({ absences: [absenceOf({ substituteId: 'second' })] }),
      'authority-ended',
    ],
    ['somebody without any order', authority({ authorisations: [] }), 'not-asked'],
    [
      'a matter outside the order',
      authority({ authorisations: [orderOf({ scope: { type: 'documentKinds', kinds: ['resolution'] } })] }),
      'outside-authority',
    ],
    ['a substitute who has withdrawn', authority({ matter: { ...matter, recusedIds: ['deputy'] } }), 'recused-before'],
  ])('refuses %s', (_, facts, code) => {
    const answer = decided('deputy', facts);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : taskRefusalSentence(answer.refusal).vi).not.toBe('');
  });

  it('refuses self-approval through a substitute: the author stands in for the approver', () => {
    const own = { ...task, authorIds: ['deputy'] };
    expect(decided('deputy', authority(), { asked: own })).toEqual({ ok: false, refusal: { code: 'own-draft' } });
  });

  it('refuses a cascade: the substitute’s substitute', () => {
    const second = orderOf({ id: 'order-13', grantorId: 'deputy', deputyId: 'second' });
    const facts = authority({
      absences: [
        absenceOf(),
        absenceOf({ id: 'b', personId: 'deputy', substituteId: 'second', authorisationId: 'order-13' }),
      ],
      authorisations: [orderOf(), second],
    });
    expect(decided('second', facts)).toMatchObject({ refusal: { code: 'not-asked' } });
  });

  it.each([
    ['2026-03-14T16:59:59.999Z', true],
    ['2026-03-14T17:00:00.000Z', false],
  ])('an absence that ends at midnight Vietnam time: %s', (now, isTaken) => {
    expect(decided('deputy', authority(), { now }).ok).toBe(isTaken);
  });

  it.each<ClosingRule>([{ type: 'atLeast', n: 2 }, { type: 'all' }, { type: 'any' }])(
    'never gives one person two places in a round: %p',
    (rule) => {
      const person = fc.constantFrom('director', 'deputy', 'second');
      fc.assert(
        fc.property(
          fc.uniqueArray(person, { minLength: 2 }),
          fc.array(fc.tuple(fc.nat(2), person)),
          (asked, answers) => {
            let tasks = asked.map((assigneeId) => taskOf({ id: assigneeId, assigneeId, authorIds: [] }));
            for (const [place, actorId] of answers) {
              const answered = tasks[place % tasks.length]!;
              const verdict = decide(answered, roundOf(tasks, { rule }), approve, actorId, NOW, authority());
              if (verdict.ok) tasks = tasks.map((other) => (other.id === answered.id ? verdict.value : other));
            }
            const deciders = tasks.flatMap(({ decidedById }) => decidedById ?? []);
            expect(new Set(deciders).size).toBe(deciders.length);
          },
        ),
      );
    },
  );

  it('refuses the second place to whoever has answered for somebody else in the round', () => {
    const other = taskOf({ id: 'other', assigneeId: 'second', state: 'decided', decidedById: 'deputy' });
    expect(decided('deputy', authority(), { others: [other] })).toMatchObject({ refusal: { code: 'asked-already' } });
  });
});
