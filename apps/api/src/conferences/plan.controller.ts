import {
  changedPlanSchema,
  changeDeadlineBody,
  datePreviewQuery,
  deadlinePreviewQuery,
  dueDatePreviewQuery,
  moveDateBody,
  moveDueDateBody,
  planViewSchema,
  whatIfQuery,
  whatIfSchema,
  scheduleViewSchema,
  chartsSchema,
  type ChartsView,
  type ChangedPlanView,
  type ChangeDeadlineBody,
  type DatePreviewQuery,
  type DeadlinePreviewQuery,
  type DueDatePreviewQuery,
  type MoveDateBody,
  type MoveDueDateBody,
  type PlanView,
  type WhatIfQuery,
  type WhatIfView,
  type ScheduleView,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { PlanService } from './plan.service';

const id = z.uuid();

/** The plan of a conference: every due date, what a change would do, and the change itself. */
@ApiTags('conferences')
@Controller('api/conferences/:id')
export class PlanController {
  constructor(private readonly plans: PlanService) {}

  @Get('plan')
  @ApiOperation({ summary: 'Every due date of the conference, why it is on that day, and who must act.' })
  @SerializeOptions({ schema: planViewSchema })
  @ApiOkResponse({ standardSchema: planViewSchema })
  view(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) conferenceId: string): Promise<PlanView> {
    return this.plans.view(person, conferenceId);
  }

  @Get('what-if')
  @ApiOperation({
    summary: 'What is to be expected now, and if the day were another one, people away or late; nothing is changed.',
  })
  @SerializeOptions({ schema: whatIfSchema })
  @ApiOkResponse({ standardSchema: whatIfSchema })
  whatIf(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Query({ schema: whatIfQuery }) supposed: WhatIfQuery,
  ): Promise<WhatIfView> {
    return this.plans.whatIf(person, conferenceId, supposed);
  }

  @Get('schedule')
  @ApiOperation({
    summary: 'The plan as a schedule: what was planned, what happened, what is expected and what is critical.',
  })
  @SerializeOptions({ schema: scheduleViewSchema })
  @ApiOkResponse({ standardSchema: scheduleViewSchema })
  schedule(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<ScheduleView> {
    return this.plans.schedule(person, conferenceId);
  }

  @Get('charts')
  @ApiOperation({
    summary:
      'Steps done against plan and forecast, day by day, and how long each kind of question took in this office.',
  })
  @SerializeOptions({ schema: chartsSchema })
  @ApiOkResponse({ standardSchema: chartsSchema })
  charts(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
  ): Promise<ChartsView> {
    return this.plans.charts(person, conferenceId);
  }

  @Get('date-preview')
  @ApiOperation({ summary: 'What moving the conference to a day would change, and for whom; nothing is changed.' })
  @SerializeOptions({ schema: changedPlanSchema })
  @ApiOkResponse({ standardSchema: changedPlanSchema })
  previewDate(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Query({ schema: datePreviewQuery }) { heldOn }: DatePreviewQuery,
  ): Promise<ChangedPlanView> {
    return this.plans.preview(person, conferenceId, { type: 'date', heldOn });
  }

  @Get('deadline-preview')
  @ApiOperation({ summary: 'What another deadline of the plan would change, and for whom; nothing is changed.' })
  @SerializeOptions({ schema: changedPlanSchema })
  @ApiOkResponse({ standardSchema: changedPlanSchema })
  previewDeadline(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Query({ schema: deadlinePreviewQuery }) { which, workingDays }: DeadlinePreviewQuery,
  ): Promise<ChangedPlanView> {
    return this.plans.preview(person, conferenceId, { type: 'deadline', which, workingDays });
  }

  @Get('rounds/:roundId/due-preview')
  @ApiOperation({ summary: 'What another due date of one open round would change; nothing is changed.' })
  @SerializeOptions({ schema: changedPlanSchema })
  @ApiOkResponse({ standardSchema: changedPlanSchema })
  previewDueDate(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('roundId', { schema: id }) roundId: string,
    @Query({ schema: dueDatePreviewQuery }) { dueOn }: DueDatePreviewQuery,
  ): Promise<ChangedPlanView> {
    return this.plans.preview(person, conferenceId, { type: 'round', roundId, dueOn });
  }

  @Post('date')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move the conference to another day; each person affected gets one mail.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @SerializeOptions({ schema: changedPlanSchema })
  @ApiOkResponse({ standardSchema: changedPlanSchema })
  moveDate(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: moveDateBody }) { heldOn, reason }: MoveDateBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<ChangedPlanView> {
    return this.plans.change({ person, conferenceId, change: { type: 'date', heldOn }, reason, key });
  }

  @Post('deadlines')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change one deadline for the whole conference; each person affected gets one mail.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @SerializeOptions({ schema: changedPlanSchema })
  @ApiOkResponse({ standardSchema: changedPlanSchema })
  changeDeadline(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: changeDeadlineBody }) { which, workingDays, reason }: ChangeDeadlineBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<ChangedPlanView> {
    return this.plans.change({ person, conferenceId, change: { type: 'deadline', which, workingDays }, reason, key });
  }

  @Post('rounds/:roundId/due')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give one open round another due date; each person affected gets one mail.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @SerializeOptions({ schema: changedPlanSchema })
  @ApiOkResponse({ standardSchema: changedPlanSchema })
  moveDueDate(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) conferenceId: string,
    @Param('roundId', { schema: id }) roundId: string,
    @Body({ schema: moveDueDateBody }) { dueOn, reason }: MoveDueDateBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<ChangedPlanView> {
    return this.plans.change({ person, conferenceId, change: { type: 'round', roundId, dueOn }, reason, key });
  }
}
