import {
  addWorkingDays,
  annulmentEffect,
  checkLift,
  compareDates,
  deadlineOn,
  ok,
  refuse,
  vietnamDateOf,
  workingDaysBetween,
  type AnnulmentEffect,
  type DocumentPhase,
  type FreezeEnd,
  type LiftRefusal,
  type MovedRound,
  type Result,
  type WorkCalendar,
} from '@conference/domain';
import type { Records, RoundRows, StageFreezeEntity, Transactions } from '@conference/persistence';
import type { Clock } from './clock';
import { closeRound, stand } from './close-round';
import { tellRuns } from './freeze-stage';
import { lockCourse, type LockedCourse } from './lock-course';
import { moveRounds } from './move-rounds';
import { sha256 } from './packet';
import { startDocumentRun, type FollowUpOf } from './start-document-run';
import { askAgain, takeBack, voidContent } from './take-back';

/** A leader's conclusion about a reported answer. */
export interface Lifting {
  readonly officeId: string;
  readonly freezeId: string;
  readonly actorId: string;
  readonly how: FreezeEnd;
  readonly reason: string;
  readonly followUpOf: FollowUpOf;
}

/** What the conclusion changed. */
export interface Lifted {
  readonly freezeId: string;
  readonly how: FreezeEnd;
  readonly effect: AnnulmentEffect | null;
  /** Another reported answer still holds the document. */
  readonly isStillFrozen: boolean;
}

/**
 * Lifts a freeze: the answer stands after all, or it is annulled and the question is put again.
 *
 * Annulled in an open round, the person is asked again; afterwards, the approval falls and the document goes back to the question.
 * What has been issued stays issued: it is recalled or corrected in the register.
 */
export function liftFreeze(
  transactions: Transactions,
  clock: Clock,
  lifting: Lifting,
): Promise<Result<Lifted, LiftRefusal | { readonly code: 'not-found' }>> {
  return transactions.run(async (records) => {
    const known = await records.freezes.byId(lifting.freezeId);
    if (known?.officeId !== lifting.officeId) return refuse({ code: 'not-found' });
    const course = await lockCourse(records, (await records.rounds.task(known.taskId))!);
    const freeze = (await records.freezes.byId(known.id))!;
    const leader = (await records.directory.person(lifting.actorId))!;
    const { assigneeId, decidedById } = course.task;
    const lifted = freeze.liftedAt && { how: freeze.how!, at: freeze.liftedAt.toISOString() };
    const parties = { partyIds: [assigneeId, decidedById, freeze.reportedById], lifted };
    const allowed = checkLift(parties, leader, lifting.reason);
    if (!allowed.ok) return allowed;

    const at = clock();
    const reason = lifting.reason.trim();
    const effect = lifting.how === 'annulled' ? await annul(records, course, freeze, { ...lifting, at }) : null;
    const { how, actorId: liftedById } = lifting;
    await records.freezes.lift(freeze.id, { liftedAt: at, liftedById, how, reason, effect });
    const isStillFrozen = await thaw(records, course, freeze, at);
    await records.outbox.add({ topic: 'mail', payload: { kind: 'thawed', freezeId: freeze.id } });
    await tellRuns(records, course, 'stageThawed');
    await records.conferences.touch(freeze.conferenceId);
    await records.audit.append({
      officeId: freeze.officeId,
      conferenceId: freeze.conferenceId,
      at,
      actorId: lifting.actorId,
      action: 'stage.thawed',
      facts: {
        freezeId: freeze.id,
        taskId: freeze.taskId,
        documentId: freeze.documentId,
        how,
        effect,
        isStillFrozen,
        reasonSha256: sha256(reason),
      },
    });
    return ok({ freezeId: freeze.id, how, effect, isStillFrozen });
  });
}

type Annulment = Pick<Lifting, 'actorId' | 'reason' | 'followUpOf'> & { readonly at: Date };

/** Takes the reported answer out of its round, or leads the document back to the question. */
async function annul(
  records: Records,
  course: LockedCourse,
  freeze: StageFreezeEntity,
  annulment: Annulment,
): Promise<AnnulmentEffect> {
  const { own, task, document } = course;
  if (task.lateAt) return annulLate(records, course, annulment);
  // the person has taken that answer back meanwhile, or it was annulled by another freeze
  if (task.state !== 'decided') return 'onRecordOnly';
  const effect = annulmentEffect({
    kind: task.kind,
    isRoundOpen: own.round.state === 'open',
    isIssued: document !== null && document.issuedAt !== null,
    isLatest: await isLatestOfItsKind(records, own),
    isConferenceOver: await isOver(records, freeze.conferenceId),
  });
  if (effect === 'onRecordOnly') return effect;
  await takeBack(records, task, { byId: annulment.actorId, because: annulment.reason, at: annulment.at });
  if (effect === 'asksAgain') await askAgain(records, own, task, annulment.at);
  else await goBack(records, course, annulment);
  return effect;
}

