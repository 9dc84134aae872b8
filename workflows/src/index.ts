export { agencyYear } from './agency-year/agency-year.workflow';
export { concern } from './concern/concern.workflow';
export { conference } from './conference/conference.workflow';
export { document } from './document/document.workflow';
export { publicity } from './publicity/publicity.workflow';
export { followUp } from './follow-up/follow-up.workflow';
export { dossier } from './dossier/dossier.workflow';
