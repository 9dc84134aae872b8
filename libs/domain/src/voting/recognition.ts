import { byLaw, compareDates, deadlineAfter, type CivilDate, type Deadline, type WorkCalendar } from '../calendar';
import { ok, refuse, type Result } from '../result';
import { mayDo, type Election, type Recognition } from './election';
import type { ElectionRefusal } from './election-refusal';
import type { FloorActor } from './floor-step';
import { isUnderLaw } from './may-stand';

const RECOGNITION_WORKING_DAYS = 5;
/** What says by when an inspection board is to be recognised. */
export const RECOGNITION_LAW = 'Nghị định 59/2023/NĐ-CP Điều 21 khoản 1';

/**
 * Says by when the inspection board that was elected is to be recognised; null where nothing prescribes it.
 *
 * @see Nghị định 59/2023/NĐ-CP Điều 21 khoản 1
 */
export function recognitionDeadline(
  { office, heldOn }: Pick<Election, 'office' | 'heldOn'>,
  endedOn: CivilDate,
  calendar: WorkCalendar,
): Deadline | null {
  if (office !== 'inspectionBoard' || !isUnderLaw(heldOn)) return null;
  return byLaw(deadlineAfter(calendar, endedOn, RECOGNITION_WORKING_DAYS), RECOGNITION_LAW);
}

/** Records the decision that recognises those elected; one that comes late still counts, and is seen to be late. */
export function recogniseElected(
  election: Election,
  actor: FloorActor,
  { symbol, recognisedOn }: Pick<Recognition, 'symbol' | 'recognisedOn'>,
  { endedOn, calendar }: { readonly endedOn: CivilDate; readonly calendar: WorkCalendar },
): Result<Election, ElectionRefusal> {
  const allowed = mayDo(election, actor, 'recogniseElected', ['decided']);
  if (!allowed.ok) return allowed;
  if (election.elected.length === 0) return refuse({ code: 'nobody-elected' });
  if (!symbol.trim()) return refuse({ code: 'recognition-without-symbol' });
  if (compareDates(recognisedOn, endedOn) < 0) return refuse({ code: 'recognised-before-end', endedOn });
  const due = recognitionDeadline(election, endedOn, calendar);
  const isLate = due !== null && compareDates(due.dueOn, recognisedOn) < 0;
  return ok({ ...election, state: 'recognised', recognition: { symbol, recognisedOn, due, isLate } });
}
