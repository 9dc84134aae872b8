import type { ScanBody } from '@conference/contracts';
import type { Records, ScanEntity } from '@conference/persistence';
import type { Recognise } from './recognise';

/** What was scanned before of the scans and the people of a batch, and what the batch adds. */
export class KnownScans {
  readonly added: ScanEntity[] = [];

  private constructor(
    private readonly byId: Map<string, ScanEntity>,
    private readonly byAttendee: Map<string, ScanEntity[]>,
    private readonly attendeesHere: ReadonlySet<string>,
  ) {}

  /** Reads them at once. */
  static async read(
    records: Records,
    conferenceId: string,
    { scans, recognise }: { readonly scans: readonly ScanBody[]; readonly recognise: Recognise },
  ): Promise<KnownScans> {
    const before = await records.checkIn.scansById(scans.map(({ id }) => id));
    const holders = await records.checkIn.attendees(before.map(({ attendeeId }) => attendeeId));
    const here = holders.filter((attendee) => attendee.conferenceId === conferenceId).map(({ id }) => id);
    const attendeeIds = scans.flatMap(({ by }) => {
      const recognised = recognise(by);
      return recognised.ok ? [recognised.value.attendee.id] : [];
    });
    const known = new KnownScans(new Map(before.map((scan) => [scan.id, scan])), new Map(), new Set(here));
    for (const scan of await records.checkIn.scansOf(attendeeIds)) known.sort(scan);
    return known;
  }

  withId(id: string): ScanEntity | undefined {
    return this.byId.get(id);
  }

  of(attendeeId: string): readonly ScanEntity[] {
    return this.byAttendee.get(attendeeId) ?? [];
  }

  /** Whether a scan that was there before is one of this conference. */
  isOfHere(scan: ScanEntity): boolean {
    return this.added.includes(scan) || this.attendeesHere.has(scan.attendeeId);
  }

  add(scan: ScanEntity): void {
    this.added.push(scan);
    this.byId.set(scan.id, scan);
    this.sort(scan);
  }

  private sort(scan: ScanEntity): void {
    const own = this.byAttendee.get(scan.attendeeId);
    if (own) own.push(scan);
    else this.byAttendee.set(scan.attendeeId, [scan]);
  }
}
