import type { FloorEvent, RecordedReason } from '@conference/domain';
import type { AgendaItemEntity, ConferenceEntity, PersonEntity, Records } from '@conference/persistence';

type People = ReadonlyMap<string, PersonEntity>;

/** The agenda as the room went through it, with every departure from it and its reason; and when the session stood still. */
export async function agendaEvents(records: Records, conference: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const agenda = await records.conferences.agenda(conference.id);
  const people = await records.directory.people(agenda.flatMap(departures).map(({ byId }) => byId));
  return [
    ...agenda.flatMap((item) => [...heard(item, conference, people), ...departed(item, people)]),
    ...(await pauses(records, conference)),
  ];
}

function departures({ skipped, moved, reopened }: AgendaItemEntity): RecordedReason[] {
  return [skipped, moved, reopened].filter((departure) => departure !== null);
}

/** Each time that an item was before the room: who presented it, what was noted about it, and why it was taken up again. */
function heard(item: AgendaItemEntity, { plan }: ConferenceEntity, people: People): FloorEvent[] {
  const { code, kind, title, presenterCode, startedAt, finishedAt, note, earlier, reopened } = item;
  const presenter = plan.people.find((person) => person.code === presenterCode)?.name ?? null;
  const last = startedAt && { startedAt: startedAt.toISOString(), endedAt: finishedAt?.toISOString() ?? null };
  const sittings = [...earlier, ...(last ? [last] : [])];
  const events = sittings.flatMap(({ startedAt: at, endedAt }, turn): FloorEvent[] => {
    const id = `item/${code}/${turn}`;
    const again = turn > 0 && turn === sittings.length - 1 && reopened ? said(reopened, people) : null;
    return [
      { id, at, type: 'itemStarted', item: code, kind, title, presenter, ...(again && { again }) },
      ...(endedAt ? [{ id: `${id}/over`, at: endedAt, type: 'itemEnded' as const, item: code }] : []),
    ];
  });
  const noted = sittings.at(-1);
  if (note && noted) {
    events.push({ id: `item/${code}/note`, at: noted.endedAt ?? noted.startedAt, type: 'noteTaken', text: note });
  }
  return events;
}

function departed({ code: item, kind, title, skipped, moved }: AgendaItemEntity, people: People): FloorEvent[] {
  return [
    ...(skipped
      ? [
          {
            ...{ id: `item/${item}/skipped`, at: skipped.at, type: 'itemSkipped' as const, item, kind, title },
            reason: said(skipped, people),
          },
        ]
      : []),
    ...(moved
      ? [{ id: `item/${item}/moved`, at: moved.at, type: 'itemMoved' as const, title, reason: said(moved, people) }]
      : []),
  ];
}

async function pauses(records: Records, { id }: ConferenceEntity): Promise<FloorEvent[]> {
  return (await records.conferences.pauses(id)).flatMap(({ id: pause, reason, pausedAt, untilOn, resumedAt }) => [
    { id: `pause/${pause}`, at: pausedAt.toISOString(), type: 'sessionPaused' as const, reason, untilOn },
    ...(resumedAt ? [{ id: `pause/${pause}/over`, at: resumedAt.toISOString(), type: 'sessionResumed' as const }] : []),
  ]);
}

/** A reason, with the name of who answers for it. */
function said({ reason, byId }: RecordedReason, people: People): string {
  const name = people.get(byId)?.name;
  return name ? `${reason} (${name})` : reason;
}
