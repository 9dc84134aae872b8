import { randomUUID } from 'node:crypto';
import {
  addWorkingDays,
  closesOn,
  instantAt,
  nextDue,
  periodsOf,
  planSteps,
  reminderInstants,
  vietnamCalendar,
  vietnamDateOf,
  type PlannedStep,
} from '@conference/domain';
import {
  courseChanged,
  DueAt,
  MAIL_QUEUE,
  PROCEDURE_QUEUE,
  roundClosed,
  StageKey,
  WaitingOn,
  type DocumentActivities,
  type DossierActivities,
  type FollowUpActivities,
  type MailActivities,
  type RoundActivities,
  type RoundStatus,
} from '@conference/workflows';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { historiesOf, keepHistory } from '../support/histories';
import { timeSkippingEnvironment } from '../support/time-skipping';

const WORKING_DAYS = 5;
/** Where a history is a burden; the run goes on afresh long before. */
const LONGEST_HISTORY = 10_000;

interface ScriptedRound {
  readonly number: number;
  readonly dueAt: string;
  readonly steps: readonly PlannedStep[];
  stepsTaken: number;
  isReported: boolean;
}

const APPROVED: RoundStatus = {
  rev: 1,
  outcome: 'approved',
  waitingOn: [],
  dueAt: '',
  nextStep: null,
  nextStepAt: null,
  stepsTaken: 0,
};

/** The rows behind a year after, in memory, reckoned by the rules that the real ones are reckoned by. */
class ScriptedYear {
  readonly done: string[] = [];
  readonly rounds = new Map<string, ScriptedRound>();
  nextHeldOn: string | null = null;

  constructor(
    private readonly now: () => Promise<number>,
    private readonly plan: {
      readonly fromOn: string;
      readonly untilOn: string;
      readonly everyMonths: number;
      readonly isReviewed?: boolean;
    },
  ) {}

  private get periods() {
    return periodsOf(this.plan, { everyMonths: this.plan.everyMonths, workingDays: WORKING_DAYS }, vietnamCalendar);
  }

  private today = async () => vietnamDateOf(new Date(await this.now()).toISOString());

  /** The dossiers that were made. */
  readonly dossiers: string[] = [];

  readonly activities: RoundActivities &
    Pick<FollowUpActivities, 'readNextDue' | 'assembleReview' | 'closeConference'> &
    DossierActivities &
    Pick<DocumentActivities, 'readDocument' | 'enterPhase'> = {
    enterPhase: async () => undefined,
    readDocument: async () => ({ isConsulted: false, hasOpinionsToAnswer: false, isIssued: false }),
    assembleReview: async ({ number }) => {
      this.done.push(`review ${number} ${await this.today()}`);
      return { documents: [{ documentId: `so-ket-${number}`, code: `so-ket-${number}` }] };
    },
    readNextDue: async ({ cursor: { period, review, asking } }) => {
      const { fromOn: heldOn, untilOn } = this.plan;
      const facts = {
        heldOn,
        untilOn,
        periods: this.periods,
        isReviewed: this.plan.isReviewed ?? false,
        nextHeldOn: this.nextHeldOn,
      };
      const position = { period, review, isAsking: asking !== undefined };
      return nextDue(vietnamCalendar, facts, position, await this.today());
    },
    openRound: async ({ roundId, number, kind, documentId }) => {
      if (kind !== 'progress') this.done.push(`${kind} ${documentId}`);
      if (kind !== 'progress') return undefined;
      if (this.rounds.has(roundId)) return undefined;
      const dueOn = addWorkingDays(vietnamCalendar, await this.today(), WORKING_DAYS);
      const dueAt = instantAt(dueOn, '17:00');
      const closesAt = instantAt(closesOn(vietnamCalendar, this.periods[number - 1]!, dueOn), '08:00');
      const reminders = reminderInstants(vietnamCalendar, {
        dueOn,
        now: new Date(await this.now()).toISOString(),
        most: 5,
      });
      const steps = planSteps(dueAt, 'recordAsMissing', reminders, closesAt);
      this.rounds.set(roundId, { number, dueAt, steps, stepsTaken: 0, isReported: false });
      this.done.push(`asked ${number}`);
      return undefined;
    },
    readRound: async ({ roundId }) => {
      if (!this.rounds.has(roundId)) return APPROVED;
      const { dueAt, steps, stepsTaken, isReported } = this.rounds.get(roundId)!;
      const step = steps[stepsTaken];
      const isOver = isReported || !step;
      return {
        rev: stepsTaken,
        outcome: isOver ? 'reported' : null,
        waitingOn: ['p1', 'p2'],
        openedAt: '2026-04-15T01:00:00.000Z',
        dueAt,
        nextStep: step?.step ?? null,
        nextStepAt: step?.at ?? null,
        stepsTaken,
      };
    },
    takeRoundStep: async ({ roundId, stepsTaken }) => {
      const round = this.rounds.get(roundId)!;
      if (round.stepsTaken !== stepsTaken) return;
      const { step } = round.steps[stepsTaken]!;
      round.stepsTaken += 1;
      if (step !== 'remind') this.done.push(`${step} ${round.number} ${await this.today()}`);
    },
    closeConference: async () => void this.done.push(`closed ${await this.today()}`),
    makeDossier: async ({ requestedById }) => {
      this.dossiers.push(requestedById ?? 'final');
    },
  };

