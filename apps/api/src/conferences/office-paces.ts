import {
  instantAt,
  pastDurations,
  vietnamDateOf,
  type CivilDate,
  type PastDurations,
  type PastRound,
  type WorkCalendar,
} from '@conference/domain';
import type { Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';

/** How far back an office's own pace is looked for. */
const YEARS_BACK = 3;

/** The pace of an office on a day: what was closed before that day began, so that it stays the same until the next. */
interface KeptPace {
  readonly on: CivilDate;
  readonly rounds: readonly PastRound[];
  readonly past: PastDurations;
}

/** How long the questions of each office usually take, read once a day. */
@Injectable()
export class OfficePaces {
  private readonly kept = new Map<string, KeptPace>();

  async of(records: Records, officeId: string, calendar: WorkCalendar, today: CivilDate): Promise<PastDurations> {
    return (await this.read(records, officeId, calendar, today)).past;
  }

  /** The rounds that it is told by. */
  async roundsOf(
    records: Records,
    officeId: string,
    calendar: WorkCalendar,
    today: CivilDate,
  ): Promise<readonly PastRound[]> {
    return (await this.read(records, officeId, calendar, today)).rounds;
  }

  private async read(records: Records, officeId: string, calendar: WorkCalendar, today: CivilDate): Promise<KeptPace> {
    const known = this.kept.get(officeId);
    if (known?.on === today) return known;
    const rounds = await pastRounds(records, officeId, today);
    const read = { on: today, rounds, past: pastDurations(calendar, rounds) };
    this.kept.set(officeId, read);
    return read;
  }
}

async function pastRounds(records: Records, officeId: string, today: CivilDate) {
  const until = new Date(instantAt(today, '00:00'));
  const from = new Date(until);
  from.setUTCFullYear(from.getUTCFullYear() - YEARS_BACK);
  const rounds = await records.rounds.closedBetween(officeId, from, until);
  const on = (instant: Date) => vietnamDateOf(instant.toISOString());
  return rounds.map(({ kind, openedAt, closedAt }) => ({ kind, openedOn: on(openedAt), closedOn: on(closedAt) }));
}
