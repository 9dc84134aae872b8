import { NOTHING_PICKED, pick, pickedAmong, type Picked } from './picked';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const after = (...steps: readonly (readonly [id: string, isRange?: boolean])[]): Picked =>
  steps.reduce((picked, [id, isRange = false]) => pick(picked, ORDER, { id, isRange }), NOTHING_PICKED);
const idsOf = ({ ids }: Picked) => [...ids].toSorted();

describe(pick.name, () => {
  it.each<[string, Picked, string[]]>([
    ['one row', after(['b']), ['b']],
    ['two rows', after(['b'], ['d']), ['b', 'd']],
    ['a row and drops it again', after(['b'], ['b']), []],
    ['a range downwards', after(['b'], ['d', true]), ['b', 'c', 'd']],
    ['a range upwards', after(['d'], ['b', true]), ['b', 'c', 'd']],
    ['a range, and drops a part of it', after(['a'], ['e', true], ['c'], ['d', true]), ['a', 'b', 'e']],
    ['one row where nothing was picked before the range', after(['c', true]), ['c']],
  ])('picks %s', (_what, picked, ids) => {
    expect(idsOf(picked)).toEqual(ids);
  });

  it('picks one row when the last one has gone from the list', () => {
    expect(idsOf(pick({ ids: new Set(['x']), lastId: 'x' }, ORDER, { id: 'c', isRange: true }))).toEqual(['c', 'x']);
  });
});

describe(pickedAmong.name, () => {
  it('leaves out what is no longer in the list', () => {
    expect(pickedAmong(after(['a'], ['b']), [{ id: 'b' }, { id: 'c' }])).toEqual([{ id: 'b' }]);
  });
});
