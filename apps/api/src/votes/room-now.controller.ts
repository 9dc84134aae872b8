import {
  choiceBody,
  recordedVoteSchema,
  roomNowSchema,
  type ChoiceBody,
  type RecordedVote,
  type RoomNow,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { RoomNowService } from './room-now.service';
import { VotingService } from './voting.service';

const id = z.uuid();

/** The room as those who take part see it, and their votes. */
@ApiTags('votes')
@Controller('api/conferences/:id')
export class RoomNowController {
  constructor(
    private readonly room: RoomNowService,
    private readonly voting: VotingService,
  ) {}

  @Get('now')
  @ApiOperation({ summary: 'What is happening in the room, and whether one may vote.' })
  @SerializeOptions({ schema: roomNowSchema })
  @ApiOkResponse({ standardSchema: roomNowSchema })
  now(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<RoomNow> {
    return this.room.view(person, conferenceId);
  }

  @Put('votes/:voteId/mine')
  @ApiOperation({ summary: 'Vote by name; the same vote sent again gets the same receipt.' })
  @SerializeOptions({ schema: recordedVoteSchema })
  @ApiOkResponse({ standardSchema: recordedVoteSchema })
  cast(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
    @Body({ schema: choiceBody }) { choice }: ChoiceBody,
  ): Promise<RecordedVote> {
    return this.voting.cast(person, { conferenceId, voteId, choice });
  }

  @Put('votes/:voteId/voters/:personId')
  @ApiOperation({ summary: 'Write down the vote of somebody without a phone who raised a hand.' })
  @SerializeOptions({ schema: recordedVoteSchema })
  @ApiOkResponse({ standardSchema: recordedVoteSchema })
  writeDown(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: choiceBody }) { choice }: ChoiceBody,
  ): Promise<RecordedVote> {
    return this.voting.writeDown(person, personId, { conferenceId, voteId, choice });
  }
}
