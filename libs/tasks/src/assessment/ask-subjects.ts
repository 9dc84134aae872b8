import { askedYears, type PlannedCriteria } from '@conference/domain';
import type { AssessmentEntity, ConferenceEntity, PersonEntity, Records, UnitEntity } from '@conference/persistence';

type Subject = Pick<AssessmentEntity, 'subject' | 'unitId' | 'personId' | 'assessorId'> & { readonly name: string };

/** The office as the rows of its directory have it. */
interface Directory {
  readonly officeName: string;
  readonly units: readonly UnitEntity[];
  readonly people: readonly PersonEntity[];
}

/** Asks every subject of the sets that are due in a year; whoever was asked before is not asked twice. Gives all that are asked about that year. */
export async function askSubjects(
  records: Records,
  { id: conferenceId, officeId, heldOn, plan }: ConferenceEntity,
  year: number,
  askedAt: Date,
): Promise<AssessmentEntity[]> {
  const due = (plan.criteria ?? []).filter((set) =>
    askedYears(set, { heldOn, until: plan.followUp.until }).some((asked) => asked.year === year),
  );
  const directory = {
    officeName: (await records.directory.office(officeId)).name,
    units: await records.directory.unitsOfOffice(officeId),
    people: (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active),
  };
  await records.assessments.ask(
    due.flatMap((set) =>
      subjectsOf(set, directory).map(({ name, ...subject }) => ({
        ...subject,
        officeId,
        conferenceId,
        setCode: set.code,
        year,
        title: `Tự chấm năm ${year}: ${name}`,
        askedAt,
      })),
    ),
  );
  return (await records.assessments.ofConference(conferenceId)).filter((asked) => asked.year === year);
}

/** The subjects of a set: the office, units through their heads, or people. Who has left, or has nobody to score for them, is not asked. */
function subjectsOf({ subjects, assessor }: PlannedCriteria, { officeName, units, people }: Directory): Subject[] {
  const holder = (role: PersonEntity['roles'][number]) => people.find(({ roles }) => roles.includes(role));
  const forOffice = people.find(({ code }) => code === assessor) ?? holder('head');
  const office = { subject: 'office' as const, unitId: null, personId: null, name: officeName };
  return [
    ...(subjects.includes('office') && forOffice ? [{ ...office, assessorId: forOffice.id }] : []),
    ...units.flatMap(({ id, code, name }) => {
      const head = people.find(({ unitId, roles }) => unitId === id && roles.includes('unitHead'));
      const isAsked = head && (subjects.includes('units') || subjects.includes(code));
      return isAsked ? [{ subject: 'unit' as const, unitId: id, personId: null, assessorId: head.id, name }] : [];
    }),
    ...people
      .filter(({ code }) => subjects.includes('people') || subjects.includes(code))
      .map(({ id, name }) => ({ subject: 'person' as const, unitId: null, personId: id, assessorId: id, name })),
  ];
}
