import type { ConferenceEntity, PersonEntity } from '@conference/persistence';
import type { OpenRecord } from '../support/record';

/** Somebody of another office, of which the office of a conference knows nothing. */
export function stranger(
  { transactions }: Pick<OpenRecord, 'transactions'>,
  { plan }: ConferenceEntity,
): Promise<PersonEntity> {
  return transactions.run(async ({ directory }) => {
    const person = { ...plan.people[0]!, code: 'x', email: 'x@khac.example', unit: 'u' };
    const unit = { code: 'u', name: 'Phòng Khác' };
    const { office } = await directory.takeOver({ ...plan.office, code: 'khac' }, [unit], [person]);
    return (await directory.peopleOfOffice(office.id))[0]!;
  });
}
