import type { PlannedCriteria } from '@conference/domain';
import type { AssessmentEntity, ConferenceEntity, Records } from '@conference/persistence';

/** The criteria by which an assessment is made: those of its conference's plan. */
export function setOf(
  { plan }: Pick<ConferenceEntity, 'plan'>,
  { setCode }: Pick<AssessmentEntity, 'setCode'>,
): PlannedCriteria {
  const set = (plan.criteria ?? []).find(({ code }) => code === setCode);
  if (!set) throw new Error(`the plan has no criteria ${setCode}`);
  return set;
}

/** Who appraises by a set: those whom it names, else head and deputies. */
export async function appraisersOf(records: Records, officeId: string, set: PlannedCriteria): Promise<string[]> {
  if (set.appraisers.length === 0) {
    const leaders = await records.directory.holdersOfAny(officeId, ['head', 'deputyHead']);
    return leaders.map(({ id }) => id);
  }
  const people = await records.directory.peopleOfOffice(officeId);
  return people.filter(({ code }) => set.appraisers.includes(code)).map(({ id }) => id);
}
