import type { RoundOutcome } from '@conference/domain';
import {
  MAIL_QUEUE,
  PROCEDURE_QUEUE,
  roundClosed,
  type DocumentActivities,
  type DocumentInput,
  type MailActivities,
  type RoundActivities,
  type RoundRequest,
} from '@conference/workflows';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { timeSkippingEnvironment } from '../support/time-skipping';

const DAY_MS = 24 * 60 * 60 * 1000;
const input: DocumentInput = {
  conferenceId: 'hoi-nghi',
  documentId: 'bao-cao',
  code: 'bc',
  office: 'mau',
  year: 2026,
  from: 'drafting',
};

/**
 * The rows behind a document, in memory: what people and rules do to them is scripted.
 * The workflow is the real one on a real server; the use cases have tests of their own on PostgreSQL.
 */
class ScriptedRows {
  readonly asked: string[] = [];
  readonly phases: string[] = [];
  readonly mails: string[] = [];
  readonly steppedAfterDays: number[] = [];
  private readonly rounds = new Map<string, RoundRequest & { stepsTaken: number; openedAtMs: number }>();

  /** @param answers how each round ends, in order; `silence` waits for the rule's step on the tenth day, `signal` for a hint */
  constructor(
    private readonly answers: readonly (RoundOutcome | 'silence' | 'signal')[],
    private readonly facts: Partial<Awaited<ReturnType<DocumentActivities['readDocument']>>> = {},
    private readonly now: () => Promise<number>,
  ) {}

  get activities(): RoundActivities & DocumentActivities {
    return {
      openRound: async (request) => {
        if (this.rounds.has(request.roundId)) return;
        this.rounds.set(request.roundId, { ...request, stepsTaken: 0, openedAtMs: await this.now() });
        this.asked.push(`${request.kind} ${request.number}`);
      },
      readRound: async ({ roundId }) => this.status(roundId),
      takeRoundStep: async ({ roundId }) => {
        const round = this.rounds.get(roundId)!;
        round.stepsTaken += 1;
        this.steppedAfterDays.push(Math.round(((await this.now()) - round.openedAtMs) / DAY_MS));
      },
      readDocument: async () => ({ isConsulted: true, hasOpinionsToAnswer: false, isIssued: false, ...this.facts }),
      enterPhase: async ({ phase }) => void this.phases.push(phase),
      renderIssued: async () => undefined,
    };
  }

  get mailActivities(): Pick<MailActivities, 'announceRound' | 'announceIssued'> {
    return {
      announceRound: async ({ kind, step }) => void this.mails.push(`${kind} ${step}`),
      announceIssued: async () => void this.mails.push('issued'),
    };
  }

  /** What a person's answer does to the row before the hint is sent. */
  isDecided = false;

  private status(roundId: string) {
    const round = this.rounds.get(roundId)!;
    const answer = this.answers[[...this.rounds.keys()].indexOf(roundId)]!;
    const isOver = answer === 'silence' ? round.stepsTaken > 0 : answer === 'signal' ? this.isDecided : true;
    const outcome: RoundOutcome = answer === 'silence' || answer === 'signal' ? 'answered' : answer;
    const stepAt = new Date(round.openedAtMs + 10 * DAY_MS).toISOString();
    const waits = { nextStep: 'expire' as const, nextStepAt: stepAt, waitingOn: ['p1'] };
    return {
      rev: 1,
      outcome: isOver ? outcome : null,
      dueAt: stepAt,
      stepsTaken: round.stepsTaken,
      ...(isOver ? { nextStep: null, nextStepAt: null, waitingOn: [] } : waits),
    };
  }
}

describe('document', () => {
  let environment: TestWorkflowEnvironment;
  const now = () => environment.currentTimeMs();

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  async function run(rows: ScriptedRows, meanwhile: (workflowId: string) => Promise<void> = async () => undefined) {
    const { nativeConnection: connection, client } = environment;
    const workflowBundle = { codePath: process.env.WORKFLOW_BUNDLE! };
    const worker = await Worker.create({
      connection,
      taskQueue: PROCEDURE_QUEUE,
      workflowBundle,
      activities: rows.activities,
    });
    const mailer = await Worker.create({ connection, taskQueue: MAIL_QUEUE, activities: rows.mailActivities });
    const workflowId = `document-${rows.asked.length}-${Math.random()}`;
    return mailer.runUntil(
      worker.runUntil(async () => {
        const handle = await client.workflow.start('document', {
          taskQueue: PROCEDURE_QUEUE,
          workflowId,
          args: [input],
        });
        await meanwhile(workflowId);
        const result: unknown = await handle.result();
        return { result, history: await handle.fetchHistory(), workflowBundle };
      }),
    );
  }

  it('goes from draft to final in the order of the law', async () => {
    const rows = new ScriptedRows(['submitted', 'answered', 'approved'], {}, now);
    expect((await run(rows)).result).toEqual({ phase: 'final' });
    expect(rows.asked).toEqual(['draft 1', 'opinion 1', 'approval 1']);
    expect(rows.phases).toEqual(['drafting', 'consultation', 'approval', 'final']);
  });

  it('has the opinions answered, a returned draft reworked, and an issued document numbered', async () => {
    const facts = { hasOpinionsToAnswer: true, isIssued: true };
    const rows = new ScriptedRows(
      ['submitted', 'answered', 'disposed', 'returned', 'submitted', 'approved', 'issued'],
      facts,
      now,
    );
    await run(rows);
    expect(rows.asked).toEqual([
      'draft 1',
      'opinion 1',
      'disposition 1',
      'approval 1',
      'draft 2',
      'approval 2',
      'issue 1',
    ]);
    expect(rows.phases).toEqual([
      'drafting',
      'consultation',
      'disposition',
      'approval',
      'rework',
      'approval',
      'issuing',
      'final',
    ]);
    expect(rows.mails.at(-1)).toBe('issued');
  });

  it('lets the silence rule act on the day it was planned for, and mails about it', async () => {
    const rows = new ScriptedRows(['submitted', 'silence', 'approved'], {}, now);
    await run(rows);
    expect(rows.steppedAfterDays).toEqual([10]);
    expect(rows.mails).toEqual(['task 0', 'task 0', 'expire 1', 'task 0']);
  });

  it('is woken by a hint, and believes the rows and not the hint', async () => {
    const rows = new ScriptedRows(['submitted', 'signal', 'approved'], {}, now);
    const { client } = environment;
    await run(rows, async (workflowId) => {
      const handle = client.workflow.getHandle(workflowId);
      const untilAsked = async () => {
        while (!rows.asked.includes('opinion 1')) await new Promise((resolve) => setTimeout(resolve, 20));
      };
      await untilAsked();
      await handle.signal(roundClosed, { roundId: 'forged' });
      expect(rows.asked).not.toContain('approval 1');
      rows.isDecided = true;
      await handle.signal(roundClosed, { roundId: 'any' });
    });
    expect(rows.asked).toEqual(['draft 1', 'opinion 1', 'approval 1']);
  });

  it('replays its own history without a difference', async () => {
    const rows = new ScriptedRows(['submitted', 'silence', 'returned', 'submitted', 'approved'], {}, now);
    const { history, workflowBundle } = await run(rows);
    const replays = Worker.runReplayHistories({ workflowBundle }, [{ workflowId: 'replayed', history }]);
    for await (const { error } of replays) expect(error).toBeUndefined();
    expect.hasAssertions();
  });
});
