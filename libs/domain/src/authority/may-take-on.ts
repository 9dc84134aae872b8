import type { Role } from '../person/role';
import type { Colleague, Matter } from './matter';

/** Those who sign for committees: only somebody of the same committee can do it in their place. */
const CHAIRS: readonly Role[] = ['unionChair', 'inspectionChair'];

/**
 * Whether a question may pass to somebody by their role: a decision to those who lead, a check to those who hold that check,
 * what a unit writes, says or promised to somebody of the unit, numbering and publicity to those who keep the records; a ballot, and
 * whether something is settled, to nobody.
 * @see Nghị định 30/2020/NĐ-CP Điều 12, Điều 13
 */
export function mayTakeOn(matter: Matter, from: Colleague, to: Colleague): boolean {
  switch (matter.kind) {
    case 'draft':
    case 'disposition':
    case 'opinion':
      return isOfSameUnit(from, to);
    case 'progress':
      return isOfSameUnit(from, to) || holds(to, 'headOfOffice');
    case 'commitment':
      return isOfSameUnit(from, to) || holds(to, 'headOfOffice');
    case 'response':
      return holds(to, 'head', 'deputyHead') || isOfSameUnit(from, to);
    case 'confirmation':
      return false; // only its author knows whether it is settled
    case 'assessment':
      return false; // nobody scores for somebody else
    case 'approval':
    case 'objection':
      return mayApprove(matter, from, to);
    case 'issue':
    case 'publication':
    case 'posting':
      return holds(to, 'clerk', 'headOfOffice');
    case 'staffBallot':
      return false;
  }
}

/**
 * Whether somebody may stand in for another under an order: whoever may take the question on, and, where the head would sign,
 * also the head of a part of the office, who then signs by authorisation (TUQ.).
 * @see Nghị định 30/2020/NĐ-CP Điều 13 khoản 3
 */
export function mayStandIn(matter: Matter, from: Colleague, to: Colleague): boolean {
  if (mayTakeOn(matter, from, to)) return true;
  const isSigning = matter.kind === 'objection' || (matter.kind === 'approval' && !isCheck(matter));
  return isSigning && holds(from, 'head') && holds(to, 'headOfOffice', 'unitHead');
}

function mayApprove(matter: Matter, from: Colleague, to: Colleague): boolean {
  if (matter.capacity === 'contentCheck') return holds(to, 'unitHead');
  if (matter.capacity === 'formCheck') return holds(to, 'headOfOffice', 'clerk');
  const chair = holds(from, 'head', 'deputyHead') ? undefined : CHAIRS.find((role) => holds(from, role));
  if (chair) return holds(to, chair);
  // everybody who may sign has declined, and the head of office passes the question on
  const isLeftOver = matter.kind === 'approval' && matter.capacity === null;
  return holds(to, 'head', 'deputyHead') || (isLeftOver && holds(to, 'headOfOffice', 'unitHead'));
}

function isCheck({ capacity }: Matter): boolean {
  return capacity === 'contentCheck' || capacity === 'formCheck';
}

function isOfSameUnit(from: Colleague, to: Colleague): boolean {
  return from.unitId !== null && from.unitId === to.unitId;
}

function holds({ roles }: Colleague, ...wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role));
}
