import type { ReviewedState, ReviewedTarget, ReviewFacts, YearFacts } from '@conference/documents';
import {
  addDays,
  compareDates,
  fallsShort,
  followedPeriods,
  formatIndicator,
  halfYear,
  lineOfParty,
  vietnamDateOf,
  type CivilDate,
  type Indicator,
} from '@conference/domain';
import type {
  ConferenceEntity,
  ProgressEntryEntity,
  Records,
  TargetEntity,
  TargetPartyEntity,
} from '@conference/persistence';
import { targetClauses } from './target-clauses';

/** What the record says of the half-year that is reviewed, counted from 1; targets that were dropped are not followed. */
export async function reviewFacts(
  records: Records,
  conference: ConferenceEntity,
  { number, todayOn }: { readonly number: number; readonly todayOn: CivilDate },
): Promise<ReviewFacts> {
  const office = await records.directory.office(conference.officeId);
  const fromOn = halfYear(conference.heldOn, number - 1);
  const calendar = await records.directory.calendar(office.id);
  const wasAsked = followedPeriods({ heldOn: conference.heldOn, followUp: conference.plan.followUp }, calendar).some(
    ({ askOn }) => compareDates(fromOn, askOn) < 0 && compareDates(askOn, todayOn) <= 0,
  );
  return {
    office: office.name,
    employeeSide: office.employeeSide.name,
    conference: conference.title,
    fromOn,
    untilOn: addDays(halfYear(conference.heldOn, number), -1),
    targets: await reviewedTargets(records, conference.id, { fromOn, wasAsked }),
  };
}

/** What the record says of everything that a conference decided, when the next one is prepared. */
export async function yearFacts(records: Records, conference: ConferenceEntity): Promise<YearFacts> {
  const span = { fromOn: conference.heldOn, wasAsked: true };
  return { conference: conference.title, targets: await reviewedTargets(records, conference.id, span) };
}

interface Span {
  readonly fromOn: CivilDate;
  readonly wasAsked: boolean;
}

/** One row for each party of each target: who promised it answers for it. */
async function reviewedTargets(records: Records, conferenceId: string, span: Span): Promise<ReviewedTarget[]> {
  const targets = (await records.targets.ofConference(conferenceId)).filter(({ lineage }) => lineage !== 'dropped');
  const ids = targets.map(({ id }) => id);
  const [reports, parties] = [await records.targets.reports(ids), await records.targets.parties(ids)];
  const nameOf = await ownerNames(records, targets, parties);
  const clauses = await targetClauses(records, targets);
  return targets.flatMap((target) =>
    parties
      .filter(({ targetId, endedAt }) => targetId === target.id && endedAt === null)
      .map((party) => {
        const line = lineOfParty(parties, party.id);
        const clause = clauses.get(target.id)?.citation.vi ?? null;
        return { ...reviewed(target, lastReport(reports, line, span), span), clause, owner: nameOf(party) };
      }),
  );
}

/** A party is called by its unit, or else by whoever answers for it. */
async function ownerNames(
  records: Records,
  [first]: readonly TargetEntity[],
  parties: readonly TargetPartyEntity[],
): Promise<(party: TargetPartyEntity) => string> {
  const people = await records.directory.people(parties.map(({ ownerId }) => ownerId));
  const units = first ? await records.directory.unitNames(first.officeId) : new Map<string, string>();
  return ({ unitId, ownerId }) => (unitId && units.get(unitId)) || (people.get(ownerId)?.name ?? '');
}

/** What a party, or one that it took over from, reported in the half-year itself; what is older says nothing about it. */
function lastReport(
  reports: readonly ProgressEntryEntity[],
  line: readonly string[],
  { fromOn }: Span,
): ProgressEntryEntity | undefined {
  return reports.findLast(
    ({ partyId, reportedAt }) =>
      line.includes(partyId) && compareDates(vietnamDateOf(reportedAt.toISOString()), fromOn) >= 0,
  );
}

function reviewed(
  { title, indicator }: TargetEntity,
  report: ProgressEntryEntity | undefined,
  { wasAsked }: Span,
): Omit<ReviewedTarget, 'owner' | 'clause'> {
  return {
    title,
    indicator: indicator.comparator === 'none' ? null : formatIndicator(indicator, 'vi'),
    state: report ? judged(report.judgement) : wasAsked ? 'missing' : 'notAsked',
    value: report && report.value !== null ? written(report.value, indicator) : null,
    note: report?.note || null,
    evidence: report?.evidenceName ?? null,
  };
}

function judged(judgement: string): ReviewedState {
  if (judgement === 'met') return 'met';
  return fallsShort(judgement) ? 'notMet' : 'unjudged';
}

function written(value: number, indicator: Indicator): string {
  const unit = indicator.comparator === 'none' ? undefined : indicator.unit;
  return formatIndicator({ comparator: '==', value, unit }, 'vi');
}
