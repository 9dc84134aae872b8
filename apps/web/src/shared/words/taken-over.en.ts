import type { takenOverVi } from './taken-over.vi';

/** Targets that come from predecessors, and what confirms them. */
export const takenOverEn: typeof takenOverVi = {
  takenOver: {
    title: 'Targets taken over from predecessors',
    from: '{{name}}, {{year}}: {{count}} targets',
    confirmed: 'Confirmed',
    waiting: 'Not confirmed yet',
    waitsFor: 'Waiting for {{name}} to confirm the hand-over; until then its figures are no baseline.',
    waitsForLeaders:
      'Waiting for the predecessor’s dossier, or for a leader to confirm; until then its figures are no baseline.',
    confirm: 'Confirm',
    confirmNamed: 'Confirm what {{name}} promised for {{year}}',
    confirmNow: 'Confirm the list as it stands',
    confirmLead: 'The figures below are what the predecessor promised. A confirmation cannot be taken back.',
  },
};
