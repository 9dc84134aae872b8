import { randomUUID } from 'node:crypto';
import { MAIL_QUEUE, PROCEDURE_QUEUE, type AgencyYearActivities, type MailActivities } from '@conference/workflows';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { timeSkippingEnvironment } from '../support/time-skipping';

describe('from one year to the next', () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  /** Runs the real workflow while the conference of 2027 is opened after so many looks, or its time passes. */
  async function run({ openedAtLook = Infinity, overAtLook = Infinity }) {
    const { nativeConnection: connection, client } = environment;
    const told: number[] = [];
    let looks = 0;
    const activities: AgencyYearActivities = {
      readYear: async ({ year = 2027 }) => {
        looks += 1;
        return { year, isOpened: looks >= openedAtLook, isOver: looks >= overAtLook };
      },
    };
    const mails: Pick<MailActivities, 'announceYear'> = { announceYear: async ({ number }) => void told.push(number) };
    const workflowBundle = { codePath: process.env.WORKFLOW_BUNDLE! };
    const worker = await Worker.create({ connection, taskQueue: PROCEDURE_QUEUE, workflowBundle, activities });
    const mailer = await Worker.create({ connection, taskQueue: MAIL_QUEUE, activities: mails });
    const result = await mailer.runUntil(
      worker.runUntil(
        client.workflow.execute('agencyYear', {
          taskQueue: PROCEDURE_QUEUE,
          workflowId: `office/${randomUUID()}/year`,
          args: [{ officeId: 'co-quan' }],
        }),
      ),
    );
    return { result, told };
  }

  it('says nothing where the conference is opened already', async () => {
    expect(await run({ openedAtLook: 1 })).toEqual({ result: { year: 2027, told: 0 }, told: [] });
  });

  it('says it again every month until the conference is opened', async () => {
    expect(await run({ openedAtLook: 4 })).toEqual({ result: { year: 2027, told: 3 }, told: [1, 2, 3] });
  });

  it('stops when the time for it has passed', async () => {
    expect(await run({ overAtLook: 3 })).toEqual({ result: { year: 2027, told: 2 }, told: [1, 2] });
  });
});
