import type { ScanAnswer } from '@conference/contracts';
import { ScanQueue, type QueuedScan } from './scan-queue';

const scan = (id: string, device = 'Cửa A'): QueuedScan => ({
  id,
  by: { kind: 'number', typed: '17' },
  direction: 'in',
  at: '2026-12-28T01:00:00.000Z',
  device,
  name: null,
});
const answer = (id: string, state: ScanAnswer['state']): ScanAnswer => ({ id, state, reasons: [], attendee: null });
const ids = (scans: readonly QueuedScan[]) => scans.map(({ id }) => id);

describe(ScanQueue.name, () => {
  beforeEach(() => localStorage.clear());

  it('keeps scans over a reload until they are answered', () => {
    const before = new ScanQueue('c', localStorage);
    before.add(scan('1'));
    before.add(scan('2'));
    const after = new ScanQueue('c', localStorage);
    expect(ids(after.look().waiting)).toEqual(['1', '2']);
    after.settle([answer('1', 'taken')]);
    expect(ids(new ScanQueue('c', localStorage).look().waiting)).toEqual(['2']);
  });

  it('keeps what was refused until somebody has looked at it', () => {
    const queue = new ScanQueue('c', localStorage);
    queue.add(scan('1'));
    queue.settle([answer('1', 'refused')]);
    expect(queue.look()).toMatchObject({ waiting: [], refused: [{ scan: { id: '1' } }] });
    queue.dismiss('1');
    expect(queue.look().refused).toEqual([]);
  });

  it('sends the oldest first, of one door at a time, no more than the server takes', () => {
    const queue = new ScanQueue('c', localStorage);
    for (let number = 0; number < 201; number += 1) queue.add(scan(`a${number}`));
    queue.add(scan('b', 'Cửa B'));
    expect(queue.next()).toHaveLength(200);
    queue.settle(queue.next().map(({ id }) => answer(id, 'taken')));
    expect(ids(queue.next())).toEqual(['a200']);
    queue.settle([answer('a200', 'taken')]);
    expect(ids(queue.next())).toEqual(['b']);
  });

  it('loses nothing that another window of the device has added', () => {
    const [one, other] = [new ScanQueue('c', localStorage), new ScanQueue('c', localStorage)];
    one.add(scan('1'));
    other.add(scan('2'));
    expect(ids(other.look().waiting)).toEqual(['1', '2']);
  });
});
