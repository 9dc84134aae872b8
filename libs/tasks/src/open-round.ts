import {
  isAskedAfterwards,
  mailPolicyOf,
  mayIssue,
  missingInConsultation,
  planSteps,
  reminderInstants,
  type ClosingRule,
  type ConcernQuestion,
  type Deadline,
  type SilenceRule,
  type TaskKind,
} from '@conference/domain';
import type {
  ConferenceEntity,
  DocumentEntity,
  NewTask,
  Records,
  StaffBallotEntity,
  Transactions,
} from '@conference/persistence';
import type { Held, RoundRequest } from '@conference/workflows';
import { approvalState } from './approval-state';
import { askAboutConcern } from './concern';
import { closeRound } from './close-round';
import type { Clock } from './clock';
import { periodClosesAt } from './follow-up/periods-of-conference';
import { ballotPacket, currentPacket, type BoundPacket } from './packet';
import { roundDeadline } from './round-deadline';
import { whoIsAsked, type Asked } from './who-is-asked';

/**
 * Opens a round: who is asked, about which packet, by when, and what happens by itself.
 *
 * The workflow names only the document and the question; everything else is read from the rows. Opening twice changes nothing.
 */
export async function openRound(
  transactions: Transactions,
  clock: Clock,
  request: RoundRequest & { workflowId: string },
): Promise<Held | undefined> {
  return transactions.run(async (records) => {
    // locked, so that a change of the plan in the same moment is not overlooked
    const conference = await records.conferences.lock(request.conferenceId);
    if (conference.stage === 'cancelled') return;
    // what is asked about a concern follows from what has been answered, which may have come in the meantime
    if (request.concern && (await records.rounds.round(request.roundId))) return;
    const document = request.documentId ? await records.documents.lock(request.documentId) : null;
    const held = document && heldBy(document, request.kind);
    if (held) return held;
    if (request.kind === 'opinion') requireConsultationPlan(conference);
    const ballot = request.kind === 'staffBallot' ? await records.convening.staffBallotOf(request.roundId) : null;
    const packet = await packetOf(records, request.kind, { document, ballot });
    const asked = await whoIsAsked(records, request, {
      conference,
      document,
      authorIds: packet?.authorIds ?? [],
      now: clock(),
    });
    const own = await ownDeadline(records, request, ballot);
    const isNew = await addRound(records, { request, conference, document, own, asked, packet, now: clock() });
    if (!isNew) return;
    if (document && (await isOvertaken(records, request.kind, document))) {
      await closeRound(records, await records.rounds.lock(request.roundId), 'superseded', clock());
    }

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

/** A frozen document asks nothing more; one that an annulled answer leads back is asked about from there. */
function heldBy({ frozenAt, returnTo }: DocumentEntity, kind: TaskKind): Held | undefined {
  if (frozenAt) return { frozenSince: frozenAt.toISOString() };
  return returnTo && kind !== 'publication' && kind !== 'posting' ? { returnTo } : undefined;
}

/** What the answers are bound to: a document's packet, or the text that is put to all staff. */
async function packetOf(
  records: Records,
  kind: TaskKind,
  { document, ballot }: { document: DocumentEntity | null; ballot: StaffBallotEntity | null },
): Promise<BoundPacket | null> {
  if (ballot) return ballotPacket(ballot);
  return document && kind !== 'draft' ? currentPacket(records, document) : null;
}

/** Nobody is asked for an opinion before the consultation plan states everything. @see Luật 10/2022/QH15 Điều 55 khoản 1 */
function requireConsultationPlan({ plan }: ConferenceEntity): void {
  const missing = missingInConsultation({ ...plan.consultation, deadline: plan.deadlines.opinions });
  if (missing.length > 0) throw new Error(`the consultation plan does not state ${missing.join(', ')}`);
}

/** A number is asked for what is approved, objections to what may be objected to: a round that a change has overtaken ends at once. */
async function isOvertaken(records: Records, kind: TaskKind, document: DocumentEntity): Promise<boolean> {
  if (kind === 'issue') return !mayIssue(await approvalState(records, document));
  return kind === 'objection' && !document.contestable;
}

/** By when the round is due where the plan does not say: the last day for ballots, what was promised, or what the law sets for an answer. */
async function ownDeadline(
  records: Records,
  { kind, concern }: RoundRequest,
  ballot: StaffBallotEntity | null,
): Promise<OwnDeadline | null> {
  if (isAboutConcern(kind)) return (await askAboutConcern(records, concern!, kind)).due;
  return ballot?.closesOn ? { dueOn: ballot.closesOn } : null;
}

type OwnDeadline = Pick<Deadline, 'dueOn'> & Partial<Deadline>;

function isAboutConcern(kind: TaskKind): kind is ConcernQuestion['kind'] {
  return kind === 'response' || kind === 'commitment' || kind === 'confirmation';
}

async function addRound(
  records: Records,
  facts: {
    request: RoundRequest & { workflowId: string };
    conference: ConferenceEntity;
    document: DocumentEntity | null;
    own: OwnDeadline | null;
    asked: readonly Asked[];
    packet: BoundPacket | null;
    now: Date;
  },
): Promise<boolean> {
  const { request, conference, document, own, asked, packet, now } = facts;
  const { roundId, conferenceId, documentId, workflowId, kind, number } = request;
  const calendar = await records.directory.calendar(conference.officeId);
  const planned = roundDeadline(calendar, {
    kind,
    number,
    heldOn: conference.heldOn,
    deadlines: conference.plan.deadlines,
    isOutcome:
      document !== null && isAskedAfterwards({ kind: document.kind, isTabled: isTabled(conference, document) }, kind),
    ownDueOn: own?.dueOn ?? null,
    now,
  });
  const deadline = { ...planned, ...own };
  const silence = silenceRule(kind, conference);
  const { mostReminders } = mailPolicyOf((await records.directory.office(conference.officeId)).mailPolicy);
  const round = {
    id: roundId,
    officeId: conference.officeId,
    conferenceId,
    documentId,
    workflowId,
    kind,
    number,
    rule: closingRule(kind, document),
    silence,
    state: 'open' as const,
    outcome: null,
    revision: packet?.revision ?? null,
    packetHash: packet?.hash ?? null,
    packetManifest: packet?.manifest ?? null,
    openedAt: now,
    dueAt: new Date(deadline.dueAt),
    dueExplanation: deadline.explanation,
    ownDueOn: own?.dueOn ?? null,
    closedAt: null,
    steps: planSteps(
      deadline.dueAt,
      silence,
      reminderInstants(calendar, { dueOn: deadline.dueOn, now: now.toISOString(), most: mostReminders }),
      kind === 'progress' ? periodClosesAt(calendar, conference, { number, dueOn: deadline.dueOn }) : undefined,
    ),
  };
  return records.rounds.open(
    round,
    asked.map(({ personId, turn, targetId, partyId, capacity, ...about }): NewTask => ({
      officeId: conference.officeId,
      conferenceId,
      roundId,
      documentId,
      targetId,
      partyId,
      assessmentId: about.assessmentId ?? null,
      opinionId: about.opinionId ?? null,
      paperId: about.paperId ?? null,
      kind,
      assigneeId: personId,
      authorIds: [...(packet?.authorIds ?? [])],
      capacity,
      remarks: [],
      turn,
      packetHash: packet?.hash ?? null,
      state: 'open',
      outcome: null,
      reason: null,
      decidedAt: null,
      decidedById: null,
      channel: null,
      handedFromTaskId: null,
      lateOutcome: null,
      lateReason: null,
      lateAt: null,
      openedAt: now,
    })),
  );
}

/** Whether remarks on a document are made in the conference itself. */
function isTabled({ plan }: ConferenceEntity, { code }: DocumentEntity): boolean {
  return plan.documents.find((planned) => planned.code === code)?.consultAt === 'conference';
}

function closingRule(kind: TaskKind, document: DocumentEntity | null): ClosingRule {
  return kind === 'approval' ? document!.approvalRule : { type: 'all' };
}

function silenceRule(kind: TaskKind, conference: ConferenceEntity): SilenceRule {
  if (kind === 'opinion') return conference.plan.consultation.silence;
  if (kind === 'objection') return 'noObjection';
  return ['progress', 'assessment', 'staffBallot'].includes(kind) ? 'recordAsMissing' : 'escalate';
}
