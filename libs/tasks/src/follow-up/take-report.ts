import {
  checkReport,
  mayBeOnTrack,
  ok,
  ON_TRACK,
  periodState,
  periodsWithin,
  refuse,
  vietnamDateOf,
  type CivilDate,
  type Period,
  type PeriodState,
  type ProgressRefusal,
  type Result,
  type WorkCalendar,
} from '@conference/domain';
import type {
  ConferenceEntity,
  Records,
  TargetAppraisalEntity,
  TargetEntity,
  TargetPartyEntity,
} from '@conference/persistence';
import { periodsOfConference, termOfTarget } from './periods-of-conference';

/** What a party reports on a target, and who says so. */
export interface GivenReport {
  readonly party: Pick<TargetPartyEntity, 'id'>;
  readonly value: number | null;
  readonly note: string;
  /** All is well: the report has neither value nor evidence. */
  readonly isOnTrack?: boolean;
  readonly evidence: { readonly sha256: string; readonly name: string; readonly on: CivilDate | null } | null;
  readonly reportedBy: string;
  /** The task that asks, and the period that its round is about; without one the period that is open is meant. */
  readonly asked: { readonly taskId: string; readonly period: number } | null;
  /** A period that whoever reports without being asked chose. */
  readonly period?: number | undefined;
}

/** Where a period of a target stands, for whoever reports. */
export interface PeriodNow {
  readonly period: Period;
  readonly state: PeriodState;
  readonly isAppraised: boolean;
}

/** Why a report was not taken. */
export type TakeReportRefusal = ProgressRefusal | { readonly code: 'file-unknown' };

/** What the periods of a target are reckoned from. */
export interface PeriodsContext {
  readonly conference: Pick<ConferenceEntity, 'heldOn' | 'plan' | 'rehearsal'>;
  readonly calendar: WorkCalendar;
  readonly appraisals: readonly Pick<TargetAppraisalEntity, 'targetId' | 'period' | 'withdrawnAt'>[];
  readonly now: Date;
}

/** The periods of a target as they stand on a day. A rehearsal is played in whatever time there is: nothing of it lies ahead. */
export function periodsNow(
  target: Pick<TargetEntity, 'id' | 'fromOn' | 'untilOn'>,
  { conference, calendar, appraisals, now }: PeriodsContext,
): PeriodNow[] {
  const standing = appraisals.filter(({ targetId, withdrawnAt }) => targetId === target.id && withdrawnAt === null);
  const todayOn = vietnamDateOf(now.toISOString());
  return periodsWithin(periodsOfConference(conference, calendar), termOfTarget(target, conference)).map((period) => {
    const state = periodState(period, { todayOn, isAppraised: false });
    return {
      period,
      state: state === 'ahead' && conference.rehearsal ? 'running' : state,
      isAppraised: standing.some(({ period: number }) => number === period.number),
    };
  });
}

async function targetPeriods(records: Records, target: TargetEntity, now: Date): Promise<PeriodNow[]> {
  return periodsNow(target, {
    conference: await records.conferences.get(target.conferenceId),
    calendar: await records.directory.calendar(target.officeId),
    appraisals: await records.targets.appraisals([target.id]),
    now,
  });
}

/** Checks a report and says how it is written; the one that stands for the same party and period is corrected, and stays on record. */
export async function takeReport(
  records: Records,
  target: TargetEntity,
  given: GivenReport,
  now: Date,
): Promise<Result<(at: Date) => Promise<void>, TakeReportRefusal>> {
  const { asked, evidence, value, isOnTrack = false } = given;
  const periods = await targetPeriods(records, target, now);
  const about = periodAbout(periods, given);
  const checked = checkReport(target, about, {
    value,
    hasEvidence: evidence !== null,
    evidenceOn: evidence?.on ?? null,
  });
  if (!checked.ok) return checked;
  const whole = isOnTrack ? mayBeOnTrack(target, about.period?.number === periods.at(-1)?.period.number) : ok(true);
  if (!whole.ok) return whole;
  if (evidence && !(await records.files.facts(evidence.sha256))) return refuse({ code: 'file-unknown' });
  const { number: period } = about.period!;
  const standing = (await records.targets.reports([target.id])).find(
    (report) => report.partyId === given.party.id && report.period === period,
  );
  return ok((at) =>
    records.targets.addReport({
      targetId: target.id,
      partyId: given.party.id,
      taskId: asked?.taskId ?? null,
      period,
      value,
      judgement: isOnTrack ? 'onTrack' : checked.value.state,
      note: given.note || (isOnTrack ? ON_TRACK.vi : ''),
      evidenceSha256: evidence?.sha256 ?? null,
      evidenceName: evidence?.name ?? null,
      evidenceOn: evidence?.on ?? null,
      replacesId: standing?.id ?? null,
      reportedBy: given.reportedBy,
      reportedAt: at,
    }),
  );
}

/** Whoever is asked by a round that is open may answer, even when the next one has begun. */
function periodAbout(periods: readonly PeriodNow[], { asked, period: chosen }: GivenReport) {
  const number = asked?.period ?? chosen ?? openPeriod(periods);
  const found = periods.find(({ period }) => period.number === number);
  if (!found) return { period: null, state: 'closed' as const, isAppraised: false };
  return asked ? { ...found, state: 'asked' as const } : found;
}

/** What is reported without naming a period is of the one that is asked about, or of the one that runs. */
function openPeriod(periods: readonly PeriodNow[]): number | undefined {
  const open = periods.find(({ state }) => state === 'asked') ?? periods.find(({ state }) => state === 'running');
  return (open ?? periods.find(({ state }) => state === 'ahead') ?? periods.at(-1))?.period.number;
}
