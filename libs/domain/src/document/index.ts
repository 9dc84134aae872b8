export { citeClause } from './cite-clause';
export { DOCUMENT_PHASES, DOCUMENT_TRANSITIONS, mayEnterPhase, type DocumentPhase } from './phase';
export { documentReference } from './reference';
export { fingerprint, packetManifest, type Packet } from './packet';
export {
  blockOf,
  EMPTY_TEXT,
  HEADING_LEVELS,
  plainText,
  quoteOf,
  RUNNING_KINDS,
  textManifest,
  type DocumentText,
  type HeadingLevel,
  type HeadingText,
  type RunningKind,
  type RunningText,
  type TableText,
  type TextBlock,
} from './text';
export { checkHandedIn, checkText, textRefusalSentence, type TextRefusal } from './check-text';
export { citationsIn, numberText, POINT_LETTERS, type Citation, type NumberedBlock } from './number-text';
export { DOCUMENT_PHASE_NAMES } from './words';
export {
  approvePacket,
  CHANGE_CLASSES,
  changeDocument,
  changeRefusalSentence,
  endObjections,
  mayIssue,
  type ApprovalState,
  type ChangeClass,
  type ChangeEffect,
  type ChangeRefusal,
  type DocumentChange,
} from './change';
export { mayWrite, type Writer, type WrittenBy } from './may-write';
export {
  checkPlace,
  isMadeKnown,
  isTakenDownEarly,
  madeKnownOn,
  placeRefusalSentence,
  PUBLICISE_WITHIN_WORKING_DAYS,
  PUBLICITY_MATTERS,
  PUBLICITY_WAY_NAMES,
  PUBLICITY_WAYS,
  SHOWN_FOR_DAYS,
  shownUntil,
  type PlaceRefusal,
  type PublicityMatter,
  type PublicityPlace,
  type PublicityWay,
} from './publicity';
export {
  ATTACHMENT_PHASES,
  attachmentManifest,
  attachmentRefusalSentence,
  mayAttach,
  mayChangeAttachments,
  MOST_ATTACHMENTS,
  type AttachedFile,
  type AttachmentRefusal,
} from './attachment';
export { signatureBlock, type SignatoryFacts, type SignatureBlock } from './signature-block';
