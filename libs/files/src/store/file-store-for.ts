import { join } from 'node:path';
import type { FileSettings } from '@conference/config';
import type { FileStore } from './file-store';
import { FolderStore } from './folder-store';
import { S3Store } from './s3-store';

/** The store that the settings choose. */
export function fileStoreFor(settings: FileSettings): FileStore {
  switch (settings.store) {
    case 'folder':
      return new FolderStore(settings.folder, incomingFolder(settings));
    case 's3':
      return new S3Store(settings);
  }
}

/** Where files lie while they are on their way. */
export function incomingFolder({ folder }: FileSettings): string {
  return join(folder, 'incoming');
}
