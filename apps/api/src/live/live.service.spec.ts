import type { NotificationListener } from '@conference/persistence';
import type { MessageEvent } from '@nestjs/common';
import type { RoomNowService } from '../room/room-now.service';
import { LiveService } from './live.service';

const CONFERENCE = '00000000-0000-4000-8000-000000000010';

/** A service whose database says what the test says, and that counts how often the room is read. */
function listening() {
  let say: (payload: string) => void = () => undefined;
  let reads = 0;
  const listener = { on: (_: string, hearer: typeof say) => (say = hearer) } as unknown as NotificationListener;
  const shared = async () => ({ of: (personId: string) => ({ title: `${personId} ${(reads += 1)}` }) });
  const rooms = { shared: jest.fn(shared) };
  const live = new LiveService(listener, rooms as unknown as RoomNowService);
  live.onApplicationBootstrap();
  const open = (id: string, officeId = 'sở') => {
    const heard: MessageEvent[] = [];
    live.changesFor({ id, officeId }).subscribe((event) => heard.push(event));
    return heard;
  };
  return { live, rooms, open, change: (officeId = 'sở') => say(`${officeId} ${CONFERENCE}`) };
}

describe(LiveService.name, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells a change at once, and what follows within half a second together', async () => {
    const { open, change } = listening();
    const heard = open('an');
    change();
    await jest.advanceTimersByTimeAsync(0);
    expect(heard).toHaveLength(1);
    for (let more = 0; more < 100; more += 1) change();
    await jest.advanceTimersByTimeAsync(499);
    expect(heard).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(heard).toHaveLength(2);
  });

  it('reads the room once for all pages, and tells each its own', async () => {
    const { open, change, rooms } = listening();
    const pages = [open('an'), open('bình'), open('chi')];
    change();
    await jest.advanceTimersByTimeAsync(0);
    expect(rooms.shared).toHaveBeenCalledTimes(1);
    const titles = pages.map(([event]) => (event!.data as { room: { title: string } }).room.title.split(' ')[0]);
    expect(titles).toEqual(['an', 'bình', 'chi']);
  });

  it('tells another office nothing', async () => {
    const { open, change } = listening();
    const heard = open('an', 'sở khác');
    change();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual([]);
  });

  it('says that something changed although the room cannot be read', async () => {
    const { open, change, rooms } = listening();
    rooms.shared.mockRejectedValue(new Error('the database is away'));
    const heard = open('an');
    change();
    await jest.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([{ type: 'conference', data: { conferenceId: CONFERENCE, room: null } }]);
  });
});
