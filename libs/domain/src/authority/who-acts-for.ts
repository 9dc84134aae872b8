import { instantAt, type CivilDate, type Instant } from '../calendar';
import { ok, refuse, type Result } from '../result';
import { absenceAt, type Absence } from './absence';
import { covers, isInForce, type Authorisation } from './authorisation';
import type { Colleague, Matter } from './matter';
import { mayStandIn } from './may-take-on';
import type { ActingRefusal } from './refusal';

/** Everything that the question "who acts for whom" is answered from. */
export interface AuthorityFacts {
  readonly absences: readonly Absence[];
  readonly authorisations: readonly Authorisation[];
  readonly colleagues: readonly Colleague[];
}

/** A question with those who have a place in the same round already. */
export interface AskedMatter extends Matter {
  readonly personId: string;
  readonly seats: readonly string[];
}

/** Who answers: the person asked, whoever stands in for them, or nobody although they are away. */
export type Acting =
  | { readonly type: 'self' }
  | {
      readonly type: 'substitute';
      readonly personId: string;
      readonly authorisation: Authorisation;
      readonly absence: Absence;
    }
  | { readonly type: 'gap'; readonly absence: Absence; readonly why: GapReason };

/** Why nobody answers while somebody is away. */
export type GapReason = 'no-substitute' | 'substitute-away' | ActingRefusal['code'];

/** Says who answers a question on a day. A substitute who is away is not replaced by theirs: authority is not passed on. */
export function whoActsFor(asked: AskedMatter, facts: AuthorityFacts, on: CivilDate): Acting {
  return whoActsAt(asked, facts, instantAt(on, '12:00'));
}

/** Says who answers a question at an instant. */
export function whoActsAt(asked: AskedMatter, facts: AuthorityFacts, now: Instant): Acting {
  const absence = absenceAt(facts.absences, asked.personId, now);
  if (!absence) return { type: 'self' };
  const { substituteId } = absence;
  if (substituteId === null) return { type: 'gap', absence, why: 'no-substitute' };
  const order = standIn(asked, facts, substituteId, now);
  if (!order.ok) return { type: 'gap', absence, why: order.refusal.code };
  if (absenceAt(facts.absences, substituteId, now)) return { type: 'gap', absence, why: 'substitute-away' };
  return { type: 'substitute', personId: substituteId, authorisation: order.value, absence };
}

/**
 * Says by which order somebody may answer in the place of the person asked, or why not: while that person is away, under an order
 * in force that names the two of them and covers the question, by their role, and only if they could have been asked themselves.
 */
export function standIn(
  asked: AskedMatter,
  { absences, authorisations, colleagues }: AuthorityFacts,
  actorId: string,
  now: Instant,
): Result<Authorisation, ActingRefusal> {
  const orders = authorisations.filter(
    ({ grantorId, deputyId }) => grantorId === asked.personId && deputyId === actorId,
  );
  if (orders.length === 0) return refuse({ code: 'not-asked', personId: actorId });
  const absence = absenceAt(absences, asked.personId, now);
  const order = orders.find(({ id }) => id === absence?.authorisationId && absence.substituteId === actorId);
  if (!order || !isInForce(order, now))
    return refuse({ code: 'authority-ended', symbol: (order ?? orders.at(-1)!).symbol });
  if (!covers(order.scope, asked)) return refuse({ code: 'outside-authority', symbol: order.symbol });
  return mayBeAsked(asked, colleagues, actorId, mayStandIn) ?? ok(order);
}

/** Whether somebody could be asked in the place of the person asked: by their role, not the author, not recused, with no place in the round yet. */
export function mayBeAsked(
  asked: AskedMatter,
  colleagues: readonly Colleague[],
  candidateId: string,
  byRole: (matter: Matter, from: Colleague, to: Colleague) => boolean,
): Result<never, Exclude<ActingRefusal, { code: 'authority-ended' | 'outside-authority' }>> | null {
  const [from, to] = [asked.personId, candidateId].map((id) => colleagues.find((colleague) => colleague.id === id));
  if (!to?.active) return refuse({ code: 'not-asked', personId: candidateId });
  const isDecision = asked.kind === 'approval' || asked.kind === 'objection';
  if (isDecision && asked.authorIds.includes(candidateId)) return refuse({ code: 'own-draft' });
  if (isDecision && asked.recusedIds.includes(candidateId))
    return refuse({ code: 'recused-before', personId: candidateId });
  if (asked.seats.includes(candidateId)) return refuse({ code: 'asked-already', personId: candidateId });
  if (!from || !byRole(asked, from, to)) return refuse({ code: 'wrong-role', personId: candidateId });
  return null;
}
