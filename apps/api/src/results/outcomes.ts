import {
  periodsWithin,
  targetStateIn,
  targetStateNow,
  type CivilDate,
  type Period,
  type TargetState,
  type WorkCalendar,
} from '@conference/domain';
import type {
  ConferenceEntity,
  ProgressEntryEntity,
  Records,
  TargetAppraisalEntity,
  TargetEntity,
  TargetPartyEntity,
} from '@conference/persistence';
import { periodsOfConference, termOfTarget } from '@conference/tasks';
import { grouped } from './grouped';

/** What became of a promise of one party, as the record has it. */
export interface Outcome {
  readonly target: TargetEntity;
  readonly party: TargetPartyEntity;
  readonly state: TargetState;
  readonly periods: readonly { readonly number: number; readonly dueOn: CivilDate; readonly state: TargetState }[];
  /** Of the last period that was reported on, with the party that handed it in: it may have been handed over since. */
  readonly report: { readonly entry: ProgressEntryEntity; readonly party: TargetPartyEntity } | null;
  /** What leaders concluded on the last period that they appraised. */
  readonly appraisal: TargetAppraisalEntity | null;
}

/** The outcomes of a conference, with the periods in which its targets are followed. */
export interface ConferenceOutcomes {
  readonly outcomes: readonly Outcome[];
  readonly periods: readonly Period[];
}

/** What is on record of targets, of whichever conferences they are. */
export interface TargetRecord {
  readonly parties: readonly TargetPartyEntity[];
  readonly reports: readonly ProgressEntryEntity[];
  readonly appraisals: readonly TargetAppraisalEntity[];
}

/** Reads what is on record of targets, with three questions for all of them. */
export async function targetRecord(records: Records, targets: readonly TargetEntity[]): Promise<TargetRecord> {
  const ids = targets.map(({ id }) => id);
  return {
    parties: await records.targets.parties(ids),
    reports: await records.targets.reports(ids),
    appraisals: await records.targets.appraisals(ids),
  };
}

/** Reads what became of targets of one conference, one outcome for each party that stands; what was dropped is not followed. */
export async function outcomesOf(
  records: Records,
  conference: ConferenceEntity,
  targets: readonly TargetEntity[],
  todayOn: CivilDate,
): Promise<ConferenceOutcomes> {
  const followed = targets.filter(({ lineage }) => lineage !== 'dropped');
  const calendar = await records.directory.calendar(conference.officeId);
  const record = await targetRecord(records, followed);
  return outcomesAmong(record, { conference, calendar, targets: followed }, todayOn);
}

/** What became of some followed targets of one conference, from what is on record. */
export function outcomesAmong(
  record: TargetRecord,
  {
    conference,
    calendar,
    targets,
  }: {
    readonly conference: ConferenceEntity;
    readonly calendar: WorkCalendar;
    readonly targets: readonly TargetEntity[];
  },
  todayOn: CivilDate,
): ConferenceOutcomes {
  const periods = periodsOfConference(conference, calendar);
  const parties = grouped(record.parties, ({ targetId }) => targetId);
  const reports = grouped(record.reports, ({ targetId }) => targetId);
  const appraisals = grouped(record.appraisals, ({ targetId }) => targetId);
  const outcomes = targets.flatMap((target) => {
    const own = parties.get(target.id) ?? [];
    const appraised = (appraisals.get(target.id) ?? []).filter(({ withdrawnAt }) => withdrawnAt === null);
    const followedIn = periodsWithin(periods, termOfTarget(target, conference));
    return own
      .filter(({ endedAt }) => endedAt === null)
      .map((party) => {
        const line = lineOf(party, own);
        const handedIn = (reports.get(target.id) ?? []).filter(({ partyId }) => line.some(({ id }) => id === partyId));
        return { target, party, ...told({ line, reports: handedIn, appraised, periods: followedIn }, todayOn) };
      });
  });
  return { outcomes, periods };
}

/** A party with those that it took over from, itself first. */
function lineOf(party: TargetPartyEntity, all: readonly TargetPartyEntity[]): TargetPartyEntity[] {
  const before = all.find(({ id }) => id === party.replacesId);
  return before ? [party, ...lineOf(before, all)] : [party];
}

interface Known {
  readonly line: readonly TargetPartyEntity[];
  readonly reports: readonly ProgressEntryEntity[];
  readonly appraised: readonly TargetAppraisalEntity[];
  readonly periods: readonly Period[];
}

function told({ line, reports, appraised, periods }: Known, todayOn: CivilDate): Omit<Outcome, 'target' | 'party'> {
  const reportOf = (number: number) => reports.findLast(({ period }) => period === number) ?? null;
  const states = periods.map(({ number, due: { dueOn } }) => {
    const conclusion = appraised.find(({ period }) => period === number)?.conclusion ?? null;
    return {
      number,
      dueOn,
      state: targetStateIn({ dueOn, judgement: reportOf(number)?.judgement ?? null, conclusion }, todayOn),
    };
  });
  const reported = periods.findLast(({ number }) => reportOf(number) !== null);
  const entry = reported ? reportOf(reported.number) : null;
  return {
    state: targetStateNow(states.map(({ state }) => state)),
    periods: states,
    report: entry && { entry, party: line.find(({ id }) => id === entry.partyId)! },
    appraisal: appraised.toSorted((one, other) => one.period - other.period).at(-1) ?? null,
  };
}
