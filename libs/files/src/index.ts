export { contentOf } from './content/content-of';
export { Files, type OpenFile, type WholeFile } from './content/files';
export { Spool, type SpooledFile } from './content/spool';
export { FilesModule } from './files.module';
export { bytesOf, type FileBytes } from './inspect/file-bytes';
export { FILE_KINDS, type FileEnding, type FileMediaType } from './inspect/file-kind';
export { safeFileName } from './inspect/file-name';
export { fileRefusalSentence, type FileRefusal } from './inspect/file-refusal';
export { inspectFile } from './inspect/inspect-file';
export {
  findPdfSignature,
  pdfSignatureRefusalSentence,
  type PdfSignature,
  type PdfSignatureRefusal,
} from './inspect/pdf-signature';
export { Inspector } from './inspect/inspector';
export type { TextEncoding } from './table/decode-text';
export { readTable, tableRefusalSentence, type ReadTable, type TableRefusal } from './table/read-table';
export type { FileContent, FileStore, KeptContent } from './store/file-store';
export { fileStoreFor, incomingFolder } from './store/file-store-for';
export { ContentDamaged, ContentMissing, StoreAway, StoreFull } from './store/store-error';
