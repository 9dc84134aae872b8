export { contentOf } from './content/content-of';
export { Files, type OpenFile, type WholeFile } from './content/files';
export { Spool, type SpooledFile } from './content/spool';
export { FilesModule } from './files.module';
export type { FileContent, FileStore, KeptContent } from './store/file-store';
export { fileStoreFor, incomingFolder } from './store/file-store-for';
export { ContentDamaged, ContentMissing, StoreAway, StoreFull } from './store/store-error';
