import type { DocumentPhase, RoundOutcome } from '@conference/domain';
import {
  MAIL_QUEUE,
  PROCEDURE_QUEUE,
  stageFrozen,
  stageThawed,
  type DocumentActivities,
  type DocumentInput,
  type Held,
  type MailActivities,
  type RoundActivities,
} from '@conference/workflows';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { timeSkippingEnvironment } from '../support/time-skipping';

const input: DocumentInput = {
  conferenceId: 'hoi-nghi',
  documentId: 'bao-cao',
  code: 'bc',
  office: 'mau',
  year: 2026,
  from: 'drafting',
};
const SINCE = '2026-03-02T03:00:00.000Z';

/** The rows of one document: what is asked ends as scripted, and a test freezes and thaws it meanwhile. */
class Rows {
  readonly log: string[] = [];
  frozen = false;
  returnTo: DocumentPhase | null = null;
  isApproved = true;
  private readonly kinds = new Map<string, string>();

  constructor(
    /** How a round ends by its name, such as `approval 1`; others end as if everybody had agreed. */
    private readonly endings: Readonly<Record<string, RoundOutcome | 'waits'>> = {},
    private readonly onRead: (round: string) => void = () => undefined,
  ) {}

  get activities(): RoundActivities & Pick<DocumentActivities, 'readDocument' | 'enterPhase' | 'renderIssued'> {
    return {
      openRound: async ({ roundId, kind, number }) => {
        const held = this.held();
        if (held) return held;
        this.kinds.set(roundId, `${kind} ${number}`);
        this.log.push(`${kind} ${number}`);
        return undefined;
      },
      readRound: async ({ roundId }) => {
        const round = this.kinds.get(roundId)!;
        this.onRead(round);
        const ending = this.endings[round];
        return {
          rev: 1,
          outcome: ending === 'waits' ? null : (ending ?? END_OF[round.split(' ')[0]!]!),
          waitingOn: ['head'],
          dueAt: SINCE,
          nextStep: null,
          nextStepAt: null,
          stepsTaken: 0,
          ...(this.frozen && { frozenSince: SINCE }),
        };
      },
      takeRoundStep: async () => void this.log.push('step'),
      readDocument: async () => ({
        isConsulted: false,
        hasOpinionsToAnswer: false,
        isIssued: true,
        standing: this.isApproved ? 'approved' : 'unapproved',
        ...(this.returnTo && { returnTo: this.returnTo }),
      }),
      enterPhase: async ({ phase }) => {
        const held = this.held();
        if (held?.frozenSince || (held?.returnTo && held.returnTo !== phase)) return held;
        this.returnTo = null;
        this.log.push(phase);
        return undefined;
      },
      renderIssued: async () => void this.log.push('rendered'),
    };
  }

  get mailActivities(): Pick<MailActivities, 'announceRound' | 'announceIssued'> {
    return { announceRound: async () => undefined, announceIssued: async () => undefined };
  }

  private held(): Held | undefined {
    if (this.frozen) return { frozenSince: SINCE };
    return this.returnTo ? { returnTo: this.returnTo } : undefined;
  }
}

const END_OF: Readonly<Record<string, RoundOutcome>> = { draft: 'submitted', approval: 'approved', issue: 'issued' };

