export { DOCUMENT_PHASES, DOCUMENT_TRANSITIONS, mayEnterPhase, type DocumentPhase } from './phase';
export { fingerprint, packetManifest, type Packet } from './packet';
export { REGISTER_BOOKS, type RegisterBook } from './register';
