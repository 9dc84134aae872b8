import { SETTINGS, SettingsModule } from '@conference/config';
import { FilesModule } from '@conference/files';
import { HealthModule, loggerOptions, METRICS, MetricsController } from '@conference/health';
import { PersistenceModule, Transactions } from '@conference/persistence';
import { WorkerHost } from '@conference/temporal/worker';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AbsenceWatchService } from './absence-watch.service';
import { MailHealthController } from './mail-health.controller';
import { MailMetrics } from './mail-metrics';
import { LeaveWatchService } from './leave-watch.service';
import { InboundModule } from './inbound/inbound.module';
import { MailWorkerModule } from './mail-worker.module';
import { OutboxMailService } from './outbox-mail.service';
import { PetitionWatchService } from './petition-watch.service';
import { SenderService } from './sender.service';

/** Mail: composes and stores what the procedure and the transactions ask for, and sends what is stored. */
@Module({
  imports: [
    SettingsModule,
    LoggerModule.forRootAsync({ imports: [], providers: [], inject: [SETTINGS], useFactory: loggerOptions }),
    PersistenceModule,
    FilesModule,
    MailWorkerModule,
    InboundModule,
    HealthModule.forChecks(
      [MailWorkerModule],
      [WorkerHost, Transactions],
      (host: WorkerHost, transactions: Transactions) => ({
        worker: () => host.isRunning,
        database: () => transactions.isReachable(),
      }),
    ),
  ],
  controllers: [MetricsController, MailHealthController],
  providers: [
    AbsenceWatchService,
    LeaveWatchService,
    OutboxMailService,
    PetitionWatchService,
    MailMetrics,
    { provide: METRICS, useExisting: MailMetrics },
    SenderService,
  ],
})
export class NotificationsModule {}
