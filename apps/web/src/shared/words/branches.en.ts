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
    sendNow: 'Record that the ballots went out',
    question: 'What is asked',
    forceMajeure: 'Force majeure',
    forceMajeureHint: 'Needed unless two summonses have failed.',
    returned: 'Ballots returned',
    yes: 'In favour',
    scan: 'Scanned record of the count',
    count: 'Record the count',
  },
};
