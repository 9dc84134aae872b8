import { progressBody, type ProgressBody } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { TargetsService } from './targets.service';

const id = z.uuid();

/** Progress of the targets: reported when asked by task, or at any time by whoever answers for a target. */
@ApiTags('targets')
@Controller('api')
export class TargetsController {
  constructor(private readonly targets: TargetsService) {}

  @Post('targets/:id/progress')
  @HttpCode(204)
  @ApiOperation({ summary: 'Report progress of a target without being asked.' })
  report(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) targetId: string,
    @Body({ schema: progressBody }) body: ProgressBody,
  ): Promise<void> {
    return this.targets.report(person, targetId, body);
  }

  @Get('progress/:id/evidence')
  @ApiOperation({ summary: 'The evidence that came with a report.' })
  evidence(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) reportId: string,
  ): Promise<StreamableFile> {
    return this.targets.evidence(person, reportId);
  }
}
