import { SETTINGS, SettingsModule } from '@conference/config';
import { FilesModule } from '@conference/files';
import { HealthModule, loggerOptions } from '@conference/health';
import { PersistenceModule, Transactions } from '@conference/persistence';
import { TemporalModule } from '@conference/temporal';
import { WorkerHost } from '@conference/temporal/worker';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { EnvelopeKeeperService } from './envelope-keeper.service';
import { FileSweeperService } from './file-sweeper.service';
import { OutboxRelayService } from './outbox-relay.service';
import { WorkerHostModule } from './worker-host.module';

/** The worker: runs the workflows and their row work, and carries the outbox's signals to them. */
@Module({
  imports: [
    SettingsModule,
    LoggerModule.forRootAsync({ imports: [], providers: [], inject: [SETTINGS], useFactory: loggerOptions }),
    PersistenceModule,
    FilesModule,
    TemporalModule,
    WorkerHostModule,
    HealthModule.forChecks(
      [WorkerHostModule],
      [WorkerHost, Transactions],
      (host: WorkerHost, transactions: Transactions) => ({
        worker: () => host.isRunning,
        database: () => transactions.isReachable(),
      }),
    ),
  ],
  providers: [OutboxRelayService, FileSweeperService, EnvelopeKeeperService],
})
export class WorkerModule {}
