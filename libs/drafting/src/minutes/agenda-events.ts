import type { FloorEvent, RecordedReason } from '@conference/domain';
import type {
  AgendaItemEntity,
  ConferenceEntity,
  PersonEntity,
  Records,
  SessionAdjournmentEntity,
} from '@conference/persistence';

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
  const pauses = await records.conferences.pauses(id);
  const adjournments = await records.conferences.adjournments(pauses.map((pause) => pause.id));
  return pauses.flatMap(({ id: pause, reason, pausedAt, resumedAt }) => [
    ...pauseEvents({ pause, reason, pausedAt }, adjournments),
    ...(resumedAt ? [{ id: `pause/${pause}/over`, at: resumedAt.toISOString(), type: 'sessionResumed' as const }] : []),
  ]);
}

/** A break, or an adjournment; what began as a break may become one, and its hour may change. */
function pauseEvents(
  { pause, reason, pausedAt }: { readonly pause: string; readonly reason: string; readonly pausedAt: Date },
  adjournments: readonly SessionAdjournmentEntity[],
): FloorEvent[] {
  const own = adjournments.filter(({ pauseId }) => pauseId === pause);
  const isBreak = own[0]?.decidedAt.getTime() !== pausedAt.getTime();
  const at = pausedAt.toISOString();
  return [
    ...(isBreak ? [{ id: `pause/${pause}`, at, type: 'sessionPaused' as const, reason }] : []),
    ...own.map(({ number, decidedAt, reason: why, ...until }) => ({
      id: number === 1 && !isBreak ? `pause/${pause}` : `pause/${pause}/${number}`,
      at: decidedAt.toISOString(),
      type: 'sessionAdjourned' as const,
      reason: why,
      until: { heldOn: until.heldOn, startsAt: until.startsAt, place: until.place },
      isChange: number > 1,
    })),
  ];
}

/** A reason, with the name of who answers for it. */
function said({ reason, byId }: RecordedReason, people: People): string {
  const name = people.get(byId)?.name;
  return name ? `${reason} (${name})` : reason;
}
