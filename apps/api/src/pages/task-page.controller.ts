import { OpenDoor } from '@conference/health';
import { SETTINGS, type Settings } from '@conference/config';
import { Files } from '@conference/files';
import { Transactions } from '@conference/persistence';
import { Controller, Get, HttpStatus, Inject, Req, Res, UseFilters, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { sendFile } from '../files/send-file';
import { doorRefusal } from '../problems/door-words';
import { PageAnswer } from './page-answer';
import { endOf } from './page-state';
import { PageMetrics } from './page-metrics';
import { PageFilter } from './page.filter';
import { keepPrivate, sendPage } from './send-page';
import { TaskDoorService } from './task-door.service';
import { NO_PROOF, UNTOUCHED } from './typed-answer';
import { waitingPage } from './views/form-view';
import { statePage } from './views/state-view';
import { writtenSize } from './written-time';

/** The page of one task, and the file that it is about. */
@ApiExcludeController()
@OpenDoor()
@UseFilters(PageFilter)
@Controller('task')
export class TaskPageController {
  constructor(
    private readonly door: TaskDoorService,
    private readonly metrics: PageMetrics,
    private readonly transactions: Transactions,
    private readonly files: Files,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { grant, view } = await this.door.visit(request);
    this.metrics.pageFetched(grant.right, view.page.state.name);
    const end = endOf(view.page.state);
    const uploadLimit = writtenSize(this.settings.uploadLimitBytes, view.language);
    const untouched = { ...NO_PROOF, typed: UNTOUCHED, complaint: null, hadFile: false, uploadLimit };
    sendPage(response, end ? statePage(view, 200, end) : waitingPage(view, 200, untouched));
  }

  @Get('file')
  async file(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { view } = await this.door.visit(request);
    const { task } = view.page;
    const end = endOf(view.page.state);
    if (end && end.name !== 'notYourTurn') {
      throw new PageAnswer(statePage(view, HttpStatus.GONE, end));
    }
    keepPrivate(response);
    const { documentId, revision: number } = task;
    const revision = await this.transactions.read(async ({ documents }) =>
      documentId && number ? documents.revision(documentId, number) : null,
    );
    if (!revision) throw doorRefusal('not-found');
    return sendFile(this.files, revision.fileSha256, revision.fileName);
  }
}
