import {
  ballotKeyBody,
  boxFaultsSchema,
  closeBallotBody,
  openBallotBody,
  prepareBallotBody,
  publishBallotBody,
  secretBallotsSchema,
  voidBallotBody,
  type BallotKeyBody,
  type BoxFaults,
  type CloseBallotBody,
  type OpenBallotBody,
  type PrepareBallotBody,
  type PublishBallotBody,
  type SecretBallots,
  type VoidBallotBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { BallotsService } from './ballots.service';
import { CountingService } from './counting.service';

const id = z.uuid();

/** The secret ballots as the console runs them. */
@ApiTags('secret ballots')
@Controller('api/conferences/:id/ballots')
export class BallotsController {
  constructor(
    private readonly ballots: BallotsService,
    private readonly counting: CountingService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Every secret ballot; before the count nobody learns more than roughly how many have voted.',
  })
  @SerializeOptions({ schema: secretBallotsSchema })
  @ApiOkResponse({ standardSchema: secretBallotsSchema })
  view(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<SecretBallots> {
    return this.ballots.view(person, conferenceId);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Prepare a secret ballot with the public half of the counting committee’s key.' })
  prepare(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: prepareBallotBody }) body: PrepareBallotBody,
  ): Promise<void> {
    return this.ballots.prepare(person, conferenceId, body);
  }

  @Post(':ballotId/open')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open a secret ballot; in a small group `secrecy-at-risk` warns first.' })
  open(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
    @Body({ schema: openBallotBody }) body: OpenBallotBody,
  ): Promise<void> {
    return this.ballots.open(person, { conferenceId, ballotId }, body);
  }

  @Post(':ballotId/close')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take no more ballots, and publish the list of envelopes.' })
  close(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
    @Body({ schema: closeBallotBody }) { objectionsEndOn }: CloseBallotBody,
  ): Promise<void> {
    return this.ballots.close(person, { conferenceId, ballotId }, objectionsEndOn);
  }

  @Post(':ballotId/count')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open the envelopes with the committee’s key, which is used in memory and kept nowhere.' })
  count(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
    @Body({ schema: ballotKeyBody }) { privateKey }: BallotKeyBody,
  ): Promise<void> {
    return this.counting.count(person, { conferenceId, ballotId }, privateKey);
  }

  @Post(':ballotId/recount')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open the envelopes once more and say what differs from the count; nothing is written.' })
  @SerializeOptions({ schema: boxFaultsSchema })
  @ApiOkResponse({ standardSchema: boxFaultsSchema })
  recount(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
    @Body({ schema: ballotKeyBody }) { privateKey }: BallotKeyBody,
  ): Promise<BoxFaults> {
    return this.counting.recount(person, { conferenceId, ballotId }, privateKey);
  }

  @Post(':ballotId/publish')
  @HttpCode(204)
  @ApiOperation({ summary: 'Publish the result; when it tells who chose what, `secrecy-at-risk` warns first.' })
  publish(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
    @Body({ schema: publishBallotBody }) body: PublishBallotBody,
  ): Promise<void> {
    return this.ballots.publish(person, { conferenceId, ballotId }, body);
  }

  @Post(':ballotId/void')
  @HttpCode(204)
  @ApiOperation({ summary: 'Declare a secret ballot void, with a reason; preparing another one repeats it.' })
  void(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
    @Body({ schema: voidBallotBody }) { reason }: VoidBallotBody,
  ): Promise<void> {
    return this.ballots.void(person, { conferenceId, ballotId }, reason);
  }
}
