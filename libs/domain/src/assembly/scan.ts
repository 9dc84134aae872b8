import { hoursLater, isInstant, minutesLater, type Instant } from '../calendar';
import type { Sentence } from '../sentence';

/** Coming in and leaving are two acts with a button each: no scan toggles between them. */
export const SCAN_DIRECTIONS = ['in', 'out'] as const;
export type ScanDirection = (typeof SCAN_DIRECTIONS)[number];

/** One person at the door, as a device recorded it; without a network it is sent later, perhaps more than once. */
export interface Scan {
  /** Given by the device: the same scan sent twice has the same id. */
  readonly id: string;
  readonly attendeeId: string;
  readonly direction: ScanDirection;
  /** What the device's clock said. */
  readonly deviceAt: string;
  /** When the server received it. */
  readonly receivedAt: Instant;
}

/** Why a device's clock is not believed: it shows no time, a time after the receipt, or one long before the session. */
export const CLOCK_DOUBTS = ['unreadable', 'ahead', 'longBefore'] as const;
export type ClockDoubt = (typeof CLOCK_DOUBTS)[number];

/** A scan with the time that counts; with a doubtful clock that is the time of receipt, and the scan is shown for a look. */
export interface TimedScan extends Scan {
  readonly at: Instant;
  readonly doubt: ClockDoubt | null;
}

const MINUTES_OF_DRIFT = 2;
const HOURS_BEFORE_SESSION = 12;

/** Gives a scan the time that counts: the device's, as long as its clock can be believed. */
export function timedScan(scan: Scan, sessionStartsAt: Instant): TimedScan {
  const doubt = clockDoubt(scan, sessionStartsAt);
  const at = doubt === null && scan.deviceAt < scan.receivedAt ? scan.deviceAt : scan.receivedAt;
  return { ...scan, at, doubt };
}

function clockDoubt({ deviceAt, receivedAt }: Scan, sessionStartsAt: Instant): ClockDoubt | null {
  if (!isInstant(deviceAt)) return 'unreadable';
  if (deviceAt > minutesLater(receivedAt, MINUTES_OF_DRIFT)) return 'ahead';
  return deviceAt < hoursLater(sessionStartsAt, -HOURS_BEFORE_SESSION) ? 'longBefore' : null;
}

const DOUBTS: Readonly<Record<ClockDoubt, Sentence>> = {
  unreadable: { vi: 'không đọc được giờ', en: 'its time cannot be read' },
  ahead: { vi: 'giờ chạy trước giờ hệ thống', en: 'it is ahead of the server' },
  longBefore: { vi: 'giờ sớm hơn buổi họp quá lâu', en: 'it shows a time long before the session' },
};

/** Says why the time of receipt was taken instead of the device's. */
export function clockDoubtSentence(doubt: ClockDoubt): Sentence {
  const { vi, en } = DOUBTS[doubt];
  return {
    vi: `Đồng hồ của máy quét không tin được (${vi}); đã lấy giờ máy chủ nhận được. Hãy kiểm tra lại giờ vào, giờ ra của người này.`,
    en: `The device’s clock cannot be believed (${en}); the time of receipt was taken. Check when this person came or left.`,
  };
}
