import type { AttendeeAtDoor } from '@conference/contracts';
import { terminalNumber } from '@conference/domain';
import type { AttendeeEntity, ConferenceEntity, Records } from '@conference/persistence';
import { directoryView } from '../conferences/directory-view';

/** People as the desk sees them: name, unit, number, and whether they are inside; by the attendee's id. */
export async function attendeesAtDoor(
  records: Records,
  { officeId }: Pick<ConferenceEntity, 'officeId'>,
  attendees: readonly AttendeeEntity[],
): Promise<ReadonlyMap<string, AttendeeAtDoor>> {
  const directory = await directoryView(
    records,
    officeId,
    attendees.map(({ personId }) => personId),
  );
  const since = await records.checkIn.presentSince(attendees.map(({ id }) => id));
  return new Map(
    attendees.map(({ id, personId, place }) => [
      id,
      {
        personId,
        name: directory.name(personId) ?? '',
        unit: directory.unitOf(personId),
        number: terminalNumber(place),
        since: since.get(id)?.toISOString() ?? null,
        isGuest: false,
      },
    ]),
  );
}
