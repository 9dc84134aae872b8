import type { preflightVi } from './preflight.vi';

/** Before the session is opened: what is missing, and rehearsals. */
export const preflightEn: typeof preflightVi = {
  preflight: {
    title: 'Check before opening',
    fine: 'In order ({{count}})',
    mend: {
      people: 'See who takes part',
      agenda: 'To the agenda',
      documents: 'To the documents',
      summons: 'See the mails sent',
      roll: 'To the convening',
      checkIn: 'To the check-in desk',
      votes: 'To the votes',
      ballots: 'To the secret ballots',
      pledge: 'To the pledge',
      speakers: 'To the opinions',
      elections: 'To the elections',
      plan: 'To the convening',
    },
    reason: 'Reason',
    explain: 'Record the reason',
    explained: 'Reason: {{reason}}',
    wipe: 'Wipe the rehearsal',
    wipeHint: 'Everything of the rehearsal is removed for good; the audit trail keeps ids and figures only.',
    keep: 'Keep it',
    wipeConfirm: 'Yes, wipe it',
    simulate: 'Let simulated people in',
    count: 'People (rehearsal)',
    simulated: '{{cameIn}} came in; {{present}} are present.',
  },
  closing: {
    title: 'Check before closing',
    first: 'Has to be done first.',
    forReason: 'May stay open for a reason.',
    reason: 'Why something stays open at the closing',
  },
};
