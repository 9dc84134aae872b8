import { SETTINGS, type Settings } from '@conference/config';
import { Transactions } from '@conference/persistence';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Files } from './content/files';
import { Spool } from './content/spool';
import { Inspector } from './inspect/inspector';
import type { FileStore } from './store/file-store';
import { fileStoreFor, incomingFolder } from './store/file-store-for';

const FILE_STORE = Symbol('file store');

/** Gives `Files`, `Spool` and `Inspector` to every service. */
@Global()
@Module({
  providers: [
    Inspector,
    { provide: FILE_STORE, inject: [SETTINGS], useFactory: (settings: Settings) => fileStoreFor(settings.files) },
    {
      provide: Files,
      inject: [FILE_STORE, Transactions],
      useFactory: (store: FileStore, transactions: Transactions) => new Files(store, transactions),
    },
    {
      provide: Spool,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new Spool(incomingFolder(settings.files)),
    },
  ],
  exports: [Files, Spool, Inspector],
})
export class FilesModule implements OnApplicationShutdown {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  onApplicationShutdown(): void {
    this.store.close();
  }
}
