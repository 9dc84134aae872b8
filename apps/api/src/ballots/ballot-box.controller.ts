import {
  ballotReceiptSchema,
  boxFaultsSchema,
  castBallotBody,
  envelopeListSchema,
  type BallotReceipt,
  type BoxFaults,
  type CastBallotBody,
  type EnvelopeListView,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CastingService } from './casting.service';
import { CountingService } from './counting.service';

const id = z.uuid();

/** The ballot box as voters know it: an envelope goes in, a receipt comes out, and the published list shows it. */
@ApiTags('secret ballots')
@Controller('api/conferences/:id/ballots/:ballotId')
export class BallotBoxController {
  constructor(
    private readonly casting: CastingService,
    private readonly counting: CountingService,
  ) {}

  @Put('envelope')
  @ApiOperation({ summary: 'Hand in a sealed ballot; the same one sent again gets the same receipt.' })
  @SerializeOptions({ schema: ballotReceiptSchema })
  @ApiOkResponse({ standardSchema: ballotReceiptSchema })
  cast(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
    @Body({ schema: castBallotBody }) { envelope }: CastBallotBody,
  ): Promise<BallotReceipt> {
    return this.casting.cast(person, { conferenceId, ballotId }, envelope);
  }

  @Get('list')
  @ApiOperation({ summary: 'The list of envelopes that was published at the close, with everything to check it.' })
  @SerializeOptions({ schema: envelopeListSchema })
  @ApiOkResponse({ standardSchema: envelopeListSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
  ): Promise<EnvelopeListView> {
    return this.counting.list(person, { conferenceId, ballotId });
  }

  @Get('check')
  @ApiOperation({ summary: 'Whether the ballot box is what it was when it opened and closed.' })
  @SerializeOptions({ schema: boxFaultsSchema })
  @ApiOkResponse({ standardSchema: boxFaultsSchema })
  check(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('ballotId', { schema: id }) ballotId: string,
  ): Promise<BoxFaults> {
    return this.counting.check(person, { conferenceId, ballotId });
  }
}
