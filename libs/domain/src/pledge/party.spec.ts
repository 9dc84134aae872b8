import { lineOfParty } from './party';

describe(lineOfParty.name, () => {
  const parties = [
    { id: 'first', replacesId: null },
    { id: 'second', replacesId: 'first' },
    { id: 'third', replacesId: 'second' },
    { id: 'other', replacesId: null },
  ];

  it.each([
    ['third', ['third', 'second', 'first']],
    ['first', ['first']],
    ['other', ['other']],
  ])('of %s is %j', (id, line) => {
    expect(lineOfParty(parties, id)).toEqual(line);
  });

  it('ends where the record goes round', () => {
    const round = [
      { id: 'one', replacesId: 'two' },
      { id: 'two', replacesId: 'one' },
    ];
    expect(lineOfParty(round, 'one')).toEqual(['one', 'two']);
  });
});
