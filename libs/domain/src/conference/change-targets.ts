import { compareDates, type CivilDate } from '../calendar';
import { lineageOf, parseIndicator } from '../pledge';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { unconfirmedFigures, type IsConfirmed } from './check-taken-over';
import { checkPlannedTargets } from './check-targets';
import type { ConferencePlan, PlannedTarget } from './plan';
import type { PlanFinding } from './plan-finding';
import { isEnded, type Stage } from './stage';

/** An entry of the register that stands behind a change. */
export interface DecidingEntry {
  readonly isResolution: boolean;
  readonly issuedOn: CivilDate;
  readonly isRecalled: boolean;
}

/** What a change of targets is judged by. */
export interface TargetChangeFacts {
  readonly stage: Stage;
  /** When the resolution that set the targets was issued; null where the conference issued none. */
  readonly issuedOn: CivilDate | null;
  readonly reason: string;
  /** The resolution that amends it; never the one that is amended. */
  readonly decision: DecidingEntry | null;
}

/** Why targets are not changed. */
export type TargetChangeRefusal =
  | { readonly code: 'targets-before-the-room' }
  | { readonly code: 'targets-year-over' }
  | { readonly code: 'change-without-reason' }
  | { readonly code: 'change-without-decision' }
  | { readonly code: 'decision-no-resolution' }
  | { readonly code: 'decision-recalled' }
  | { readonly code: 'decision-too-early' }
  | { readonly code: 'target-not-valid'; readonly findings: readonly PlanFinding[] };

/** How targets can be changed in a stage: freely while they are planned, by another resolution once they are adopted; not while the room has them, nor when the year is over. */
export function changeableTargets(stage: Stage): 'freely' | 'byResolution' | null {
  if (stage === 'session' || stage === 'resolution' || isEnded(stage)) return null;
  return stage === 'followUp' ? 'byResolution' : 'freely';
}

/**
 * Whether targets may be changed, and whether that amends what was adopted.
 *
 * Until the session they are the office's plan. What the conference adopted is changed only by what it was adopted by: another
 * resolution, issued after the first, with the reason. While the room has them, and until their resolution is issued, they stand.
 * @see Nghị định 30/2020/NĐ-CP Điều 18 khoản 3
 */
export function mayChangeTargets({
  stage,
  issuedOn,
  reason,
  decision,
}: TargetChangeFacts): Result<{ readonly isAmendment: boolean }, TargetChangeRefusal> {
  if (isEnded(stage)) return refuse({ code: 'targets-year-over' });
  const changeable = changeableTargets(stage);
  if (changeable === null) return refuse({ code: 'targets-before-the-room' });
  if (changeable === 'freely') return ok({ isAmendment: false });
  if (!reason.trim()) return refuse({ code: 'change-without-reason' });
  if (issuedOn === null && decision === null) return ok({ isAmendment: true });
  if (decision === null) return refuse({ code: 'change-without-decision' });
  if (!decision.isResolution) return refuse({ code: 'decision-no-resolution' });
  if (decision.isRecalled) return refuse({ code: 'decision-recalled' });
  const isEarlier = issuedOn !== null && compareDates(decision.issuedOn, issuedOn) < 0;
  return isEarlier ? refuse({ code: 'decision-too-early' }) : ok({ isAmendment: true });
}

/** What somebody writes about a target; what stands to the year before follows from the figures. */
export type TargetWords = Omit<PlannedTarget, 'code' | 'previous' | 'lineage' | 'follows'>;

/** The targets of a plan with one more, which is new. */
export function withTarget(
  plan: ConferencePlan,
  words: TargetWords,
): Result<{ readonly plan: ConferencePlan; readonly target: PlannedTarget }, TargetChangeRefusal> {
  const target: PlannedTarget = { ...words, code: freeCode(plan), previous: null, lineage: 'new' };
  return checked({ ...plan, targets: [...plan.targets, target] }, target, []);
}

