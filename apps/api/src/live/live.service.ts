import { NotificationListener } from '@conference/persistence';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type MessageEvent,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { bufferTime, filter, interval, map, merge, Subject, takeUntil, type Observable } from 'rxjs';
import { mergeAll } from 'rxjs/operators';

const HEARTBEAT_MS = 20_000;
/** Changes of one moment are told once. */
const GATHER_MS = 150;

interface Change {
  readonly officeId: string;
  readonly conferenceId: string;
}

/** Tells open pages what changed. A change that is missed does no harm: a page that reconnects asks for everything again. */
@Injectable()
export class LiveService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly changes = new Subject<Change>();
  private readonly stopped = new Subject<void>();

  constructor(private readonly listener: NotificationListener) {}

  onApplicationBootstrap(): void {
    this.listener.on('conference', (payload) => {
      const [officeId, conferenceId] = payload.split(' ');
      if (officeId && conferenceId) this.changes.next({ officeId, conferenceId });
    });
  }

  /** Ends every open stream, which would otherwise keep the process from stopping. */
  beforeApplicationShutdown(): void {
    this.stopped.next();
    this.changes.complete();
  }

  changesOf(officeId: string): Observable<MessageEvent> {
    const changed = this.changes.pipe(
      filter((change) => change.officeId === officeId),
      map(({ conferenceId }) => conferenceId),
      bufferTime(GATHER_MS),
      filter((ids) => ids.length > 0),
      map((ids) =>
        [...new Set(ids)].map((conferenceId): MessageEvent => ({ type: 'conference', data: { conferenceId } })),
      ),
      mergeAll(),
    );
    const heartbeat = interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: {} })));
    return merge(changed, heartbeat).pipe(takeUntil(this.stopped));
  }
}
