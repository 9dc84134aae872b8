import {
  inboundMailListSchema,
  inboundMailQuery,
  type InboundMailList,
  type InboundMailQuery,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { InboundMailsService } from './inbound-mails.service';

/** What came in by mail, for those who lead the office. */
@ApiTags('mails')
@Controller('api/inbound-mails')
export class InboundMailsController {
  constructor(private readonly mails: InboundMailsService) {}

  @Get()
  @ApiOperation({ summary: 'Mail that came in, newest first: by default what waits and what could not be read.' })
  @SerializeOptions({ schema: inboundMailListSchema })
  @ApiOkResponse({ standardSchema: inboundMailListSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: inboundMailQuery }) query: InboundMailQuery,
  ): Promise<InboundMailList> {
    return this.mails.list(person, query);
  }
}
