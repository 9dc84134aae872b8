export { actingOn } from './acting';
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
export { officeAuthority, passingAuthority } from './task-authority';
