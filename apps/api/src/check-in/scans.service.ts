import { SETTINGS, type Settings } from '@conference/config';
import type { AttendeeAtDoor, ScanAnswer, ScanAnswers, ScanBody, ScansBody } from '@conference/contracts';
import { Transactions, type ConferenceEntity, type PersonEntity, type ScanEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { lockOwnConference, mustRunFloor } from '../conferences/access';
import { doorRefusal } from '../problems/door-words';
import { attendeesAtDoor } from './attendees-at-door';
import { GuestDoor, guestsAtDoor, type JudgedGuest } from './guest-door';
import { isSameScan, judgeScan, type DoorFacts } from './judge-scan';
import { KnownScans } from './known-scans';
import { prepareToRecognise, type Recognise } from './recognise';
import { recordAtDoor } from './record-at-door';
import { flagReasons, refusalReason, type ScanRefusal } from './scan-reasons';

/** What is decided about a scan, before its person is named. */
interface Judged extends Omit<ScanAnswer, 'attendee'> {
  readonly attendeeId: string | null;
}

/** What devices at the door send: each scan is taken once, however often and in whatever order it comes. */
@Injectable()
export class ScansService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async take(person: PersonEntity, conferenceId: string, { device, scans }: ScansBody): Promise<ScanAnswers> {
    return this.transactions.run(async (records) => {
      const conference = await lockOwnConference(records, person, conferenceId);
      mustRunFloor(person, conference);
      if (!hasDoor(conference)) throw doorRefusal('not-convened');

      const facts = { conference, device, actorId: person.id, now: new Date() };
      const { secret } = this.settings.links;
      const recognise = await prepareToRecognise(records, { conferenceId, secret }, scans);
      const known = await KnownScans.read(records, conferenceId, { scans, recognise });
      const door = await GuestDoor.read(records, { conferenceId, secret }, scans);
      const judged = scans.map((scan) => door.take(scan, facts) ?? judge(scan, { recognise, known }, facts));
      await recordAtDoor(records, conference, known.added, facts);
      await door.record(records, facts);

      const ids = judged.flatMap((one) => ('guest' in one ? [] : (one.attendeeId ?? [])));
      const attendees = await attendeesAtDoor(records, conference, await records.checkIn.attendees(ids));
      const seen = judged.flatMap((one) => ('guest' in one ? one.guest : []));
      const guests = await guestsAtDoor(records, conference, seen);
      return { answers: judged.map((one) => answered(one, { attendees, guests })) };
    });
  }
}

function answered(
  judged: Judged | JudgedGuest,
  shown: Readonly<Record<'attendees' | 'guests', ReadonlyMap<string, AttendeeAtDoor>>>,
): ScanAnswer {
  const { id, state, reasons } = judged;
  const who = 'guest' in judged ? shown.guests.get(judged.guest.id) : shown.attendees.get(judged.attendeeId ?? '');
  return { id, state, reasons, attendee: who ?? null };
}

/** Before the summons nobody is known at the door; after the session scans may still arrive from devices that had no network. */
function hasDoor({ stage }: ConferenceEntity): boolean {
  return ['convening', 'session', 'resolution', 'followUp'].includes(stage);
}

function judge(
  scan: ScanBody,
  { recognise, known }: { readonly recognise: Recognise; readonly known: KnownScans },
  facts: DoorFacts,
): Judged {
  const recognised = recognise(scan.by);
  const before = known.withId(scan.id);
  if (before) {
    const isSame = known.isOfHere(before) && isSameScan(scan, before);
    const isOfAnother = recognised.ok && recognised.value.attendee.id !== before.attendeeId;
    return isSame && !isOfAnother ? counted('takenBefore', before) : refused(scan, { code: 'scan-id-used' });
  }
  if (!recognised.ok) return refused(scan, recognised.refusal);

  const { attendee } = recognised.value;
  const judged = judgeScan(scan, recognised.value, known.of(attendee.id), facts);
  if (!judged.ok) return refused(scan, judged.refusal, attendee.id);
  known.add(judged.value);
  return counted(flagReasons(judged.value).length > 0 ? 'flagged' : 'taken', judged.value);
}

function counted(state: ScanAnswer['state'], scan: ScanEntity): Judged {
  return { id: scan.id, state, reasons: flagReasons(scan), attendeeId: scan.attendeeId };
}

function refused({ id }: ScanBody, refusal: ScanRefusal, attendeeId: string | null = null): Judged {
  return { id, state: 'refused', reasons: [refusalReason(refusal)], attendeeId };
}
