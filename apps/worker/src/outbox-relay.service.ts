import { NotificationListener, Transactions, type OutboxEntity, type Records } from '@conference/persistence';
import { ProcedureGateway } from '@conference/temporal';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const POLL_MS = 1_000;
const BATCH = 50;

/**
 * Carries what the transactions left for the procedure: conferences to start, runs to wake. At least once, in any order.
 *
 * A message is marked only after the run was told, so a crash in between tells it again; the run then reads rows that have not changed.
 */
@Injectable()
export class OutboxRelayService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxRelayService.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopping = false;
  private isAsked = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly gateway: ProcedureGateway,
    private readonly listener: NotificationListener,
  ) {}

  onApplicationBootstrap(): void {
    this.listener.on('outbox', () => this.ask());
    this.timer = setInterval(() => this.ask(), POLL_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Has the outbox emptied soon; calls during a run cause one more. */
  private ask(): void {
    if (this.isAsked || this.isStopping) return;
    this.isAsked = true;
    this.running = this.running
      .then(() => this.empty())
      .catch((error: unknown) => this.log.warn(`outbox: ${error instanceof Error ? error.message : String(error)}`));
  }

  private async empty(): Promise<void> {
    this.isAsked = false;
    while (!this.isStopping && (await this.transactions.run((records) => this.relayBatch(records))) === BATCH);
  }

  private async relayBatch(records: Records): Promise<number> {
    const messages = await records.outbox.claim(['start', 'signal'], BATCH);
    for (const message of messages) await this.relay(records, message);
    return messages.length;
  }

  private async relay(records: Records, message: OutboxEntity): Promise<void> {
    try {
      await records.outbox.done(message.id, await this.tell(records, message));
    } catch (error) {
      await records.outbox.retry(message, error instanceof Error ? error.message : String(error));
    }
  }

  /** Answers what is worth noting on the message, or null. */
  private async tell(records: Records, { topic, payload }: OutboxEntity): Promise<string | null> {
    if (topic === 'signal' && 'signal' in payload) {
      return (await this.gateway.ring(payload.workflowId, payload.signal, payload.roundId)) ? null : 'run ended';
    }
    if (topic === 'start' && 'conferenceId' in payload) {
      const conference = await records.conferences.get(payload.conferenceId);
      const office = await records.directory.office(conference.officeId);
      await this.gateway.startConference({
        conferenceId: conference.id,
        office: office.code,
        year: conference.year,
        ordinal: conference.ordinal,
        kind: conference.kind,
      });
    }
    return null;
  }
}
