import type { AddTargetBody, ChangeTargetBody, DropTargetBody, TargetForm } from '@conference/contracts';
import {
  changeableTargets,
  mayChangeTargets,
  partiesOf,
  periodsWithin,
  targetChangeRefusalSentence,
  vietnamDateOf,
  withChangedTarget,
  withTarget,
  type ConferencePlan,
  type PartyKind,
  type TargetChangeRefusal,
} from '@conference/domain';
import {
  Transactions,
  type ConferenceEntity,
  type PersonEntity,
  type Records,
  type RegisterEntryEntity,
  type TargetEntity,
} from '@conference/persistence';
import { lockPlan, periodsOfConference, recallReports, termOfTarget } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';
import { addTarget, changeTarget, type PlannedCodes } from './planned-targets';
import { confirmedLists } from './confirmed-lists';
import { ownTarget } from './own-target';
import { snapshotOf } from './target-snapshot';

/** The abbreviation of a resolution in the register. @see Nghị định 30/2020/NĐ-CP Phụ lục III phần I */
const RESOLUTION = 'NQ';

/** Why, and by which resolution. */
interface Grounds {
  readonly reason: string;
  readonly decisionId: string | null;
}

/** Targets are added, changed and dropped: freely until the session, after it only by another resolution; every change stays on record. */
@Injectable()
export class TargetChangesService {
  constructor(private readonly transactions: Transactions) {}

  /** What the forms need: who may be named, which resolutions may stand behind a change, and what each target says now. */
  async form(person: PersonEntity, conferenceId: string): Promise<TargetForm> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    return this.transactions.read(async (records) => {
      const conference = await records.conferences.get(conferenceId);
      if (conference.officeId !== person.officeId) throw doorRefusal('not-found');
      const { stage } = conference;
      const isAmendment = changeableTargets(stage) === 'byResolution';
      const people = await records.directory.peopleOfOffice(conference.officeId);
      const issued = await issuedResolution(records, conferenceId);
      const decisions = await resolutionsSince(records, conference, issued);
      return {
        isAmendment,
        needsDecision: isAmendment && issued !== null,
        units: (await records.directory.unitsOfOffice(conference.officeId)).map(({ id, code, name }) => ({
          id,
          code,
          name,
        })),
        people: people
          .filter(({ active }) => active)
          .map(({ id, code, name, position }) => ({ id, code, name, position })),
        decisions: decisions.map(({ id, symbol, subject, issuedOn }) => ({ id, symbol, subject, issuedOn })),
        targets: await targetsNow(records, conference),
      };
    });
  }

  add(actor: PersonEntity, conferenceId: string, { target: words, ...grounds }: AddTargetBody): Promise<void> {
    return this.command(actor, conferenceId, grounds, async ({ records, conference, now, isAmendment }) => {
      const from = isAmendment ? { from: words.from ?? vietnamDateOf(now.toISOString()) } : {};
      const { plan, target } = valid(withTarget(await planNow(records, conference), { ...words, ...from }));
      const codes = await codesOf(records, conference, plan);
      await records.conferences.savePlan(conference.id, { ...conference.plan, targets: plan.targets });
      const place =
        Math.max(0, ...(await records.targets.everyOfConference(conference.id)).map((one) => one.place)) + 1;
      const added = await addTarget(records, codes, target, { place, sinceAt: now });
      return { target: added, kind: 'added', before: null };
    });
  }

  async change(actor: PersonEntity, targetId: string, { target: words, ...grounds }: ChangeTargetBody): Promise<void> {
    const { conferenceId } = await this.transactions.read((records) => ownTarget(records, actor, targetId));
    return this.command(actor, conferenceId, grounds, async ({ records, conference, now }) => {
      const target = await ownTarget(records, actor, targetId);
      const before = await snapshotOf(records, target);
      const { plan, target: planned } = valid(
        withChangedTarget(await planNow(records, conference), {
          code: target.code,
          words,
          isConfirmed: await confirmedLists(records, conferenceId),
        }),
      );
      const codes = await codesOf(records, conference, plan);
      await records.conferences.savePlan(conference.id, { ...conference.plan, targets: plan.targets });
      await changeTarget(records, codes, { target, planned, reason: grounds.reason, now });
      const changed = (await records.targets.byId(targetId))!;
      await recallWhatIsNotAsked(records, conference, changed, now);
      return { target: changed, kind: 'changed', before };
    });
  }

  async drop(actor: PersonEntity, targetId: string, grounds: DropTargetBody): Promise<void> {
    const { conferenceId } = await this.transactions.read((records) => ownTarget(records, actor, targetId));
    return this.command(actor, conferenceId, grounds, async ({ records, conference, now }) => {
      const target = await ownTarget(records, actor, targetId);
      const before = await snapshotOf(records, target);
      const targets = conference.plan.targets.filter(({ code }) => code !== target.code);
      await records.conferences.savePlan(conference.id, { ...conference.plan, targets });
      await records.targets.save(targetId, { removedAt: now });
      await recallReports(records, conferenceId, (task) => task.targetId === targetId, now);
      return { target, kind: 'removed', before };
    });
  }

  /** Access first; the open rounds and the conference are locked, the rule asked, and the change written down with what is behind it. */
  private async command(
    actor: PersonEntity,
    conferenceId: string,
    { reason, decisionId }: Grounds,
    act: (change: Change) => Promise<Changed>,
  ): Promise<void> {
    if (!isLeader(actor)) throw doorRefusal('not-allowed');
    await this.transactions.run(async (records) => {
      const conference = await lockPlan(records, conferenceId);
      if (conference.officeId !== actor.officeId) throw doorRefusal('not-found');
      const { isAmendment } = await mayChange(records, conference, { reason, decisionId });
      const now = new Date();
      const { target, kind, before } = await act({ records, conference, now, isAmendment });
      await records.targets.addChange({
        targetId: target.id,
        kind,
        isAmendment,
        reason: reason.trim() || null,
        decisionEntryId: isAmendment ? decisionId : null,
        before,
        after: kind === 'removed' ? null : await snapshotOf(records, target),
        changedBy: actor.id,
        changedAt: now,
      });
      await records.conferences.touch(conferenceId);
      await records.audit.append({
        officeId: conference.officeId,
        conferenceId,
        at: now,
        actorId: actor.id,
        action: `target.${kind}`,
        facts: { targetId: target.id, isAmendment, decisionId: isAmendment ? decisionId : null },
      });
    });
  }
}

