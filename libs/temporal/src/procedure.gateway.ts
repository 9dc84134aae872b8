import { ok, refuse, type ConferenceKind, type Result } from '@conference/domain';
import {
  agencyYearId,
  ballotsSent,
  cancel,
  concernWorkflowId,
  changeDeadline,
  closeSession,
  conferenceWorkflowId,
  ConferenceYear,
  courseChanged,
  documentAdded,
  dossierWorkflowId,
  moveDate,
  moveDueDate,
  Office,
  openSession,
  PROCEDURE_QUEUE,
  roundClosed,
  stageFrozen,
  StageKey,
  stageThawed,
  type AgencyYearInput,
  type ChangeDeadline,
  type ChangedPlan,
  type ConcernInput,
  type ConferenceInput,
  type DocumentStart,
  type DossierRequest,
  type MoveDueDate,
  type SessionClosed,
  type SessionOpened,
} from '@conference/workflows';
import {
  Client,
  Connection,
  ScheduleAlreadyRunning,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type UpdateDefinition,
  type WorkflowHandle,
} from '@temporalio/client';

/** Why a command did not take effect, or not yet. */
export type CommandRefusal =
  | { readonly code: 'run-ended' }
  | { readonly code: 'no-answer-yet' }
  | { readonly code: 'command-refused'; readonly reason: string };

/** The signals that only wake a run. */
const HINTS = { ballotsSent, roundClosed, courseChanged, stageFrozen, stageThawed };

/** Four months before the last day on which the conference of a year may be held. @see Luật 10/2022/QH15 Điều 51 khoản 1 */
const YEARLY = { month: 'DECEMBER', dayOfMonth: 1, hour: 8, minute: 0 } as const;

const ANSWER_WITHIN_MS = 10_000;

/** A command with the key under which it takes effect once. */
export interface KeyedCommand<T> {
  readonly workflowId: string;
  readonly commandId: string;
  readonly command: T;
}

/** The procedure's runs, in the words of the domain: start one, ring it, command it. */
export class ProcedureGateway {
  private readonly client: Client;

  constructor(
    private readonly connection: Connection,
    namespace: string,
  ) {
    this.client = new Client({ connection, namespace });
  }

  /** Reaches a server when it is first used, so that an application starts without one. */
  static lazy(address: string, namespace: string): ProcedureGateway {
    return new ProcedureGateway(Connection.lazy({ address }), namespace);
  }

