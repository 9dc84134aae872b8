import type { DeliveryView } from '@conference/contracts';
import { vietnamDateOf } from '@conference/domain';
import type { DocumentEntity, PersonEntity, Records } from '@conference/persistence';
import { registerRows } from './register-rows';
import { entryView } from './register-view';

/** How an issued document came to each of its recipients, the bodies above first; nothing before it is issued. */
export async function deliveriesOf(
  records: Records,
  person: PersonEntity,
  { id, officeId, issuedAt }: DocumentEntity,
): Promise<DeliveryView[]> {
  const entry = issuedAt && (await records.register.entryOf(id));
  if (!entry) return [];
  const rows = await registerRows(records, officeId, [entry]);
  const { deliveries } = entryView(entry, rows, { person, today: vietnamDateOf(new Date().toISOString()) });
  return deliveries.toSorted((one, other) => Number(other.isSuperior) - Number(one.isSuperior));
}
