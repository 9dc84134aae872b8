import { TestWorkflowEnvironment } from '@temporalio/testing';
import * as keys from '../../workflows/src/contract/search-attributes';
import { timeSkippingServer } from './time-skipping-server';

/** Temporal's numbers for the types of search attributes (temporal.api.enums.v1.IndexedValueType). */
const TYPES: Readonly<Record<string, number>> = { KEYWORD: 2, INT: 3, DATETIME: 6, KEYWORD_LIST: 7 };

/**
 * Starts a Temporal server whose clock jumps ahead while everybody waits: 90 days take less than a second.
 *
 * Time is skipped for all its workflows at once, so a spec file has a server of its own and its tests run one after the other.
 */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const executable = { type: 'existing-path', path: await timeSkippingServer() } as const;
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  try {
    const searchAttributes = Object.fromEntries(Object.values(keys).map(({ name, type }) => [name, TYPES[type]!]));
    await environment.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes });
    return environment;
  } catch (error) {
    await environment.teardown();
    throw error;
  }
}
