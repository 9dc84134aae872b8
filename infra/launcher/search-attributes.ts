import { Connection } from '@temporalio/client';
import * as keys from '../../workflows/src/contract/search-attributes';
import { StartFailure } from './start-failure';
import { waitUntil } from './wait-until';

/** Temporal's numbers for the types of search attributes (temporal.api.enums.v1.IndexedValueType). */
const TYPES: Readonly<Record<string, number>> = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};
const WITHIN_MS = 60_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Makes sure that a Temporal server knows every search attribute of the workflows, whatever data it was started on.
 * @throws StartFailure when it does not answer, or does not take them
 */
export async function ensureSearchAttributes(address: string, namespace = 'default'): Promise<void> {
  let lastError: unknown;
  const done = await waitUntil(async () => {
    try {
      return await registerMissing(address, namespace);
    } catch (error) {
      lastError = error;
      return false;
    }
  }, WITHIN_MS);
  if (done) return;
  throw new StartFailure(
    {
      vi: `Máy chủ Temporal tại ${address} không trả lời hoặc không nhận các thuộc tính tìm kiếm. Hãy kiểm tra máy chủ ấy rồi chạy lại.`,
      en: `The Temporal server at ${address} does not answer or does not take the search attributes. Check that server and start again.`,
    },
    lastError instanceof Error ? [lastError.message] : [],
  );
}

/** True when nothing is missing any more. */
async function registerMissing(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    return await connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, async () => {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      const missing = Object.values(keys).filter(({ name }) => !(name in customAttributes));
      if (!missing.length) return true;
      const searchAttributes = Object.fromEntries(missing.map(({ name, type }) => [name, TYPES[type]!]));
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
      return false;
    });
  } finally {
    await connection.close();
  }
}
