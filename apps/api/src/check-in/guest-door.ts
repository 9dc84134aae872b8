import type { AttendeeAtDoor, ScanAnswer, ScanBody } from '@conference/contracts';
import { guestNumber, guestPlace, isInstant, readCheckInCode, readTerminalNumber } from '@conference/domain';
import { isSigned } from '@conference/mail';
import type { GuestEntity, GuestScanEntity, Records } from '@conference/persistence';
import { note } from '../floor/floor-record';
import { guestsPresentSince } from '../guests/guest-presence';
import type { DoorFacts } from './judge-scan';
import { isUnderWay } from './quorum';
import { refusalReason, type ScanRefusal } from './scan-reasons';

/** What became of a guest's scan, before the guest is shown. */
export interface JudgedGuest extends Omit<ScanAnswer, 'attendee'> {
  readonly guest: GuestEntity;
}

/** Guests at the door. What is recorded of them stands apart from the list, and changes no figure of the quorum. */
export class GuestDoor {
  private readonly added: GuestScanEntity[] = [];

  private constructor(
    private readonly secret: string,
    private readonly guests: readonly GuestEntity[],
    private readonly known: readonly GuestScanEntity[],
  ) {}

  static async read(
    records: Records,
    { conferenceId, secret }: { readonly conferenceId: string; readonly secret: string },
    scans: readonly ScanBody[],
  ): Promise<GuestDoor> {
    const guests = await records.guests.named(conferenceId, namedIn(scans));
    return new GuestDoor(secret, guests, await records.guests.scansById(scans.map(({ id }) => id)));
  }

  /** Decides about a scan; null where it is about no guest. */
  take(scan: ScanBody, { conference, device, actorId, now }: DoorFacts): JudgedGuest | null {
    const guest = this.guestOf(scan);
    if (!guest) return null;
    const refused = (refusal: ScanRefusal): JudgedGuest => {
      return { id: scan.id, state: 'refused', reasons: [refusalReason(refusal)], guest };
    };
    const before = [...this.known, ...this.added].find(({ id }) => id === scan.id);
    const isOther = before && (before.guestId !== guest.id || before.direction !== scan.direction);
    if (isOther) return refused({ code: 'scan-id-used' });
    if (before) return { id: scan.id, state: 'takenBefore', reasons: [], guest };
    if (guest.withdrawnAt) return refused({ code: 'code-revoked', revokedAt: guest.withdrawnAt.toISOString() });
    if (!isUnderWay(conference)) return refused({ code: 'session-over', closedAt: now.toISOString() });
    this.added.push({
      id: scan.id,
      guestId: guest.id,
      direction: scan.direction,
      deviceAt: isInstant(scan.at) ? scan.at : now.toISOString(),
      receivedAt: now,
      device,
      via: VIA[scan.by.kind],
      recordedBy: actorId,
    });
    return { id: scan.id, state: 'taken', reasons: [], guest };
  }

  /** Writes down what was taken, and tells every open page. */
  async record(records: Records, { conference, actorId, now }: DoorFacts): Promise<void> {
    if (this.added.length === 0) return;
    await records.guests.addScans(this.added);
    await records.conferences.touch(conference.id);
    for (const { id, guestId, direction, via } of this.added) {
      const action = direction === 'in' ? 'guest.entered' : 'guest.left';
      await note({ records, conference, person: { id: actorId }, now }, action, { guestId, scanId: id, via });
    }
  }

  private guestOf({ by }: ScanBody): GuestEntity | undefined {
    if (by.kind === 'person') return this.guests.find(({ id }) => id === by.personId);
    if (by.kind === 'number') {
      const place = placeOf(by.typed);
      return this.guests.find((guest) => guest.place === place);
    }
    const code = readCheckInCode(by.text);
    if (!code.ok || !isSigned(this.secret, code.value)) return undefined;
    const { handle, conference } = code.value;
    return this.guests.find((guest) => guest.handle === handle && guest.conferenceId === conference);
  }
}

const VIA = { code: 'phone', number: 'terminal', person: 'hand' } as const;

/** Guests as the desk sees them, by their id. */
export async function guestsAtDoor(
  records: Records,
  conference: DoorFacts['conference'],
  guests: readonly GuestEntity[],
): Promise<ReadonlyMap<string, AttendeeAtDoor>> {
  if (guests.length === 0) return new Map();
  const since = await guestsPresentSince(records, conference);
  return new Map(
    guests.map(({ id, name, position, organisation, place }) => [
      id,
      {
        personId: id,
        name,
        unit: [position, organisation].filter(Boolean).join(', '),
        number: guestNumber(place),
        since: since.get(id) ?? null,
        isGuest: true,
      },
    ]),
  );
}

function namedIn(scans: readonly ScanBody[]) {
  const named = { handles: [] as string[], places: [] as number[], ids: [] as string[] };
  for (const { by } of scans) {
    if (by.kind === 'person') named.ids.push(by.personId);
    else if (by.kind === 'number') named.places.push(placeOf(by.typed) ?? 0);
    else {
      const code = readCheckInCode(by.text);
      if (code.ok) named.handles.push(code.value.handle);
    }
  }
  return named;
}

function placeOf(typed: string): number | null {
  const number = readTerminalNumber(typed);
  return number.ok ? guestPlace(number.value) : null;
}