interface Change {
  readonly records: Records;
  readonly conference: ConferenceEntity;
  readonly now: Date;
  readonly isAmendment: boolean;
}

interface Changed {
  readonly target: TargetEntity;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly before: object | null;
}

async function mayChange(records: Records, conference: ConferenceEntity, { reason, decisionId }: Grounds) {
  const issued = await issuedResolution(records, conference.id);
  const decision = decisionId ? await records.register.byId(decisionId) : null;
  if (decisionId && (decision?.officeId !== conference.officeId || decision.id === issued?.id))
    throw doorRefusal('not-found');
  return valid(
    mayChangeTargets({
      stage: conference.stage,
      issuedOn: issued?.issuedOn ?? null,
      reason,
      decision: decision && {
        isResolution: decision.typeCode === RESOLUTION,
        issuedOn: decision.issuedOn,
        isRecalled: (await records.register.recallOf(decision.id)) !== null,
      },
    }),
  );
}

/** The entry of the resolution that the conference adopted, once it is issued. */
async function issuedResolution(records: Records, conferenceId: string): Promise<RegisterEntryEntity | null> {
  const documents = await records.documents.ofConference(conferenceId);
  const resolution = documents.find(({ kind, replacesId }) => kind === 'resolution' && replacesId === null);
  return resolution ? records.register.entryOf(resolution.id) : null;
}

/** The resolutions of the office that may amend this one: issued since, and standing. */
async function resolutionsSince(
  records: Records,
  { officeId, heldOn, rehearsal }: ConferenceEntity,
  issued: RegisterEntryEntity | null,
): Promise<RegisterEntryEntity[]> {
  const entries = await records.register.since({ officeId, typeCode: RESOLUTION, on: issued?.issuedOn ?? heldOn });
  const recalled = new Set((await records.register.recalls(entries.map(({ id }) => id))).map(({ entryId }) => entryId));
  return entries.filter(
    ({ id, book }) => id !== issued?.id && !recalled.has(id) && (book === 'rehearsal') === rehearsal,
  );
}

