/** Whether a conference will be ready, and why. */
export const readinessEn = {
  readiness: {
    title: 'Readiness',
    answered: 'of the preparation is done',
    why: 'Why',
    onTime_one: '{{count}} working day to spare',
    onTime_other: '{{count}} working days to spare',
    missed_one: 'missed by {{count}} working day',
    missed_other: 'missed by {{count}} working days',
  },
};
