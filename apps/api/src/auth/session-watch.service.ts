import { Injectable } from '@nestjs/common';
import { catchError, defer, EMPTY, exhaustMap, filter, finalize, map, share, take, timer, type Observable } from 'rxjs';
import { SessionService, type SignedIn } from './session.service';

/** How soon an open stream learns that its session has ended. */
const LOOK_EVERY_MS = 3_000;

interface Look {
  readonly asked: ReadonlySet<string>;
  readonly standing: ReadonlySet<string>;
}

/** Watches the sessions behind open streams: one question for all of them. */
@Injectable()
export class SessionWatch {
  private readonly watched = new Set<SignedIn>();
  private readonly looks = timer(LOOK_EVERY_MS, LOOK_EVERY_MS).pipe(
    exhaustMap(() => this.look()),
    share(),
  );

  constructor(private readonly sessions: SessionService) {}

  /** Says once that a session has ended: signed out, too old, or its person has left. */
  ended(session: SignedIn): Observable<void> {
    return defer(() => {
      this.watched.add(session);
      return this.looks;
    }).pipe(
      filter(({ asked, standing }) => asked.has(session.id) && !standing.has(session.id)),
      take(1),
      map(() => undefined),
      finalize(() => this.watched.delete(session)),
    );
  }

  /** While the database is away nobody is sent off: nothing is told then, either. */
  private look(): Observable<Look> {
    const asked = new Set([...this.watched].map(({ id }) => id));
    return defer(() => this.sessions.standing([...asked])).pipe(
      map((standing) => ({ asked, standing })),
      catchError(() => EMPTY),
    );
  }
}
