import {
  decidedSchema,
  recordBody,
  withdrawalBody,
  withdrawnSchema,
  type Decided,
  type RecordBody,
  type WithdrawalBody,
  type WithdrawnView,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { RecordingsService } from './recordings.service';

const id = z.uuid();

/** Decisions from paper and voice, recorded for the person asked; answers that are taken back. */
@ApiTags('tasks')
@Controller('api/tasks/:id')
export class RecordingsController {
  constructor(private readonly recordings: RecordingsService) {}

  @Post('recordings')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record a decision for the person asked, from signed paper or by word of mouth.' })
  @SerializeOptions({ schema: decidedSchema })
  @ApiOkResponse({ standardSchema: decidedSchema })
  record(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: recordBody }) body: RecordBody,
  ): Promise<Decided> {
    return this.recordings.record(session, taskId, body);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take one’s own answer back while the round is open; the same person is asked again.' })
  @SerializeOptions({ schema: withdrawnSchema })
  @ApiOkResponse({ standardSchema: withdrawnSchema })
  withdraw(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: withdrawalBody }) body: WithdrawalBody,
  ): Promise<WithdrawnView> {
    return this.recordings.withdraw(session, taskId, body);
  }

  @Get('evidence')
  @ApiOperation({ summary: 'The scan from which a decision was recorded.' })
  evidence(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) taskId: string,
  ): Promise<StreamableFile> {
    return this.recordings.evidence(person, taskId);
  }

  @Get('answer-sheet')
  @ApiOperation({ summary: 'A printable sheet (PDF) on which the person asked decides on paper.' })
  answerSheet(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) taskId: string,
  ): Promise<StreamableFile> {
    return this.recordings.answerSheet(person, taskId);
  }
}
