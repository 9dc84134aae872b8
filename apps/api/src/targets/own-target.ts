import type { PersonEntity, Records, TargetEntity } from '@conference/persistence';
import { doorRefusal } from '../problems/door-words';

/**
 * Reads a target of the person's own office; another office's is not there at all.
 * @throws RefusalException not-found
 */
export async function ownTarget(records: Records, person: PersonEntity, targetId: string): Promise<TargetEntity> {
  const target = await records.targets.byId(targetId);
  if (!target || target.officeId !== person.officeId || target.removedAt) throw doorRefusal('not-found');
  return target;
}
