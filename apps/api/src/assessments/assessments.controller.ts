import {
  assessmentDetailSchema,
  assessmentsSchema,
  scoresBody,
  scoresWithdrawalBody,
  type AssessmentDetail,
  type AssessmentsView,
  type ScoresBody,
  type ScoresWithdrawalBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { AssessmentsService } from './assessments.service';

const id = z.uuid();
const criterion = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Self-assessment: own scores, appraisal side by side, and the years. */
@ApiTags('assessments')
@Controller('api')
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Get('conferences/:id/assessments')
  @SerializeOptions({ schema: assessmentsSchema })
  @ApiOperation({
    summary: 'The assessments of a conference: all for those who lead or appraise, else one’s own and those of bodies.',
  })
  list(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<AssessmentsView> {
    return this.assessments.list(person, conferenceId);
  }

  @Get('assessments/:id')
  @SerializeOptions({ schema: assessmentDetailSchema })
  @ApiOperation({ summary: 'One assessment: its criteria, what was given, the gaps, and the years.' })
  one(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) assessmentId: string,
  ): Promise<AssessmentDetail> {
    return this.assessments.one(person, assessmentId);
  }

  @Post('assessments/:id/scores')
  @HttpCode(204)
  @ApiOperation({ summary: 'Submit one’s own scores; where a task asks for them, they answer it.' })
  submit(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) assessmentId: string,
    @Body({ schema: scoresBody }) { scores }: ScoresBody,
  ): Promise<void> {
    return this.assessments.submit(session, assessmentId, scores);
  }

  @Post('assessments/:id/scores/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw one’s own scores, as long as nobody has appraised them.' })
  withdraw(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) assessmentId: string,
    @Body({ schema: scoresWithdrawalBody }) { reason }: ScoresWithdrawalBody,
  ): Promise<void> {
    return this.assessments.withdraw(person, assessmentId, reason);
  }

  @Post('assessments/:id/appraisal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Appraise: scores beside the own ones, with the reason wherever they differ.' })
  appraise(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) assessmentId: string,
    @Body({ schema: scoresBody }) { scores }: ScoresBody,
  ): Promise<void> {
    return this.assessments.appraise(person, assessmentId, scores);
  }

  @Post('assessments/:id/appraisal/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw one’s appraisal, with the reason.' })
  withdrawAppraisal(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) assessmentId: string,
    @Body({ schema: scoresWithdrawalBody }) { reason }: ScoresWithdrawalBody,
  ): Promise<void> {
    return this.assessments.withdrawAppraisal(person, assessmentId, reason);
  }

  @Get('assessments/:id/evidence/:criterion')
  @ApiOperation({ summary: 'The evidence that stands behind an own score.' })
  evidence(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) assessmentId: string,
    @Param('criterion', { schema: criterion }) code: string,
  ): Promise<StreamableFile> {
    return this.assessments.evidence(person, assessmentId, code);
  }
}
