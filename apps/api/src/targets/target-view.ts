import type { TargetView } from '@conference/contracts';
import type { IsConfirmed, WorkCalendar } from '@conference/domain';
import { targetClauses, type TargetClause } from '@conference/drafting';
import type {
  ConferenceEntity,
  PersonEntity,
  ProgressEntryEntity,
  Records,
  TargetAppraisalEntity,
  TargetChangeEntity,
  TargetEntity,
  TargetPartyEntity,
  TargetPastEntity,
} from '@conference/persistence';
import { periodsNow, termOfTarget, type PeriodNow } from '@conference/tasks';
import type { DirectoryView } from '../conferences/directory-view';
import { confirmedLists } from './confirmed-lists';
import { opensEvidence } from './evidence-access';
import { nameOfOffice } from './taken-over-view';
import { changeView, decisionNumbers } from './target-change-view';
import { figureWords, partyName, valueWords } from './target-words';

interface TargetContext {
  readonly directory: DirectoryView;
  readonly conference: ConferenceEntity;
  readonly reader: PersonEntity;
  readonly employeeSide: string;
  readonly parties: readonly TargetPartyEntity[];
  readonly past: readonly TargetPastEntity[];
  /** The conferences of this office that targets of the past belong to. */
  readonly pastConferences: ReadonlyMap<string, string>;
  readonly isConfirmed: IsConfirmed;
  readonly reports: readonly ProgressEntryEntity[];
  readonly appraisals: readonly TargetAppraisalEntity[];
  readonly calendar: WorkCalendar;
  readonly changes: readonly TargetChangeEntity[];
  /** The numbers of the resolutions behind changes, by their entries. */
  readonly decisions: ReadonlyMap<string, string>;
  readonly clauses: ReadonlyMap<string, TargetClause>;
  readonly now: Date;
}

/** The targets of a conference with who promised them, their figures, their past and what was reported. */
export async function targetViews(
  records: Records,
  conference: ConferenceEntity,
  directory: DirectoryView,
  reader: PersonEntity,
): Promise<TargetView[]> {
  const targets = await records.targets.everyOfConference(conference.id);
  const changes = await records.targets.changes(targets.map(({ id }) => id));
  const ids = targets.map(({ id }) => id);
  const past = await records.targets.past(ids);
  const earlier = await records.targets.byIds(past.flatMap(({ previousId }) => previousId ?? []));
  const context: TargetContext = {
    directory,
    conference,
    reader,
    employeeSide: (await records.directory.office(conference.officeId)).employeeSide.name,
    parties: await records.targets.parties(ids),
    past,
    pastConferences: new Map(
      earlier.filter(({ officeId }) => officeId === reader.officeId).map(({ id, conferenceId }) => [id, conferenceId]),
    ),
    isConfirmed: await confirmedLists(records, conference.id),
    reports: await records.targets.reports(ids),
    appraisals: await records.targets.appraisals(ids),
    calendar: await records.directory.calendar(conference.officeId),
    changes,
    decisions: await decisionNumbers(records, changes),
    clauses: await targetClauses(records, targets),
    now: new Date(),
  };
  return targets.map((target) => targetView(target, context));
}

function targetView(target: TargetEntity, context: TargetContext): TargetView {
  const { id, code, title, indicator, previous, lineage, unitId, ownerId, evidenceRequired } = target;
  const { promisor, measure, direction } = target;
  const { directory, parties, past, reports, appraisals } = context;
  const own = <Row extends { readonly targetId: string }>(rows: readonly Row[]) =>
    rows.filter(({ targetId }) => targetId === id);
  return {
    id,
    code,
    title,
    indicator: figureWords(indicator),
    previous: figureWords(previous),
    lineage,
    unit: (unitId && directory.unitNames.get(unitId)) || null,
    owner: directory.name(ownerId) ?? '',
    clause: context.clauses.get(id) ?? null,
    evidenceRequired,
    promisor,
    measure,
    direction,
    baseline: valueWords(target.baseline, indicator),
    ...termOfTarget(target, context.conference),
    periods: periodsNow(target, context).map(periodView),
    removedAt: target.removedAt?.toISOString() ?? null,
    changes: own(context.changes).map((change) => changeView(change, context)),
    parties: own(parties).map((party) => partyView(party, context)),
    past: own(past).map((row) => pastView(row, context)),
    appraisals: own(appraisals).map((appraisal) => appraisalView(appraisal, directory)),
    reports: own(reports).map((report) => reportView(report, target, context)),
  };
}

function periodView({ period, state, isAppraised }: PeriodNow): TargetView['periods'][number] {
  const { number, fromOn, untilOn } = period;
  return { number, fromOn, untilOn, state, isAppraised };
}

function partyView(party: TargetPartyEntity, context: TargetContext): TargetView['parties'][number] {
  const { id, ownerId, endedAt, endReason } = party;
  const { directory, reader } = context;
  return {
    id,
    name: partyName(party, context),
    owner: directory.name(ownerId) ?? '',
    isOwn: ownerId === reader.id,
    endedAt: endedAt?.toISOString() ?? null,
    endReason,
  };
}

function pastView(
  { officeCode, year, code, figure: promised, previousId }: TargetPastEntity,
  { pastConferences, conference, isConfirmed }: TargetContext,
): TargetView['past'][number] {
  const conferenceId = (previousId && pastConferences.get(previousId)) || null;
  const isOwn = officeCode === conference.plan.office.code;
  return {
    office: officeCode,
    officeName: isOwn ? null : nameOfOffice(conference, officeCode),
    year,
    code,
    figure: figureWords(promised),
    isConfirmed: isConfirmed({ office: officeCode, year }),
    conferenceId,
  };
}

function appraisalView(
  { id, period, conclusion, reason, appraisedBy, appraisedAt, withdrawnAt, withdrawalReason }: TargetAppraisalEntity,
  directory: DirectoryView,
): TargetView['appraisals'][number] {
  return {
    id,
    period,
    conclusion,
    reason,
    appraisedBy: directory.name(appraisedBy) ?? '',
    appraisedAt: appraisedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawalReason,
  };
}

function reportView(
  report: ProgressEntryEntity,
  target: TargetEntity,
  { directory, parties, reader }: TargetContext,
): TargetView['reports'][number] {
  const { id, partyId, period, value, judgement, note, reportedBy, reportedAt } = report;
  const { evidenceSha256, evidenceName, evidenceOn, replacesId } = report;
  const party = parties.find((one) => one.id === partyId)!;
  const isOpen = evidenceSha256 !== null && opensEvidence(reader, { target, party, report });
  return {
    id,
    partyId,
    period,
    value,
    judgement,
    note,
    evidenceUrl: isOpen ? `/api/progress/${id}/evidence` : null,
    evidenceName: isOpen ? evidenceName : null,
    evidenceOn,
    replacesId,
    reportedBy: directory.name(reportedBy) ?? '',
    reportedAt: reportedAt.toISOString(),
  };
}
