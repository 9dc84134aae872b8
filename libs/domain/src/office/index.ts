export { asCode, CODE, freeCode, OFFICE_SYMBOL, UNIT_SYMBOL } from './codes';
export type { FieldFinding } from './field-finding';
export { checkOffice, type OfficeField, type OfficeForm } from './office-form';
export {
  checkUnit,
  codeOfUnit,
  mayRemoveUnit,
  unitRefusalSentence,
  type UnitField,
  type UnitForm,
  type UnitRefusal,
  type UnitTraces,
} from './unit-form';
export { LEVELS, LOWEST_LEVELS, reaches, USUAL_LEVELS, type Level } from './level';
export {
  ATTACHMENT_POLICIES,
  checkMailPolicy,
  mailPolicyOf,
  mailPolicyRefusalSentence,
  mayReply,
  USUAL_MAIL_POLICY,
  type AttachmentPolicy,
  type MailPolicy,
  type MailPolicyRefusal,
  type PlannedMailPolicy,
} from './mail-policy';
export {
  CODE_TRIES,
  codeState,
  FACTOR_FRESH_MS,
  PROOF_LEVELS,
  PROOFS,
  provesEnough,
  type CodeState,
  type Proof,
  type ProofMissing,
  type Shown,
} from './proof';
