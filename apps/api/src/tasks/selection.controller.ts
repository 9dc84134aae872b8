import {
  openTasksQuery,
  openTasksSchema,
  selectionBody,
  selectionDoneSchema,
  selectionPreviewBody,
  selectionPreviewSchema,
  type OpenTasks,
  type OpenTasksQuery,
  type SelectionBody,
  type SelectionDone,
  type SelectionPreview,
  type SelectionPreviewBody,
} from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { Body, Controller, Get, Headers, HttpCode, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/current-person.decorator';
import { CurrentSession } from '../auth/current-session.decorator';
import type { SignedIn } from '../auth/session.service';
import { OpenTasksService } from './open-tasks.service';
import { SelectionService } from './selection.service';

/** Everything that is waited for in the office, and one act on several of them. */
@ApiTags('tasks')
@Controller('api/open-tasks')
export class SelectionController {
  constructor(
    private readonly openTasks: OpenTasksService,
    private readonly selections: SelectionService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every open task of the office, soonest due first, and by what the list can be narrowed.' })
  @SerializeOptions({ schema: openTasksSchema })
  @ApiOkResponse({ standardSchema: openTasksSchema })
  list(
    @CurrentPerson() person: PersonEntity,
    @Query({ schema: openTasksQuery }) query: OpenTasksQuery,
  ): Promise<OpenTasks> {
    return this.openTasks.list(person, query);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What one act would do with each of some tasks, or why it may not; nothing is done.' })
  @SerializeOptions({ schema: selectionPreviewSchema })
  @ApiOkResponse({ standardSchema: selectionPreviewSchema })
  preview(
    @CurrentSession() session: SignedIn,
    @Body({ schema: selectionPreviewBody }) body: SelectionPreviewBody,
  ): Promise<SelectionPreview> {
    return this.selections.preview(session, body);
  }

  @Post('acts')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Remind, reassign or extend some tasks, each as if it were done alone; says of each what became of it. The same key again does nothing twice.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @SerializeOptions({ schema: selectionDoneSchema })
  @ApiOkResponse({ standardSchema: selectionDoneSchema })
  act(
    @CurrentSession() session: SignedIn,
    @Body({ schema: selectionBody }) body: SelectionBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<SelectionDone> {
    return this.selections.act(session, body, key);
  }
}
