export { chainHead, chainLine, type ChainEntryFacts } from './chain-lines';
export { type DossierFacts, type DossierRecord, type Row, type StoredFacts } from './dossier-record';
export { packDossier, type DossierChain } from './pack-dossier';
export {
  DOSSIER_FORMAT,
  filesIn,
  idsIn,
  prepareDossier,
  type DossierPart,
  type PreparedDossier,
} from './prepare-dossier';
export { PRODUCT_VERSION } from './product-version';
export { LEFT_OUT, TAKEN_TABLES, type TakenTable } from './record-tables';
