export { ROSTER_FIELD_NAMES, ROSTER_FIELDS, type RosterField } from './fields';
export { heldUpSentence, rosterFindingSentence, type RosterFinding, type RosterProblem } from './finding';
export {
  readRosterTable,
  rosterTableRefusalSentence,
  type RosterTable,
  type RosterTableRefusal,
  type TableLine,
} from './head';
export { planPerson, type PersonForm } from './plan-person';
export { planRoster } from './plan-roster';
export {
  changesSomething,
  mayApplyRoster,
  MISSING_PEOPLE,
  ROSTER_STATES,
  type MissingPeople,
  type PlannedLeave,
  type RosterChange,
  type RosterEntry,
  type RosterFacts,
  type RosterOrder,
  type RosterPerson,
  type RosterPlan,
  type RosterState,
  type RosterUnit,
} from './roster';
export { oddWords } from './syllable';
