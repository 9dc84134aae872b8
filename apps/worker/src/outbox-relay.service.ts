import {
  NotificationListener,
  outboxPump,
  Transactions,
  type OutboxEntity,
  type Pump,
  type Records,
} from '@conference/persistence';
import { ProcedureGateway } from '@conference/temporal';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/**
 * Carries what the transactions left for the procedure: conferences to start, runs to wake, concerns to follow, dossiers to make. At least once, in any order:
 * a run that is woken twice reads rows that have not changed.
 */
@Injectable()
export class OutboxRelayService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxRelayService.name);
  private readonly pump: Pump;

  constructor(
    transactions: Transactions,
    listener: NotificationListener,
    private readonly gateway: ProcedureGateway,
  ) {
    const carrier = { topics: ['start', 'signal', 'dossier', 'concern'] as const, carry: this.tell.bind(this) };
    this.pump = outboxPump(transactions, listener, carrier, (error) => this.log.warn(`outbox: ${String(error)}`));
  }

  onApplicationBootstrap(): void {
    this.pump.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.pump.stop();
  }

  private async tell(records: Records, { topic, payload }: OutboxEntity): Promise<string | null> {
    if (topic === 'signal' && 'code' in payload) {
      const { workflowId, documentId, code, from = 'drafting' } = payload;
      return (await this.gateway.addDocument(workflowId, { documentId, code, from })) ? null : 'run ended';
    }
    if (topic === 'signal' && 'roundId' in payload) {
      return (await this.gateway.ring(payload.workflowId, payload.signal, payload.roundId)) ? null : 'run ended';
    }
    if (topic === 'dossier' && 'dossierId' in payload) {
      const { workflowId } = await records.conferences.get(payload.conferenceId);
      await this.gateway.makeDossier(workflowId, payload);
      return null;
    }
    if (topic === 'concern' && 'concern' in payload) {
      const { workflowId } = await records.conferences.get(payload.conferenceId);
      await this.gateway.followConcern(workflowId, payload);
      return null;
    }
    if (topic === 'start' && 'officeId' in payload) {
      const { id: officeId, code } = await records.directory.office(payload.officeId);
      await this.gateway.keepYear({ officeId, office: code });
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
