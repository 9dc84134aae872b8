import {
  agendaStepBody,
  attendanceBody,
  floorSchema,
  openSessionBody,
  pauseBody,
  verdictSchema,
  type AgendaStepBody,
  type AttendanceBody,
  type FloorView,
  type OpenSessionBody,
  type PauseBody,
  adjournBody,
  closeSessionBody,
  type CloseSessionBody,
  type AdjournBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { AgendaService } from './agenda.service';
import { FloorService } from './floor.service';
import { PausesService } from './pauses.service';
import { SessionCommandsService } from './session-commands.service';

const id = z.uuid();
const code = z.string().max(40);
const sessionOpened = z
  .object({ entitled: z.number().int(), present: z.number().int(), verdict: verdictSchema })
  .meta({ id: 'SessionOpened' });
type SessionOpenedView = z.infer<typeof sessionOpened>;

/** The room: attendance, quorum, agenda, pledge. */
@ApiTags('floor')
@Controller('api/conferences/:id')
export class FloorController {
  constructor(
    private readonly floor: FloorService,
    private readonly session: SessionCommandsService,
    private readonly agendas: AgendaService,
    private readonly pauses: PausesService,
  ) {}

  @Get('floor')
  @ApiOperation({ summary: 'The room as it is now.' })
  @SerializeOptions({ schema: floorSchema })
  @ApiOkResponse({ standardSchema: floorSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<FloorView> {
    return this.floor.view(person, conferenceId);
  }

  @Post('attendance')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record that a person comes in or leaves; saying it twice changes nothing.' })
  attendance(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: attendanceBody }) body: AttendanceBody,
  ): Promise<void> {
    return this.floor.recordAttendance(person, conferenceId, body);
  }

  @Post('session/open')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Declare the quorum and open the session, or be told why not.' })
  @SerializeOptions({ schema: sessionOpened })
  @ApiOkResponse({ standardSchema: sessionOpened })
  open(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: openSessionBody }) body: OpenSessionBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<SessionOpenedView> {
    return this.session.open(person, conferenceId, body, key);
  }

  @Post('session/close')
  @HttpCode(204)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOperation({ summary: 'Close the session, unless something prescribed is still open; the rest needs a reason.' })
  close(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: closeSessionBody }) body: CloseSessionBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<void> {
    return this.session.close(person, conferenceId, body, key);
  }

  @Post('session/pause')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let the session stand still, for a break or until another day, with a reason.' })
  pause(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: pauseBody }) body: PauseBody,
  ): Promise<void> {
    return this.pauses.pause(person, conferenceId, body);
  }

  @Post('session/adjourn')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put a session that stands still off to an hour and a place, of which everybody is told.' })
  adjourn(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: adjournBody }) body: AdjournBody,
  ): Promise<void> {
    return this.pauses.adjourn(person, conferenceId, body);
  }

  @Post('session/resume')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a paused session go on, with enough people present.' })
  resume(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<void> {
    return this.pauses.resume(person, conferenceId);
  }

  @Post('agenda/:code')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take up or finish an agenda item; out of its order, again or not at all only with a reason.',
  })
  agenda(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: code }) itemCode: string,
    @Body({ schema: agendaStepBody }) body: AgendaStepBody,
  ): Promise<void> {
    return this.agendas.step(person, conferenceId, itemCode, body);
  }

  @Post('agenda/:code/documents/:documentId/presented')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark a document as made public under the item of disclosure.' })
  present(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('code', { schema: code }) itemCode: string,
    @Param('documentId', { schema: id }) documentId: string,
  ): Promise<void> {
    return this.agendas.present(person, conferenceId, { code: itemCode, documentId });
  }
}
