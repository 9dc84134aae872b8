export { HAND_OVER_STATES, handOverOf, type HandOver, type HandOverState } from './hand-over';
export { checkArchiving, dossierRefusalSentence, type DossierRefusal } from './refusal';
export { RETENTION, type Retention } from './retention';
export { mayHaveDossier } from './may-have-dossier';
