import type { ScanBody } from '@conference/contracts';
import { judgeCheckInCode, ok, readCheckInCode, readTerminalNumber, refuse, type Result } from '@conference/domain';
import type { AttendeeEntity, Records, ScanVia } from '@conference/persistence';
import { isSigned } from '@conference/mail';
import type { ScanRefusal } from './scan-reasons';

/** Somebody at the door who is on the list, and how they were recognised. */
export interface Recognised {
  readonly attendee: AttendeeEntity;
  readonly via: ScanVia;
  readonly handle: string | null;
}

/** Tells who a scan is about, or why it is about nobody here. */
export type Recognise = (by: ScanBody['by']) => Result<Recognised, ScanRefusal>;

/** Reads at once whatever is needed to recognise the people of a batch. */
export async function prepareToRecognise(
  records: Records,
  { conferenceId, secret }: { readonly conferenceId: string; readonly secret: string },
  scans: readonly ScanBody[],
): Promise<Recognise> {
  const { handles, places, personIds } = namedIn(scans);
  const codes = new Map((await records.checkIn.issuedCodes(handles)).map((code) => [code.handle, code]));
  const holders = await records.checkIn.attendees([...codes.values()].map(({ attendeeId }) => attendeeId));
  const byId = new Map(holders.map((attendee) => [attendee.id, attendee]));
  const byPlace = new Map(
    (await records.checkIn.attendeesAt(conferenceId, places)).map((attendee) => [attendee.place, attendee]),
  );
  const byPerson = new Map(
    (await records.checkIn.attendeesOf(conferenceId, personIds)).map((attendee) => [attendee.personId, attendee]),
  );

  const byCode = (text: string): Result<Recognised, ScanRefusal> => {
    const code = readCheckInCode(text);
    if (!code.ok) return code;
    const { handle } = code.value;
    const holder = judgeCheckInCode(code.value, {
      conference: conferenceId,
      isSignatureValid: isSigned(secret, code.value),
      issued: codes.get(handle) ?? null,
      summonedIds: [...byId.keys()],
    });
    return holder.ok ? ok({ attendee: byId.get(holder.value)!, via: 'phone', handle }) : holder;
  };
  const byNumber = (typed: string): Result<Recognised, ScanRefusal> => {
    const place = readTerminalNumber(typed);
    if (!place.ok) return place;
    const attendee = byPlace.get(place.value);
    return attendee ? ok({ attendee, via: 'terminal', handle: null }) : refuse({ code: 'number-unknown' });
  };
  const byLine = (personId: string): Result<Recognised, ScanRefusal> => {
    const attendee = byPerson.get(personId);
    if (!attendee) return refuse({ code: 'person-not-summoned', attendeeId: personId });
    return ok({ attendee, via: 'hand', handle: null });
  };
  return (by) => {
    if (by.kind === 'code') return byCode(by.text);
    return by.kind === 'number' ? byNumber(by.typed) : byLine(by.personId);
  };
}

function namedIn(scans: readonly ScanBody[]) {
  const named = { handles: [] as string[], places: [] as number[], personIds: [] as string[] };
  for (const { by } of scans) {
    if (by.kind === 'code') {
      const code = readCheckInCode(by.text);
      if (code.ok) named.handles.push(code.value.handle);
    } else if (by.kind === 'number') {
      const place = readTerminalNumber(by.typed);
      if (place.ok) named.places.push(place.value);
    } else named.personIds.push(by.personId);
  }
  return named;
}
