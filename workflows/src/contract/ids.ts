import type { PublicityMatter } from '@conference/domain';

/** The id of a conference's run: readable, and one for each conference. The first of a year has no number. */
export function conferenceWorkflowId(office: string, year: number, ordinal: number): string {
  return ordinal === 1 ? `conference/${office}/${year}` : `conference/${office}/${year}-${ordinal}`;
}

/** The id of a document's run, under that of its conference. */
export function documentWorkflowId(conferenceWorkflow: string, documentCode: string): string {
  return `${conferenceWorkflow}/document/${documentCode}`;
}

/** The id of the run that shows what became of the opinions on a document, or the document once it is issued, under that of the document. */
export function publicityWorkflowId(conferenceWorkflow: string, documentCode: string, matter: PublicityMatter): string {
  return `${documentWorkflowId(conferenceWorkflow, documentCode)}/${PUBLICITY_RUNS[matter]}`;
}

/** What the run of a showing is called, after the id of its document's run. */
export const PUBLICITY_RUNS: Readonly<Record<PublicityMatter, string>> = { answers: 'publicity', issued: 'posting' };

/** The id of the year after, under that of its conference. */
export function followUpWorkflowId(conferenceWorkflow: string): string {
  return `${conferenceWorkflow}/follow-up`;
}

/** The id of the run that follows one opinion or recommendation, under that of the conference. */
export function concernWorkflowId(conferenceWorkflow: string, concernId: string): string {
  return `${conferenceWorkflow}/concern/${concernId}`;
}

/** The id of the run that makes an interim copy of the dossier, under that of the conference. */
export function dossierWorkflowId(conferenceWorkflow: string, dossierId: string): string {
  return `${conferenceWorkflow}/dossier/${dossierId}`;
}

/** The id of an office's yearly schedule, and of the runs that it starts. */
export function agencyYearId(office: string): string {
  return `office/${office}/year`;
}

/** Where the workflows and the short row activities run. */
export const PROCEDURE_QUEUE = 'procedure';
/** Where mails are composed. */
export const MAIL_QUEUE = 'mail';
