import type { PersonEntity } from '@conference/persistence';
import { Controller, Header, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { CurrentPerson } from '../auth/current-person.decorator';
import { LiveService } from './live.service';

/** What changed, as it changes: ids only; the page asks for the rest with its own rights. */
@ApiTags('live')
@Controller('api/events')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Sse()
  @Header('X-Accel-Buffering', 'no')
  @ApiOperation({ summary: 'Server-sent events: which conference of the office changed.' })
  events(@CurrentPerson() person: PersonEntity): Observable<MessageEvent> {
    return this.live.changesOf(person.officeId);
  }
}
