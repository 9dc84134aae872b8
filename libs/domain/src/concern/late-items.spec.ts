import { lateItems, type LeftOpen } from './late-items';
import { concernOfOpinion } from './of-opinion';

const item = (kind: LeftOpen['kind'], id: string, dueOn: string | null): LeftOpen => ({ kind, id, dueOn });

describe(lateItems.name, () => {
  it('takes what was due by the day of the next conference: targets, opinions, recommendations, the oldest first', () => {
    const left = [
      item('recommendation', 'r', '2027-12-01'),
      item('opinion', 'young', '2027-11-01'),
      item('opinion', 'today', '2028-01-05'),
      item('opinion', 'not yet', '2028-01-06'),
      item('opinion', 'old', '2027-03-01'),
      item('target', 't', null),
    ];
    expect(lateItems(left, '2028-01-05').map(({ id }) => id)).toEqual(['t', 'old', 'young', 'today', 'r']);
  });
});

describe(concernOfOpinion.name, () => {
  const said = { authorId: 'an', text: 'x', saidAt: '2027-01-05T02:00:00.000Z', confirmedAt: null };
  const opinion = {
    id: 'o',
    via: 'floor' as const,
    opinion: said,
    answer: { ...said, authorId: 'gd', forwardedTo: null },
    commitment: { ...said, authorId: 'vp', dueOn: '2027-03-31' },
    withdrawnAt: null,
  };
  const facts = { headId: 'head', steps: [] };

  it.each([
    ['who promised owes it', opinion, { ownerId: 'vp', start: 'promised', promisedOn: '2027-03-31' }],
    ['who answered stands for the answer', { ...opinion, commitment: null }, { ownerId: 'gd', start: 'answered' }],
    [
      'what nobody answered is the head’s',
      { ...opinion, answer: null, commitment: null },
      { ownerId: 'head', start: 'unanswered' },
    ],
    [
      'what lies elsewhere is not waited for',
      { ...opinion, commitment: null, answer: { ...opinion.answer, forwardedTo: 'UBND tỉnh' } },
      { start: 'forwarded' },
    ],
  ])('%s', (_, row, expected) => {
    expect(concernOfOpinion(row, facts)).toMatchObject({ ...expected, authorId: 'an', raisedOn: '2027-01-05' });
  });

  it('is nothing once it was withdrawn', () => {
    expect(concernOfOpinion({ ...opinion, withdrawnAt: said.saidAt }, facts)).toBeNull();
  });
});
