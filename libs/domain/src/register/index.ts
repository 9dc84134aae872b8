export { advisoryBodyOf, advisoryBook, isRegisterBook, issuerBookOf, REGISTER_BOOKS, type RegisterBook } from './book';
export {
  checkHandOver,
  checkReceipt,
  checkSendAgain,
  deliveryState,
  type DeliveryDays,
  type DeliveryFacts,
} from './delivery';
export { DELIVERY_STATES, type DeliveryState } from './delivery-state';
export { seriesOf, symbolIn, type NumberedDocument, type Series } from './document-number';
export { LETTER, OFFICIAL_TYPES, officialTypeName } from './document-type';
export {
  checkCorrection,
  checkRecall,
  CORRECTION_KINDS,
  ENTRY_STATES,
  entryState,
  keepsRegister,
  mayRecall,
  type CorrectionKind,
  type EntryFacts,
  type EntryState,
} from './entry-state';
export { formatSymbol, notation, writtenNumber, type SymbolParts } from './format-symbol';
export {
  abbreviate,
  issuingBodyOf,
  unitSymbol,
  type IssuingBody,
  type NamedUnit,
  type NumberingOffice,
} from './issuing-body';
export { checkMetadata, FIELD_LENGTHS, type RecordMetadata } from './metadata';
export { isPastDue, issueDueOn } from './number-due';
export { checkPaperNumber, type PaperNumber, type SeriesState } from './paper-number';
export { PAPER_WARNINGS, type PaperWarning } from './paper-warning';
export { dispatchList, type Recipient } from './recipients';
export { isSuperiorBody, superiorBodies, withSuperiorBodies, type SuperiorFacts } from './superior-bodies';
export { paperWarningSentence, registerRefusalSentence, type RegisterRefusal } from './refusal';
