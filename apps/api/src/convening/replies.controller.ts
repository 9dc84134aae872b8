import {
  myReplySchema,
  repliesSchema,
  replyBody,
  type MyReply,
  type RepliesView,
  type ReplyBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { RepliesService } from './replies.service';

const id = z.uuid();

/** What those summoned answer. */
@ApiTags('convening')
@Controller('api/conferences/:id')
export class RepliesController {
  constructor(private readonly replies: RepliesService) {}

  @Get('replies')
  @ApiOperation({ summary: 'Who is coming, who is excused and why, who has not answered; against the quorum.' })
  @SerializeOptions({ schema: repliesSchema })
  @ApiOkResponse({ standardSchema: repliesSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<RepliesView> {
    return this.replies.view(person, conferenceId);
  }

  @Put('replies/:personId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write down the reply of somebody who told it.' })
  record(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: replyBody }) body: ReplyBody,
  ): Promise<void> {
    return this.replies.record(person, conferenceId, personId, body);
  }

  @Get('my-reply')
  @ApiOperation({ summary: 'One’s own invitation, with the answer to it.' })
  @SerializeOptions({ schema: myReplySchema })
  @ApiOkResponse({ standardSchema: myReplySchema })
  mine(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<MyReply> {
    return this.replies.mine(person, conferenceId);
  }

  @Put('my-reply')
  @ApiOperation({ summary: 'Answer the invitation; the answer may be changed until the session opens.' })
  @SerializeOptions({ schema: myReplySchema })
  @ApiOkResponse({ standardSchema: myReplySchema })
  answer(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: replyBody }) body: ReplyBody,
  ): Promise<MyReply> {
    return this.replies.answer(person, conferenceId, body);
  }
}
