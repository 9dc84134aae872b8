import type { Role } from '../person';
import type { Sentence } from '../sentence';

/** Somebody of the office as far as it matters who may speak for an author. */
export interface Colleague {
  readonly id: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  readonly isHere: boolean;
}

/** Who says whether a concern is settled, and as what. */
export interface Confirmer {
  readonly personId: string;
  readonly as: 'author' | 'unitHead' | 'unionChair' | 'headOfOffice';
}

/** As what somebody confirms, for people. */
export const CONFIRMER_NAMES: Readonly<Record<Confirmer['as'], Sentence>> = {
  author: { vi: 'người nêu ý kiến', en: 'its author' },
  unitHead: {
    vi: 'trưởng đơn vị, thay người nêu ý kiến không còn ở cơ quan',
    en: 'the head of the unit, for an author who is no longer in the office',
  },
  unionChair: {
    vi: 'Chủ tịch Công đoàn, thay người nêu ý kiến không còn ở cơ quan',
    en: 'the chair of the employee side, for an author who is no longer in the office',
  },
  headOfOffice: {
    vi: 'Chánh Văn phòng, thay người nêu ý kiến không còn ở cơ quan',
    en: 'the head of office, for an author who is no longer in the office',
  },
};

/**
 * Says who confirms that a concern is settled: its author; where the author has left or is not known, whoever leads the author's unit,
 * else the chair of the employee side, else the head of office. Nobody confirms their own work for somebody else.
 */
export function whoConfirms(
  { authorId, ownerId }: { readonly authorId: string | null; readonly ownerId: string },
  people: readonly Colleague[],
): Confirmer | null {
  const author = people.find(({ id }) => id === authorId);
  if (author?.isHere) return { personId: author.id, as: 'author' };
  const others = people.filter(({ id, isHere }) => isHere && id !== ownerId);
  const holder = (role: Role, unitId?: string | null) =>
    others.find((one) => one.roles.includes(role) && (unitId === undefined || one.unitId === unitId));
  const leader = author?.unitId ? holder('unitHead', author.unitId) : undefined;
  if (leader) return { personId: leader.id, as: 'unitHead' };
  for (const as of ['unionChair', 'headOfOffice'] as const) {
    const found = holder(as);
    if (found) return { personId: found.id, as };
  }
  return null;
}

/** Says who owes the next thing: whoever promised or answered it; where they have left, whoever leads their unit, else the head. */
export function whoOwes(ownerId: string, people: readonly Colleague[]): string {
  const owner = people.find(({ id }) => id === ownerId);
  if (!owner || owner.isHere) return ownerId;
  const here = people.filter(({ isHere }) => isHere);
  const leader = here.find(({ unitId, roles }) => unitId === owner.unitId && roles.includes('unitHead'));
  return (leader ?? here.find(({ roles }) => roles.includes('head')))?.id ?? ownerId;
}
