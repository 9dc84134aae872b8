import { OpenDoor } from '@conference/health';
import { Controller, HttpStatus, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { FreshLinksService } from './fresh-links.service';
import { OwnFormGuard } from './own-form.guard';
import { PageAnswer } from './page-answer';
import { PageFilter } from './page.filter';
import { freshLinkTask } from './fresh-link-task';
import { sendPage } from './send-page';
import { TaskDoorService } from './task-door.service';
import { freshLinkPage, problemPage, tooManyPage } from './views/message-view';
import type { Page } from './views/layout';
import { statePage } from './views/state-view';
import type { View } from './views/view';

/** Sends a fresh link, to the registered address only, when the one at hand no longer serves. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('task')
export class FreshLinkController {
  constructor(
    private readonly door: TaskDoorService,
    private readonly freshLinks: FreshLinksService,
  ) {}

  @Post('fresh-link')
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { grant, view, isOurForm } = await this.door.visitWithForm(request);
    const taskId = freshLinkTask(view.page);
    if (!isOurForm || !taskId) throw new PageAnswer(unchanged(view));
    const answer = await this.freshLinks.request(grant, taskId, new Date());
    if (!answer) throw new PageAnswer(unchanged((await this.door.visit(request)).view));
    if ('until' in answer) return sendPage(response, tooManyPage(view, answer.until));
    sendPage(response, freshLinkPage(view, answer.isSent ? null : answer));
  }
}

/** Nothing was sent: the page says how things stand. */
function unchanged(view: View): Page {
  const { state } = view.page;
  if (state.name !== 'waiting') return statePage(view, HttpStatus.CONFLICT, state);
  return problemPage(view.language, HttpStatus.CONFLICT, view.words.noFreshLinkNeeded, []);
}
