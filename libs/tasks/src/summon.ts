import { ok, whoIsSummoned, type ConveningRefusal, type Result, type Summoned } from '@conference/domain';
import type { ConferenceEntity, ConveningFormEntity, PersonEntity, Records } from '@conference/persistence';

/** Those who work in the office that holds a conference: everybody of its plan who is still there. */
export async function staffOf(
  records: Records,
  { plan, officeId }: Pick<ConferenceEntity, 'plan' | 'officeId'>,
): Promise<PersonEntity[]> {
  const codes = new Set(plan.people.map(({ code }) => code));
  return (await records.directory.peopleOfOffice(officeId)).filter(({ active, code }) => active && codes.has(code));
}

/**
 * Lists who is to be summoned, by the form that was settled or, where none was, by the plan; refuses while a unit has still to elect delegates.
 * @see Luật 10/2022/QH15 Điều 51 khoản 2
 */
export async function whoIsToCome(
  records: Records,
  conference: ConferenceEntity,
): Promise<Result<readonly Summoned[], ConveningRefusal>> {
  const staff = await staffOf(records, conference);
  const settled = await records.convening.form(conference.id);
  if (settled) return bySettledForm(records, conference, settled, staff);
  if (conference.form === 'plenary') return ok(staff.map(({ id }) => ({ personId: id, as: 'staff' })));
  const named = new Set(conference.plan.conference.delegates);
  const delegates = staff.filter(({ code }) => named.has(code));
  return ok(delegates.map(({ id }) => ({ personId: id, as: 'electedDelegate' })));
}

/** Freezes the list of those summoned, and puts it on record. */
export async function summonParticipants(
  records: Records,
  { id: conferenceId, officeId, form }: ConferenceEntity,
  summoned: readonly Summoned[],
  { actorId, at }: { readonly actorId: string | null; readonly at: Date },
): Promise<void> {
  await records.floor.summon(
    conferenceId,
    summoned.map(({ personId }) => personId),
    summoned.map(({ as }) => as),
  );
  const facts = { form, entitled: summoned.length };
  await records.audit.append({ officeId, conferenceId, at, actorId, action: 'conference.convened', facts });
}

async function bySettledForm(
  records: Records,
  { officeId }: ConferenceEntity,
  { id, form, quotas, exOfficioIds }: ConveningFormEntity,
  staff: readonly PersonEntity[],
): Promise<Result<readonly Summoned[], ConveningRefusal>> {
  const names = await records.directory.unitNames(officeId);
  const unit = (unitId: string) => names.get(unitId) ?? unitId;
  const elections = await records.convening.elections(id);
  return whoIsSummoned({
    form,
    staffIds: staff.map(({ id: personId }) => personId),
    quotas: quotas.map(({ unitId, staff: strength, delegates }) => ({
      unitCode: unit(unitId),
      staff: strength,
      delegates,
    })),
    elected: elections.flatMap(({ unitId, elected }) =>
      elected.map((personId) => ({ unitCode: unit(unitId), personId })),
    ),
    exOfficioIds,
  });
}
