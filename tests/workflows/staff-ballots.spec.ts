import { randomUUID } from 'node:crypto';
import type { RoundOutcome } from '@conference/domain';
import {
  ballotsSent,
  cancel,
  MAIL_QUEUE,
  openSession,
  PROCEDURE_QUEUE,
  roundClosed,
  type ConferenceActivities,
  type ConferenceInput,
  type DocumentActivities,
  type FollowUpActivities,
  type MailActivities,
  type RoundActivities,
} from '@conference/workflows';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { timeSkippingEnvironment } from '../support/time-skipping';

const input: ConferenceInput = { conferenceId: 'hoi-nghi', office: 'mau', year: 2026, kind: 'annual' };
const by = { actorId: 'chanh-van-phong', reasonId: 'ly-do' };

/** The rows behind a conference without documents, in memory. */
class ScriptedBallots {
  readonly done: string[] = [];
  readonly outcomes = new Map<string, RoundOutcome>();

  readonly activities: Partial<RoundActivities & DocumentActivities & ConferenceActivities & FollowUpActivities> = {
    enterStage: async ({ stage }) => void this.done.push(`stage ${stage}`),
    readConference: async () => ({ heldOn: '2026-01-30', documents: [] }),
    convene: async () => ({ entitled: 8 }),
    openRound: async ({ kind, number }) => void this.done.push(`asked ${kind} ${number}`),
    readRound: async ({ roundId }) => ({
      rev: 1,
      outcome: this.outcomes.get(roundId) ?? null,
      waitingOn: ['staff'],
      dueAt: '2099-01-20T10:00:00.000Z',
      nextStep: null,
      nextStepAt: null,
      stepsTaken: 0,
    }),
    assembleOutcome: async () => ({ documents: [] }),
    cancelConference: async () => undefined,
    readPeriod: async () => null,
    closeConference: async () => undefined,
  };

  readonly mails: Partial<MailActivities> = {
    inviteParticipants: async () => undefined,
    announceRound: async ({ kind }) => void this.done.push(`mails ${kind}`),
    announceCancelled: async () => undefined,
  };

  async until(what: string): Promise<void> {
    while (!this.done.includes(what)) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The type of the innermost failure: the rule's code. */
function codeOf(error: unknown): unknown {
  const { cause, type } = error as { cause?: unknown; type?: unknown };
  return cause ? codeOf(cause) : type;
}

describe('ballots to all staff', () => {
  let environment: TestWorkflowEnvironment;

  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });

  afterAll(() => environment?.teardown());

  async function run(rows: ScriptedBallots, act: (handle: WorkflowHandle) => Promise<void>): Promise<unknown> {
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
        await rows.until('stage convening');
        await act(handle);
        const result = await handle.result();
        const replays = Worker.runReplayHistories({ workflowBundle }, [
          { workflowId, history: await handle.fetchHistory() },
        ]);
        for await (const { error } of replays) expect(error).toBeUndefined();
        return result;
      }),
    );
  }

  it('lead to the resolution without a session once they adopt it, and are asked once however often they are announced', async () => {
    const rows = new ScriptedBallots();
    const result = await run(rows, async (handle) => {
      await handle.signal(ballotsSent, { roundId: 'r1' });
      await handle.signal(ballotsSent, { roundId: 'r1' });
      await rows.until('mails task');
      const early = handle.executeUpdate(openSession, { args: [{ ...by, deviationId: null }] });
      expect(codeOf(await early.catch((error: unknown) => error))).toBe('ballots-out');
      rows.outcomes.set('r1', 'adopted');
      await handle.signal(roundClosed, { roundId: 'r1' });
    });
    expect(result).toEqual({ stage: 'followUp' });
    expect(rows.done.filter((what) => what.startsWith('asked'))).toEqual(['asked staffBallot 1']);
    expect(rows.done).toContain('stage resolution');
    expect(rows.done).not.toContain('stage session');
  });

  it('leave the conference where it was when they do not adopt: ballots may go out again, or it is called off', async () => {
    const rows = new ScriptedBallots();
    const result = await run(rows, async (handle) => {
      await handle.signal(ballotsSent, { roundId: 'r1' });
      rows.outcomes.set('r1', 'notAdopted');
      await handle.signal(roundClosed, { roundId: 'r1' });
      await rows.until('asked staffBallot 1');
      await handle.signal(ballotsSent, { roundId: 'r2' });
      await rows.until('asked staffBallot 2');
      await handle.executeUpdate(cancel, { args: [by] });
      rows.outcomes.set('r2', 'cancelled');
      await handle.signal(roundClosed, { roundId: 'r2' });
    });
    expect(result).toEqual({ stage: 'cancelled' });
  });
});
