import type { Role } from '../person';

/** What stands over a signatory's name: the authority, and the position. */
export interface SignatureBlock {
  /** `KT. GIÁM ĐỐC`, `TL. GIÁM ĐỐC`, `TUQ. GIÁM ĐỐC`, `TM. BAN CHẤP HÀNH …`; null for the head, who signs in their own right. */
  readonly authority: string | null;
  readonly position: string;
}

/** Who signs, and for whom. */
export interface SignatoryFacts {
  readonly roles: readonly Role[];
  readonly position: string;
  /** Whether they sign under an order by which the head authorises them, for this matter and these days. */
  readonly byAuthorisation?: boolean;
  /** The position of the head of the office: `Giám đốc`. */
  readonly headPosition: string;
  /** The committee of the employee side: `Ban Chấp hành Công đoàn cơ sở`. */
  readonly employeeSide: string;
}

/**
 * Says in whose place somebody signs: a deputy for the head (KT.), others by order of the head (TL.) or under an authorisation of the head (TUQ.),
 * the chairs for their committees (TM.).
 * @see Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I phần II mục I khoản 7
 */
export function signatureBlock(facts: SignatoryFacts): SignatureBlock {
  const { roles, position, byAuthorisation, headPosition, employeeSide } = facts;
  if (roles.includes('head')) return { authority: null, position };
  if (roles.includes('deputyHead')) return { authority: `KT. ${headPosition}`, position };
  if (roles.includes('unionChair')) return { authority: `TM. ${employeeSide}`, position };
  if (roles.includes('inspectionChair')) return { authority: 'TM. Ban Thanh tra nhân dân', position };
  return { authority: `${byAuthorisation ? 'TUQ' : 'TL'}. ${headPosition}`, position };
}