/** What each target says now: as it is planned, with whoever a single party was handed over to. */
async function targetsNow(records: Records, conference: ConferenceEntity): Promise<TargetForm['targets']> {
  const plan = await planNow(records, conference);
  const rows = await records.targets.ofConference(conference.id);
  const parties = await records.targets.partiesNow(rows.map(({ id }) => id));
  const units = new Map((await records.directory.unitsOfOffice(conference.officeId)).map(({ id, code }) => [id, code]));
  const people = new Map(
    (await records.directory.peopleOfOffice(conference.officeId)).map(({ id, code }) => [id, code]),
  );
  return plan.targets.map(({ code, previous: _previous, lineage: _lineage, follows: _follows, ...words }) => {
    const row = rows.find((target) => target.code === code);
    const [party, ...others] = parties.filter(({ targetId }) => targetId === row?.id);
    const [planned] = partiesOf(plan, { party: words.party, owner: words.owner });
    const unit = (party?.unitId && units.get(party.unitId)) ?? null;
    const owner = (party && people.get(party.ownerId)) ?? null;
    const isAsPlanned = others.length > 0 || !party || (planned?.owner === owner && planned.unit === unit);
    const person = (party?.personId && people.get(party.personId)) ?? null;
    const now = { ...words, ...(!isAsPlanned && { owner, party: promisedBy(party.kind, { unit, person }) }) };
    return { code, words: now as TargetForm['targets'][number]['words'] };
  });
}

function promisedBy(kind: PartyKind, { unit, person }: { unit: string | null; person: string | null }) {
  if (kind === 'unit') return { units: [unit!] };
  return kind === 'person' ? { people: [person!] } : kind;
}

/** The plan with the units and the people that the office has now: who came later may be named too. */
async function planNow(records: Records, { officeId, plan }: ConferenceEntity): Promise<ConferencePlan> {
  const units = await records.directory.unitsOfOffice(officeId);
  const codeOf = new Map(units.map(({ id, code }) => [id, code]));
  const people = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  return {
    ...plan,
    units: units.map(({ code, name, symbol, advisory }) => ({ code, name, symbol, advisory })),
    people: people.map(({ code, name, position, email, unitId, roles, language }) => ({
      code,
      name,
      position,
      email,
      unit: (unitId && codeOf.get(unitId)) || '',
      roles,
      language,
    })),
  };
}

async function codesOf(records: Records, conference: ConferenceEntity, plan: ConferencePlan): Promise<PlannedCodes> {
  const units = await records.directory.unitsOfOffice(conference.officeId);
  const people = await records.directory.peopleOfOffice(conference.officeId);
  return {
    conference,
    plan,
    unitIds: new Map(units.map(({ code, id }) => [code, id])),
    personIds: new Map(people.map(({ code, id }) => [code, id])),
  };
}

/** What is asked about a period in which the target has no part any more is asked no longer. */
async function recallWhatIsNotAsked(records: Records, conference: ConferenceEntity, target: TargetEntity, now: Date) {
  const calendar = await records.directory.calendar(conference.officeId);
  const asked = periodsWithin(periodsOfConference(conference, calendar), termOfTarget(target, conference));
  const standing = new Set((await records.targets.partiesNow([target.id])).map(({ id }) => id));
  const isGone = (partyId: string | null, period: number) =>
    !asked.some(({ number }) => number === period) || !standing.has(partyId!);
  await recallReports(
    records,
    conference.id,
    (task, period) => task.targetId === target.id && isGone(task.partyId, period),
    now,
  );
}

/** Takes what the rule allows, or ends the request with its reason, each finding at its field. */
function valid<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: TargetChangeRefusal },
): T {
  if (result.ok) return result.value;
  const { refusal } = result;
  const errors =
    refusal.code === 'target-not-valid'
      ? refusal.findings.map(({ path, code, sentence }) => ({
          path: path.slice(2).join('.'),
          code,
          message: sentence,
        }))
      : undefined;
  throw new RefusalException(refusal.code, targetChangeRefusalSentence(refusal), {}, errors);
}