describe('a document whose answer was reported as not theirs', () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  async function run(rows: Rows, meanwhile: (handle: WorkflowHandle) => Promise<void>) {
    const { nativeConnection: connection, client } = environment;
    const workflowBundle = { codePath: process.env.WORKFLOW_BUNDLE! };
    const { activities } = rows;
    const worker = await Worker.create({ connection, taskQueue: PROCEDURE_QUEUE, workflowBundle, activities });
    const mailer = await Worker.create({ connection, taskQueue: MAIL_QUEUE, activities: rows.mailActivities });
    const workflowId = `frozen-${Math.random()}`;
    return mailer.runUntil(
      worker.runUntil(async () => {
        const handle = await client.workflow.start('document', {
          taskQueue: PROCEDURE_QUEUE,
          workflowId,
          args: [input],
        });
        await meanwhile(handle);
        const result: unknown = await handle.result();
        return { result, history: await handle.fetchHistory(), workflowBundle };
      }),
    );
  }

  const detailsOf = (handle: WorkflowHandle) =>
    handle.query<string>('__temporal_workflow_metadata').then(JSON.stringify);
  async function untilFrozen(handle: WorkflowHandle): Promise<string> {
    for (;;) {
      const details = await detailsOf(handle);
      if (details.includes('frozen since')) return details;
    }
  }

  it('says in its details what it waits for, and takes no further step before a leader has concluded', async () => {
    const rows: Rows = new Rows({}, (round) => {
      if (round === 'approval 1' && rows.log.at(-1) === 'approval 1') rows.frozen = true;
    });
    const { result, history, workflowBundle } = await run(rows, async (handle) => {
      expect(await untilFrozen(handle)).toContain('the head of office');
      await handle.signal(stageFrozen, { roundId: 'any' });
      expect(rows.log).toEqual(['drafting', 'draft 1', 'approval', 'approval 1']);
      rows.log.push('thawed');
      rows.frozen = false;
      await handle.signal(stageThawed, { roundId: 'any' });
    });
    expect(result).toEqual({ phase: 'final' });
    expect(rows.log.slice(3)).toEqual(['approval 1', 'thawed', 'issuing', 'issue 1', 'rendered', 'final']);
    const replays = Worker.runReplayHistories({ workflowBundle }, [{ workflowId: 'replayed', history }]);
    for await (const { error } of replays) expect(error).toBeUndefined();
  });

  it('asks the round again when an answer of a closed one is annulled', async () => {
    const endings: Record<string, RoundOutcome | 'waits'> = { 'issue 1': 'waits' };
    const rows: Rows = new Rows(endings, (round) => {
      if (round === 'approval 2') rows.isApproved = true;
    });
    await run(rows, async (handle) => {
      while (!rows.log.includes('issue 1')) await detailsOf(handle);
      rows.frozen = true;
      await handle.signal(stageFrozen, { roundId: 'any' });
      await untilFrozen(handle);
      endings['issue 1'] = 'superseded';
      Object.assign(rows, { frozen: false, isApproved: false, returnTo: 'approval' });
      await handle.signal(stageThawed, { roundId: 'any' });
    });
    expect(rows.log.slice(4)).toEqual([
      'issuing',
      'issue 1',
      'approval',
      'approval 2',
      'issuing',
      'issue 2',
      'rendered',
      'final',
    ]);
  });

  it('goes back as far as the annulled answer leads, although another question was about to be put', async () => {
    const rows: Rows = new Rows({}, (round) => {
      if (round === 'draft 2') rows.isApproved = true;
      if (round !== 'approval 1' || rows.log.at(-1) !== 'approval 1') return;
      Object.assign(rows, { isApproved: false, returnTo: 'drafting' });
    });
    const { result } = await run(rows, async () => undefined);
    expect(result).toEqual({ phase: 'final' });
    expect(rows.log).toEqual([
      'drafting',
      'draft 1',
      'approval',
      'approval 1',
      'drafting',
      'draft 2',
      'approval',
      'approval 2',
      'issuing',
      'issue 1',
      'rendered',
      'final',
    ]);
  });

  it('does not end while it is frozen', async () => {
    const rows: Rows = new Rows({}, (round) => {
      if (round === 'issue 1' && rows.log.at(-1) === 'issue 1') rows.frozen = true;
    });
    await run(rows, async (handle) => {
      await untilFrozen(handle);
      expect(rows.log).not.toContain('rendered');
      rows.log.push('thawed');
      rows.frozen = false;
      await handle.signal(stageThawed, { roundId: 'any' });
    });
    expect(rows.log.slice(-4)).toEqual(['issue 1', 'thawed', 'rendered', 'final']);
  });
});
