import {
  guestReplyBody,
  guestsSchema,
  inviteGuestBody,
  type GuestReplyBody,
  type GuestsView,
  type InviteGuestBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { GuestsService } from './guests.service';

const id = z.uuid();

/** Guests of a conference. */
@ApiTags('convening')
@Controller('api/conferences/:id/guests')
export class GuestsController {
  constructor(private readonly guests: GuestsService) {}

  @Get()
  @ApiOperation({ summary: 'Who is invited from outside, what they answered, and who is there.' })
  @SerializeOptions({ schema: guestsSchema })
  @ApiOkResponse({ standardSchema: guestsSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<GuestsView> {
    return this.guests.view(person, conferenceId);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Invite somebody from outside: without a vote, and not counted toward the quorum.' })
  invite(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: inviteGuestBody }) body: InviteGuestBody,
  ): Promise<void> {
    return this.guests.invite(person, conferenceId, body);
  }

  @Put(':guestId/reply')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write down what a guest answered by other means.' })
  reply(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('guestId', { schema: id }) guestId: string,
    @Body({ schema: guestReplyBody }) { kind }: GuestReplyBody,
  ): Promise<void> {
    return this.guests.reply(person, { conferenceId, guestId }, kind);
  }

  @Delete(':guestId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an invitation back; it stays on record.' })
  withdraw(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('guestId', { schema: id }) guestId: string,
  ): Promise<void> {
    return this.guests.withdraw(person, { conferenceId, guestId });
  }
}
