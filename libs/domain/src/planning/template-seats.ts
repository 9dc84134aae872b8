import type { PlannedOffice, PlannedPerson, PlannedUnit } from '../conference';
import type { Role } from '../person';

/** An office as its directory has it today. */
export interface OfficeDirectory {
  readonly office: PlannedOffice;
  readonly units: readonly PlannedUnit[];
  readonly people: readonly PlannedPerson[];
}

/** Who does what in a plan that nobody has written yet: the holders of the offices, and whom they usually ask. */
export interface Seats {
  readonly head: PlannedPerson;
  readonly deputy: PlannedPerson | undefined;
  readonly headOfOffice: PlannedPerson;
  readonly employeeSide: PlannedPerson | undefined;
  readonly inspectionChair: PlannedPerson | undefined;
  readonly accountant: PlannedPerson | undefined;
  readonly secretary: PlannedPerson | undefined;
  /** Somebody of a person's unit who writes for them; the head of office where there is nobody else. */
  writerFor(person: PlannedPerson): PlannedPerson;
  /** The units that have a head to be asked, but that of the one who writes. */
  unitsBeside(person: PlannedPerson): readonly string[];
}

/** Finds who holds which seat; an office without a head is filled with whoever is there, and the plan's check says what is missing. */
export function seatsOf({ units, people }: OfficeDirectory): Seats {
  const holder = (role: Role) => people.find(({ roles }) => roles.includes(role));
  const head = holder('head') ?? people[0]!;
  const headOfOffice = holder('headOfOffice') ?? people.find(({ code }) => code !== head.code) ?? head;
  const others = (person: PlannedPerson) => people.filter(({ code }) => code !== person.code && code !== head.code);
  return {
    head,
    deputy: holder('deputyHead'),
    headOfOffice,
    employeeSide: holder('unionChair'),
    inspectionChair: holder('inspectionChair'),
    accountant: holder('chiefAccountant'),
    secretary: holder('secretary'),
    writerFor: (person) =>
      others(person).find(({ unit }) => unit === person.unit) ??
      (headOfOffice.code === person.code ? (others(person)[0] ?? person) : headOfOffice),
    unitsBeside: ({ unit }) =>
      units
        .map(({ code }) => code)
        .filter((code) => code !== unit)
        .filter((code) => people.some((one) => one.unit === code && one.roles.includes('unitHead'))),
  };
}
