export { fromBase64Url, toBase64Url, type Bytes } from './bytes';
export { checkBox, type BallotBox } from './check-box';
export { ENVELOPE_LENGTH, envelopeBindings, openEnvelope, sealBallot, type EnvelopeContext } from './envelope';
export { listEnvelopes, listHash, rollHash, startHash, type ListLine, type PollStart } from './envelope-list';
export { keyWords, readKeyWords } from './key-words';
export { readMarks } from './marks';
export {
  KEY_LENGTH,
  makePollKey,
  readOpeningKey,
  readPublicKey,
  type OpeningKey,
  type PollKey,
  type SealingKey,
} from './poll-key';
export { receiptFor, receiptOf, type Receipt } from './receipt';
