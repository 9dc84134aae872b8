export { applyPerson, previewPerson, type PersonCommand } from './apply-person';
export { applyRoster, rosterFingerprint, type RosterCommand, type RosterRefusal } from './apply-roster';
export { carryOutLeaves } from './carry-out-leaves';
export { readRosterFacts, type RosterQuestion } from './read-roster';
