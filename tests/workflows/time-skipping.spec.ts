import { defineSearchAttributeKey } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { ConferenceYear, DueAt, Office, WaitingOn } from '../../workflows/src/contract/search-attributes';
import { timeSkippingEnvironment } from '../support/time-skipping';

describe(timeSkippingEnvironment.name, () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  it('lets a year pass at once', async () => {
    const before = await environment.currentTimeMs();
    await environment.sleep('365 days');

    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(365 * 24 * 3_600_000);
  });

  it('takes every search attribute of the workflows', async () => {
    const run = await environment.client.workflow.start('nobody-runs-it', {
      taskQueue: 'nobody-listens',
      workflowId: 'conference/so-thu-nghiem/2026',
      typedSearchAttributes: [
        { key: Office, value: 'so-thu-nghiem' },
        { key: ConferenceYear, value: 2026 },
        { key: WaitingOn, value: ['head'] },
        { key: DueAt, value: new Date('2026-11-25T03:00:00.000Z') },
      ],
    });

    expect((await run.describe()).typedSearchAttributes.get(WaitingOn)).toEqual(['head']);
    await run.terminate();
  });

  it('refuses one that nobody registered', async () => {
    const unknown = defineSearchAttributeKey('Unknown', 'KEYWORD');
    const started = environment.client.workflow.start('nobody-runs-it', {
      taskQueue: 'nobody-listens',
      workflowId: 'unknown',
      typedSearchAttributes: [{ key: unknown, value: 'x' }],
    });

    await expect(started).rejects.toMatchObject({ cause: expect.objectContaining({ code: 3 }) });
  });
});
