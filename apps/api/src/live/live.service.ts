import type { LiveEvent } from '@conference/contracts';
import { NotificationListener, type PersonEntity } from '@conference/persistence';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type MessageEvent,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  concatMap,
  filter,
  groupBy,
  interval,
  map,
  merge,
  mergeMap,
  share,
  Subject,
  takeUntil,
  throttleTime,
  type Observable,
} from 'rxjs';
import { RoomNowService, type SharedRoom } from '../room/room-now.service';

const HEARTBEAT_MS = 20_000;
/** The first change is told at once, those that follow within this time together. */
const GATHER_MS = 500;

interface Change {
  readonly officeId: string;
  readonly conferenceId: string;
}

/** A change as it is told to every open page of the office. */
interface Told {
  readonly conferenceId: string;
  readonly room: SharedRoom | null;
}

/**
 * Tells open pages what changed. A change that is missed does no harm: a page that reconnects asks for everything again.
 *
 * Of an open session it brings what the page of the room shows: two thousand pages that all asked at the same moment would wait for one another.
 */
@Injectable()
export class LiveService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly changes = new Subject<Change>();
  private readonly stopped = new Subject<void>();
  private readonly offices = new Map<string, Observable<Told>>();
  private readonly heartbeat = interval(HEARTBEAT_MS).pipe(
    map((): MessageEvent => ({ type: 'heartbeat', data: {} })),
    share(),
  );

  constructor(
    private readonly listener: NotificationListener,
    private readonly rooms: RoomNowService,
  ) {}

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

  changesFor({ id, officeId }: Pick<PersonEntity, 'id' | 'officeId'>): Observable<MessageEvent> {
    const told = this.offices.get(officeId) ?? this.toldTo(officeId);
    this.offices.set(officeId, told);
    const changed = told.pipe(
      map(({ conferenceId, room }): MessageEvent => {
        const event: LiveEvent = { conferenceId, room: room && room.of(id) };
        return { type: 'conference', data: event };
      }),
    );
    return merge(changed, this.heartbeat).pipe(takeUntil(this.stopped));
  }

  /** What all pages of an office are told: gathered and read once, however many there are. */
  private toldTo(officeId: string): Observable<Told> {
    return this.changes.pipe(
      filter((change) => change.officeId === officeId),
      groupBy(({ conferenceId }) => conferenceId),
      mergeMap((ofConference) =>
        ofConference.pipe(
          throttleTime(GATHER_MS, undefined, { leading: true, trailing: true }),
          concatMap(({ conferenceId }) => this.tell(officeId, conferenceId)),
        ),
      ),
      share(),
    );
  }

  /** While the database is away pages are told that something changed, and ask for it themselves. */
  private async tell(officeId: string, conferenceId: string): Promise<Told> {
    const room = await this.rooms.shared(officeId, conferenceId).catch(() => null);
    return { conferenceId, room };
  }
}