/** The targets of a plan with one that says something else; its code and its past stay. */
export function withChangedTarget(
  plan: ConferencePlan,
  {
    code,
    words,
    isConfirmed,
  }: { readonly code: string; readonly words: TargetWords; readonly isConfirmed: IsConfirmed },
): Result<{ readonly plan: ConferencePlan; readonly target: PlannedTarget }, TargetChangeRefusal> {
  const before = plan.targets.find((target) => target.code === code)!;
  const { previous, lineage, follows } = before;
  const kept = { code, previous, lineage, ...(follows && { follows }) };
  const target: PlannedTarget = { ...words, ...kept, lineage: lineageNow({ ...words, ...kept }) };
  const targets = plan.targets.map((one) => (one.code === code ? target : one));
  const index = targets.indexOf(target);
  return checked({ ...plan, targets }, target, unconfirmedFigures(plan, target, isConfirmed, index));
}

/** A target that was new stays new; one that had a figure is compared with it again. */
function lineageNow({ previous, indicator, direction, lineage }: PlannedTarget): PlannedTarget['lineage'] {
  const [before, now] = [parseIndicator(previous), parseIndicator(indicator)];
  if (!before.ok || !now.ok || before.value.comparator === 'none') return lineage;
  return lineageOf(before.value, now.value, direction ?? null) ?? lineage;
}

function checked(plan: ConferencePlan, target: PlannedTarget, unconfirmed: readonly PlanFinding[]) {
  const index = plan.targets.indexOf(target);
  const own = checkPlannedTargets(plan).filter(({ path: [where, place] }) => where === 'targets' && place === index);
  const findings = [...own, ...unconfirmed];
  return findings.length > 0 ? refuse({ code: 'target-not-valid' as const, findings }) : ok({ plan, target });
}

function freeCode({ targets }: ConferencePlan): string {
  const taken = new Set(targets.map(({ code }) => code));
  for (let number = targets.length + 1; ; number += 1) {
    if (!taken.has(`ct-${number}`)) return `ct-${number}`;
  }
}

/** Says in the reader's language why targets are not changed. */
export function targetChangeRefusalSentence({ code }: Pick<TargetChangeRefusal, 'code'>): Sentence {
  return REFUSALS[code];
}

const REFUSALS: Readonly<Record<TargetChangeRefusal['code'], Sentence>> = {
  'targets-before-the-room': {
    vi: 'Chỉ tiêu đang được Hội nghị xem xét hoặc đã thông qua; sau khi ban hành nghị quyết mới sửa được, bằng một nghị quyết khác.',
    en: 'The conference has the targets before it, or has adopted them; once their resolution is issued they are amended by another one.',
  },
  'targets-year-over': {
    vi: 'Việc theo dõi nghị quyết này đã kết thúc; chỉ tiêu mới được đặt tại hội nghị sau.',
    en: 'The follow-up of this resolution is over; new targets are set by the next conference.',
  },
  'change-without-reason': { vi: 'Hãy nêu lý do thay đổi chỉ tiêu.', en: 'State why the target is changed.' },
  'change-without-decision': {
    vi: 'Chỉ tiêu đã được Hội nghị thông qua; hãy chọn nghị quyết sửa đổi trong sổ đăng ký văn bản (nghị quyết giấy thì nhập số vào sổ trước).',
    en: 'The conference adopted this target; choose the resolution that amends it from the register (enter the number of a paper one first).',
  },
  'decision-no-resolution': {
    vi: 'Nghị quyết chỉ được sửa đổi bằng một nghị quyết; văn bản đã chọn không phải là nghị quyết.',
    en: 'A resolution is amended by a resolution alone; the document chosen is none.',
  },
  'decision-recalled': {
    vi: 'Nghị quyết đã chọn đã bị thu hồi; hãy chọn nghị quyết còn hiệu lực.',
    en: 'The resolution chosen was recalled; choose one that stands.',
  },
  'decision-too-early': {
    vi: 'Nghị quyết sửa đổi không thể ban hành trước nghị quyết được sửa.',
    en: 'An amending resolution is not issued before the one that it amends.',
  },
  'target-not-valid': { vi: 'Chỉ tiêu chưa đúng; hãy sửa các điểm sau.', en: 'The target is not right yet:' },
};
