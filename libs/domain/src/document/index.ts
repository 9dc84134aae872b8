export { DOCUMENT_PHASES, DOCUMENT_TRANSITIONS, mayEnterPhase, type DocumentPhase } from './phase';
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
export { numberText, POINT_LETTERS, type NumberedBlock } from './number-text';
