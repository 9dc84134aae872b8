import {
  isPresentAt,
  minutesSignatories,
  openAtClose,
  postponedSentence,
  presidiumOf,
  proposalSentence,
  quorumBase,
  quorumTurns,
  type FloorEvent,
  type OpenAtClose,
  type PlannedPerson,
  type Sentence,
} from '@conference/domain';
import type { ConferenceEntity, QuorumDeclarationEntity, Records, SessionPauseEntity } from '@conference/persistence';

/** The opening with the quorum, how the quorum came and went, and the closing. */
export async function sessionEvents(records: Records, conference: ConferenceEntity): Promise<readonly FloorEvent[]> {
  const declared = (await records.floor.declarations(conference.id)).findLast(({ verdict }) => verdict.holds);
  if (!declared) return [];
  const closedAt = await records.audit.lastOf(conference.id, 'session.closed');
  return [
    await opened(records, conference, declared),
    {
      id: 'session/quorum',
      at: declared.declaredAt.toISOString(),
      type: 'quorumDeclared',
      verdict: declared.verdict,
      excused: await excused(records, conference, declared.declaredAt),
    },
    ...(await turns(records, conference, declared.declaredAt, closedAt)),
    ...(closedAt
      ? [
          {
            ...{ id: 'session/closed', at: closedAt.toISOString(), type: 'sessionClosed' as const },
            open: await openThen(records, conference.id, closedAt),
            ...(await whyClosed(records, conference)),
          },
        ]
      : []),
  ];
}

/** How many are not there whose absence is excused, by what they answered; null where nobody answered the invitation. */
async function excused(records: Records, { id, heldOn }: ConferenceEntity, declaredAt: Date): Promise<number | null> {
  const replies = [...(await records.convening.replies(id, heldOn)).values()].filter(
    ({ givenAt }) => givenAt <= declaredAt,
  );
  if (replies.length === 0) return null;
  const attendances = await records.floor.attendances(id);
  const there = attendances.filter((one) => isPresentAt(one, declaredAt.toISOString()));
  const absent = new Set(replies.filter(({ kind }) => kind === 'excused').map(({ attendeeId }) => attendeeId));
  const attendees = await records.floor.attendees(id);
  const isThere = (personId: string) => there.some(({ attendeeId }) => attendeeId === personId);
  return attendees.filter(({ id: attendeeId, personId }) => absent.has(attendeeId) && !isThere(personId)).length;
}

/** What opinions still waited for when the session was closed; null where there were none. */
async function openThen(
  records: Records,
  conferenceId: string,
  closedAt: Date,
): Promise<readonly OpenAtClose[] | null> {
  const opinions = (await records.speeches.opinions(conferenceId)).filter(({ withdrawnAt }) => withdrawnAt === null);
  if (opinions.length === 0) return null;
  const known = opinions.map(({ id, via, opinion, answer, commitment }) => {
    return { id, via, opinion, answer, commitment, withdrawnAt: null };
  });
  return openAtClose(known, closedAt.toISOString());
}

/** The guests who were there, as the minutes name them. */
async function guestsWhoCame(records: Records, { id }: ConferenceEntity): Promise<string[]> {
  const came = new Set(
    (await records.guests.scans(id)).filter(({ direction }) => direction === 'in').map(({ guestId }) => guestId),
  );
  return (await records.guests.ofConference(id))
    .filter((guest) => came.has(guest.id))
    .map(({ name, position, organisation }) => `${name} (${[position, organisation].filter(Boolean).join(', ')})`);
}

async function opened(
  records: Records,
  conference: ConferenceEntity,
  { declaredAt }: QuorumDeclarationEntity,
): Promise<FloorEvent> {
  const { plan, place } = conference;
  const people = plan.people.map((person) => ({ ...person, id: person.code }));
  const { secretary } = minutesSignatories(people, plan.conference);
  return {
    id: 'session/opened',
    at: declaredAt.toISOString(),
    type: 'sessionOpened',
    place: place || null,
    presidium: named(presidiumOf(people, plan.conference)),
    secretaries: named([secretary]),
    guests: await guestsWhoCame(records, conference),
    called: await howItWasCalled(records, conference),
  };
}

/** Who asked for an extraordinary conference, and how often the conference was put off after everybody had been summoned. */
async function howItWasCalled(records: Records, { id, plan }: ConferenceEntity): Promise<readonly Sentence[]> {
  const { proposal } = plan.conference;
  const moves = (await records.conferences.dateMoves(id)).filter(({ isPostponement }) => isPostponement);
  const postponed = moves.map(async ({ change, heldOnBefore, reasonId }) => {
    const reason = (await records.conferences.note(reasonId))?.text ?? '';
    return change.type === 'date' ? [postponedSentence({ from: heldOnBefore, to: change.heldOn, reason })] : [];
  });
  return [...(proposal ? [proposalSentence(proposal)] : []), ...(await Promise.all(postponed)).flat()];
}

/** People as the minutes name them, with their position. */
function named(people: readonly (PlannedPerson | null | undefined)[]): string[] {
  return people.flatMap((person) =>
    person ? [person.position ? `${person.name} (${person.position})` : person.name] : [],
  );
}

/** While the session goes on only: people come before it, leave after it, and do both in a break. */
async function turns(
  records: Records,
  { id, kind, form }: ConferenceEntity,
  from: Date,
  to: Date | null,
): Promise<readonly FloorEvent[]> {
  const attendances = await records.floor.attendances(id);
  const pauses = await records.conferences.pauses(id);
  const roll = { entitledIds: attendances.map(({ attendeeId }) => attendeeId), base: quorumBase(kind, form) };
  const turned = quorumTurns(attendances, roll);
  if (!turned.ok) return [];
  return turned.value
    .filter(({ at, kind: turn }) => turn !== 'reached' && at > from.toISOString() && (!to || at < to.toISOString()))
    .filter(({ at }) => !pauses.some((pause) => isWithin(at, pause)))
    .map(({ at, kind: turn, sentence }) => ({ id: `session/${turn}/${at}`, at, type: 'quorumTurned', sentence }));
}

/** Why the session was closed although something stayed open; nothing where nothing did. */
async function whyClosed(records: Records, { id, officeId }: ConferenceEntity): Promise<{ reason?: string }> {
  const closing = (await records.audit.ofActions(officeId, id, ['session.closed'])).at(-1);
  const { facts } = JSON.parse(closing?.payload ?? '{"facts":{}}') as { facts: { reasonId?: string } };
  const note = facts.reasonId ? await records.conferences.note(facts.reasonId) : null;
  return note ? { reason: note.text } : {};
}

function isWithin(at: string, { pausedAt, resumedAt }: SessionPauseEntity): boolean {
  return at >= pausedAt.toISOString() && (!resumedAt || at <= resumedAt.toISOString());
}
