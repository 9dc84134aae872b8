import { isMadeKnown, mayEnterPhase, missingInConsultation, type DocumentPhase } from '@conference/domain';
import { Transactions, type DocumentEntity, type Records } from '@conference/persistence';
import { approvalState, startDocumentRun } from '@conference/tasks';
import { activityRefusal } from '@conference/temporal/worker';
import { followUpWorkflowId, type DocumentActivities, type DocumentFacts, type Held } from '@conference/workflows';
import { Injectable } from '@nestjs/common';

/** A document's way, written by its workflow alone. */
@Injectable()
export class DocumentActivitiesService implements Omit<DocumentActivities, 'renderIssued'> {
  constructor(private readonly transactions: Transactions) {}

  readDocument({ documentId }: { documentId: string }): Promise<DocumentFacts> {
    return this.transactions.read(async (records) => {
      const document = await records.documents.get(documentId);
      const { plan } = await records.conferences.get(document.conferenceId);
      const opinions = await records.documents.opinions([documentId]);
      const standing = await standingOf(records, document);
      const isToldAlready = (await records.publicity.latest(documentId, 'answers')) !== null;
      return {
        isConsulted: document.consultIds.length > 0,
        isTabled: plan.documents.find(({ code }) => code === document.code)?.consultAt === 'conference',
        consultationLacks: missingInConsultation({ ...plan.consultation, deadline: plan.deadlines.opinions }),
        hasOpinionsToAnswer: opinions.some(({ disposition }) => disposition === null),
        standing,
        tellsAuthors: standing === 'approved' && opinions.length > 0 && !isToldAlready,
        isIssued: document.toIssue,
        isMadeKnown: document.toIssue && isMadeKnown(document),
        ...(document.returnTo && { returnTo: document.returnTo }),
      };
    });
  }

  enterPhase({ documentId, phase }: { documentId: string; phase: DocumentPhase }): Promise<Held | undefined> {
    return this.transactions.run(async (records) => {
      const document = await records.documents.lock(documentId);
      const conference = await records.conferences.get(document.conferenceId);
      if (conference.stage === 'cancelled') return;
      const { frozenAt, returnTo } = document;
      if (frozenAt) return { frozenSince: frozenAt.toISOString() };
      if (returnTo && returnTo !== phase) return { returnTo };
      if (returnTo) await records.documents.hold(documentId, { returnTo: null });
      if (document.phase === phase) return;
      if (phase === 'final' && (await lostItsApproval(records, document))) {
        await askAgain(records, document);
        return;
      }
      const mayEnter = returnTo === phase || mayEnterPhase(document.phase, phase);
      if (!mayEnter) throw activityRefusal(`no-way-from-${document.phase}-to-${phase}`);

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

async function standingOf(records: Records, document: DocumentEntity): Promise<NonNullable<DocumentFacts['standing']>> {
  const { approvedHash, packetHash, isContestable } = await approvalState(records, document);
  if (approvedHash === null || approvedHash !== packetHash) return 'unapproved';
  return isContestable ? 'contestable' : 'approved';
}

/** A change came between the last look and the end: what is no longer approved is not final. */
async function lostItsApproval(records: Records, document: DocumentEntity): Promise<boolean> {
  return document.issuedAt === null && (await standingOf(records, document)) !== 'approved';
}

/** The run ends here; its conference starts it again where the change leads to. */
function askAgain(records: Records, document: DocumentEntity): Promise<void> {
  return startDocumentRun(records, document, followUpWorkflowId, document.contestable ? 'editorial' : 'approval');
}
