/** The way of one document: written, consulted on, answered, approved (or reworked), issued with a number, final. */
export const DOCUMENT_PHASES = [
  'waiting',
  'drafting',
  'consultation',
  'disposition',
  'approval',
  'rework',
  'issuing',
  'final',
] as const;
export type DocumentPhase = (typeof DOCUMENT_PHASES)[number];

/** Where a document may go from each phase; a phase that is not listed cannot be reached. */
export const DOCUMENT_TRANSITIONS: Readonly<Record<DocumentPhase, readonly DocumentPhase[]>> = {
  waiting: ['drafting', 'approval'],
  drafting: ['consultation', 'approval'],
  consultation: ['disposition', 'approval'],
  disposition: ['approval'],
  approval: ['rework', 'issuing', 'final'],
  rework: ['approval'],
  issuing: ['final'],
  final: [],
};

/** Tells whether the procedure allows a document to enter a phase from where it stands. */
export function mayEnterPhase(from: DocumentPhase, to: DocumentPhase): boolean {
  return DOCUMENT_TRANSITIONS[from].includes(to);
}
