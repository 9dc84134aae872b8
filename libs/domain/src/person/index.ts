export { checkEmployeeSide, type CheckedEmployeeSide, type EmployeeSide } from './employee-side';
export { personRefusalSentence, type PersonRefusal } from './refusal';
export { roleName, ROLES, type Role } from './role';
export { landingOf, type Landing } from './landing';
export { leadsOffice } from './leads-office';
export { leadsSystem } from './leads-system';
