import { randomUUID } from 'node:crypto';
import type { RoundOutcome } from '@conference/domain';
import {
  cancel,
  changeDeadline,
  MAIL_QUEUE,
  moveDate,
  moveDueDate,
  PROCEDURE_QUEUE,
  roundClosed,
  type ChangedPlan,
  type ConferenceActivities,
  type ConferenceInput,
  type DocumentActivities,
  type MailActivities,
  type RoundActivities,
} from '@conference/workflows';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { timeSkippingEnvironment } from '../support/time-skipping';

const input: ConferenceInput = { conferenceId: 'hoi-nghi', office: 'mau', year: 2026, kind: 'annual' };
const by = { actorId: 'chanh-van-phong', reasonId: 'ly-do' };
const CHANGED: ChangedPlan = { heldOn: '2026-01-30', changes: [] };

/** The rows behind a conference with one document, in memory; what its commands did is noted in order. */
class ScriptedConference {
  readonly done: string[] = [];
  failsOnce = false;
  refuses: string | null = null;
  private outcome: RoundOutcome | null = null;

  readonly activities: Partial<RoundActivities & DocumentActivities & ConferenceActivities> = {
    enterStage: async ({ stage }) => void this.done.push(`stage ${stage}`),
    readConference: async () => ({ heldOn: '2026-01-30', documents: [{ documentId: 'bao-cao', code: 'bc' }] }),
    enterPhase: async () => undefined,
    readDocument: async () => ({ isConsulted: false, hasOpinionsToAnswer: false, isIssued: false }),
    openRound: async ({ kind }) => void this.done.push(`asked ${kind}`),
    readRound: async () => ({
      rev: 1,
      outcome: this.outcome,
      waitingOn: ['p1'],
      dueAt: '2026-01-20T10:00:00.000Z',
      nextStep: null,
      nextStepAt: null,
      stepsTaken: 0,
    }),
    applyNewDate: async ({ heldOn, commandId }) => this.apply(`date ${heldOn} ${commandId}`),
    applyNewDeadline: async ({ which, workingDays, commandId }) => this.apply(`${which} ${workingDays} ${commandId}`),
    applyNewDueDate: async ({ roundId, dueOn, commandId }) => this.apply(`${roundId} ${dueOn} ${commandId}`),
    cancelConference: async ({ opinionId }) => {
      if (opinionId) this.done.push(`not held ${opinionId}`);
      await this.end('cancelled');
    },
  };

  readonly mails: Partial<MailActivities> = {
    announceRound: async () => undefined,
    announceDateMoved: async ({ commandId }) => void this.done.push(`mails ${commandId}`),
    announcePlanChange: async ({ commandId }) => void this.done.push(`mails ${commandId}`),
    announceCancelled: async () => undefined,
  };

  private async apply(what: string): Promise<ChangedPlan> {
    if (this.refuses)
      throw ApplicationFailure.create({ type: this.refuses, message: this.refuses, nonRetryable: true });
    this.done.push(what);
    if (this.failsOnce) {
      this.failsOnce = false;
      throw new Error('the connection was lost after the commit');
    }
    return CHANGED;
  }

  private async end(outcome: RoundOutcome): Promise<void> {
    this.outcome = outcome;
  }
}

/** The type of the innermost failure: the rule's code. */
function codeOf(error: unknown): unknown {
  const { cause, type } = error as { cause?: unknown; type?: unknown };
  return cause ? codeOf(cause) : type;
}

/** Tells the document that its round was closed; it may have read so by itself, and have ended. */
async function tellDocument(document: WorkflowHandle): Promise<void> {
  await document.signal(roundClosed, { roundId: 'any' }).catch((error: unknown) => {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  });
}

