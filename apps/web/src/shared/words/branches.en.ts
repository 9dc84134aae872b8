import type { branchesVi } from './branches.vi';

/** The same in English. */
export const branchesEn: typeof branchesVi = {
  branches: {
    title: 'When too few people come',
    failedOn: 'Summoned for {{day}}',
    fail: 'Record that too few came',
    failHint:
      'If two thirds are not there when the session should open on {{day}}: record it, then move the date for the second summons. Those checked in are recorded as leaving.',
    send: 'Ballots to all staff',
    declareForceMajeure: 'Record force majeure and send ballots',
    sendNow: 'Send the ballots to all staff',
    question: 'What is asked',
    text: 'Draft resolution',
    closesOn: 'Last day for ballots',
    closesOnHint: 'The Law sets none; everybody has until the end of that working day.',
    answered: 'Ballots returned',
    answeredOf: '{{answered}} of {{staff}} returned their ballot',
    until: 'until the end of {{day}}',
    answerMine: 'Return my ballot',
    areOut: 'All staff are being asked by ballots',
    adopted: 'The resolution was adopted by ballots of all staff',
    notAdopted: 'The ballots did not adopt the resolution',
    details: 'See the ballots',
    forceMajeure: 'Force majeure',
    forceMajeureHint: 'Needed unless two summonses have failed.',
  },
  notHeld: {
    title: 'The office decided to hold no conference',
    open: 'Hold no conference',
    ask: 'Record that no conference is held?',
    lead: 'The Law lets a small office choose. Whatever is open is recalled, and everybody concerned is told. This cannot be undone; the documents and the record are kept.',
    reason: 'Why none is held',
    opinion: 'Opinion of the employee side',
    apply: 'Record the decision',
    decidedBy: 'Decided by',
    decidedAt: 'Recorded at',
  },
};
