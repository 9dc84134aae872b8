export { actingIn, actingOn } from './acting';
export {
  endAbsence,
  endAuthorisation,
  enterAbsence,
  enterAuthorisation,
  substituteFor,
  type AbsenceCommandRefusal,
  type AbsenceEntry,
  type OrderEntry,
  type Substitute,
} from './change-absences';
export { readAsks } from './read-asks';
export { matterOf, officeAuthority, passingAuthority } from './task-authority';