/** A late opinion is struck; as long as remarks can still be answered, the person may send another one. */
async function annulLate(
  records: Records,
  { task, document }: LockedCourse,
  { actorId, reason, at }: Annulment,
): Promise<AnnulmentEffect> {
  if (document!.phase !== 'consultation' && document!.phase !== 'disposition') return 'onRecordOnly';
  await voidContent(records, task, { byId: actorId, because: reason, at });
  Object.assign(task, { lateOutcome: null, lateReason: null, lateAt: null, remarks: [] });
  Object.assign(task, { decidedById: null, onBehalfOfId: null, authorisationId: null });
  Object.assign(task, { withdrawnAt: at, withdrawnById: actorId, withdrawnBecause: reason.trim() });
  await records.rounds.saveTask(task);
  return 'asksAgain';
}

/** What rests on the annulled answer falls: open questions, and the approval; the run of the document enters the phase of the question. */
async function goBack(records: Records, course: LockedCourse, { followUpOf, at }: Annulment): Promise<void> {
  const document = course.document!;
  for (const rows of course.open) await closeRound(records, rows, 'superseded', at);
  const staysApproved = course.task.kind === 'objection' && document.approvedPacketHash !== null;
  if (staysApproved) {
    const { approvedRevision: revision, approvedPacketHash: packetHash } = document;
    await stand(records, document, { revision, packetHash, contestable: true });
  } else {
    await records.approvals.end(document.id, 'annulled', at);
    await stand(records, document, { revision: null, packetHash: null, contestable: false });
  }
  await records.documents.hold(document.id, { returnTo: await phaseOfQuestion(records, course.own, staysApproved) });
  // its run has ended: it begins again, and goes where the row says
  if (document.phase === 'final') await startDocumentRun(records, document, followUpOf, 'approval');
}

async function phaseOfQuestion(records: Records, { round }: RoundRows, staysApproved: boolean): Promise<DocumentPhase> {
  switch (round.kind) {
    case 'opinion':
      return 'consultation';
    case 'disposition':
      return 'disposition';
    case 'objection':
      return staysApproved ? 'editorial' : 'approval';
    case 'draft': {
      const rounds = await records.rounds.rounds({ documentId: round.documentId! });
      const wasReturned = rounds.some(({ kind, openedAt }) => kind === 'approval' && openedAt < round.openedAt);
      return wasReturned ? 'rework' : 'drafting';
    }
    default:
      return 'approval';
  }
}

async function isLatestOfItsKind(records: Records, { round }: RoundRows): Promise<boolean> {
  if (!round.documentId) return true;
  const rounds = await records.rounds.rounds({ documentId: round.documentId });
  return rounds.every(({ kind, openedAt }) => kind !== round.kind || openedAt <= round.openedAt);
}

async function isOver(records: Records, conferenceId: string): Promise<boolean> {
  const { stage } = await records.conferences.get(conferenceId);
  return stage === 'cancelled' || stage === 'closed';
}

/** Lets the course go on unless another report still holds it; what people lost by the freeze is added to their time. */
async function thaw(
  records: Records,
  { own, open, document }: LockedCourse,
  { documentId, roundId }: StageFreezeEntity,
  at: Date,
): Promise<boolean> {
  const others = await records.freezes.standing(documentId ? { documentId } : { roundId });
  if (others.length > 0) return true;
  const held = (document ? open : [own]).map(({ round }) => round);
  const calendar = await records.directory.calendar(own.round.officeId);
  const moved = held.flatMap((round) => putOff(calendar, round, at) ?? []);
  for (const round of held) {
    round.frozenAt = null;
    await records.rounds.saveRound(round);
  }
  await moveRounds(records, own.round, moved, at);
  if (document) await records.documents.hold(document.id, { frozenAt: null });
  return false;
}

/** A due date that came nearer or passed while nobody could answer is put off by as many working days, at least to the next one. */
function putOff(
  calendar: WorkCalendar,
  { id: roundId, state, frozenAt, dueAt }: RoundRows['round'],
  at: Date,
): MovedRound | null {
  if (state === 'closed' || !frozenAt || dueAt <= frozenAt) return null;
  const [frozenOn, today, dueOn] = [frozenAt, at, dueAt].map((instant) => vietnamDateOf(instant.toISOString()));
  const lost = workingDaysBetween(calendar, frozenOn!, today!);
  if (lost === 0 && dueAt > at) return null;
  const [later, atLeast] = [addWorkingDays(calendar, dueOn!, lost), addWorkingDays(calendar, today!, 1)];
  const deadline = deadlineOn(compareDates(later, atLeast) < 0 ? atLeast : later, {
    vi: `hạn được lùi ${lost} ngày làm việc vì việc này bị tạm dừng`,
    en: `put off by ${lost} working ${lost === 1 ? 'day' : 'days'}, for which this was frozen`,
  });
  return { roundId, deadline, ownDueOn: deadline.dueOn };
}
