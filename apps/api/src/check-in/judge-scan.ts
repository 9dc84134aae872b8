import type { ScanBody } from '@conference/contracts';
import { copiedCodes, isInstant, ok, refuse, timedScan, type CodeUse, type Result } from '@conference/domain';
import type { ConferenceEntity, ScanEntity } from '@conference/persistence';
import { doorOpensFor, toScan } from '@conference/tasks';
import { isUnderWay } from './quorum';
import type { Recognised } from './recognise';
import type { ScanRefusal } from './scan-reasons';

/** Where and when scans are judged. */
export interface DoorFacts {
  readonly conference: ConferenceEntity;
  readonly device: string;
  readonly actorId: string;
  readonly now: Date;
}

/** Decides whether somebody who was recognised is recorded, by what time, and what about it is odd. */
export function judgeScan(
  scan: ScanBody,
  { attendee, via, handle }: Recognised,
  own: readonly ScanEntity[],
  { conference, device, actorId, now }: DoorFacts,
): Result<ScanEntity, ScanRefusal> {
  const received = {
    id: scan.id,
    attendeeId: attendee.id,
    direction: scan.direction,
    deviceAt: writtenClock(scan.at),
    receivedAt: now,
    device,
    via,
    handle,
    recordedBy: actorId,
    clockDoubt: null,
    copied: false,
  } satisfies ScanEntity;
  const startsAt = doorOpensFor(conference, [...own, received]);
  const { at, doubt } = timedScan(toScan(received), startsAt);
  const closedAt = own.find((known) => known.via === 'close')?.receivedAt.toISOString();
  if (closedAt === undefined ? !isUnderWay(conference) : at >= closedAt) {
    return refuse({ code: 'session-over', closedAt: closedAt ?? now.toISOString() });
  }
  const use = (known: ScanEntity): CodeUse[] =>
    known.handle ? [{ handle: known.handle, place: known.device, at: timedScan(toScan(known), startsAt).at }] : [];
  const copied = own.some((known) => copiedCodes([...use(known), ...use(received)]).length > 0);
  return ok({ ...received, clockDoubt: doubt, copied });
}

/** Whether a scan is the one that is known under its id: a retry may say nothing else. */
export function isSameScan(scan: ScanBody, known: ScanEntity): boolean {
  return known.direction === scan.direction && known.deviceAt === writtenClock(scan.at);
}

/** What a clock said, in characters that can be kept. */
function writtenClock(at: string): string {
  return isInstant(at) ? at : at.replace(/[^\x20-\x7e]/g, '?');
}
