export { checkEmployeeSide, type CheckedEmployeeSide, type EmployeeSide } from './employee-side';
export { personRefusalSentence, type PersonRefusal } from './refusal';
export { landingOf, type Landing } from './landing';
export { roleMeaning } from './role-meaning';
export { roleName, ROLES, type Role } from './role';
export { leadsOffice } from './leads-office';
export { leadsSystem } from './leads-system';