  /** Starts a conference's run; a run that exists, or existed, is left alone. */
  async startConference(input: ConferenceInput & { ordinal: number; kind: ConferenceKind }): Promise<void> {
    const { ordinal, ...args } = input;
    try {
      await this.client.workflow.start('conference', {
        workflowId: conferenceWorkflowId(input.office, input.year, ordinal),
        taskQueue: PROCEDURE_QUEUE,
        args: [args],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: `${input.office}: ${input.kind} conference ${input.year}`,
        staticDetails: 'The whole procedure of one conference. Its documents run as children, one each.',
        typedSearchAttributes: [
          { key: Office, value: input.office },
          { key: ConferenceYear, value: input.year },
          { key: StageKey, value: 'drafting' },
        ],
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Has an interim copy of a dossier made; one that is being made, or was, is left alone. */
  async makeDossier(conferenceWorkflow: string, request: DossierRequest): Promise<void> {
    try {
      await this.client.workflow.start('dossier', {
        workflowId: dossierWorkflowId(conferenceWorkflow, request.dossierId),
        taskQueue: PROCEDURE_QUEUE,
        args: [request],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: 'an interim copy of the dossier',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Has one opinion or recommendation followed; one that is, or was, is left alone. */
  async followConcern(conferenceWorkflow: string, input: ConcernInput): Promise<void> {
    try {
      await this.client.workflow.start('concern', {
        workflowId: concernWorkflowId(conferenceWorkflow, input.concern.id),
        taskQueue: PROCEDURE_QUEUE,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: `${input.concern.kind}: followed until it is settled`,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Keeps an office's yearly schedule: every December it looks whether the next conference is opened. One that exists is left alone. */
  async keepYear({ officeId, office }: AgencyYearInput & { office: string }): Promise<void> {
    const id = agencyYearId(office);
    try {
      await this.client.schedule.create({
        scheduleId: id,
        spec: { calendars: [YEARLY], timezone: 'Asia/Ho_Chi_Minh' },
        action: {
          type: 'startWorkflow',
          workflowType: 'agencyYear',
          workflowId: id,
          taskQueue: PROCEDURE_QUEUE,
          args: [{ officeId }],
          typedSearchAttributes: [{ key: Office, value: office }],
        },
        policies: { overlap: 'SKIP', catchupWindow: '60 days' },
      });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }

  /** Wakes a run, which then reads the rows. Answers false when the run has ended: a late hint is of no use. */
  ring(workflowId: string, signal: keyof typeof HINTS, roundId: string): Promise<boolean> {
    return this.tell(workflowId, (handle) => handle.signal(HINTS[signal], { roundId }));
  }

  /** Has the run of a document started, by its conference or by the year after. */
  addDocument(
    workflowId: string,
    document: { documentId: string; code: string; from: DocumentStart },
  ): Promise<boolean> {
    return this.tell(workflowId, (handle) => handle.signal(documentAdded, document));
  }

  private async tell(workflowId: string, say: (handle: WorkflowHandle) => Promise<void>): Promise<boolean> {
    try {
      await say(this.client.workflow.getHandle(workflowId));
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  moveDate(
    given: KeyedCommand<{ actorId: string; heldOn: string; reasonId: string }>,
  ): Promise<Result<ChangedPlan, CommandRefusal>> {
    return this.command(given, moveDate);
  }

  changeDeadline(given: KeyedCommand<ChangeDeadline>): Promise<Result<ChangedPlan, CommandRefusal>> {
    return this.command(given, changeDeadline);
  }

  moveDueDate(given: KeyedCommand<MoveDueDate>): Promise<Result<ChangedPlan, CommandRefusal>> {
    return this.command(given, moveDueDate);
  }

  openSession(
    given: KeyedCommand<{ actorId: string; deviationId: string | null }>,
  ): Promise<Result<SessionOpened, CommandRefusal>> {
    return this.command(given, openSession);
  }

  closeSession(
    given: KeyedCommand<{ actorId: string; reasonId: string | null }>,
  ): Promise<Result<SessionClosed, CommandRefusal>> {
    return this.command(given, closeSession);
  }

  cancel(
    given: KeyedCommand<{ actorId: string; reasonId: string; opinionId?: string }>,
  ): Promise<Result<void, CommandRefusal>> {
    return this.command(given, cancel);
  }

  /** Whether the server answers. */
  async isReachable(): Promise<boolean> {
    try {
      await this.connection.withDeadline(Date.now() + 2_000, () => this.connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private async command<Ret, Arg>(
    given: KeyedCommand<Arg>,
    update: UpdateDefinition<Ret, [Arg]>,
  ): Promise<Result<Ret, CommandRefusal>> {
    const handle = this.client.workflow.getHandle(given.workflowId);
    try {
      const answer = await this.connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        handle.executeUpdate(update, { args: [given.command], updateId: given.commandId }),
      );
      return ok(answer);
    } catch (error) {
      return refuse(commandRefusal(error));
    }
  }
}

function commandRefusal(error: unknown): CommandRefusal {
  if (error instanceof WorkflowUpdateFailedError) return { code: 'command-refused', reason: refusedBecause(error) };
  if (error instanceof WorkflowNotFoundError) return { code: 'run-ended' };
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { code: 'no-answer-yet' };
  throw error;
}

/** The rule's code: the type of the innermost failure, for activities wrap theirs. */
function refusedBecause(error: WorkflowUpdateFailedError): string {
  let cause: unknown = error.cause;
  let reason = 'unknown';
  while (cause instanceof Error) {
    if ('type' in cause && typeof cause.type === 'string') reason = cause.type;
    cause = cause.cause;
  }
  return reason;
}
