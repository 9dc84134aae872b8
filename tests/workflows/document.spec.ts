import type { RoundOutcome } from '@conference/domain';
import {
  MAIL_QUEUE,
  PROCEDURE_QUEUE,
  courseChanged,
  roundClosed,
  sessionEnded,
  type DocumentActivities,
  type DocumentInput,
  type MailActivities,
  type PublicityActivities,
  type RoundActivities,
  type RoundRequest,
} from '@conference/workflows';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { timeSkippingEnvironment } from '../support/time-skipping';

type Facts = Partial<Awaited<ReturnType<DocumentActivities['readDocument']>>>;
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
  private looks = 0;
  readonly publicised: string[] = [];
  private readonly rounds = new Map<string, RoundRequest & { stepsTaken: number; openedAtMs: number }>();

  /** @param answers how each round ends, in order; `silence` waits for the rule's step on the tenth day, `signal` for a hint */
  constructor(
    private readonly answers: readonly (RoundOutcome | 'silence' | 'signal')[],
    /** One set of facts for all questions, or one after the other; the last one stays. */
    private readonly facts: Facts | readonly Facts[] = {},
    private readonly now: () => Promise<number>,
  ) {}

  get activities(): RoundActivities & DocumentActivities & PublicityActivities {
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
      readDocument: async () => ({
        isConsulted: true,
        hasOpinionsToAnswer: false,
        isIssued: false,
        ...this.factsSeen(),
      }),
      enterPhase: async ({ phase }) => void this.phases.push(phase),
      renderIssued: async () => undefined,
      ...this.publicity,
    };
  }

  get mailActivities(): Pick<MailActivities, 'announceRound' | 'announceIssued' | 'announceDispositions'> {
    return {
      announceRound: async ({ kind, step }) => void this.mails.push(`${kind} ${step}`),
      announceIssued: async () => void this.mails.push('issued'),
      announceDispositions: async () => void this.mails.push('dispositions'),
    };
  }

  /** A table that is publicised as soon as it is asked for, and shown for twenty days. */
  private get publicity(): PublicityActivities {
    let [shownFromMs, isProven] = [0, false];
    const status = async (showing = 1) => ({
      showing,
      shownUntil: shownFromMs === 0 ? null : new Date(shownFromMs + 20 * DAY_MS).toISOString(),
      isWithdrawn: false,
      isProven,
    });
    return {
      openPublicity: async () => status(),
      readPublicity: async () => status(),
      provePublicity: async () => {
        if (shownFromMs === 0) shownFromMs = await this.now();
        if ((await this.now()) >= shownFromMs + 20 * DAY_MS && !isProven) {
          isProven = true;
          this.publicised.push(`after ${Math.round(((await this.now()) - shownFromMs) / DAY_MS)} days`);
        }
        return status();
      },
    };
  }

  private factsSeen(): Facts {
    if (!isList(this.facts)) return this.facts;
    const seen = this.facts[Math.min(this.looks, this.facts.length - 1)]!;
    this.looks += 1;
    return seen;
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

function isList(facts: Facts | readonly Facts[]): facts is readonly Facts[] {
  return Array.isArray(facts);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
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
      await until(() => rows.asked.includes('opinion 1'));
      await handle.signal(roundClosed, { roundId: 'forged' });
      expect(rows.asked).not.toContain('approval 1');
      rows.isDecided = true;
      await handle.signal(roundClosed, { roundId: 'any' });
    });
    expect(rows.asked).toEqual(['draft 1', 'opinion 1', 'approval 1']);
  });

  it('asks nobody before the consultation plan states everything, and goes on as soon as it does', async () => {
    const rows = new ScriptedRows(
      ['submitted', 'answered', 'approved'],
      [{ consultationLacks: ['method'] }, { consultationLacks: ['method'] }, {}],
      now,
    );
    await run(rows, async (workflowId) => {
      const handle = environment.client.workflow.getHandle(workflowId);
      await until(() => rows.asked.includes('draft 1'));
      await handle.signal(courseChanged, { roundId: 'any' });
      expect(rows.asked).not.toContain('opinion 1');
      await handle.signal(courseChanged, { roundId: 'any' });
    });
    expect(rows.asked).toEqual(['draft 1', 'opinion 1', 'approval 1']);
  });

  it('waits for the conference when remarks are made there, then has them answered', async () => {
    const rows = new ScriptedRows(
      ['submitted', 'disposed', 'approved'],
      [{ isTabled: true }, { hasOpinionsToAnswer: true }, {}],
      now,
    );
    await run(rows, async (workflowId) => {
      await until(() => rows.phases.includes('tabled'));
      await environment.client.workflow.getHandle(workflowId).signal(sessionEnded);
    });
    expect(rows.phases).toEqual(['drafting', 'tabled', 'disposition', 'approval', 'final']);
  });

  it('puts the question again when the packet changed while it was asked', async () => {
    const rows = new ScriptedRows(['submitted', 'superseded', 'approved'], { isConsulted: false }, now);
    await run(rows);
    expect(rows.asked).toEqual(['draft 1', 'approval 1', 'approval 2']);
  });

  it('goes back to the signatory when an approved document was changed before it was issued', async () => {
    const approved = { isConsulted: false, isIssued: true, standing: 'approved' as const };
    const rows = new ScriptedRows(
      ['submitted', 'approved', 'superseded', 'approved', 'issued'],
      [approved, approved, { ...approved, standing: 'unapproved' }, approved],
      now,
    );
    await run(rows);
    expect(rows.asked).toEqual(['draft 1', 'approval 1', 'issue 1', 'approval 2', 'issue 2']);
    expect(rows.phases).toEqual(['drafting', 'approval', 'issuing', 'approval', 'issuing', 'final']);
  });

  it('waits for objections to an editorial change before it is issued', async () => {
    const approved = { isConsulted: false, isIssued: true, standing: 'approved' as const };
    const rows = new ScriptedRows(
      ['submitted', 'approved', 'superseded', 'unopposed', 'issued'],
      [approved, approved, { ...approved, standing: 'contestable' }, approved],
      now,
    );
    await run(rows);
    expect(rows.asked).toEqual(['draft 1', 'approval 1', 'issue 1', 'objection 1', 'issue 2']);
    expect(rows.phases).toEqual(['drafting', 'approval', 'issuing', 'editorial', 'issuing', 'final']);
  });

  it('replays its own history without a difference', async () => {
    const rows = new ScriptedRows(['submitted', 'silence', 'returned', 'submitted', 'approved'], {}, now);
    const { history, workflowBundle } = await run(rows);
    const replays = Worker.runReplayHistories({ workflowBundle }, [{ workflowId: 'replayed', history }]);
    for await (const { error } of replays) expect(error).toBeUndefined();
    expect.hasAssertions();
  });

  it('tells the authors of remarks, and has the answers shown for twenty days in a run of its own', async () => {
    const rows = new ScriptedRows(
      ['submitted', 'approved', 'publicised'],
      { isConsulted: false, standing: 'approved', tellsAuthors: true },
      now,
    );
    await run(rows, async (workflowId) => {
      await until(() => rows.asked.includes('publication 1'));
      await environment.client.workflow.getHandle(`${workflowId}/publicity`).result();
    });
    expect(rows.mails).toContain('dispositions');
    expect(rows.asked).toEqual(['draft 1', 'approval 1', 'publication 1']);
    expect(rows.publicised).toEqual(['after 20 days']);
  });

  it('has an issued resolution made known in a run of its own', async () => {
    const facts = { isConsulted: false, standing: 'approved' as const, isIssued: true, isMadeKnown: true };
    const rows = new ScriptedRows(['submitted', 'approved', 'issued', 'signal'], facts, now);
    await run(rows, async (workflowId) => {
      await until(() => rows.asked.includes('posting 1'));
      await environment.client.workflow.getHandle(`${workflowId}/posting`).terminate();
    });
    expect(rows.asked).toEqual(['draft 1', 'approval 1', 'issue 1', 'posting 1']);
  });
});
