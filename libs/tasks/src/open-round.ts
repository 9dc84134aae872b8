import { planSteps, type ClosingRule, type SilenceRule, type TaskKind } from '@conference/domain';
import type { ConferenceEntity, DocumentEntity, Records, TaskEntity, Transactions } from '@conference/persistence';
import type { RoundRequest } from '@conference/workflows';
import type { Clock } from './clock';
import { currentPacket, type BoundPacket } from './packet';
import { reminderInstants, roundDeadline } from './round-deadline';

interface Asked {
  readonly personId: string;
  readonly turn: number;
  readonly targetId: string | null;
}

/**
 * Opens a round: who is asked, about which packet, by when, and what happens by itself.
 *
 * The workflow names only the document and the question; everything else is read from the rows. Opening twice changes nothing.
 */
export async function openRound(
  transactions: Transactions,
  clock: Clock,
  request: RoundRequest & { workflowId: string },
): Promise<void> {
  await transactions.run(async (records) => {
    const conference = await records.conferences.get(request.conferenceId);
    if (conference.stage === 'cancelled') return;
    const document = request.documentId ? await records.documents.get(request.documentId) : null;
    const asked = await whoIsAsked(records, request, conference, document);
    const packet = document && needsPacket(request.kind) ? await currentPacket(records, document) : null;
    const isNew = await addRound(records, { request, conference, document, asked, packet, now: clock() });
    if (!isNew) return;

    await records.conferences.touch(conference.id);
    await records.audit.append({
      officeId: conference.officeId,
      conferenceId: conference.id,
      at: clock(),
      actorId: null,
      action: 'round.opened',
      facts: {
        roundId: request.roundId,
        documentId: request.documentId,
        kind: request.kind,
        number: request.number,
        packetHash: packet?.hash ?? null,
        asked: asked.map(({ personId }) => personId),
      },
    });
  });
}

function needsPacket(kind: TaskKind): boolean {
  return kind !== 'draft' && kind !== 'progress';
}

async function whoIsAsked(
  records: Records,
  { kind }: RoundRequest,
  conference: ConferenceEntity,
  document: DocumentEntity | null,
): Promise<Asked[]> {
  const together = (ids: readonly string[]) => ids.map((personId) => ({ personId, turn: 0, targetId: null }));
  switch (kind) {
    case 'draft':
    case 'disposition':
      return together([document!.drafterId]);
    case 'opinion':
      return together(document!.consultIds);
    case 'approval':
      return document!.approverIds.map((personId, turn) => ({ personId, turn, targetId: null }));
    case 'issue':
      return together([await clerkOf(records, conference.officeId)]);
    case 'progress':
      return (await records.targets.ofConference(conference.id))
        .filter((target) => target.lineage !== 'dropped')
        .map((target) => ({ personId: target.ownerId, turn: 0, targetId: target.id }));
  }
}

/** Numbers are given by the clerk (văn thư), or by the head of office where there is none. */
async function clerkOf(records: Records, officeId: string): Promise<string> {
  const [clerk] = await records.directory.holders(officeId, 'clerk');
  const [headOfOffice] = clerk ? [clerk] : await records.directory.holders(officeId, 'headOfOffice');
  if (!headOfOffice) throw new Error(`office ${officeId} has neither clerk nor head of office`);
  return headOfOffice.id;
}

async function addRound(
  records: Records,
  facts: {
    request: RoundRequest & { workflowId: string };
    conference: ConferenceEntity;
    document: DocumentEntity | null;
    asked: readonly Asked[];
    packet: BoundPacket | null;
    now: Date;
  },
): Promise<boolean> {
  const { request, conference, document, asked, packet, now } = facts;
  const { roundId, conferenceId, documentId, workflowId, kind, number } = request;
  const calendar = await records.directory.calendar(conference.officeId);
  const deadline = roundDeadline(calendar, {
    kind,
    number,
    heldOn: conference.heldOn,
    deadlines: conference.plan.deadlines,
    isOutcome: document?.kind === 'resolution' || document?.kind === 'minutes',
    now,
  });
  const silence = silenceRule(kind, conference);
  const round = {
    id: roundId,
    officeId: conference.officeId,
    conferenceId,
    documentId,
    workflowId,
    kind,
    number,
    rule: closingRule(kind, asked.length),
    silence,
    state: 'open' as const,
    outcome: null,
    revision: packet?.revision ?? null,
    packetHash: packet?.hash ?? null,
    packetManifest: packet?.manifest ?? null,
    openedAt: now,
    dueAt: new Date(deadline.dueAt),
    dueExplanation: deadline.explanation,
    closedAt: null,
    steps: planSteps(deadline.dueAt, silence, reminderInstants(calendar, deadline.dueOn, now)),
  };
  return records.rounds.open(
    round,
    asked.map(({ personId, turn, targetId }): Omit<TaskEntity, 'id'> => ({
      officeId: conference.officeId,
      conferenceId,
      roundId,
      documentId,
      targetId,
      kind,
      assigneeId: personId,
      authorId: packet?.authorId ?? null,
      turn,
      packetHash: packet?.hash ?? null,
      state: 'open',
      outcome: null,
      reason: null,
      decidedAt: null,
      decidedById: null,
      channel: null,
      handedFromTaskId: null,
      openedAt: now,
    })),
  );
}

function closingRule(kind: TaskKind, people: number): ClosingRule {
  return kind === 'approval' && people > 1 ? { type: 'inOrder' } : { type: 'all' };
}

function silenceRule(kind: TaskKind, conference: ConferenceEntity): SilenceRule {
  if (kind === 'opinion') return conference.plan.consultation.silence;
  return kind === 'progress' ? 'recordAsMissing' : 'escalate';
}
