export { scheduleBars, type ScheduleBar } from './bars';
export { dayAt, dayScale, lanesOf, spanOf, type DayScale, type DaySpan } from './layout';
export { changeByMoving, droppedOn, steppedBy, type FixedDue, type MovableDue } from './move';
export { barSentences, fixedDueSentence, moveSentence } from './words';
