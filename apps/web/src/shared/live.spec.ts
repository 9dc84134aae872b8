import type { LiveEvent } from '@conference/contracts';
import { listenToChanges } from './live';

const CONFERENCE = '00000000-0000-4000-8000-000000000010';

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 0;

  constructor() {
    super();
    FakeSource.opened.push(this);
  }

  say(type: string, data?: string) {
    this.dispatchEvent(data === undefined ? new Event(type) : new MessageEvent(type, { data }));
  }

  close() {
    this.readyState = FakeSource.CLOSED;
  }
}

function listening() {
  const heard = { states: [] as string[], changes: [] as (LiveEvent | null)[] };
  const hangUp = listenToChanges({
    onState: (state) => heard.states.push(state),
    onChange: (change) => heard.changes.push(change),
  });
  return { heard, hangUp, source: FakeSource.opened.at(-1)! };
}

describe(listenToChanges.name, () => {
  beforeEach(() => {
    jest.useFakeTimers();
    FakeSource.opened = [];
    Object.assign(globalThis, { EventSource: FakeSource });
  });
  afterEach(() => jest.useRealTimers());

  it('says which conference changed', () => {
    const { heard, source } = listening();
    source.say('open');
    source.say('conference', JSON.stringify({ conferenceId: CONFERENCE }));
    expect(heard).toEqual({ states: ['live'], changes: [{ conferenceId: CONFERENCE, room: null }] });
  });

  it('takes anything for changed after the line was down', () => {
    const { heard, source } = listening();
    source.say('open');
    source.say('error');
    source.say('open');
    expect(heard).toEqual({ states: ['live', 'lost', 'live'], changes: [null] });
  });

  it('calls again when the browser has given up', () => {
    const { source } = listening();
    source.close();
    source.say('error');
    jest.advanceTimersByTime(4_000);
    expect(FakeSource.opened).toHaveLength(2);
  });

  it('takes a refusal for a sign that the session may have ended, and says so once', () => {
    const { heard, source } = listening();
    source.say('open');
    source.close();
    source.say('error');
    expect(heard.changes).toEqual([null]);
    jest.advanceTimersByTime(4_000);
    const next = FakeSource.opened.at(-1)!;
    next.close();
    next.say('error');
    expect(heard.changes).toEqual([null]);
  });

  it('stays quiet once the page hangs up', () => {
    const { source, hangUp } = listening();
    source.close();
    source.say('error');
    hangUp();
    jest.advanceTimersByTime(60_000);
    expect(FakeSource.opened).toHaveLength(1);
  });
});
