import { ContentDamaged, ContentMissing, StoreAway, StoreFull } from '@conference/files';
import { Logger } from '@nestjs/common';
import { doorRefusal } from '../problems/door-words';

const log = new Logger('Files');

/** Says in the door's words what the file store answered; anything else stays what it is. */
export function storeRefusal(error: unknown): unknown {
  const code = codeOf(error);
  if (!code) return error;
  log.error(error instanceof Error ? error.message : error);
  return doorRefusal(code);
}

function codeOf(error: unknown) {
  if (error instanceof StoreFull) return 'store-full';
  if (error instanceof StoreAway) return 'store-away';
  if (error instanceof ContentMissing) return 'file-missing';
  if (error instanceof ContentDamaged) return 'file-damaged';
  return null;
}
