/**
 * The way of one document: written, consulted on, answered, approved (or reworked), issued with a number, final.
 * Where remarks are made in the conference itself, it is put before it (`tabled`) and goes on afterwards.
 * A change of what is approved leads back to approval; an editorial one waits for objections (`editorial`).
 */
export const DOCUMENT_PHASES = [
  'waiting',
  'drafting',
  'consultation',
  'tabled',
  'disposition',
  'approval',
  'rework',
  'editorial',
  'issuing',
  'final',
] as const;
export type DocumentPhase = (typeof DOCUMENT_PHASES)[number];

/** Where a document may go from each phase; a phase that is not listed cannot be reached. */
export const DOCUMENT_TRANSITIONS: Readonly<Record<DocumentPhase, readonly DocumentPhase[]>> = {
  waiting: ['drafting', 'approval'],
  drafting: ['consultation', 'tabled', 'approval'],
  tabled: ['disposition', 'approval'],
  consultation: ['disposition', 'approval'],
  disposition: ['approval'],
  approval: ['rework', 'issuing', 'final'],
  rework: ['approval'],
  editorial: ['approval', 'issuing', 'final'],
  issuing: ['approval', 'editorial', 'final'],
  final: ['approval', 'editorial'],
};

/** Tells whether the procedure allows a document to enter a phase from where it stands. */
export function mayEnterPhase(from: DocumentPhase, to: DocumentPhase): boolean {
  return DOCUMENT_TRANSITIONS[from].includes(to);
}
