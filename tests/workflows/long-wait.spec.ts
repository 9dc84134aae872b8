import { addWorkingDays, deadlineOn, instantAt, vietnamDateOf, addDays } from '@conference/domain';
import type { RoundEntity } from '@conference/persistence';
import { decideTask, openRound, readRound, takeRoundStep } from '@conference/tasks';
import {
  courseChanged,
  DueAt,
  MAIL_QUEUE,
  Office,
  PROCEDURE_QUEUE,
  roundClosed,
  WaitingOn,
  type DocumentInput,
  type MailActivities,
  type RoundActivities,
} from '@conference/workflows';
import { Context } from '@temporalio/activity';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { DocumentActivitiesService } from '../../apps/worker/src/activities/document.activities';
import { moveRounds } from '../../libs/tasks/src/move-rounds';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { timeSkippingEnvironment } from '../support/time-skipping';

const MOST_REMINDERS = 2;
const LONG_DAYS = 400;
/** Where a Temporal server refuses to go on is ten times as far. */
const LONGEST_HISTORY = 5_000;
/** The clock of the server goes on while a busy machine works. */
const AN_HOUR_MS = 3_600_000;

describe('a question that is open for more than a year', () => {
  let environment: TestWorkflowEnvironment;
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let steps: { step: string; at: string }[];
  let mails: string[];

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
  });

  beforeEach(async () => {
    [steps, mails] = [[], []];
    tasks = await MailedTasks.open(record);
    await tasks.revise();
    await query(`update office set mail_policy = $1 where id = $2`, [
      JSON.stringify({ mostReminders: MOST_REMINDERS }),
      tasks.conference.officeId,
    ]);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
    await environment?.teardown();
  });

  const query = <T>(sql: string, values: unknown[]): Promise<T[]> => record.transactions.dataSource.query(sql, values);
  const now = async () => new Date(await environment.currentTimeMs());
  const round = async (kind: RoundEntity['kind']) =>
    (await record.transactions.read(({ rounds }) => rounds.rounds({ documentId: tasks.document.id }))).find(
      (found) => found.kind === kind,
    );
  async function until<T>(found: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const value = await found();
      if (value !== undefined) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The use cases on their rows, at the time of the server that skips it. */
  function roundActivities(): RoundActivities {
    const clock = async () => {
      const at = await now();
      return () => at;
    };
    return {
      openRound: async (request) =>
        openRound(record.transactions, await clock(), {
          ...request,
          workflowId: Context.current().info.workflowExecution!.workflowId,
        }),
      readRound: (input) => readRound(record.transactions, input),
      takeRoundStep: async (input) => {
        const { nextStep } = await readRound(record.transactions, input);
        steps.push({ step: nextStep!, at: (await now()).toISOString() });
        await takeRoundStep(record.transactions, await clock(), input);
      },
    };
  }

  /** Runs the real workflow from a phase, while a test does what people do. */
  async function running(phase: 'consultation' | 'approval', people: (run: WorkflowHandle) => Promise<void>) {
    await record.transactions.run(({ documents }) => documents.enterPhase(tasks.document.id, phase));
    const { nativeConnection: connection, client } = environment;
    const documents = new DocumentActivitiesService(record.transactions);
    const worker = await Worker.create({
      connection,
      taskQueue: PROCEDURE_QUEUE,
      workflowBundle: { codePath: process.env.WORKFLOW_BUNDLE! },
      activities: {
        ...roundActivities(),
        readDocument: documents.readDocument.bind(documents),
        enterPhase: documents.enterPhase.bind(documents),
      },
    });
    const announceRound: MailActivities['announceRound'] = async ({ kind, step }) => void mails.push(`${kind} ${step}`);
    const mailer = await Worker.create({ connection, taskQueue: MAIL_QUEUE, activities: { announceRound } });
    await mailer.runUntil(
      worker.runUntil(async () => {
        const input: DocumentInput = {
          conferenceId: tasks.conference.id,
          documentId: tasks.document.id,
          code: tasks.document.code,
          office: 'mau',
          year: 2026,
          from: 'drafting',
          resume: { phase, rounds: {} },
        };
        const run = await client.workflow.start('document', {
          taskQueue: PROCEDURE_QUEUE,
          workflowId: `long-${tasks.document.id}`,
          typedSearchAttributes: [{ key: Office, value: 'mau' }],
          args: [input],
        });
        await people(run);
        await run.terminate();
      }),
    );
  }

  /** The head of office gives a round another due date. */
  async function putOff(run: WorkflowHandle, kind: RoundEntity['kind'], days: number): Promise<string> {
    const { id } = await until(() => round(kind));
    const dueOn = addDays(vietnamDateOf((await now()).toISOString()), days);
    const deadline = deadlineOn(dueOn, { vi: 'theo yêu cầu', en: 'as asked' });
    const at = await now();
    await record.transactions.run((records) =>
      moveRounds(records, tasks.conference, [{ roundId: id, deadline, ownDueOn: dueOn }], at),
    );
    await run.signal(courseChanged, { roundId: id });
    return dueOn;
  }

  /** Every run of a workflow that went on afresh, with its history. */
  async function historiesOf({ workflowId, firstExecutionRunId }: { workflowId: string; firstExecutionRunId: string }) {
    const histories = [];
    for (let runId: string | undefined | null = firstExecutionRunId; runId;) {
      const { events } = await environment.client.workflow.getHandle(workflowId, runId).fetchHistory();
      histories.push(events!);
      runId = events!.at(-1)!.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    }
    return histories;
  }
  type Events = Awaited<ReturnType<typeof historiesOf>>[number];
  function mostTimersAtOnce(events: Events): number {
    let [open, most] = [0, 0];
    for (const event of events) {
      if (event.timerStartedEventAttributes) open += 1;
      if (event.timerFiredEventAttributes || event.timerCanceledEventAttributes) open -= 1;
      most = Math.max(most, open);
    }
    return most;
  }
  const firstRun = (run: WorkflowHandle) => ({
    workflowId: run.workflowId,
    firstExecutionRunId: (run as WorkflowHandle & { firstExecutionRunId: string }).firstExecutionRunId,
  });

  it('reminds at most as often as the office wants, and is closed by its rule on the day', async () => {
    let dueOn = '';
    await running('consultation', async (run) => {
      dueOn = await putOff(run, 'opinion', LONG_DAYS);
      await environment.sleep(`${LONG_DAYS + 30} days`);
      await until(async () => ((await round('approval')) ? true : undefined));
      const histories = await historiesOf(firstRun(run));
      expect(histories.length).toBeGreaterThan(1);
      for (const events of histories) {
        expect(events.length).toBeLessThan(LONGEST_HISTORY);
        expect(mostTimersAtOnce(events)).toBe(1);
      }
      expect((await run.describe()).typedSearchAttributes.get(Office)).toBe('mau');
    });
    const calendar = await record.transactions.read(({ directory }) => directory.calendar(tasks.conference.officeId));
    const reminded = [3, 1].map((days) => instantAt(addWorkingDays(calendar, dueOn, -days), '08:00'));
    const opinion = steps.slice(0, MOST_REMINDERS + 1);
    expect(opinion.map(({ step }) => step)).toEqual(['remind', 'remind', 'expire']);
    const plannedAt = [...reminded, instantAt(dueOn, '17:00')];
    opinion.forEach(({ at }, place) => {
      const lateMs = Date.parse(at) - Date.parse(plannedAt[place]!);
      expect(lateMs).toBeGreaterThanOrEqual(0);
      expect(lateMs).toBeLessThan(AN_HOUR_MS);
    });
    expect(mails.slice(0, 4)).toEqual(['task 0', 'remind 1', 'remind 2', 'expire 3']);
    expect(await round('opinion')).toMatchObject({ state: 'closed', outcome: 'answered', silence: 'noObjection' });
    const asked = await tasksOf('opinion');
    for (const task of asked) expect(task).toMatchObject({ state: 'expired', channel: 'rule', decidedById: null });
  });

  it('tells the head of office once, then waits in silence until somebody answers, and is asked once', async () => {
    await running('approval', async (run) => {
      await putOff(run, 'approval', 30);
      await environment.sleep(`${LONG_DAYS} days`);
      expect(steps.map(({ step }) => step)).toEqual(['remind', 'remind', 'escalate']);
      expect(mails).toEqual(['task 0', 'remind 1', 'remind 2', 'escalate 3']);
      const described = (await run.describe()).typedSearchAttributes;
      expect([described.get(WaitingOn), described.get(DueAt)]).toEqual([['deputyHead'], expect.any(Date)]);
      for (const task of await tasksOf('approval')) await approve(task.id);
      await run.signal(roundClosed, { roundId: 'any' });
      await until(async () => ((await round('issue')) ? true : undefined));
      const histories = await historiesOf(firstRun(run));
      expect(histories.length).toBeGreaterThan(1);
      for (const events of histories) expect(events.length).toBeLessThan(LONGEST_HISTORY);
    });
    const approvals = await query('select id from round where document_id = $1 and kind = $2', [
      tasks.document.id,
      'approval',
    ]);
    expect(approvals).toHaveLength(1);
  });

  const tasksOf = async (kind: RoundEntity['kind']) => {
    const { id } = (await round(kind))!;
    return (await record.transactions.read(({ rounds }) => rounds.tasksOf(id))).toSorted((a, b) => a.turn - b.turn);
  };
  async function approve(taskId: string): Promise<void> {
    const { assigneeId: actorId, packetHash } = await tasks.task(taskId);
    const at = await now();
    const answer = { taskId, actorId, channel: 'dashboard' as const, outcome: 'approved' as const, reason: null };
    const done = await decideTask(record.transactions, () => at, { ...answer, packetHash });
    expect(done.ok).toBe(true);
  }
});
