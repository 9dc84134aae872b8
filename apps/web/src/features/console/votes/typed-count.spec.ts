import { countOf } from './typed-count';

describe(countOf.name, () => {
  it.each([
    [{ yes: '23', no: '20', abstain: '2' }, { yes: 23, no: 20, abstain: 2 }, 45],
    [{ yes: '23', no: '0', abstain: '0' }, { yes: 23, no: 0, abstain: 0 }, 23],
    [{ yes: '23', no: '', abstain: '2' }, null, 25],
    [{ yes: '-1', no: '1', abstain: '1' }, null, 2],
  ])('reads %j', (typed, figures, sum) => expect(countOf(typed)).toEqual({ figures, sum }));
});
