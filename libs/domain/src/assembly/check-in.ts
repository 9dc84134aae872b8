import type { Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { Attendance } from './attendance';
import type { AssemblyRefusal } from './refusal';

/** Records that a person comes in; a second scan of somebody inside changes nothing, above all it does not check them out. */
export function checkIn(attendance: Attendance, at: Instant): Result<Attendance, AssemblyRefusal> {
  const last = attendance.intervals.at(-1);
  if (last && last.outAt === undefined) return ok(attendance);
  if (last?.outAt !== undefined && at < last.outAt) return refuse({ code: 'before-last-step', lastAt: last.outAt });
  return ok({ ...attendance, intervals: [...attendance.intervals, { inAt: at }] });
}

/** Records that a person leaves; somebody who is outside stays outside. */
export function checkOut(attendance: Attendance, at: Instant): Result<Attendance, AssemblyRefusal> {
  const last = attendance.intervals.at(-1);
  if (!last || last.outAt !== undefined) return ok(attendance);
  if (at < last.inAt) return refuse({ code: 'before-last-step', lastAt: last.inAt });
  return ok({ ...attendance, intervals: [...attendance.intervals.slice(0, -1), { ...last, outAt: at }] });
}
