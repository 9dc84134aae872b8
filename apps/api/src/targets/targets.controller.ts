import {
  addTargetBody,
  appraiseTargetBody,
  changeTargetBody,
  dropTargetBody,
  handTargetOverBody,
  progressBody,
  targetFormSchema,
  withdrawTargetAppraisalBody,
  type AddTargetBody,
  type AppraiseTargetBody,
  type ChangeTargetBody,
  type DropTargetBody,
  type HandTargetOverBody,
  type ProgressBody,
  type TargetForm,
  type WithdrawTargetAppraisalBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { TargetChangesService } from './target-changes.service';
import { TargetCommandsService } from './target-commands.service';
import { TakenOverService } from './taken-over.service';
import { TargetsService } from './targets.service';

const id = z.uuid();
const yearNumber = z.coerce.number().int();
const periodNumber = z.coerce.number().int().min(1);

/** Progress of the targets: reported when asked by task, or at any time by whoever answers for a target. */
@ApiTags('targets')
@Controller('api')
export class TargetsController {
  constructor(
    private readonly targets: TargetsService,
    private readonly commands: TargetCommandsService,
    private readonly changes: TargetChangesService,
    private readonly takenOver: TakenOverService,
  ) {}

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

  @Post('targets/:id/parties/:partyId/hand-over')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand a target over to another owner or unit, with the reason.' })
  handOver(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) targetId: string,
    @Param('partyId', { schema: id }) partyId: string,
    @Body({ schema: handTargetOverBody }) body: HandTargetOverBody,
  ): Promise<void> {
    return this.commands.handOver(person, { targetId, partyId }, body);
  }

  @Get('conferences/:id/target-form')
  @SerializeOptions({ schema: targetFormSchema })
  @ApiOkResponse({ standardSchema: targetFormSchema })
  @ApiOperation({ summary: 'What the forms of targets need: units, people, resolutions, and what each target says.' })
  form(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<TargetForm> {
    return this.changes.form(person, conferenceId);
  }

  @Post('conferences/:id/targets')
  @HttpCode(204)
  @ApiOperation({ summary: 'Add a target: freely until the session, after it by another resolution.' })
  add(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: addTargetBody }) body: AddTargetBody,
  ): Promise<void> {
    return this.changes.add(person, conferenceId, body);
  }

  @Post('targets/:id/change')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change what a target says: freely until the session, after it by another resolution.' })
  change(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) targetId: string,
    @Body({ schema: changeTargetBody }) body: ChangeTargetBody,
  ): Promise<void> {
    return this.changes.change(person, targetId, body);
  }

  @Post('targets/:id/drop')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Drop a target: it stays on record with its reports, and nobody is asked about it any more.',
  })
  drop(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) targetId: string,
    @Body({ schema: dropTargetBody }) body: DropTargetBody,
  ): Promise<void> {
    return this.changes.drop(person, targetId, body);
  }

  @Post('targets/:id/appraisals')
  @HttpCode(204)
  @ApiOperation({ summary: 'Conclude whether a target was met in a period.' })
  appraise(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) targetId: string,
    @Body({ schema: appraiseTargetBody }) body: AppraiseTargetBody,
  ): Promise<void> {
    return this.commands.appraise(person, targetId, body);
  }

  @Post('targets/:id/appraisals/:period/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw an appraisal; it stays on record with the reason.' })
  withdrawAppraisal(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) targetId: string,
    @Param('period', { schema: periodNumber }) period: number,
    @Body({ schema: withdrawTargetAppraisalBody }) { reason }: WithdrawTargetAppraisalBody,
  ): Promise<void> {
    return this.commands.withdrawAppraisal(person, { targetId, period, reason });
  }

  @Post('conferences/:id/taken-over/:office/:year/confirm')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm what a predecessor promised in a year: from then on its figures count.' })
  confirm(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('office') office: string,
    @Param('year', { schema: yearNumber }) year: number,
  ): Promise<void> {
    return this.takenOver.confirm(person, { conferenceId, office, year });
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
