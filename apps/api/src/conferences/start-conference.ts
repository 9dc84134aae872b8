import { randomUUID } from 'node:crypto';
import {
  inviteGuest,
  ok,
  refuse,
  regimeOn,
  type ConferencePlan,
  type InvitedGuest,
  type Result,
} from '@conference/domain';
import { beginFromLastYear } from '@conference/drafting';
import type { ConferenceEntity, PersonEntity, Records } from '@conference/persistence';
import { conferenceWorkflowId } from '@conference/workflows';
import { addTargets } from '../targets/planned-targets';
import { takeOverAbsences } from './planned-absences';

/** What a conference is started from. */
export interface StartRequest {
  readonly plan: ConferencePlan;
  readonly rehearsal: boolean;
  /** The petition that an extraordinary conference answers. */
  readonly petitionId?: string | null;
  readonly actor: PersonEntity;
  readonly now: Date;
}

/**
 * Opens a conference from a plan that has passed every check: directory, documents, agenda, pledge and targets in one transaction,
 * with the message that starts its run. Nothing exists if anything fails.
 */
export async function startConference(
  records: Records,
  { plan, rehearsal, petitionId = null, actor, now }: StartRequest,
): Promise<Result<ConferenceEntity, { code: 'conference-exists' }>> {
  const { office, unitIds, personIds } = await records.directory.takeOver(plan.office, plan.units, plan.people);
  const { year, kind, heldOn, startsAt, place, form, title } = plan.conference;
  const others = await records.conferences.lockYear(office.id, year);
  const isTaken =
    !rehearsal &&
    kind === 'annual' &&
    others.some((other) => other.kind === 'annual' && !other.rehearsal && other.stage !== 'cancelled');
  if (isTaken) return refuse({ code: 'conference-exists' });

  const ordinal = Math.max(0, ...others.map((other) => other.ordinal)) + 1;
  const conference = await records.conferences.add({
    officeId: office.id,
    year,
    ordinal,
    kind,
    regime: regimeOn(heldOn, kind).id,
    title,
    heldOn,
    startsAt,
    place,
    form,
    stage: 'drafting',
    plan,
    rehearsal,
    workflowId: conferenceWorkflowId(office.code, year, ordinal),
    petitionId,
    createdBy: actor.id,
    createdAt: now,
  });
  await records.conferences.enterStage(conference, 'drafting', now);
  await addParts(records, { conference, plan, unitIds, personIds });
  await listAwards(records, { conference, plan, actor, now });
  await listGuests(records, { conference, plan, actor, now });
  await takeOverAbsences(records, { plan, conference, personIds, now });
  await beginFromLastYear(records, conference, now);
  await records.outbox.add({
    topic: 'start',
    payload: { conferenceId: conference.id, workflowId: conference.workflowId },
  });
  await records.audit.append({
    officeId: office.id,
    conferenceId: conference.id,
    at: now,
    actorId: actor.id,
    action: 'conference.opened',
    facts: { year, ordinal, kind, heldOn, rehearsal, documents: plan.documents.length, targets: plan.targets.length },
  });
  return ok(conference);
}

async function addParts(
  records: Records,
  {
    conference,
    plan,
    unitIds,
    personIds,
  }: {
    conference: ConferenceEntity;
    plan: ConferencePlan;
    unitIds: ReadonlyMap<string, string>;
    personIds: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const { id: conferenceId, officeId } = conference;
  const person = (code: string) => personIds.get(code)!;
  const headOf = (unit: string) =>
    plan.people.find((candidate) => candidate.unit === unit && candidate.roles.includes('unitHead'));
  for (const [place, planned] of plan.documents.entries()) {
    await records.documents.add({
      officeId,
      conferenceId,
      code: planned.code,
      kind: planned.kind,
      title: planned.title,
      unitId: unitIds.get(planned.unit) ?? null,
      drafterId: person(planned.drafter),
      consultIds: [...new Set(planned.consult.map((code) => person(headOf(code)?.code ?? code)))],
      contentCheckId: planned.contentCheck ? person(planned.contentCheck) : null,
      formCheckId: planned.formCheck ? person(planned.formCheck) : null,
      approverIds: planned.approve.map(person),
      approvalRule: planned.approveRule,
      toIssue: planned.issue,
      restricted: planned.restricted ?? false,
      phase: 'waiting',
      place,
    });
  }
  await records.conferences.addAgenda(
    plan.agenda.map(({ code, kind, title, presenter, minutes = null }, place) => ({
      conferenceId,
      code,
      place,
      kind,
      title,
      presenterCode: presenter,
      plannedMinutes: minutes,
    })),
  );
  await records.floor.addParties(
    (plan.pledge?.parties ?? []).map(({ code, side, person: signatory }, place) => ({
      conferenceId,
      code,
      side,
      place,
      personId: person(signatory),
    })),
  );
  await addTargets(records, { conference, plan, unitIds, personIds });
}

/** The awards of the plan, under the names of those who get them. */
async function listAwards(
  records: Records,
  { conference, plan, actor, now }: { conference: ConferenceEntity } & Pick<StartRequest, 'plan' | 'actor' | 'now'>,
): Promise<void> {
  const names = new Map([...plan.units, ...plan.people].map(({ code, name }) => [code, name]));
  const listed = { conferenceId: conference.id, listedAt: now, listedBy: actor.id };
  const awards = (plan.awards ?? []).map(({ recipient, title, decision }, place) => {
    return { ...listed, id: randomUUID(), recipient: names.get(recipient)!, title, decision, place };
  });
  await records.honours.list(...awards);
}

/** The guests of the plan, each once. */
async function listGuests(
  records: Records,
  { conference, plan, actor, now }: { conference: ConferenceEntity } & Pick<StartRequest, 'plan' | 'actor' | 'now'>,
): Promise<void> {
  const invited: InvitedGuest[] = [];
  for (const planned of plan.conference.guests ?? []) {
    const guest = inviteGuest(planned, { stage: 'drafting', invited });
    if (!guest.ok) continue;
    invited.push(guest.value);
    const added = { language: 'vi' as const, invitedAt: now, invitedBy: actor.id };
    await records.guests.add({ ...guest.value, ...added, conferenceId: conference.id });
  }
}
