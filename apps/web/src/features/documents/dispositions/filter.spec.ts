import { opinion } from '../../../testing/opinion.factory';
import { filtered, nextOpen, NO_FILTER } from './filter';

const list = [
  opinion({ id: '1' }),
  opinion({ id: '2', unit: 'Phòng Bưu chính', disposition: 'partly', dispositionReason: 'Một phần.' }),
  opinion({ id: '3', blockId: null, place: null, isLate: true, remark: 'Đề nghị nêu rõ nguồn kinh phí' }),
  opinion({ id: '4', disposition: 'takenOver', dispositionReason: 'Đã bổ sung.' }),
];
const ids = (filter: Partial<typeof NO_FILTER>) => filtered(list, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe(filtered.name, () => {
  it.each([
    [{}, ['1', '2', '3', '4']],
    [{ unit: 'Phòng Bưu chính' }, ['2']],
    [{ state: 'open' as const }, ['1', '3']],
    [{ state: 'answered' as const }, ['2', '4']],
    [{ state: 'takenOver' as const }, ['4']],
    [{ blockId: 'whole' }, ['3']],
    [{ blockId: 'aaaa', state: 'open' as const }, ['1']],
    [{ isLateOnly: true }, ['3']],
    [{ words: 'nguon kinh phi' }, ['3']],
    [{ words: 'buu chinh' }, ['2']],
  ])('with %j shows %j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });
});

describe(nextOpen.name, () => {
  it('goes on to the next remark without an answer, and from the end to the beginning', () => {
    expect(nextOpen(list, '1')?.id).toBe('3');
    expect(nextOpen(list, '3')?.id).toBe('1');
    expect(nextOpen(list.slice(1, 2), '2')).toBeUndefined();
  });
});
