import { z } from 'zod';
import { RefusalException } from './problems/refusal.exception';
import { doorWords } from './problems/door-words';

/** Writes where a page ended, so that the next one begins there whatever is added meanwhile. */
export function writeCursor(position: object): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/**
 * Reads a cursor that `writeCursor` wrote.
 * @throws RefusalException not-valid
 */
export function readCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.infer<T> | undefined {
  if (cursor === undefined) return undefined;
  const parsed = shape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new RefusalException('not-valid', doorWords('not-valid'), {}, [
    {
      path: 'cursor',
      code: 'cursor',
      message: { vi: 'Con trỏ trang không đúng.', en: 'The cursor is not one of ours.' },
    },
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
