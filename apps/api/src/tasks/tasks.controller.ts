import {
  decidedSchema,
  decisionBody,
  handOverBody,
  successorsSchema,
  nudgedSchema,
  onTrackBody,
  onTrackReportedSchema,
  taskDetailSchema,
  taskListQuery,
  taskPageSchema,
  type Decided,
  type DecisionBody,
  type HandOverBody,
  type Successor,
  type Nudged,
  type OnTrackBody,
  type OnTrackReported,
  type TaskDetail,
  type TaskListQuery,
  type TaskPage,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { TasksService } from './tasks.service';

const id = z.uuid();
const handedOver = z.object({ taskId: z.uuid() }).meta({ id: 'HandedOver' });

/** What people are asked, and their answers. */
@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  @ApiOperation({ summary: 'Tasks, soonest due first; by default one’s own.' })
  @SerializeOptions({ schema: taskPageSchema })
  @ApiOkResponse({ standardSchema: taskPageSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: taskListQuery }) query: TaskListQuery,
  ): Promise<TaskPage> {
    return this.tasks.list(person, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One task with what is needed to answer it.' })
  @SerializeOptions({ schema: taskDetailSchema })
  @ApiOkResponse({ standardSchema: taskDetailSchema })
  one(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) taskId: string): Promise<TaskDetail> {
    return this.tasks.one(person, taskId);
  }

  @Post('on-track')
  @HttpCode(200)
  @ApiOperation({ summary: 'Report “on track” on several targets at once; says of each whether it was taken.' })
  @SerializeOptions({ schema: onTrackReportedSchema })
  @ApiOkResponse({ standardSchema: onTrackReportedSchema })
  reportOnTrack(
    @CurrentSession() session: SignedIn,
    @Body({ schema: onTrackBody }) { taskIds }: OnTrackBody,
  ): Promise<OnTrackReported> {
    return this.tasks.reportOnTrack(session, taskIds);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Answer a task. The same answer twice counts once; a contrary one is refused with what happened.',
  })
  @SerializeOptions({ schema: decidedSchema })
  @ApiOkResponse({ standardSchema: decidedSchema })
  decide(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: decisionBody }) body: DecisionBody,
  ): Promise<Decided> {
    return this.tasks.decide(session, taskId, body);
  }

  @Get(':id/successors')
  @ApiOperation({ summary: 'To whom one may pass a task: people of the right office, with who is away until when.' })
  @SerializeOptions({ schema: successorsSchema })
  @ApiOkResponse({ standardSchema: successorsSchema })
  successors(
    @CurrentPerson() person: PersonEntity,
    @Param('id', { schema: id }) taskId: string,
  ): Promise<{ items: Successor[] }> {
    return this.tasks.successors(person, taskId);
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pass a task to a colleague.' })
  @SerializeOptions({ schema: handedOver })
  @ApiOkResponse({ standardSchema: handedOver })
  handOver(
    @CurrentSession() session: SignedIn,
    @Param('id', { schema: id }) taskId: string,
    @Body({ schema: handOverBody }) body: HandOverBody,
  ): Promise<{ taskId: string }> {
    return this.tasks.handOver(session, taskId, body);
  }

  @Post(':id/nudges')
  @ApiOperation({ summary: 'Press for an answer that is waited for: by leaders, at most every four hours.' })
  @SerializeOptions({ schema: nudgedSchema })
  @ApiCreatedResponse({ standardSchema: nudgedSchema })
  nudge(@CurrentPerson() person: PersonEntity, @Param('id', { schema: id }) taskId: string): Promise<Nudged> {
    return this.tasks.nudge(person, taskId);
  }
}
