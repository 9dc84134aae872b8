export { applyRoster, rosterFingerprint, type RosterCommand, type RosterRefusal } from './apply-roster';
export { readRosterFacts, type RosterQuestion } from './read-roster';
