import {
  cancelBody,
  decideNotHeldBody,
  conferenceDetailSchema,
  conferenceListQuery,
  conferencePageSchema,
  conferenceStartedSchema,
  type CancelBody,
  type DecideNotHeldBody,
  type ConferenceDetail,
  type ConferenceListQuery,
  type ConferencePage,
  type ConferenceStarted,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, SerializeOptions } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { ConferenceCommandsService } from './conference-commands.service';
import { ConferenceQueriesService } from './conference-queries.service';
import { ConferenceStarterService } from './conference-starter.service';

const id = z.uuid();
const startQuery = z.object({
  rehearsal: z.stringbool().default(false),
  petition: z.uuid().optional().describe('the petition that this extraordinary conference answers'),
});
type StartQuery = z.infer<typeof startQuery>;

/** Conferences: start one from its plan, see them, command them. */
@ApiTags('conferences')
@Controller('api/conferences')
export class ConferencesController {
  constructor(
    private readonly starter: ConferenceStarterService,
    private readonly queries: ConferenceQueriesService,
    private readonly commands: ConferenceCommandsService,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Start a conference from its plan (YAML or JSON). A wrong plan creates nothing and answers every error.',
  })
  @ApiConsumes('application/yaml', 'application/json')
  @ApiBody({ schema: { $ref: '/api/schemas/conference-plan.json' } })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @SerializeOptions({ schema: conferenceStartedSchema })
  @ApiCreatedResponse({ standardSchema: conferenceStartedSchema })
  start(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: startQuery }) { rehearsal, petition }: StartQuery,
    @Req() request: Request,
    @Headers('idempotency-key') key?: string,
  ): Promise<ConferenceStarted> {
    const text = typeof request.body === 'string' ? request.body : JSON.stringify(request.body ?? {});
    return this.starter.start({ person, text, rehearsal, petitionId: petition ?? null, key });
  }

  @Get()
  @ApiOperation({ summary: 'Conferences of the office, newest first.' })
  @SerializeOptions({ schema: conferencePageSchema })
  @ApiOkResponse({ standardSchema: conferencePageSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: conferenceListQuery }) query: ConferenceListQuery,
  ): Promise<ConferencePage> {
    return this.queries.list(person, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One conference with its stages, documents, tasks, room, targets and timeline.' })
  @SerializeOptions({ schema: conferenceDetailSchema })
  @ApiOkResponse({ standardSchema: conferenceDetailSchema })
  one(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<ConferenceDetail> {
    return this.queries.detail(person, conferenceId);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @ApiOperation({ summary: 'Call the conference off: open tasks are recalled, those concerned are told.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  cancel(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: cancelBody }) body: CancelBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<void> {
    return this.commands.cancel(person, conferenceId, body, key);
  }

  @Post(':id/not-held')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Record that a small office holds no conference, with the reason and the employee side’s opinion.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  decideNotHeld(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: decideNotHeldBody }) body: DecideNotHeldBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<void> {
    return this.commands.decideNotHeld(person, conferenceId, body, key);
  }
}
