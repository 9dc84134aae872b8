import { Controller, Header, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { takeUntil, type Observable } from 'rxjs';
import { CurrentSession } from '../auth/current-session.decorator';
import { SessionWatch } from '../auth/session-watch.service';
import type { SignedIn } from '../auth/session.service';
import { LiveService } from './live.service';

/** What changed, as it changes: ids, and of an open session what everybody's page of the room shows; the rest is asked for with the page's own rights. */
@ApiTags('live')
@Controller('api/events')
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly watch: SessionWatch,
  ) {}

  @Sse()
  @Header('X-Accel-Buffering', 'no')
  @ApiOperation({
    summary: 'Server-sent events: which conference of the office changed. The stream ends with the session.',
  })
  events(@CurrentSession() session: SignedIn): Observable<MessageEvent> {
    return this.live.changesFor(session.person).pipe(takeUntil(this.watch.ended(session)));
  }
}
