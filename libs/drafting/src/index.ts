export { newBlockId } from './block-id';
export { carryAnchors } from './carry-anchors';
export { compareTexts, type ComparedBlock, type ComparedSide, type Segment } from './compare-texts';
export { importDocx, type ImportedText, type ImportRefusal } from './import-docx';
export { mergeTexts, type MergeConflict, type MergedText } from './merge-texts';
export { dispositionTableForm } from './disposition-table-form';
export { publicityRecordForm } from './publicity-record-form';
export { formOf, type FormedDocument } from './form-of';
export {
  saveDraft,
  textBeforeSaves,
  writtenText,
  type DraftSave,
  type SavedDraft,
  type SaveRefusal,
} from './save-draft';
export { composedMinutes, minutesDocumentText } from './minutes/composed-minutes';
export { floorEvents } from './minutes/floor-events';
export { targetClauses, type TargetClause } from './target-clauses';
export { reviewFacts, yearFacts } from './review-facts';
export { beginFromLastYear } from './begin-from-last-year';
