import { compareDates, vietnamDateOf, type CivilDate, type Instant } from '../calendar';
import type { DocumentKind } from '../procedure/document-kind';
import { ok, refuse, type Result } from '../result';
import type { TaskKind } from '../task/task';
import type { Matter } from './matter';
import type { AuthorisationRefusal } from './refusal';

/** A document by its id and kind. */
export interface NamedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
}

/** What an order of authorisation covers: everything, some kinds of question, some kinds of document, or documents that it names. */
export type AuthorityScope =
  | { readonly type: 'all' }
  | { readonly type: 'taskKinds'; readonly kinds: readonly TaskKind[] }
  | { readonly type: 'documentKinds'; readonly kinds: readonly DocumentKind[] }
  | { readonly type: 'documents'; readonly documents: readonly NamedDocument[] };

/**
 * An order by which one person acts for another: who, for whom, in what, from when to when.
 *
 * It is given in writing and limited in time and content; whoever acts under it cannot pass it on.
 * @see Nghị định 30/2020/NĐ-CP Điều 13 khoản 3
 */
export interface Authorisation {
  readonly id: string;
  /** Its number and symbol: `12/QĐ-SKHCN`. */
  readonly symbol: string;
  readonly signedOn: CivilDate;
  readonly grantorId: string;
  readonly deputyId: string;
  readonly scope: AuthorityScope;
  readonly startsOn: CivilDate;
  /** The last day on which it holds. */
  readonly endsOn: CivilDate;
  /** When it was ended before its time; from that moment on it is worth nothing. */
  readonly endedAt: Instant | null;
}

/** Checks a new order against those that the office has: numbered and signed before it begins, no overlap, no passing on, no circle. */
export function checkAuthorisation(
  order: Authorisation,
  others: readonly Authorisation[],
): Result<Authorisation, AuthorisationRefusal> {
  if (!order.symbol.trim()) return refuse({ code: 'authority-without-number' });
  if (order.grantorId === order.deputyId) return refuse({ code: 'own-deputy' });
  if (compareDates(order.startsOn, order.endsOn) > 0) return refuse({ code: 'dates-reversed' });
  if (compareDates(order.signedOn, order.startsOn) > 0) return refuse({ code: 'signed-after-start' });
  if (isEmpty(order.scope)) return refuse({ code: 'scope-empty' });
  const beside = others.filter(
    (other) => other.id !== order.id && meet(order, other) && overlap(order.scope, other.scope),
  );
  const circle = beside.find(({ grantorId, deputyId }) => grantorId === order.deputyId && deputyId === order.grantorId);
  if (circle) return refuse({ code: 'authority-circle', symbol: circle.symbol });
  const chained = beside.find(
    ({ grantorId, deputyId }) => deputyId === order.grantorId || grantorId === order.deputyId,
  );
  if (chained) return refuse({ code: 'authority-passed-on', symbol: chained.symbol });
  const twice = beside.find(({ grantorId }) => grantorId === order.grantorId);
  if (twice) return refuse({ code: 'authority-overlaps', symbol: twice.symbol });
  return ok(order);
}

/** Whether an order holds at an instant; days are Vietnam's, the last one counts whole. */
export function isInForce({ startsOn, endsOn, endedAt }: Authorisation, now: Instant): boolean {
  return endedAt === null && isWithin(vietnamDateOf(now), startsOn, endsOn);
}

/** Whether an order covers a question. */
export function covers(scope: AuthorityScope, { kind, documentId, documentKind }: Matter): boolean {
  switch (scope.type) {
    case 'all':
      return true;
    case 'taskKinds':
      return scope.kinds.includes(kind);
    case 'documentKinds':
      return documentKind !== null && scope.kinds.includes(documentKind);
    case 'documents':
      return scope.documents.some(({ id }) => id === documentId);
  }
}

/** Whether a day lies between two others, both counted. */
export function isWithin(day: CivilDate, from: CivilDate, to: CivilDate): boolean {
  return compareDates(from, day) <= 0 && compareDates(day, to) <= 0;
}

/** Two orders hold on some day together; one that was ended holds on none any more. */
function meet(one: Authorisation, other: Authorisation): boolean {
  if (other.endedAt !== null) return false;
  return compareDates(one.startsOn, other.endsOn) <= 0 && compareDates(other.startsOn, one.endsOn) <= 0;
}

function isEmpty(scope: AuthorityScope): boolean {
  if (scope.type === 'all') return false;
  return scope.type === 'documents' ? scope.documents.length === 0 : scope.kinds.length === 0;
}

/** Whether some question can fall under both scopes; a question about a target belongs to no document. */
function overlap(one: AuthorityScope, other: AuthorityScope): boolean {
  if (one.type === 'all' || other.type === 'all') return true;
  if (one.type === 'taskKinds' && other.type === 'taskKinds')
    return one.kinds.some((kind) => other.kinds.includes(kind));
  if (one.type === 'taskKinds') return one.kinds.some((kind) => kind !== 'progress' && kind !== 'assessment');
  if (other.type === 'taskKinds') return overlap(other, one);
  if (one.type === 'documents' && other.type === 'documents')
    return one.documents.some(({ id }) => other.documents.some((named) => named.id === id));
  const kinds = kindsOf(other);
  return kindsOf(one).some((kind) => kinds.includes(kind));
}

function kindsOf(scope: Exclude<AuthorityScope, { type: 'all' | 'taskKinds' }>): readonly DocumentKind[] {
  return scope.type === 'documents' ? scope.documents.map(({ kind }) => kind) : scope.kinds;
}
