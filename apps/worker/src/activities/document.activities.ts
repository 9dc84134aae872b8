import { mayEnterPhase, type DocumentPhase } from '@conference/domain';
import { Transactions } from '@conference/persistence';
import { activityRefusal } from '@conference/temporal/worker';
import type { DocumentActivities, DocumentFacts } from '@conference/workflows';
import { Injectable } from '@nestjs/common';

/** A document's way, written by its workflow alone. */
@Injectable()
export class DocumentActivitiesService implements Omit<DocumentActivities, 'renderIssued'> {
  constructor(private readonly transactions: Transactions) {}

  readDocument({ documentId }: { documentId: string }): Promise<DocumentFacts> {
    return this.transactions.read(async ({ documents }) => {
      const document = await documents.get(documentId);
      const opinions = await documents.opinions([documentId]);
      return {
        isConsulted: document.consultIds.length > 0,
        hasOpinionsToAnswer: opinions.some(({ disposition }) => disposition === null),
        isIssued: document.toIssue,
      };
    });
  }

  async enterPhase({ documentId, phase }: { documentId: string; phase: DocumentPhase }): Promise<void> {
    await this.transactions.run(async (records) => {
      const document = await records.documents.lock(documentId);
      if (document.phase === phase) return;
      const conference = await records.conferences.get(document.conferenceId);
      if (conference.stage === 'cancelled') return;
      if (!mayEnterPhase(document.phase, phase)) throw activityRefusal(`no-way-from-${document.phase}-to-${phase}`);

      await records.documents.enterPhase(documentId, phase);
      await records.conferences.touch(conference.id);
      await records.audit.append({
        officeId: conference.officeId,
        conferenceId: conference.id,
        at: new Date(),
        actorId: null,
        action: 'document.phase',
        facts: { documentId, from: document.phase, to: phase },
      });
    });
  }
}
