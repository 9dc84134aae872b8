import type { ReviewedState, ReviewedTarget, ReviewFacts } from '@conference/documents';
import {
  addDays,
  compareDates,
  formatIndicator,
  halfYear,
  vietnamDateOf,
  type CivilDate,
  type Indicator,
} from '@conference/domain';
import type { ConferenceEntity, ProgressEntryEntity, Records, TargetEntity } from '@conference/persistence';
import { periodsOfConference } from '@conference/tasks';

/** What the record says of the half-year that is reviewed, counted from 1; targets that were dropped are not followed. */
export async function reviewFacts(
  records: Records,
  conference: ConferenceEntity,
  { number, todayOn }: { readonly number: number; readonly todayOn: CivilDate },
): Promise<ReviewFacts> {
  const office = await records.directory.office(conference.officeId);
  const fromOn = halfYear(conference.heldOn, number - 1);
  const calendar = await records.directory.calendar(office.id);
  const wasAsked = periodsOfConference(conference, calendar).some(
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

interface Span {
  readonly fromOn: CivilDate;
  readonly wasAsked: boolean;
}

async function reviewedTargets(records: Records, conferenceId: string, span: Span): Promise<ReviewedTarget[]> {
  const targets = (await records.targets.ofConference(conferenceId)).filter(({ lineage }) => lineage !== 'dropped');
  const reports = await records.targets.reports(targets.map(({ id }) => id));
  const people = await records.directory.people(targets.map(({ ownerId }) => ownerId));
  const [first] = targets;
  const units = first ? await records.directory.unitNames(first.officeId) : new Map<string, string>();
  return targets.map((target) => {
    const owner = (target.unitId && units.get(target.unitId)) || (people.get(target.ownerId)?.name ?? '');
    return { ...reviewed(target, lastReport(reports, target, span), span), owner };
  });
}

/** What was reported in the half-year itself; what is older says nothing about it. */
function lastReport(
  reports: readonly ProgressEntryEntity[],
  { id }: TargetEntity,
  { fromOn }: Span,
): ProgressEntryEntity | undefined {
  return reports.findLast(
    ({ targetId, reportedAt }) => targetId === id && compareDates(vietnamDateOf(reportedAt.toISOString()), fromOn) >= 0,
  );
}

function reviewed(
  { title, indicator }: TargetEntity,
  report: ProgressEntryEntity | undefined,
  { wasAsked }: Span,
): Omit<ReviewedTarget, 'owner'> {
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
  return judgement === 'notMet' || judgement === 'belowRange' ? 'notMet' : 'unjudged';
}

function written(value: number, indicator: Indicator): string {
  const unit = indicator.comparator === 'none' ? undefined : indicator.unit;
  return formatIndicator({ comparator: '==', value, unit }, 'vi');
}
