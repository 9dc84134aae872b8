import type { FieldFinding } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import type { FieldRefusal, OfficeActor } from '@conference/tasks';
import { isLeader } from '../conferences/access';
import { doorRefusal, doorWords } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';

/**
 * Lets those alone go on who administer the office.
 * @throws RefusalException not-allowed
 */
export function mustAdminister(person: PersonEntity): OfficeActor {
  if (!isLeader(person)) throw doorRefusal('not-allowed');
  return { officeId: person.officeId, actorId: person.id };
}

/** Refuses a form: every finding at its field, what is proposed among the facts. */
export function fieldsRefused({ code, findings }: FieldRefusal): RefusalException {
  const errors = findings.map(({ field, code: found, sentence }) => ({ path: field, code: found, message: sentence }));
  return new RefusalException(code, doorWords(code), { proposals: proposalsOf(findings) }, errors);
}

function proposalsOf(findings: readonly FieldFinding<string>[]): Record<string, string> {
  return Object.fromEntries(findings.flatMap(({ field, proposal }) => (proposal ? [[field, proposal]] : [])));
}
