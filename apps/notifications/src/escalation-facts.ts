import {
  deliveryOf,
  deliverySentence,
  DUE_KIND_NAMES,
  planDueDates,
  vietnamDateOf,
  workingDaysBetween,
} from '@conference/domain';
import type { EscalationMailFacts } from '@conference/mail';
import type { Records, TaskEntity } from '@conference/persistence';
import { readPlanFacts } from '@conference/tasks';
import { reminderNumber, type RoundContext } from './task-facts';

/** So many of the due dates that would be missed are named; the conference itself always is. */
const NAMED = 2;

/** Who has not answered, since when, and how often they were reminded. */
export async function whoIsWaitedFor(
  records: Records,
  { office, round, people, unitNames }: RoundContext,
  waiting: readonly TaskEntity[],
  step: number,
): Promise<EscalationMailFacts['waitingFor']> {
  const calendar = await records.directory.calendar(office.id);
  const today = vietnamDateOf(new Date().toISOString());
  const reminders = reminderNumber(round, step);
  const incidents = await records.inbound.incidentsOf(waiting.map(({ assigneeId }) => assigneeId));
  return waiting.map(({ assigneeId, openedAt }) => {
    const person = people.get(assigneeId)!;
    return {
      name: person.name,
      unit: unitNames.get(person.unitId ?? '') ?? '',
      askedAt: openedAt.toISOString(),
      workingDays: Math.max(0, workingDaysBetween(calendar, vietnamDateOf(openedAt.toISOString()), today)),
      reminders: reminders.n,
      unreached: deliverySentence(
        deliveryOf({ address: person.email, today }, incidents.get(assigneeId) ?? []),
        person.name,
      ),
    };
  });
}

/** What the plan has next for the same document, and the conference: dates that cannot be kept if nothing moves. */
export async function whatIsMissed(
  records: Records,
  { conference, round }: RoundContext,
): Promise<EscalationMailFacts['missed']> {
  const calendar = await records.directory.calendar(conference.officeId);
  const now = new Date().toISOString();
  const coming = planDueDates(calendar, await readPlanFacts(records, conference), now).filter(
    ({ dueAt, state, roundId }) => dueAt > now && state !== 'done' && roundId !== round.id,
  );
  const ofDocument = coming.filter(({ documentId }) => documentId !== null && documentId === round.documentId);
  const held = coming.filter(({ kind }) => kind === 'conference');
  return [...ofDocument.slice(0, NAMED), ...held].map(({ kind, dueAt, workingDaysLeft }) => ({
    what: DUE_KIND_NAMES[kind],
    at: dueAt,
    workingDaysLeft: workingDaysLeft ?? 0,
  }));
}
