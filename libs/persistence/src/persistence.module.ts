import { SETTINGS, type Settings } from '@conference/config';
import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';
import { NotificationListener } from './notification-listener';
import { Transactions } from './transactions';

/** Gives `Transactions` and `NotificationListener` to every service. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ({
        ...dataSourceOptions(settings.database.url),
        retryAttempts: 60,
        retryDelay: 1000,
      }),
    }),
  ],
  providers: [
    {
      provide: Transactions,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new Transactions(dataSource),
    },
    {
      provide: NotificationListener,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new NotificationListener(settings.database.url),
    },
  ],
  exports: [Transactions, NotificationListener],
})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly listener: NotificationListener) {}

  onApplicationShutdown(): Promise<void> {
    return this.listener.stop();
  }
}
