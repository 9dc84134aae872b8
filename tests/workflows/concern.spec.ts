import { randomUUID } from 'node:crypto';
import {
  followConcern,
  nextQuestion,
  planSteps,
  reminderInstants,
  vietnamCalendar,
  vietnamDateOf,
  type Concern,
  type ConcernStepName,
  type PlannedStep,
  type RoundOutcome,
} from '@conference/domain';
import {
  MAIL_QUEUE,
  PROCEDURE_QUEUE,
  roundClosed,
  type ConcernActivities,
  type MailActivities,
  type RoundActivities,
} from '@conference/workflows';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { keepHistory } from '../support/histories';
import { timeSkippingEnvironment } from '../support/time-skipping';

jest.setTimeout(120_000);

interface ScriptedRound {
  readonly kind: string;
  readonly dueAt: string;
  readonly steps: readonly PlannedStep[];
  stepsTaken: number;
  outcome: RoundOutcome | null;
}

/** The rows behind one concern, in memory, reckoned by the rules that the real ones are reckoned by. */
class ScriptedConcern {
  readonly done: string[] = [];
  readonly rounds = new Map<string, ScriptedRound>();
  isClosed = false;

  constructor(
    private readonly now: () => Promise<number>,
    private concern: Concern,
  ) {}

  private today = async () => vietnamDateOf(new Date(await this.now()).toISOString());
  private get next() {
    return nextQuestion(vietnamCalendar, this.concern);
  }

  readonly activities: RoundActivities & ConcernActivities = {
    readNextQuestion: async () =>
      this.isClosed ? null : this.next && { kind: this.next.kind, number: this.next.number },
    openRound: async ({ roundId, kind, number }) => {
      if (this.rounds.has(roundId)) return undefined;
      const { dueAt, dueOn } = this.next!.due;
      const now = new Date(await this.now()).toISOString();
      const steps = planSteps(dueAt, 'escalate', reminderInstants(vietnamCalendar, { dueOn, now, most: 2 }));
      this.rounds.set(roundId, { kind, dueAt, steps, stepsTaken: 0, outcome: null });
      this.done.push(`${kind} ${number} due ${dueOn}`);
      return undefined;
    },
    readRound: async ({ roundId }) => {
      const { dueAt, steps, stepsTaken, outcome } = this.rounds.get(roundId)!;
      const step = steps[stepsTaken];
      return {
        rev: stepsTaken + 1,
        outcome,
        waitingOn: ['head'],
        dueAt,
        nextStep: step?.step ?? null,
        nextStepAt: step?.at ?? null,
        stepsTaken,
      };
    },
    takeRoundStep: async ({ roundId, stepsTaken }) => {
      const round = this.rounds.get(roundId)!;
      if (round.stepsTaken === stepsTaken) round.stepsTaken += 1;
    },
  };

  readonly mails: Pick<MailActivities, 'announceRound'> = {
    announceRound: async ({ kind }) => void this.done.push(`mails ${kind} ${await this.today()}`),
  };

  /** Somebody answers the open question. */
  async answer(handle: WorkflowHandle, step: ConcernStepName): Promise<void> {
    const [roundId, round] = [...this.rounds].find(([, { outcome }]) => outcome === null)!;
    const at = new Date(await this.now()).toISOString();
    const followed = followConcern(this.concern, { step, byId: 'ai', at, text: 'nội dung' });
    if (!followed.ok) throw new Error(followed.refusal.code);
    this.concern = followed.value;
    round.outcome = 'answered';
    await handle.signal(roundClosed, { roundId });
  }

  async until(isDone: () => boolean): Promise<void> {
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('one concern', () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  const now = () => environment.currentTimeMs();
  const inDays = async (days: number) => vietnamDateOf(new Date((await now()) + days * 86_400_000).toISOString());

  async function run(
    rows: ScriptedConcern,
    kept: string,
    act: (handle: WorkflowHandle) => Promise<void>,
  ): Promise<unknown> {
    const { nativeConnection: connection, client } = environment;
    const workflowBundle = { codePath: process.env.WORKFLOW_BUNDLE! };
    const { activities } = rows;
    const worker = await Worker.create({ connection, taskQueue: PROCEDURE_QUEUE, workflowBundle, activities });
    const mailer = await Worker.create({ connection, taskQueue: MAIL_QUEUE, activities: rows.mails });
    const workflowId = `conference/mau/2027/concern/${randomUUID()}`;
    const concern = { kind: 'recommendation', id: 'kien-nghi' };
    return mailer.runUntil(
      worker.runUntil(async () => {
        const args = [{ conferenceId: 'hoi-nghi', concern }];
        const handle = await client.workflow.start('concern', { taskQueue: PROCEDURE_QUEUE, workflowId, args });
        await act(handle);
        const result = await handle.result();
        const history = await handle.fetchHistory();
        await keepHistory(kept, handle);
        const replays = Worker.runReplayHistories({ workflowBundle }, [{ workflowId, history }]);
        for await (const { error } of replays) expect(error).toBeUndefined();
        return result;
      }),
    );
  }

  const raised = (raisedOn: string): Concern => ({
    kind: 'recommendation',
    raisedOn,
    authorId: 'ttnd',
    ownerId: 'gd',
    start: 'unanswered',
    promisedOn: null,
    steps: [],
  });

  it('waits 15 days for the head, reminds, tells the union when they are over, and still takes the answer', async () => {
    const raisedOn = await inDays(0);
    const rows = new ScriptedConcern(now, raised(raisedOn));
    const due = nextQuestion(vietnamCalendar, raised(raisedOn))!.due;
    const result = await run(rows, 'concern-recommendation', async (handle) => {
      await rows.until(() => rows.done.includes(`response 1 due ${due.dueOn}`));
      await environment.sleep(Date.parse(due.dueAt) - (await now()) + 60_000);
      await rows.until(() => rows.done.some((what) => what.startsWith('mails escalate')));
      await rows.answer(handle, 'responded');
    });
    expect(result).toEqual({ questions: 1 });
    expect(rows.done.filter((what) => what.startsWith('mails remind')).length).toBeGreaterThan(0);
    expect(rows.done.filter((what) => what.startsWith('mails escalate'))).toEqual([`mails escalate ${due.dueOn}`]);
  });

  it('goes back to its owner when its author contests, and ends when the author accepts', async () => {
    const promisedOn = await inDays(60);
    const concern: Concern = { ...raised(await inDays(0)), kind: 'opinion', start: 'promised', promisedOn };
    const rows = new ScriptedConcern(now, concern);
    const result = await run(rows, 'concern-commitment', async (handle) => {
      for (const [kind, step] of [
        ['commitment 1', 'fulfilled'],
        ['confirmation 1', 'contested'],
        ['commitment 2', 'fulfilled'],
        ['confirmation 2', 'accepted'],
      ] as const) {
        await rows.until(() => rows.done.some((what) => what.startsWith(kind)));
        await rows.answer(handle, step);
      }
    });
    expect(result).toEqual({ questions: 4 });
    expect(rows.done).toContain(`commitment 1 due ${promisedOn}`);
  });

  it('asks nobody any more once its conference is closed', async () => {
    const rows = new ScriptedConcern(now, raised(await inDays(0)));
    const result = await run(rows, 'concern-closed', async (handle) => {
      await rows.until(() => rows.rounds.size === 1);
      rows.isClosed = true;
      const [[roundId, round]] = [...rows.rounds] as [[string, ScriptedRound]];
      round.outcome = 'answered';
      await handle.signal(roundClosed, { roundId });
    });
    expect(result).toEqual({ questions: 1 });
  });
});
