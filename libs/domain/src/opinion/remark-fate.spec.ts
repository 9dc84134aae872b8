import fc from 'fast-check';
import { DOCUMENT_PHASES, type TextBlock } from '../document';
import { DISPOSITIONS } from './opinion';
import { passageNow, remarkFate, type RemarkFacts, type RemarkFate } from './remark-fate';

const open: RemarkFacts = { disposition: null, phase: 'consultation', drafterId: 'drafter', asked: null };

describe(remarkFate.name, () => {
  it.each<[string, Partial<RemarkFacts>, RemarkFate]>([
    ['waits for its table while opinions come in', {}, { state: 'waiting', byId: 'drafter', dueOn: null }],
    [
      'waits while the document is before the conference',
      { phase: 'tabled' },
      { state: 'waiting', byId: 'drafter', dueOn: null },
    ],
    [
      'is being answered by whoever is asked, until their day',
      { phase: 'disposition', asked: { personId: 'an', dueOn: '2026-12-01' } },
      { state: 'beingAnswered', byId: 'an', dueOn: '2026-12-01' },
    ],
    [
      'is the drafter’s where the table is open and nobody is asked yet',
      { phase: 'disposition' },
      { state: 'beingAnswered', byId: 'drafter', dueOn: null },
    ],
    ['is answered', { phase: 'disposition', disposition: 'partly' }, { state: 'answered', byId: null, dueOn: null }],
    [
      'stays unanswered where the document went on',
      { phase: 'approval' },
      { state: 'unanswered', byId: null, dueOn: null },
    ],
    ['stays unanswered in an issued document', { phase: 'final' }, { state: 'unanswered', byId: null, dueOn: null }],
  ])('%s', (_, facts, fate) => {
    expect(remarkFate({ ...open, ...facts })).toEqual(fate);
  });

  it('never names somebody for a remark that nobody owes an answer to, and always for one that somebody does', () => {
    const facts = fc.record({
      disposition: fc.constantFrom(null, ...DISPOSITIONS),
      phase: fc.constantFrom(...DOCUMENT_PHASES),
      drafterId: fc.constant('drafter'),
      asked: fc.constantFrom(null, { personId: 'an', dueOn: '2026-12-01' }),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { state, byId } = remarkFate(given);
        expect(byId !== null).toBe(state === 'waiting' || state === 'beingAnswered');
        expect(state === 'answered').toBe(given.disposition !== null);
      }),
    );
  });
});

describe(passageNow.name, () => {
  const block = (text: string): TextBlock => ({ id: 'b1', kind: 'paragraph', text });

  it.each([
    ['same', block('Tổ chức hai lần'), block('Tổ chức hai lần')],
    ['same', block('Tổ chức'), block('Tổ chức'.normalize('NFD'))],
    ['changed', block('Tổ chức hai lần'), block('Tổ chức ba lần')],
    ['gone', block('Tổ chức hai lần'), undefined],
    [null, undefined, block('Tổ chức hai lần')],
    [null, undefined, undefined],
  ])('%s', (state, before, now) => {
    expect(passageNow(before, now)).toBe(state);
  });
});
