import {
  closeVoteBody,
  countBody,
  openVotesSchema,
  prepareVoteBody,
  votersSchema,
  voidVoteBody,
  type CloseVoteBody,
  type CountBody,
  type OpenVotes,
  type PrepareVoteBody,
  type Voters,
  type VoidVoteBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { VoteCountService } from './vote-count.service';
import { VotesService } from './votes.service';

const id = z.uuid();
const row = z.string().max(40);

/** The open votes as the console runs them. */
@ApiTags('votes')
@Controller('api/conferences/:id/votes')
export class VotesController {
  constructor(
    private readonly votes: VotesService,
    private readonly counting: VoteCountService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every open vote; counts that are not published yet are for those who run the floor.' })
  @SerializeOptions({ schema: openVotesSchema })
  @ApiOkResponse({ standardSchema: openVotesSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<OpenVotes> {
    return this.votes.view(person, conferenceId);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Prepare the vote on a motion; how it is counted is settled now.' })
  prepare(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: prepareVoteBody }) body: PrepareVoteBody,
  ): Promise<void> {
    return this.votes.prepare(person, conferenceId, body);
  }

  @Post(':voteId/open')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open a vote; who is present is frozen now, and their number is its base.' })
  open(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
  ): Promise<void> {
    return this.votes.open(person, conferenceId, voteId);
  }

  @Post(':voteId/count')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the voting and begin the count; nobody votes after it.' })
  count(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
  ): Promise<void> {
    return this.votes.end(person, conferenceId, voteId);
  }

  @Put(':voteId/rows/:row')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record what a teller counted in one row of seats.' })
  countRow(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
    @Param('row', { schema: row }) name: string,
    @Body({ schema: countBody }) body: CountBody,
  ): Promise<void> {
    return this.counting.countRow(person, { conferenceId, voteId, row: name }, body);
  }

  @Post(':voteId/close')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Close the count; the verdict is judged in integers. What is unusual comes back as `questions-open`, to be confirmed or counted again.',
  })
  close(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
    @Body({ schema: closeVoteBody }) body: CloseVoteBody,
  ): Promise<void> {
    return this.counting.close(person, { conferenceId, voteId }, body);
  }

  @Post(':voteId/publish')
  @HttpCode(204)
  @ApiOperation({ summary: 'Publish the result: from now on everybody and the projector see it.' })
  publish(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
  ): Promise<void> {
    return this.votes.publish(person, conferenceId, voteId);
  }

  @Post(':voteId/void')
  @HttpCode(204)
  @ApiOperation({ summary: 'Declare a vote void, with a reason; another one is prepared, or the motion is withdrawn.' })
  void(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
    @Body({ schema: voidVoteBody }) body: VoidVoteBody,
  ): Promise<void> {
    return this.votes.void(person, conferenceId, voteId, body);
  }

  @Get(':voteId/voters')
  @ApiOperation({ summary: 'Who is on the roll of a vote, and how they voted on phones; for those who run the floor.' })
  @SerializeOptions({ schema: votersSchema })
  @ApiOkResponse({ standardSchema: votersSchema })
  voters(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('voteId', { schema: id }) voteId: string,
  ): Promise<Voters> {
    return this.votes.voters(person, conferenceId, voteId);
  }
}
