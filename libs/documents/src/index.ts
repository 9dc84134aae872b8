export { renderAnswerSheet, type AnswerSheetFacts } from './answer-sheet';
export {
  type Annex,
  type ArticleBlock,
  type Block,
  type ClauseBlock,
  type HeadingBlock,
  type HeadKind,
  type OfficialDocument,
  type ParagraphBlock,
  type PointBlock,
  type Signature,
  type TableBlock,
  type TableColumn,
  type Urgency,
} from './official-document';
export {
  type AttendanceFacts,
  type ConferenceFacts,
  type IssueFacts,
  type OfficeFacts,
  type PersonFacts,
  type PledgeFacts,
  type PledgeParty,
  type TargetFacts,
  type TargetLineage,
  type VoteFacts,
} from './conference-facts';
export { capitals, dateWords, hourWords, momentWords, numberLine, padded } from './official-wording';
export { letterhead, sampleDocument, type Letterhead } from './letterhead';
export { officialForm } from './official-form';
export { type AnnexFacts, type FormFacts, type IssuingOffice } from './form-facts';
export { blocksOf, textOf } from './text-blocks';
export { typedTitle, type DocumentType, type TypedTitle } from './document-types';
export { renderDocx } from './render-docx';
export { renderPdf } from './render-pdf';
export {
  reviewBody,
  reviewSummary,
  REVIEWED_STATES,
  type ReviewedState,
  type ReviewedTarget,
  type ReviewFacts,
  yearBody,
  type YearFacts,
} from './review-report';
export { resolutionDocument, type ResolutionFacts } from './resolution-document';
export {
  minutesDocument,
  type ElectionFacts,
  type MinutesFacts,
  type MinutesItem,
  type MinutesOpinion,
} from './minutes-document';
export { publicityRecord, type PublicityRecordFacts } from './publicity-record';
export { pledgeDocument, type PledgeDocumentFacts } from './pledge-document';
export {
  plainReportDocument,
  type DispositionFacts,
  type PlainReportFacts,
  type ReportSection,
} from './plain-report-document';
export { resultsList, type ListedResult, type ResultsListFacts } from './results-list';
export { tableColumns } from './table-columns';
