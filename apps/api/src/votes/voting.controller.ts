import { choiceBody, recordedVoteSchema, type ChoiceBody, type RecordedVote } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Param, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { VotingService } from './voting.service';

const id = z.uuid();

/** Open votes by name, as people cast them. */
@ApiTags('votes')
@Controller('api/conferences/:id/votes/:voteId')
export class VotingController {
  constructor(private readonly voting: VotingService) {}

  @Put('mine')
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

  @Put('voters/:personId')
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
