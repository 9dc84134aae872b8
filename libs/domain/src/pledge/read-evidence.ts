import type { Role } from '../person';
import type { PartyKind } from './party';

/** Who checks how the resolution is carried out, besides the head of office. @see Luật 10/2022/QH15 Điều 52 khoản 3 */
const CHECKING: readonly Role[] = [
  'head',
  'deputyHead',
  'headOfOffice',
  'administrator',
  'unionChair',
  'inspectionChair',
];

/** Whose evidence it is, and who wants to read it. */
export interface EvidenceFacts {
  readonly partyKind: PartyKind;
  /** The person who promised, who reports for the party, who answers for the target, who handed the evidence in. */
  readonly concernedIds: readonly (string | null)[];
  readonly readerId: string;
  readonly readerRoles: readonly Role[];
}

/**
 * Tells whether somebody of the office may open the evidence of a report. What the head, the employee side, a unit or all staff promised shows all
 * staff what became of it; what one person promised for themselves is opened by those concerned and by those who check.
 */
export function mayReadEvidence({ partyKind, concernedIds, readerId, readerRoles }: EvidenceFacts): boolean {
  if (partyKind !== 'person') return true;
  return concernedIds.includes(readerId) || readerRoles.some((role) => CHECKING.includes(role));
}
