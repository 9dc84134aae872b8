import type {
  AbsenceBody,
  AbsencePlanner,
  AbsencePreview,
  AbsencePreviewQuery,
  AbsenceQuery,
  AbsenceView,
  AbsenceWeeks,
  AbsenceWeeksQuery,
  SubstituteBody,
} from '@conference/contracts';
import {
  addDays,
  addMonths,
  asksWhileAway,
  daysOfWeek,
  isWorkingDay,
  vietnamDateOf,
  weeksFrom,
  type Absence,
  type Ask,
  type AuthorityFacts,
} from '@conference/domain';
import { Transactions, type AbsenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import {
  endAbsence,
  enterAbsence,
  officeAuthority,
  readAsks,
  substituteFor,
  systemClock,
  type Substitute,
} from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { isLeader } from '../conferences/access';
import { directoryView } from '../conferences/directory-view';
import { absenceWords } from '../problems/absence-words';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { absenceView, awayTaskView, type AbsenceContext } from './absence-view';
import { candidatesFor } from './candidates';
import { matterTitles } from './matter-titles';

/** Who is away and who stands in: everybody enters their own days, those who lead enter anybody's. */
@Injectable()
export class AbsencesService {
  constructor(private readonly transactions: Transactions) {}

  planner(reader: PersonEntity, { month }: AbsenceQuery): Promise<AbsencePlanner> {
    return this.transactions.read(async (records) => {
      const now = new Date();
      const today = vietnamDateOf(now.toISOString());
      const from = `${month ?? today.slice(0, 7)}-01`;
      const to = addDays(addMonths(from, 1), -1);
      const calendar = await records.directory.calendar(reader.officeId);
      const context = await readContext(records, reader, now);
      const people = [...context.directory.people.values()].filter(({ active }) => active);
      return {
        today,
        from,
        to,
        daysOff: daysFrom(from, to).filter((day) => !isWorkingDay(calendar, day)),
        absences: await this.views(records, context, from < today ? from : today),
        mayEnterForOthers: isLeader(reader),
        people: people
          .filter(({ id }) => isLeader(reader) || id === reader.id)
          .map(({ id }) => context.directory.person(id)),
      };
    });
  }

  /** Some weeks with everybody of the office: absences that touch them, conferences, days off. */
  weeks(reader: PersonEntity, { from, count }: AbsenceWeeksQuery): Promise<AbsenceWeeks> {
    return this.transactions.read(async (records) => {
      const now = new Date();
      const today = vietnamDateOf(now.toISOString());
      const weeks = weeksFrom(from ?? today, count);
      const days = weeks.flatMap(daysOfWeek);
      const [first, last] = [days[0]!, days.at(-1)!];
      const calendar = await records.directory.calendar(reader.officeId);
      const context = await readContext(records, reader, now);
      const absences = await this.views(records, context, first);
      const held = await records.conferences.heldBetween(reader.officeId, first, last);
      return {
        today,
        weeks,
        daysOff: days.filter((day) => !isWorkingDay(calendar, day)),
        conferences: held.map(({ id, title, heldOn }) => ({ id, title, on: heldOn })),
        everybody: [...context.directory.people.values()]
          .filter(({ active }) => active)
          .map(({ id }) => context.directory.person(id)),
        absences: absences.filter(({ startsOn }) => startsOn <= last),
        mayEnterForOthers: isLeader(reader),
      };
    });
  }

  /** What would fall into days away, and who of the right office could stand in. Nothing is entered. */
  preview(
    reader: PersonEntity,
    { personId = reader.id, startsOn, endsOn }: AbsencePreviewQuery,
  ): Promise<AbsencePreview> {
    return this.transactions.read(async (records) => {
      this.mayEnterFor(reader, personId);
      const now = new Date();
      const context = await readContext(records, reader, now);
      if (!context.directory.people.has(personId)) throw doorRefusal('person-unknown');
      const facts = await officeAuthority(records, reader.officeId, vietnamDateOf(now.toISOString()));
      const asks = await readAsks(records, reader.officeId, now);
      const days = { personId, startsOn, endsOn };
      const away = awayIn(days, facts, asks, now);
      return {
        tasks: away.map((task) => awayTaskView(task, context)),
        candidates: candidatesFor(days, { away, facts }, context),
        mayEnterOrders: isLeader(reader),
      };
    });
  }

  async enter(reader: PersonEntity, { personId = reader.id, substitute, ...days }: AbsenceBody): Promise<AbsenceView> {
    this.mayEnterFor(reader, personId);
    const entry = {
      officeId: reader.officeId,
      actorId: reader.id,
      personId,
      ...days,
      substitute: substitute && this.substituteOf(reader, substitute),
    };
    const { id } = allowed(await enterAbsence(this.transactions, systemClock, entry), absenceWords);
    return this.one(reader, id);
  }

  async substitute(reader: PersonEntity, absenceId: string, body: SubstituteBody): Promise<AbsenceView> {
    await this.changeable(reader, absenceId);
    const { officeId, id: actorId } = reader;
    const command = { officeId, actorId, absenceId, substitute: this.substituteOf(reader, body) };
    allowed(await substituteFor(this.transactions, systemClock, command), absenceWords);
    return this.one(reader, absenceId);
  }

  async end(reader: PersonEntity, absenceId: string): Promise<void> {
    await this.changeable(reader, absenceId);
    const command = { officeId: reader.officeId, actorId: reader.id, id: absenceId };
    allowed(await endAbsence(this.transactions, systemClock, command), absenceWords);
  }

  private one(reader: PersonEntity, absenceId: string): Promise<AbsenceView> {
    return this.transactions.read(async (records) => {
      const now = new Date();
      const context = await readContext(records, reader, now);
      const views = await this.views(records, context, vietnamDateOf(now.toISOString()));
      const found = views.find(({ id }) => id === absenceId);
      if (!found) throw doorRefusal('not-found');
      return found;
    });
  }

  private async views(records: Records, context: AbsenceContext, from: string): Promise<AbsenceView[]> {
    const { officeId } = context.reader;
    const rows = (await records.authority.absencesOfOffice(officeId, from)).filter(({ endedAt }) => endedAt === null);
    const orders = await records.authority.authorisationsOfOffice(officeId);
    const facts = await officeAuthority(records, officeId, from);
    const isConcerned = isLeader(context.reader) || rows.some(({ personId }) => personId === context.reader.id);
    const asks = isConcerned && rows.length > 0 ? await readAsks(records, officeId, context.now) : [];
    const away = asksWhileAway(facts, asks, vietnamDateOf(context.now.toISOString()));
    return rows.map((row: AbsenceEntity) =>
      absenceView(
        row,
        {
          order: orders.find(({ id }) => id === row.authorisationId),
          away: away.filter(({ absence }) => absence.id === row.id),
        },
        context,
      ),
    );
  }

  /** @throws RefusalException not-found, not-allowed */
  private async changeable(reader: PersonEntity, absenceId: string): Promise<void> {
    const absence = await this.transactions.read(({ authority }) => authority.absence(absenceId));
    if (absence?.officeId !== reader.officeId) throw doorRefusal('not-found');
    this.mayEnterFor(reader, absence.personId);
  }

  private mayEnterFor(reader: PersonEntity, personId: string): void {
    if (personId !== reader.id && !isLeader(reader)) throw doorRefusal('not-allowed');
  }

  /** An order is an official document: whoever leads the office enters it. */
  private substituteOf(reader: PersonEntity, body: SubstituteBody): Substitute {
    if ('orderId' in body) return { personId: body.personId, order: { id: body.orderId } };
    if (!isLeader(reader)) throw doorRefusal('not-allowed');
    const { personId, symbol, signedOn } = body;
    return { personId, order: { symbol, signedOn } };
  }
}

/** Reads the names that views of an office need. */
export async function readContext(records: Records, reader: PersonEntity, now: Date): Promise<AbsenceContext> {
  const titles = await matterTitles(records, reader.officeId);
  return {
    directory: await directoryView(records, reader.officeId),
    reader,
    now,
    titleOf: (id) => (id && titles.get(id)) || '',
  };
}

/** What would fall into days away with nobody standing in. */
function awayIn(
  days: Pick<Absence, 'personId' | 'startsOn' | 'endsOn'>,
  facts: AuthorityFacts,
  asks: readonly Ask[],
  now: Date,
) {
  const planned: Absence = { id: '', ...days, substituteId: null, authorisationId: null, endedAt: null };
  const alone = { ...facts, absences: [planned] };
  return asksWhileAway(alone, asks, vietnamDateOf(now.toISOString()));
}

function daysFrom(from: string, to: string): string[] {
  return from > to ? [] : [from, ...daysFrom(addDays(from, 1), to)];
}
