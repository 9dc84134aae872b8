import { writtenDay, type CivilDate } from '../calendar';
import { evidenceDayFault } from '../evidence';
import type { Period, PeriodState } from '../follow-up';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { Direction } from './direction';
import { withUnit } from './format-indicator';
import type { Indicator } from './indicator';
import { judgeProgress, type ProgressJudgement } from './judge-progress';
import type { Measure } from './measure';
import { formatNumber } from './written-number';

/** What a report is checked against. */
export interface ReportedTarget {
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly direction: Direction | null;
  readonly evidenceRequired: boolean;
}

/** The period that a report is about; none where the target has no part in it. */
export interface ReportedPeriod {
  readonly period: Pick<Period, 'number' | 'fromOn' | 'untilOn'> | null;
  readonly state: PeriodState;
  readonly isAppraised: boolean;
}

/** What a party reports, as far as rules look at it. */
export interface ReportedFacts {
  readonly value: number | null;
  readonly hasEvidence: boolean;
  /** The day that the evidence is of, where it was said. */
  readonly evidenceOn: CivilDate | null;
}

/** Why a report is not taken. */
export type ProgressRefusal =
  | { readonly code: 'period-not-of-target' }
  | { readonly code: 'period-ahead'; readonly number: number; readonly fromOn: CivilDate }
  | { readonly code: 'period-closed'; readonly number: number }
  | { readonly code: 'period-appraised'; readonly number: number }
  | { readonly code: 'value-negative'; readonly value: number }
  | { readonly code: 'value-no-share'; readonly value: number }
  | { readonly code: 'value-not-whole'; readonly value: number; readonly unit: string | null }
  | { readonly code: 'value-due' }
  | { readonly code: 'evidence-required' }
  | { readonly code: 'evidence-undated'; readonly fromOn: CivilDate; readonly untilOn: CivilDate }
  | {
      readonly code: 'evidence-of-other-period';
      readonly evidenceOn: CivilDate;
      readonly fromOn: CivilDate;
      readonly untilOn: CivilDate;
    };

/** Decides whether a report is taken: for a period that is open and not appraised, with a value of the target's unit and evidence of that period. */
export function checkReport(
  target: ReportedTarget,
  about: ReportedPeriod,
  report: ReportedFacts,
): Result<ProgressJudgement, ProgressRefusal> {
  const refusal = periodRefusal(about) ?? valueRefusal(target, report.value) ?? evidenceRefusal(target, about, report);
  return refusal ? refuse(refusal) : ok(judgeProgress(target.indicator, report.value, target.direction));
}

function periodRefusal({ period, state, isAppraised }: ReportedPeriod): ProgressRefusal | null {
  if (!period) return { code: 'period-not-of-target' };
  const { number, fromOn } = period;
  if (isAppraised) return { code: 'period-appraised', number };
  if (state === 'closed') return { code: 'period-closed', number };
  return state === 'ahead' ? { code: 'period-ahead', number, fromOn } : null;
}

function valueRefusal({ indicator, measure }: ReportedTarget, value: number | null): ProgressRefusal | null {
  if (value === null) return null;
  if (measure === 'share' && (value < 0 || value > 100)) return { code: 'value-no-share', value };
  if (measure !== 'count') return null;
  if (!Number.isInteger(value)) {
    const unit = (indicator.comparator !== 'none' && indicator.unit) || null;
    return { code: 'value-not-whole', value, unit };
  }
  return value < 0 ? { code: 'value-negative', value } : null;
}

function evidenceRefusal(
  { evidenceRequired }: ReportedTarget,
  { period }: ReportedPeriod,
  { hasEvidence, evidenceOn }: ReportedFacts,
): ProgressRefusal | null {
  if (evidenceRequired && !hasEvidence) return { code: 'evidence-required' };
  if (!hasEvidence) return null;
  const { fromOn, untilOn } = period!;
  const fault = evidenceDayFault({ fromOn, untilOn }, evidenceOn);
  if (fault === null) return null;
  return fault.code === 'undated'
    ? { code: 'evidence-undated', fromOn, untilOn }
    : { code: 'evidence-of-other-period', evidenceOn: fault.evidenceOn, fromOn, untilOn };
}

