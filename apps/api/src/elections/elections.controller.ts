import {
  adoptListBody,
  adoptRulesBody,
  electionsSchema,
  nominateBody,
  reasonBody,
  recogniseBody,
  seatDecisionBody,
  type AdoptListBody,
  type AdoptRulesBody,
  type Elections,
  type NominateBody,
  type ReasonBody,
  type RecogniseBody,
  type SeatDecisionBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CandidatesService } from './candidates.service';
import { ElectionsService } from './elections.service';
import { OpenSeatsService } from './open-seats.service';

const id = z.uuid();
const electionCode = z.string().max(40);

/** The elections as the console runs them. */
@ApiTags('elections')
@Controller('api/conferences/:id/elections')
export class ElectionsController {
  constructor(
    private readonly elections: ElectionsService,
    private readonly candidates: CandidatesService,
    private readonly seats: OpenSeatsService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Every election; counts that are not published are for the committee and those who close a count.',
  })
  @SerializeOptions({ schema: electionsSchema })
  @ApiOkResponse({ standardSchema: electionsSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<Elections> {
    return this.elections.view(person, conferenceId);
  }

  @Post(':code/rules')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Adopt the rules of an election by raised hands, or change them; nominations are open then.',
  })
  rules(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Body({ schema: adoptRulesBody }) body: AdoptRulesBody,
  ): Promise<void> {
    return this.elections.adoptRules(person, { conferenceId, code }, body);
  }

  @Post(':code/nominations')
  @HttpCode(204)
  @ApiOperation({ summary: 'Nominate somebody; who may not stand is refused with the reason.' })
  nominate(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Body({ schema: nominateBody }) body: NominateBody,
  ): Promise<void> {
    return this.candidates.nominate(person, { conferenceId, code }, body);
  }

  @Post(':code/nominations/:personId/consent')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record that a nominated person agrees to stand: by themselves, or written down for them.' })
  consent(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Param('personId', { schema: id }) personId: string,
  ): Promise<void> {
    return this.candidates.consent(person, { conferenceId, code }, personId);
  }

  @Post(':code/nominations/:personId/withdrawal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a candidate, with a reason; a list that was adopted with them is adopted anew.' })
  withdraw(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: reasonBody }) { reason }: ReasonBody,
  ): Promise<void> {
    return this.candidates.withdraw(person, { conferenceId, code }, personId, reason);
  }

  @Post(':code/list')
  @HttpCode(204)
  @ApiOperation({ summary: 'Adopt the list of those who stand.' })
  list(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Body({ schema: adoptListBody }) body: AdoptListBody,
  ): Promise<void> {
    return this.elections.adoptList(person, { conferenceId, code }, body);
  }

  @Post(':code/decisions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Settle seats that a round left open: run-off, another vote, vacant, by age or by lot.' })
  decide(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Body({ schema: seatDecisionBody }) body: SeatDecisionBody,
  ): Promise<void> {
    return this.seats.decide(person, { conferenceId, code }, body);
  }

  @Post(':code/recognition')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record the decision that recognises those elected, after the conference.' })
  recognise(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: electionCode }) code: string,
    @Body({ schema: recogniseBody }) body: RecogniseBody,
  ): Promise<void> {
    return this.elections.recognise(person, { conferenceId, code }, body);
  }
}
