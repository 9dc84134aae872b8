import { isDeepStrictEqual } from 'node:util';
import {
  isBeingPrepared,
  planDueDates,
  readiness,
  vietnamDateOf,
  type CivilDate,
  type Readiness,
  type WorkCalendar,
} from '@conference/domain';
import type { ConferenceCard, Records } from '@conference/persistence';
import { readPlanFactsOf } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { OfficePaces } from './office-paces';

/** Under which office, calendar and moment a board is looked at. */
interface Board {
  readonly officeId: string;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

/** What was worked out for an office: it holds for one day and one calendar, and of each conference until something about it changes. */
interface KeptOutlooks {
  readonly today: CivilDate;
  readonly calendar: WorkCalendar;
  readonly found: Map<string, { readonly rev: number; readonly outlook: Readiness | null }>;
}

/** Whether the conferences of an office will be ready: worked out for all that changed at once, and kept until they change again. */
@Injectable()
export class Outlooks {
  private readonly kept = new Map<string, KeptOutlooks>();

  constructor(private readonly paces: OfficePaces) {}

  /** The readiness of those conferences that are still being prepared, by their ids, with the most critical part of each. */
  async of(
    records: Records,
    cards: readonly ConferenceCard[],
    board: Board,
  ): Promise<ReadonlyMap<string, Readiness | null>> {
    const today = vietnamDateOf(board.now.toISOString());
    const prepared = cards.filter((card) => isBeingPrepared(card, today));
    const { found } = this.keptOf(board, today);
    const changed = prepared.filter(({ id, rev }) => found.get(id)?.rev !== rev);
    const outlooks = await this.workOut(records, changed, board, today);
    for (const { id, rev } of changed) found.set(id, { rev, outlook: outlooks.get(id) ?? null });
    return new Map(prepared.map(({ id }) => [id, found.get(id)!.outlook]));
  }

  private keptOf({ officeId, calendar }: Board, today: CivilDate): KeptOutlooks {
    const known = this.kept.get(officeId);
    if (known?.today === today && isDeepStrictEqual(known.calendar, calendar)) return known;
    const fresh: KeptOutlooks = { today, calendar, found: new Map() };
    this.kept.set(officeId, fresh);
    return fresh;
  }

  private async workOut(
    records: Records,
    cards: readonly ConferenceCard[],
    { officeId, calendar, now }: Board,
    today: CivilDate,
  ): Promise<Map<string, Readiness | null>> {
    if (cards.length === 0) return new Map();
    const past = await this.paces.of(records, officeId, calendar, today);
    const facts = await readPlanFactsOf(records, await records.conferences.byIds(cards.map(({ id }) => id)));
    return new Map(
      [...facts].map(([id, plan]) => {
        const dues = planDueDates(calendar, plan, now.toISOString());
        const found = readiness({ calendar, facts: plan, dues, past, today });
        return [id, found && { ...found, left: found.left.slice(0, 1) }];
      }),
    );
  }
}
