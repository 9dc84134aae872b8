import type { chartsVi } from './charts.vi';

/** The words of the charts on a conference's timeline. */
export const chartsEn: typeof chartsVi = {
  charts: {
    title: 'Charts',
    burnUp: 'Steps done, against plan and forecast',
    burnUpOf: 'Steps done by working day, of {{count}} before the conference',
    noSteps: 'There is nothing to be done before the conference.',
    lines: { planned: 'Planned', done: 'Done', expected: 'Expected' },
    on: { planned: 'Due:', done: 'Done:', expected: 'Expected:' },
    today: 'Today',
    conference: 'Conference',
    asTable: 'As a table, with explanations',
    day: 'Day',
    why: 'Why',
    paces: 'What this office usually takes',
    pacesLead:
      'Working days of each kind of step in the last three years; from three rounds on the forecast goes by the median.',
    pacesOf: 'Working days that each kind of step took in this office',
    noPaces: 'No step of this office is on record to compare with.',
    usually_one: 'usually {{count}} day',
    usually_other: 'usually {{count}} days',
    half: 'Half of all times',
    median: 'Median',
    before: 'One round, earlier years',
    thisYear: 'One round, this year',
    step: 'Step',
    rounds: 'Rounds',
    weak: 'Little on record',
  },
};
