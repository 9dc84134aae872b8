export { conveneBy, conveningOverdue, type ConveneBy } from './convene-by';
export {
  answerPetition,
  giveUpPetition,
  mayPropose,
  mayRecordSignatures,
  maySeeSigners,
  signPetition,
  standingSignatures,
  submitPetition,
  takeSignatureBack,
  type PetitionActor,
  type PetitionFacts,
} from './petition';
export { PETITION_STATES, type PetitionState } from './petition-state';
export {
  callsExtraordinary,
  PROPOSERS,
  proposalSentence,
  type Proposal,
  type ProposalFacts,
  type Proposer,
} from './proposal';
export {
  petitionRefusalSentence,
  proposalRefusalSentence,
  type PetitionRefusal,
  type ProposalRefusal,
} from './refusal';