  readonly mails: Pick<MailActivities, 'announceRound'> = { announceRound: async () => undefined };
}

describe('the year after', () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  const today = async () => vietnamDateOf(new Date(await environment.currentTimeMs()).toISOString());

  /** Runs the real workflow on rows in memory. */
  async function during(rows: ScriptedYear, act: (run: WorkflowHandle) => Promise<void>) {
    const { nativeConnection: connection, client } = environment;
    const workflowBundle = { codePath: process.env.WORKFLOW_BUNDLE! };
    const { activities } = rows;
    const worker = await Worker.create({ connection, taskQueue: PROCEDURE_QUEUE, workflowBundle, activities });
    const mailer = await Worker.create({ connection, taskQueue: MAIL_QUEUE, activities: rows.mails });
    await mailer.runUntil(
      worker.runUntil(async () => {
        const workflowId = `conference/mau/${randomUUID()}/follow-up`;
        const run = await client.workflow.start('followUp', {
          taskQueue: PROCEDURE_QUEUE,
          workflowId,
          args: [{ conferenceId: 'hoi-nghi', office: 'mau', year: 2026 }],
        });
        await act(run);
        for (const history of await historiesOf(environment.client, run)) {
          expect(history.events!.length).toBeLessThan(LONGEST_HISTORY);
          const replays = Worker.runReplayHistories({ workflowBundle }, [{ workflowId, history }]);
          for await (const { error } of replays) expect(error).toBeUndefined();
        }
      }),
    );
  }

  /** A year after whose conference is held today, for so many years. */
  const year = async (years: number, everyMonths: number, isReviewed = false) => {
    const fromOn = await today();
    const untilOn = `${Number(fromOn.slice(0, 4)) + years}${fromOn.slice(4)}`;
    return new ScriptedYear(() => environment.currentTimeMs(), { fromOn, untilOn, everyMonths, isReviewed });
  };

  it('of five years with quarterly reports that nobody writes asks about each, tells of each, and goes on afresh in time', async () => {
    const rows = await year(5, 3);
    await during(rows, async (run) => {
      expect(await run.result()).toEqual({ periods: 20 });
      expect((await historiesOf(environment.client, run)).length).toBeGreaterThan(1);
    });
    const times = (what: string) => rows.done.filter((line) => line.startsWith(what)).length;
    expect([times('asked'), times('escalate'), times('expire'), times('closed')]).toEqual([20, 20, 20, 1]);
    expect(rows.dossiers).toEqual(['final']);
  });

  it('keeps late reports open until the next are asked for, and says who is waited for', async () => {
    const rows = await year(1, 6);
    await during(rows, async (run) => {
      await environment.sleep('200 days');
      await keepHistory('while-reports-are-late', run);
      const described = (await run.describe()).typedSearchAttributes;
      expect([described.get(WaitingOn), described.get(DueAt)]).toEqual([['p1', 'p2'], expect.any(Date)]);
      expect(rows.done.map((line) => line.split(' ', 2).join(' '))).toEqual(['asked 1', 'escalate 1']);
      [...rows.rounds.values()][0]!.isReported = true;
      await run.signal(roundClosed, { roundId: 'any' });
      await environment.sleep('1 day');
      expect((await run.describe()).typedSearchAttributes.get(WaitingOn)).toBeUndefined();
      await run.result();
      await keepHistory('to-its-end', run);
      expect((await run.describe()).typedSearchAttributes.get(StageKey)).toBe('closed');
    });
    expect(rows.done.map((line) => line.split(' ', 2).join(' '))).toEqual([
      'asked 1',
      'escalate 1',
      'asked 2',
      'escalate 2',
      'expire 2',
      expect.stringMatching(/^closed /),
    ]);
  });

  it('ends when the next conference has been held, though reports are open', async () => {
    const rows = await year(3, 6);
    await during(rows, async (run) => {
      await environment.sleep('200 days');
      rows.nextHeldOn = await today();
      await run.signal(courseChanged, { roundId: 'any' });
      expect(await run.result()).toEqual({ periods: 1 });
      await keepHistory('ended-by-the-next-conference', run);
      const described = (await run.describe()).typedSearchAttributes;
      expect([described.get(WaitingOn), described.get(DueAt)]).toEqual([undefined, undefined]);
    });
    expect(rows.done.at(-1)).toBe(`closed ${rows.nextHeldOn}`);
  });

  it('has each half-year reviewed once its reports were due, though some are still open, and the review goes its own way', async () => {
    const rows = await year(1, 6, true);
    await during(rows, async (run) => {
      await environment.sleep('210 days');
      await keepHistory('after-a-review', run);
      await run.result();
    });
    const lines = rows.done.map((line) => line.split(' ', 2).join(' '));
    expect(lines.slice(0, 4)).toEqual(['asked 1', 'escalate 1', 'review 1', 'approval so-ket-1']);
    expect(lines.filter((line) => line.startsWith('review'))).toEqual(['review 1', 'review 2']);
  });

  it('takes any number of hints without a long history', async () => {
    const rows = await year(1, 6);
    await during(rows, async (run) => {
      for (let batch = 0; batch < 30; batch += 1) {
        await Promise.all(Array.from({ length: 20 }, () => run.signal(courseChanged, { roundId: 'any' })));
      }
      expect(await run.result()).toEqual({ periods: 2 });
    });
  });
});
