import { Module } from '@nestjs/common';
import { MailWorkerModule } from '../mail-worker.module';
import { ArrivalsService } from './arrivals.service';
import { ImapDoorService } from './imap-door.service';
import { InboundService } from './inbound.service';
import { RepliesService } from './replies.service';
import { ReplyAnswerService } from './reply-answer.service';
import { ReportsService } from './reports.service';
import { SenderDomainsService } from './sender-domains.service';
import { SmtpDoorService } from './smtp-door.service';

/** Mail that comes in: replies that answer tasks, and what machines report. */
@Module({
  imports: [MailWorkerModule],
  providers: [
    ArrivalsService,
    InboundService,
    RepliesService,
    ReplyAnswerService,
    ReportsService,
    SmtpDoorService,
    ImapDoorService,
    SenderDomainsService,
  ],
  exports: [ArrivalsService, InboundService, SmtpDoorService, ImapDoorService],
})
export class InboundModule {}
