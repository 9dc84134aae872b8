import {
  mailBacklogSchema,
  mailListQuery,
  mailPageSchema,
  type MailBacklogView,
  type MailListQuery,
  type MailPage,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Controller, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { MailsService } from './mails.service';

const id = z.uuid();

/** What has become of each mail, for those who lead the office. */
@ApiTags('mails')
@Controller('api')
export class MailsController {
  constructor(private readonly mails: MailsService) {}

  @Get('conferences/:id/mails')
  @ApiOperation({ summary: 'Mails of a conference, newest first: to whom, about what, and whether they arrived.' })
  @SerializeOptions({ schema: mailPageSchema })
  @ApiOkResponse({ standardSchema: mailPageSchema })
  page(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Query({ schema: mailListQuery }) query: MailListQuery,
  ): Promise<MailPage> {
    return this.mails.page(person, conferenceId, query);
  }

  @Get('mail-backlog')
  @ApiOperation({ summary: 'Whether mails leave at all, and how many of the office’s wait.' })
  @SerializeOptions({ schema: mailBacklogSchema })
  @ApiOkResponse({ standardSchema: mailBacklogSchema })
  backlog(@CurrentPerson() person: PersonEntity): Promise<MailBacklogView> {
    return this.mails.backlog(person);
  }

  @Post('mails/:id/again')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a mail again: a request still open with a fresh link, another one if it never left.' })
  again(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) mailId: string): Promise<void> {
    return this.mails.again(person, mailId);
  }
}
