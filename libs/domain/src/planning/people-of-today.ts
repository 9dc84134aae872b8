import type { ConferencePlan, PlannedPerson } from '../conference';
import type { Role } from '../person';
import type { OfficeDirectory } from './template-seats';

/** Offices that one person holds at a time: whoever holds it now takes the place of whoever held it then. */
const SEATS: readonly Role[] = ['head', 'headOfOffice', 'unionChair', 'inspectionChair', 'chiefAccountant', 'clerk'];

/**
 * Puts the office, the units and the people of today into a plan of an earlier year. Whoever has left since is followed by the one who holds the same office now;
 * where there is none, the name stays and the plan's check says that nobody has it any more.
 */
export function withPeopleOfToday(plan: ConferencePlan, { office, units, people }: OfficeDirectory): ConferencePlan {
  const now = (code: string) => successorOf(code, plan.people, people);
  const all = (codes: readonly string[]) => [...new Set(codes.map(now))];
  const { conference, consultation, pledge } = plan;
  return {
    ...plan,
    office: { ...plan.office, ...office },
    units,
    people,
    conference: {
      ...conference,
      delegates: all(conference.delegates),
      ...(conference.presidium && { presidium: all(conference.presidium) }),
    },
    consultation: { ...consultation, responsible: all(consultation.responsible) },
    documents: plan.documents.map((document) => ({
      ...document,
      drafter: now(document.drafter),
      consult: all(document.consult),
      contentCheck: document.contentCheck && now(document.contentCheck),
      formCheck: document.formCheck && now(document.formCheck),
      approve: all(document.approve),
    })),
    agenda: plan.agenda.map((item) => ({ ...item, presenter: item.presenter && now(item.presenter) })),
    pledge: pledge && { ...pledge, parties: pledge.parties.map((party) => ({ ...party, person: now(party.person) })) },
    targets: plan.targets.map((target) => ({
      ...target,
      owner: target.owner && now(target.owner),
      ...(isOfPeople(target.party) && { party: { people: all(target.party.people) } }),
    })),
  };
}

function isOfPeople(
  party: ConferencePlan['targets'][number]['party'],
): party is { readonly people: readonly string[] } {
  return typeof party === 'object' && 'people' in party;
}

/** A code that is no person's, such as a unit's, stays what it is. */
function successorOf(code: string, then: readonly PlannedPerson[], today: readonly PlannedPerson[]): string {
  const left = then.find((person) => person.code === code);
  if (!left || today.some((person) => person.code === code)) return code;
  const seat = SEATS.find((role) => left.roles.includes(role));
  const isSeated = ({ roles, unit }: PlannedPerson) =>
    seat ? roles.includes(seat) : left.roles.includes('unitHead') && roles.includes('unitHead') && unit === left.unit;
  return today.find(isSeated)?.code ?? code;
}
