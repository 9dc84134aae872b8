import {
  closingPreflightSchema,
  explainDeviationBody,
  preflightSchema,
  simulateBody,
  simulatedSchema,
  type ClosingPreflightView,
  type ExplainDeviationBody,
  type PreflightView,
  type SimulateBody,
  type Simulated,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { PreflightService } from './preflight.service';
import { RehearsalService } from './rehearsal.service';

const id = z.uuid();

/** Before the session is opened: what is missing, and rehearsals. */
@ApiTags('floor')
@Controller('api/conferences/:id')
export class PreflightController {
  constructor(
    private readonly preflight: PreflightService,
    private readonly rehearsal: RehearsalService,
  ) {}

  @Get('preflight')
  @ApiOperation({
    summary: 'What is still missing before the session is opened, where it is mended, and what is in order.',
  })
  @SerializeOptions({ schema: preflightSchema })
  @ApiOkResponse({ standardSchema: preflightSchema })
  view(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<PreflightView> {
    return this.preflight.view(person, conferenceId);
  }

  @Get('preflight/closing')
  @ApiOperation({
    summary: 'What is still open before the session is closed, and whether it blocks or needs a reason.',
  })
  @SerializeOptions({ schema: closingPreflightSchema })
  @ApiOkResponse({ standardSchema: closingPreflightSchema })
  closing(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<ClosingPreflightView> {
    return this.preflight.closing(person, conferenceId);
  }

  @Post('preflight/deviations')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say why the programme departs from its rules at one place.' })
  explain(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: explainDeviationBody }) body: ExplainDeviationBody,
  ): Promise<void> {
    return this.preflight.explain(person, conferenceId, body);
  }

  @Delete('rehearsal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Wipe a rehearsal that has ended; the audit chain keeps its ids and figures.' })
  wipe(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<void> {
    return this.rehearsal.wipe(person, conferenceId);
  }

  @Post('rehearsal/attendees')
  @HttpCode(200)
  @ApiOperation({ summary: 'Of a rehearsal: let so many more people come in.' })
  @SerializeOptions({ schema: simulatedSchema })
  @ApiOkResponse({ standardSchema: simulatedSchema })
  simulate(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: simulateBody }) { count }: SimulateBody,
  ): Promise<Simulated> {
    return this.rehearsal.simulate(person, conferenceId, count);
  }
}
