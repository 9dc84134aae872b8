import { StoreAway, StoreFull } from './store-error';

/** What the system says when a disk, a quota or a limit is used up. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const BROKEN = ['EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ESTALE'];

/** Says in the store's words what the file system answered; anything else stays what it is. */
export function asStoreError(error: unknown): unknown {
  const code = codeOf(error);
  if (FULL.includes(code)) return new StoreFull('no room is left', { cause: error });
  if (BROKEN.includes(code)) return new StoreAway(`the folder of files answered ${code}`, { cause: error });
  return error;
}

/** Whether a file is not there. */
export function isAbsent(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
