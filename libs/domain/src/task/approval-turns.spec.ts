import fc from 'fast-check';
import { approvalTurns, type ApprovalOrder } from './approval-turns';

const ORDER: ApprovalOrder = {
  contentCheckId: 'unitHead',
  formCheckId: 'clerk',
  approverIds: ['deputy', 'head'],
  rule: { type: 'inOrder' },
};
const NOBODY = { recusedIds: [], authorIds: [], substituteId: null };
const said = (order: ApprovalOrder, facts: Partial<Parameters<typeof approvalTurns>[1]> = {}) =>
  approvalTurns(order, { ...NOBODY, ...facts }).map(
    ({ personId, turn, capacity }) => `${turn} ${personId} ${capacity}`,
  );

describe(approvalTurns.name, () => {
  it('asks for the content check, the form check, then those who approve, the last of whom signs', () => {
    expect(said(ORDER)).toEqual([
      '0 unitHead contentCheck',
      '1 clerk formCheck',
      '2 deputy approver',
      '3 head signatory',
    ]);
  });

  it.each(['all', 'any'] as const)('asks the approvers together under the rule %s', (type) => {
    expect(said({ ...ORDER, rule: { type } }).slice(2)).toEqual(['2 deputy approver', '2 head signatory']);
  });

  it('leaves out a check by somebody who wrote the draft, or who approves anyway', () => {
    expect(said(ORDER, { authorIds: ['unitHead'] })[0]).toBe('0 clerk formCheck');
    expect(said({ ...ORDER, formCheckId: 'head' })).toHaveLength(3);
  });

  it('does not ask again who declined; the substitute signs for a signatory who declined', () => {
    expect(said(ORDER, { recusedIds: ['deputy'] })).toEqual([
      '0 unitHead contentCheck',
      '1 clerk formCheck',
      '2 head signatory',
    ]);
    expect(said(ORDER, { recusedIds: ['head'], substituteId: 'vice' }).slice(2)).toEqual([
      '2 deputy approver',
      '3 vice signatory',
    ]);
    expect(said(ORDER, { recusedIds: ['head'], substituteId: 'deputy' }).slice(2)).toEqual(['2 deputy signatory']);
  });

  it('asks nobody twice and nobody who declined, whoever is named', () => {
    const anyone = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(
        fc.option(anyone),
        fc.option(anyone),
        fc.uniqueArray(anyone, { minLength: 1 }),
        fc.uniqueArray(anyone),
        fc.option(anyone),
        (contentCheckId, formCheckId, approverIds, recusedIds, substituteId) => {
          if (contentCheckId !== null && contentCheckId === formCheckId) return;
          const turns = approvalTurns(
            { contentCheckId, formCheckId, approverIds, rule: { type: 'inOrder' } },
            { recusedIds, authorIds: [], substituteId },
          );
          const asked = turns.map(({ personId }) => personId);
          expect(new Set(asked).size).toBe(asked.length);
          expect(asked.filter((id) => recusedIds.some((recused) => recused === id))).toEqual([]);
          expect(turns.filter(({ capacity }) => capacity === 'signatory').length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
