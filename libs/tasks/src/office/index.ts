export { addOwnDay, previewCalendar, removeOwnDay, toOwnDay, type MovedByCalendar } from './change-calendar';
export { saveOffice } from './change-office';
export { removeUnit, saveUnit, tracesOfUnits, type OfficeActor } from './change-units';
export type { FieldRefusal } from './field-refusal';
