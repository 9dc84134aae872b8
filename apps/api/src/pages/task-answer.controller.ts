import { OpenDoor } from '@conference/health';
import { Controller, Post, Req, Res, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AnswerFormInterceptor, type AnswerRequest } from './answer-form.interceptor';
import { AnswersService } from './answers.service';
import { OwnFormGuard } from './own-form.guard';
import { PageFilter } from './page.filter';
import { sendPage } from './send-page';

/** Takes the answer that a person gives on the page behind a mailed link. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@UseGuards(OwnFormGuard)
@Controller('task')
export class TaskAnswerController {
  constructor(private readonly answers: AnswersService) {}

  @Post('decision')
  @UseInterceptors(AnswerFormInterceptor)
  async decide(@Req() request: AnswerRequest, @Res() response: Response): Promise<void> {
    sendPage(response, await this.answers.answer(request, response));
  }
}