/** Says in the reader's language why a report is not taken, and what to do. */
export function progressRefusalSentence(refusal: ProgressRefusal): Sentence {
  switch (refusal.code) {
    case 'period-not-of-target':
      return {
        vi: 'Chỉ tiêu không thực hiện trong kỳ này; hãy chọn kỳ khác.',
        en: 'The target has no part in this period; choose another one.',
      };
    case 'period-ahead': {
      const from = writtenDay(refusal.fromOn);
      return {
        vi: `Kỳ ${refusal.number} chưa bắt đầu; báo cáo được từ ${from.vi}.`,
        en: `Period ${refusal.number} has not begun; it is reported on from ${from.en}.`,
      };
    }
    case 'period-closed':
      return {
        vi: `Kỳ ${refusal.number} đã khép lại; hãy ghi kết quả vào kỳ đang mở.`,
        en: `Period ${refusal.number} is closed; report the result in the period that is open.`,
      };
    case 'period-appraised':
      return {
        vi: `Kết quả kỳ ${refusal.number} đã được thẩm định; lãnh đạo rút thẩm định thì mới sửa được.`,
        en: `Period ${refusal.number} was appraised; a leader has to withdraw the appraisal before it can be corrected.`,
      };
    case 'value-negative':
      return {
        vi: `Số đếm không thể là ${formatNumber(refusal.value, 'vi')}; hãy ghi số từ 0 trở lên.`,
        en: `A count cannot be ${formatNumber(refusal.value, 'en')}; enter 0 or more.`,
      };
    case 'value-no-share':
      return {
        vi: `Tỷ lệ phải từ 0 đến 100%, không phải ${formatNumber(refusal.value, 'vi')}; hãy tính lại theo tỷ lệ.`,
        en: `A share lies between 0 and 100%, not at ${formatNumber(refusal.value, 'en')}; please enter it as a share.`,
      };
    case 'value-not-whole': {
      const unit = refusal.unit ?? undefined;
      return {
        vi: `Kết quả phải là số nguyên, không phải ${withUnit(formatNumber(refusal.value, 'vi'), unit)}.`,
        en: `The result has to be a whole number, not ${withUnit(formatNumber(refusal.value, 'en'), unit)}.`,
      };
    }
    case 'value-due':
      return {
        vi: 'Đã đến hạn báo cáo kết quả của chỉ tiêu này; hãy ghi con số đạt được.',
        en: 'The result of this target is due; enter the figure that was reached.',
      };
    case 'evidence-required':
      return { vi: 'Chỉ tiêu này yêu cầu kèm minh chứng.', en: 'This target asks for evidence.' };
    case 'evidence-undated': {
      const [from, until] = [writtenDay(refusal.fromOn), writtenDay(refusal.untilOn)];
      return {
        vi: `Hãy ghi ngày của minh chứng (từ ${from.vi} đến ${until.vi}).`,
        en: `State the day that the evidence is of (${from.en} to ${until.en}).`,
      };
    }
    case 'evidence-of-other-period': {
      const [on, from, until] = [refusal.evidenceOn, refusal.fromOn, refusal.untilOn].map(writtenDay) as [
        Sentence,
        Sentence,
        Sentence,
      ];
      return {
        vi: `Minh chứng của ${on.vi} không thuộc kỳ này (từ ${from.vi} đến ${until.vi}); hãy kèm minh chứng của kỳ này hoặc chọn kỳ khác.`,
        en: `Evidence of ${on.en} does not belong to this period (${from.en} to ${until.en}); attach evidence of this period, or choose another one.`,
      };
    }
  }
}
