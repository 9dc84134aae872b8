import {
  handsBody,
  openRoundBody,
  reasonBody,
  roundOpenedSchema,
  type HandsBody,
  type OpenRoundBody,
  type ReasonBody,
  type RoundOpened,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { RoundsService } from './rounds.service';

const id = z.uuid();
const electionCode = z.string().max(40);

/** The rounds of an election. */
@ApiTags('elections')
@Controller('api/conferences/:id/elections/:code/rounds')
export class RoundsController {
  constructor(private readonly rounds: RoundsService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give out the ballots of the next round, and name who counts them; who is present is frozen now.',
  })
  @SerializeOptions({ schema: roundOpenedSchema })
  @ApiOkResponse({ standardSchema: roundOpenedSchema })
  open(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Body({ schema: openRoundBody }) body: OpenRoundBody,
  ): Promise<RoundOpened> {
    return this.rounds.open(person, { conferenceId, code }, body);
  }

  @Post(':roundId/close')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the voting of a round: from now on it is counted.' })
  close(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Param('roundId', { schema: id }) roundId: string,
  ): Promise<void> {
    return this.rounds.close(person, { conferenceId, code, roundId });
  }

  @Post(':roundId/hands')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record raised hands for each candidate, where the rules do not ask for a secret ballot.' })
  hands(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Param('roundId', { schema: id }) roundId: string,
    @Body({ schema: handsBody }) body: HandsBody,
  ): Promise<void> {
    return this.rounds.countHands(person, { conferenceId, code, roundId }, body);
  }

  @Post(':roundId/publish')
  @HttpCode(204)
  @ApiOperation({ summary: 'Publish the result of a round: it is judged in integers, and everybody sees the votes.' })
  publish(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Param('roundId', { schema: id }) roundId: string,
  ): Promise<void> {
    return this.rounds.publish(person, { conferenceId, code, roundId });
  }

  @Post(':roundId/void')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Declare a round void, with a reason; it stays on record, and the same ballot is held again.',
  })
  void(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Param('roundId', { schema: id }) roundId: string,
    @Body({ schema: reasonBody }) { reason }: ReasonBody,
  ): Promise<void> {
    return this.rounds.void(person, { conferenceId, code, roundId }, reason);
  }
}
