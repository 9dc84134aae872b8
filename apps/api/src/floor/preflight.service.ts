import type { ClosingPreflightView, ExplainDeviationBody, PreflightView } from '@conference/contracts';
import {
  CLOSING_CHECK_NAMES,
  CLOSING_MISSINGS,
  closingPreflight,
  closingSentence,
  missingSentence,
  preflight,
  presidiumOf,
  SESSION_CHECK_NAMES,
  SESSION_MISSINGS,
  type AgendaDeviation,
  type Role,
  type SessionReadiness,
} from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { floorProgress } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { roomAt } from '../check-in/quorum';
import { mustRunFloor, ownConference } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { deviationsOf, documentsOf } from './agenda-items';
import { atAnyStage, runFloorAct } from './floor-act';
import { keepReason, record } from './floor-record';

const SECRETARY: readonly Role[] = ['secretary'];
const COMMITTEE: readonly Role[] = ['countingCommittee'];

interface Explained {
  readonly deviation: AgendaDeviation;
  readonly reason: string | null;
}

/** What is still missing before the session is opened, and what is in order. */
@Injectable()
export class PreflightService {
  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<PreflightView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      const deviations = await explainedDeviations(records, conference);
      const missing = preflight(await readiness(records, conference, deviations));
      return {
        sentence: missingSentence(missing),
        missing: [...missing],
        fine: SESSION_MISSINGS.filter((code) => !missing.some((one) => one.code === code)).map((code) => ({
          code,
          sentence: SESSION_CHECK_NAMES[code],
        })),
        deviations: deviations.map(({ deviation: { code, kind, sentence }, reason }) => ({
          code,
          kind,
          sentence,
          reason,
        })),
      };
    });
  }

  /** What is still open before the session is closed. */
  closing(person: PersonEntity, conferenceId: string): Promise<ClosingPreflightView> {
    return this.transactions.read(async (records) => {
      const conference = await ownConference(records, person, conferenceId);
      mustRunFloor(person, conference);
      const open = closingPreflight(await floorProgress(records, conference));
      return {
        sentence: closingSentence(open),
        open: [...open],
        fine: CLOSING_MISSINGS.filter((code) => !open.some((one) => one.code === code)).map((code) => ({
          code,
          sentence: CLOSING_CHECK_NAMES[code],
        })),
      };
    });
  }

  /** Says why the programme departs from its rules; the reason goes into the minutes. */
  async explain(
    person: PersonEntity,
    conferenceId: string,
    { code, kind, reason }: ExplainDeviationBody,
  ): Promise<void> {
    await runFloorAct(this.transactions, { person, conferenceId, during: atAnyStage }, async (act) => {
      if (!reason.trim()) throw doorRefusal('deviation-without-reason');
      const { records, conference, now } = act;
      const known = await explainedDeviations(records, conference);
      const found = known.find(({ deviation }) => deviation.code === code && deviation.kind === kind);
      if (!found) throw doorRefusal('not-found');
      if (found.reason === reason.trim()) return;
      await records.conferences.explain({
        conferenceId,
        code,
        kind,
        reason: reason.trim(),
        explainedAt: now,
        explainedBy: person.id,
      });
      const reasonId = await keepReason(act, reason);
      await record(act, 'agenda.explained', { deviation: code, kind, reasonId });
    });
  }
}

async function explainedDeviations(records: Records, conference: ConferenceEntity): Promise<Explained[]> {
  const reasons = await records.conferences.explained(conference.id);
  return deviationsOf(conference, await records.conferences.agenda(conference.id)).map((deviation) => ({
    deviation,
    reason: reasons.find(({ code, kind }) => code === deviation.code && kind === deviation.kind)?.reason ?? null,
  }));
}

async function readiness(
  records: Records,
  conference: ConferenceEntity,
  deviations: readonly Explained[],
): Promise<SessionReadiness> {
  const { id, plan, officeId } = conference;
  const staff = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  const holding = (roles: readonly Role[]) =>
    staff.filter((person) => person.roles.some((role) => roles.includes(role))).map((person) => person.id);
  const attendances = await records.floor.attendances(id);
  const form = await records.convening.form(id);
  return {
    isFormAgreed: form ? form.form === 'plenary' || form.agreedOn !== null : isAgreedInPlan(conference),
    presidiumIds: presidiumOf(staff, plan.conference).map((person) => person.id),
    secretaryIds: holding(SECRETARY),
    hasElection: plan.elections.length > 0,
    committeeIds: holding(COMMITTEE),
    agendaItems: plan.agenda.length,
    unexplained: deviations.filter(({ reason }) => reason === null).map(({ deviation }) => deviation),
    unapproved: await unapproved(records, conference),
    summoned: attendances.length,
    summonsSent: Math.min(await records.mails.invitationsSent(id), attendances.length),
    unitsWithoutDelegates: await unitsWithoutDelegates(records, conference),
    isRollFrozen: attendances.length > 0,
    quorum: attendances.length > 0 ? (roomAt(conference, attendances, new Date())?.verdict ?? null) : null,
  };
}

/** A plenary is the rule; delegates need the employee side's agreement, which the plan may already record. */
function isAgreedInPlan({ form, plan }: ConferenceEntity): boolean {
  return form === 'plenary' || plan.conference.agreement !== null;
}

/** What the programme puts before the conference and is not approved; what is tabled there is remarked on first. */
async function unapproved(records: Records, { id, plan }: ConferenceEntity): Promise<string[]> {
  const documents = await records.documents.ofConference(id);
  const tabled = new Set(plan.agenda.flatMap(({ code }) => documentsOf(plan, code, documents)));
  return [...tabled]
    .filter(({ phase, approvedRevision }) => phase !== 'tabled' && approvedRevision === null)
    .map(({ title }) => title);
}

async function unitsWithoutDelegates(records: Records, { id }: ConferenceEntity): Promise<string[]> {
  const form = await records.convening.form(id);
  if (form?.form !== 'delegates') return [];
  const elections = await records.convening.elections(form.id);
  const open = form.quotas.filter(({ unitId, delegates }) => {
    const last = elections.filter((election) => election.unitId === unitId).at(-1);
    return (last?.seatsOpen ?? delegates) > 0;
  });
  const conference = await records.conferences.get(id);
  const names = await records.directory.unitNames(conference.officeId);
  return open.map(({ unitId }) => names.get(unitId) ?? '');
}
