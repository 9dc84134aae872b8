import { checkAbsence, type Absence } from '../authority/absence';
import { checkAuthorisation, type Authorisation, type NamedDocument } from '../authority/authorisation';
import { authorityRefusalSentence } from '../authority/refusal';
import { compareDates, daysBetween, type CivilDate } from '../calendar';
import type { Sentence } from '../sentence';
import type { ConferencePlan } from './plan';

/** Something wrong with an order or an absence of a plan, at its place. */
export interface AbsenceFinding {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly sentence: Sentence;
}

/** The orders and absences of a plan with people and documents by their codes, each with its place. */
export function plannedAuthority(plan: ConferencePlan): {
  readonly orders: readonly Authorisation[];
  readonly absences: readonly (Absence & { readonly path: readonly (string | number)[] })[];
} {
  const orders = (plan.authorisations ?? []).map(({ number, signedOn, grantor, deputy, from, to, documents }) => ({
    id: number,
    symbol: number,
    signedOn,
    grantorId: grantor,
    deputyId: deputy,
    scope: documents
      ? { type: 'documents' as const, documents: documents.flatMap((code) => namedIn(plan, code)) }
      : { type: 'all' as const },
    startsOn: from,
    endsOn: to,
    endedAt: null,
  }));
  const absences = plan.people.flatMap(({ code, absent = [] }, index) =>
    absent.map(({ from, to, substitute, under }, place) => ({
      id: `${code}/${place}`,
      personId: code,
      startsOn: from,
      endsOn: to,
      substituteId: substitute,
      authorisationId: under,
      endedAt: null,
      path: ['people', index, 'absent', place],
    })),
  );
  return { orders, absences };
}

/** Checks the orders and absences of a plan by the rules that hold when they are entered one by one. */
export function checkPlannedAbsences(plan: ConferencePlan): AbsenceFinding[] {
  const { orders, absences } = plannedAuthority(plan);
  return [
    ...orders.flatMap((order, index) => {
      const answer = checkAuthorisation(order, orders.slice(0, index));
      return answer.ok ? [] : [finding(['authorisations', index], answer.refusal)];
    }),
    ...absences.flatMap(({ path, ...absence }, index) => {
      const answer = checkAbsence(absence, absences.slice(0, index), orders);
      return answer.ok ? [] : [finding(path, answer.refusal)];
    }),
  ];
}

/** By how many days the orders and absences of a rehearsal are moved, so that the first absence begins on a day. */
export function daysToFirstAbsence(plan: ConferencePlan, today: CivilDate): number {
  const [first] = plannedAuthority(plan)
    .absences.map(({ startsOn }) => startsOn)
    .toSorted(compareDates);
  return first ? daysBetween(first, today) : 0;
}

function namedIn({ documents }: ConferencePlan, code: string): NamedDocument[] {
  return documents.filter((document) => document.code === code).map(({ kind }) => ({ id: code, kind }));
}

function finding(
  path: readonly (string | number)[],
  refusal: Parameters<typeof authorityRefusalSentence>[0],
): AbsenceFinding {
  return { path, code: refusal.code, sentence: authorityRefusalSentence(refusal) };
}