describe('commands that change the plan', () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  /** Runs a conference while its draft is being written, then calls it off, or says that a small office holds none. */
  async function during(
    rows: ScriptedConference,
    act: (handle: WorkflowHandle) => Promise<void>,
    ending: typeof by & { opinionId?: string } = by,
  ) {
    const { nativeConnection: connection, client } = environment;
    const workflowBundle = { codePath: process.env.WORKFLOW_BUNDLE! };
    const { activities } = rows;
    const worker = await Worker.create({ connection, taskQueue: PROCEDURE_QUEUE, workflowBundle, activities });
    const mailer = await Worker.create({ connection, taskQueue: MAIL_QUEUE, activities: rows.mails });
    const workflowId = `conference/mau/${randomUUID()}`;
    return mailer.runUntil(
      worker.runUntil(async () => {
        const handle = await client.workflow.start('conference', {
          taskQueue: PROCEDURE_QUEUE,
          workflowId,
          args: [input],
        });
        while (!rows.done.includes('asked draft')) await new Promise((resolve) => setTimeout(resolve, 20));
        await act(handle);
        await handle.executeUpdate(cancel, { args: [ending] });
        await tellDocument(client.workflow.getHandle(`${workflowId}/document/bc`));
        expect(await handle.result()).toEqual({ stage: 'cancelled' });
        const replays = Worker.runReplayHistories({ workflowBundle }, [
          { workflowId, history: await handle.fetchHistory() },
        ]);
        for await (const { error } of replays) expect(error).toBeUndefined();
      }),
    );
  }

  it('apply the change, then have the mails written, each under the command’s id', async () => {
    const rows = new ScriptedConference();
    await during(rows, async (handle) => {
      const deadline = { ...by, which: 'opinions' as const, workingDays: 10 };
      const due = { ...by, roundId: 'r1', dueOn: '2026-01-12' };
      expect(await handle.executeUpdate(changeDeadline, { args: [deadline], updateId: 'one' })).toEqual(CHANGED);
      await handle.executeUpdate(moveDueDate, { args: [due], updateId: 'two' });
      await handle.executeUpdate(moveDate, { args: [{ ...by, heldOn: '2026-02-06' }], updateId: 'three' });
    });
    const commands = rows.done.filter((what) => !/^(stage|asked)/.test(what));
    expect(commands).toEqual([
      'opinions 10 one',
      'mails one',
      'r1 2026-01-12 two',
      'mails two',
      'date 2026-02-06 three',
      'mails three',
    ]);
  });

  it('end a conference that a small office does not hold, with what the employee side said', async () => {
    const rows = new ScriptedConference();
    await during(rows, async () => undefined, { ...by, opinionId: 'y-kien' });
    expect(rows.done.at(-1)).toBe('not held y-kien');
  });

  it('take effect once for each command, however often it is sent', async () => {
    const rows = new ScriptedConference();
    await during(rows, async (handle) => {
      const send = () =>
        handle.executeUpdate(changeDeadline, {
          args: [{ ...by, which: 'approvals', workingDays: 5 }],
          updateId: 'once',
        });
      expect(await Promise.all([send(), send(), send()])).toEqual([CHANGED, CHANGED, CHANGED]);
    });
    expect(rows.done.filter((what) => what.endsWith('once'))).toEqual(['approvals 5 once', 'mails once']);
  });

  it('are tried again under the same id when the answer was lost', async () => {
    const rows = new ScriptedConference();
    rows.failsOnce = true;
    await during(rows, async (handle) => {
      await handle.executeUpdate(moveDueDate, {
        args: [{ ...by, roundId: 'r1', dueOn: '2026-01-12' }],
        updateId: 'again',
      });
    });
    expect(rows.done.filter((what) => what.endsWith('again'))).toEqual([
      'r1 2026-01-12 again',
      'r1 2026-01-12 again',
      'mails again',
    ]);
  });

  it('are refused with the rule’s code, and then no mail is written', async () => {
    const rows = new ScriptedConference();
    rows.refuses = 'due-after-limit';
    await during(rows, async (handle) => {
      const sent = handle.executeUpdate(moveDueDate, {
        args: [{ ...by, roundId: 'r1', dueOn: '2026-01-30' }],
        updateId: 'no',
      });
      expect(await sent.then(() => 'accepted', codeOf)).toBe('due-after-limit');
    });
    expect(rows.done.filter((what) => what.endsWith('no'))).toEqual([]);
  });

  it('are not accepted once the run has ended', async () => {
    const rows = new ScriptedConference();
    let ended: WorkflowHandle | undefined;
    await during(rows, async (handle) => {
      ended = handle;
    });
    const late = ended!.executeUpdate(changeDeadline, { args: [{ ...by, which: 'drafts', workingDays: 25 }] });
    await expect(late).rejects.toThrow(WorkflowNotFoundError);
    expect(rows.done.filter((what) => what.startsWith('drafts'))).toEqual([]);
  });
});
