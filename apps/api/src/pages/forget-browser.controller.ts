import { OpenDoor } from '@conference/health';
import { Controller, HttpStatus, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OwnFormGuard } from './own-form.guard';
import { PageAnswer } from './page-answer';
import { PageFilter } from './page.filter';
import { ProofsService } from './proofs.service';
import { keepPrivate } from './send-page';
import { TaskDoorService } from './task-door.service';
import { problemPage } from './views/message-view';

/** Ends the remembering of the browser at hand: from then on the code is asked for again. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('task')
export class ForgetBrowserController {
  constructor(
    private readonly door: TaskDoorService,
    private readonly proofs: ProofsService,
  ) {}

  @Post('forget-browser')
  async forget(@Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.door.visitWithForm(request);
    const { view } = visit;
    if (!visit.isOurForm) {
      throw new PageAnswer(problemPage(view.language, HttpStatus.FORBIDDEN, view.words.confirmAgain, []));
    }
    await this.proofs.forget(response, visit);
    keepPrivate(response);
    response.redirect(HttpStatus.SEE_OTHER, view.address('/task'));
  }
}
