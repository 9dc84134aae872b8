import { writtenDay, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';

/** Why the scores as they were given are not taken; criteria go by their titles, as whoever scores reads them. */
export type ScoreRefusal =
  | { readonly code: 'criteria-missing'; readonly criteria: readonly string[] }
  | { readonly code: 'criterion-unknown'; readonly criterion: string }
  | { readonly code: 'criterion-twice'; readonly criterion: string }
  | { readonly code: 'points-out-of-range'; readonly criterion: string; readonly most: number }
  | { readonly code: 'criterion-without-points'; readonly criterion: string }
  | { readonly code: 'criterion-in-points'; readonly criterion: string }
  | { readonly code: 'not-applicable-without-reason'; readonly criterion: string }
  | { readonly code: 'score-without-evidence'; readonly criterion: string }
  | { readonly code: 'score-without-explanation'; readonly criterion: string }
  | { readonly code: 'score-without-support'; readonly criterion: string }
  | { readonly code: 'score-evidence-undated'; readonly criterion: string; readonly year: number }
  | {
      readonly code: 'score-evidence-of-other-year';
      readonly criterion: string;
      readonly year: number;
      readonly evidenceOn: CivilDate;
    }
  | { readonly code: 'gap-without-reason'; readonly criterion: string };

/** Why an act on an assessment is not allowed. */
export type AssessmentActRefusal =
  | { readonly code: 'year-closed'; readonly year: number }
  | { readonly code: 'not-your-assessment' }
  | { readonly code: 'not-submitted' }
  | { readonly code: 'submitted-already' }
  | { readonly code: 'appraised-already' }
  | { readonly code: 'not-appraised' }
  | { readonly code: 'not-an-appraiser' }
  | { readonly code: 'own-assessment' }
  | { readonly code: 'not-your-appraisal' }
  | { readonly code: 'assessment-withdrawal-without-reason' };

/** Why something about an assessment is not taken. */
export type AssessmentRefusal = ScoreRefusal | AssessmentActRefusal;

type Words = {
  readonly [Code in AssessmentRefusal['code']]: (refusal: AssessmentRefusal & { code: Code }) => Sentence;
};

const WORDS: Words = {
  'criteria-missing': ({ criteria }) => ({
    vi: `Còn ${criteria.length} nội dung chưa chấm: ${listed(criteria)}.`,
    en: `${criteria.length} ${criteria.length === 1 ? 'criterion has' : 'criteria have'} no score yet: ${listed(criteria)}.`,
  }),
  'criterion-unknown': ({ criterion }) => ({
    vi: `Bộ tiêu chí không có nội dung “${criterion}”.`,
    en: `The set has no criterion “${criterion}”.`,
  }),
  'criterion-twice': ({ criterion }) => ({
    vi: `Nội dung “${criterion}” được chấm hai lần.`,
    en: `The criterion “${criterion}” is scored twice.`,
  }),
  'points-out-of-range': ({ criterion, most }) => ({
    vi: `Điểm của nội dung “${criterion}” phải là số nguyên từ 0 đến ${most}.`,
    en: `The points of “${criterion}” are a whole number from 0 to ${most}.`,
  }),
  'criterion-without-points': ({ criterion }) => ({
    vi: `Nội dung “${criterion}” không có thang điểm; hãy chọn đạt, đạt một phần hoặc chưa đạt.`,
    en: `“${criterion}” has no points; say met, partly met or not met.`,
  }),
  'criterion-in-points': ({ criterion }) => ({
    vi: `Nội dung “${criterion}” chấm bằng điểm.`,
    en: `“${criterion}” is scored in points.`,
  }),
  'not-applicable-without-reason': ({ criterion }) => ({
    vi: `Cần ghi lý do vì sao nội dung “${criterion}” không áp dụng.`,
    en: `Say why “${criterion}” does not apply.`,
  }),
  'score-without-evidence': ({ criterion }) => ({
    vi: `Nội dung “${criterion}” cần có tệp minh chứng.`,
    en: `“${criterion}” needs a file as evidence.`,
  }),
  'score-without-explanation': ({ criterion }) => ({
    vi: `Nội dung “${criterion}” cần có lời giải trình.`,
    en: `“${criterion}” needs an explanation.`,
  }),
  'score-without-support': ({ criterion }) => ({
    vi: `Nội dung “${criterion}” cần có minh chứng hoặc lời giải trình.`,
    en: `“${criterion}” needs evidence or an explanation.`,
  }),
  'score-evidence-undated': ({ criterion, year }) => ({
    vi: `Hãy ghi ngày của minh chứng cho nội dung “${criterion}” (trong năm ${year}).`,
    en: `State the day that the evidence for “${criterion}” is of (in ${year}).`,
  }),
  'score-evidence-of-other-year': ({ criterion, year, evidenceOn }) => {
    const on = writtenDay(evidenceOn);
    return {
      vi: `Minh chứng của ${on.vi} cho nội dung “${criterion}” không thuộc năm ${year}; hãy kèm minh chứng của năm ${year}, hoặc sửa ngày.`,
      en: `The evidence of ${on.en} for “${criterion}” is not of ${year}; attach evidence of ${year}, or mend its day.`,
    };
  },
  'gap-without-reason': ({ criterion }) => ({
    vi: `Thẩm định khác với tự chấm ở nội dung “${criterion}”: cần ghi lý do.`,
    en: `The appraisal of “${criterion}” differs from its own score: say why.`,
  }),
  'year-closed': ({ year }) => ({
    vi: `Năm ${year} đã khóa vì năm sau đã được hỏi; không nhận thêm gì cho năm này.`,
    en: `${year} is closed, because the next year has been asked about; nothing more is taken for it.`,
  }),
  'not-your-assessment': () => ({
    vi: 'Bản tự chấm này do người khác thực hiện.',
    en: 'Somebody else scores here.',
  }),
  'not-submitted': () => ({ vi: 'Chưa có bản tự chấm.', en: 'Nothing has been submitted yet.' }),
  'submitted-already': () => ({
    vi: 'Bản tự chấm đã gửi; hãy rút lại trước khi gửi bản khác.',
    en: 'It has been submitted; withdraw it before submitting another.',
  }),
  'appraised-already': () => ({
    vi: 'Bản tự chấm đã được thẩm định: điểm và minh chứng không thay được nữa. Người thẩm định phải rút lại kết quả thẩm định trước.',
    en: 'It has been appraised: scores and evidence can no longer be replaced. The appraiser has to withdraw the appraisal first.',
  }),
  'not-appraised': () => ({ vi: 'Chưa có kết quả thẩm định.', en: 'There is no appraisal yet.' }),
  'not-an-appraiser': () => ({
    vi: 'Người này không thuộc những người thẩm định.',
    en: 'This person is not among the appraisers.',
  }),
  'own-assessment': () => ({
    vi: 'Không ai thẩm định bản tự chấm của chính mình.',
    en: 'Nobody appraises their own assessment.',
  }),
  'not-your-appraisal': () => ({
    vi: 'Chỉ người đã thẩm định mới rút lại được kết quả thẩm định.',
    en: 'Only whoever appraised may withdraw the appraisal.',
  }),
  'assessment-withdrawal-without-reason': () => ({ vi: 'Cần ghi lý do rút lại.', en: 'Say why it is withdrawn.' }),
};

function listed(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ');
}

/** Whether a refusal is about an assessment. */
export function isAssessmentRefusal(refusal: { readonly code: string }): refusal is AssessmentRefusal {
  return Object.hasOwn(WORDS, refusal.code);
}

/** Says in both languages why something about an assessment is not taken. */
export function assessmentRefusalSentence(refusal: AssessmentRefusal): Sentence {
  return (WORDS[refusal.code] as (refusal: AssessmentRefusal) => Sentence)(refusal);
}
