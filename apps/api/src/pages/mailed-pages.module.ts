import { Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DocumentsModule } from '../documents/documents.module';
import { FilesService } from '../files/files.service';
import { AttendController } from './attend.controller';
import { AnswersService } from './answers.service';
import { SessionService } from '../auth/session.service';
import { ForgetBrowserController } from './forget-browser.controller';
import { FreshLinkController } from './fresh-link.controller';
import { FreshLinksService } from './fresh-links.service';
import { HandOverController } from './hand-over.controller';
import { HandOversService } from './hand-overs.service';
import { MailedLinkController } from './mailed-link.controller';
import { NotMineController } from './not-mine.controller';
import { NotMineService } from './not-mine.service';
import { PageMetrics } from './page-metrics';
import { ProofsService } from './proofs.service';
import { TaskAnswerController } from './task-answer.controller';
import { TaskDoorService } from './task-door.service';
import { TaskPageController } from './task-page.controller';
import { UnsubscribeController } from './unsubscribe.controller';
import { WithdrawalController } from './withdrawal.controller';
import { WithdrawalsService } from './withdrawals.service';
import { ReportsController } from './reports.controller';
import { readUndecodablePath } from './undecodable-path';
import { WrongPersonService } from './wrong-person.service';

/** The pages behind mailed links: plain pages without scripts, for one task and one person each. */
@Module({
  imports: [DocumentsModule],
  controllers: [
    MailedLinkController,
    TaskPageController,
    TaskAnswerController,
    HandOverController,
    FreshLinkController,
    ForgetBrowserController,
    NotMineController,
    WithdrawalController,
    UnsubscribeController,
    AttendController,
    ReportsController,
  ],
  providers: [
    TaskDoorService,
    AnswersService,
    HandOversService,
    FreshLinksService,
    FilesService,
    PageMetrics,
    ProofsService,
    SessionService,
    NotMineService,
    WithdrawalsService,
    WrongPersonService,
  ],
})
export class MailedPagesModule implements NestModule {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Nest's own middleware is chosen by a path that the router must have read; this one comes before. */
  configure(): void {
    this.host.httpAdapter.use(readUndecodablePath);
  }
}
