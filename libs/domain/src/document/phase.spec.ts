import { DOCUMENT_PHASES, DOCUMENT_TRANSITIONS, mayEnterPhase, type DocumentPhase } from './phase';

describe(mayEnterPhase.name, () => {
  const allowed: [DocumentPhase, DocumentPhase][] = [
    ['waiting', 'drafting'],
    ['waiting', 'approval'],
    ['drafting', 'consultation'],
    ['drafting', 'approval'],
    ['drafting', 'tabled'],
    ['tabled', 'disposition'],
    ['tabled', 'approval'],
    ['consultation', 'disposition'],
    ['consultation', 'approval'],
    ['disposition', 'approval'],
    ['approval', 'rework'],
    ['approval', 'issuing'],
    ['approval', 'final'],
    ['rework', 'approval'],
    ['issuing', 'final'],
    ['issuing', 'approval'],
    ['issuing', 'editorial'],
    ['final', 'approval'],
    ['final', 'editorial'],
    ['editorial', 'approval'],
    ['editorial', 'issuing'],
    ['editorial', 'final'],
  ];

  it.each(DOCUMENT_PHASES.flatMap((from) => DOCUMENT_PHASES.map((to) => [from, to] as const)))(
    '%s → %s',
    (from, to) => {
      expect(mayEnterPhase(from, to)).toBe(allowed.some(([a, b]) => a === from && b === to));
    },
  );

  it('leads every phase to the end', () => {
    const reaches = (phase: DocumentPhase, seen: DocumentPhase[] = []): boolean =>
      phase === 'final' ||
      DOCUMENT_TRANSITIONS[phase].some((next) => !seen.includes(next) && reaches(next, [...seen, phase]));
    expect(DOCUMENT_PHASES.filter((phase) => !reaches(phase))).toEqual([]);
  });
});
