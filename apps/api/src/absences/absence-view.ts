import type { AbsenceView, AuthorisationView, AwayTaskView } from '@conference/contracts';
import {
  GAP_REASONS,
  isInForce,
  orderName,
  orderWithDays,
  scopeWords,
  vietnamDateOf,
  type AskWhileAway,
} from '@conference/domain';
import {
  toAuthorisation,
  type AbsenceEntity,
  type AuthorisationEntity,
  type PersonEntity,
} from '@conference/persistence';
import { isLeader } from '../conferences/access';
import type { DirectoryView } from '../conferences/directory-view';

/** What views of absences and orders are written from. */
export interface AbsenceContext {
  readonly directory: DirectoryView;
  readonly reader: PersonEntity;
  readonly now: Date;
  readonly titleOf: (aboutId: string | null) => string;
}

/** A question that falls into an absence, and who answers it. */
export function awayTaskView({ ask, acting }: AskWhileAway, { directory, titleOf }: AbsenceContext): AwayTaskView {
  const { key, kind, capacity, documentId, targetId, dueOn, taskId } = ask;
  return {
    key,
    kind,
    capacity,
    title: titleOf(documentId ?? targetId ?? null),
    dueOn,
    isOpen: taskId !== null,
    answeredBy: acting.type === 'substitute' ? directory.name(acting.personId) : null,
    gap: acting.type === 'gap' ? GAP_REASONS[acting.why] : null,
  };
}

/** Days on which somebody is away: everybody sees until when and who stands in, nobody why. */
export function absenceView(
  absence: AbsenceEntity,
  facts: { readonly order: AuthorisationEntity | undefined; readonly away: readonly AskWhileAway[] },
  context: AbsenceContext,
): AbsenceView {
  const { directory, reader, now } = context;
  const { id, personId, startsOn, endsOn, substituteId } = absence;
  const today = vietnamDateOf(now.toISOString());
  const isTheirs = personId === reader.id || isLeader(reader);
  return {
    id,
    person: directory.person(personId),
    startsOn,
    endsOn,
    substitute: substituteId ? directory.person(substituteId) : null,
    order: facts.order ? orderWithDays(facts.order) : null,
    isNow: startsOn <= today && today <= endsOn,
    mayChange: isTheirs && endsOn >= today,
    tasks: isTheirs ? facts.away.map((away) => awayTaskView(away, context)) : null,
  };
}

/** An order of authorisation with its state. */
export function authorisationView(order: AuthorisationEntity, context: AbsenceContext): AuthorisationView {
  const { directory, reader, now, titleOf } = context;
  const { id, symbol, signedOn, grantorId, deputyId, scope, startsOn, endsOn } = order;
  const state = stateOf(order, now);
  return {
    id,
    symbol,
    name: orderName(symbol),
    signedOn,
    grantor: directory.person(grantorId),
    deputy: directory.person(deputyId),
    scope: scopeWords(scope, titleOf),
    startsOn,
    endsOn,
    state,
    mayEnd: (state === 'planned' || state === 'inForce') && (isLeader(reader) || reader.id === grantorId),
  };
}

function stateOf(order: AuthorisationEntity, now: Date): AuthorisationView['state'] {
  if (order.endedAt) return 'ended';
  if (isInForce(toAuthorisation(order), now.toISOString())) return 'inForce';
  return order.startsOn > vietnamDateOf(now.toISOString()) ? 'planned' : 'over';
}
