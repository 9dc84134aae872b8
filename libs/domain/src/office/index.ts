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
  FACTOR_FRESH_MS,
  PROOF_LEVELS,
  PROOFS,
  provesEnough,
  type Proof,
  type ProofMissing,
  type Shown,
} from './proof';
