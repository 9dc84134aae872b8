export { applyPerson, previewPerson, type PersonCommand, type PersonQuestion } from './apply-person';
export { applyRoster, rosterFingerprint, type RosterCommand, type RosterRefusal } from './apply-roster';
export { carryOutLeaves } from './carry-out-leaves';
export { readPeopleFacts, readRosterFacts, type RosterQuestion } from './read-roster';
