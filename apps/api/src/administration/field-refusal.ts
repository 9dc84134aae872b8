import type { FieldFinding } from '@conference/domain';
import type { FieldRefusal } from '@conference/tasks';
import { doorWords } from '../problems/door-words';
import { RefusalException } from '../problems/refusal.exception';

/** Refuses a form: every finding at its field, what is proposed among the facts. */
export function fieldsRefused({ code, findings }: FieldRefusal): RefusalException {
  const errors = findings.map(({ field, code: found, sentence }) => ({ path: field, code: found, message: sentence }));
  return new RefusalException(code, doorWords(code), { proposals: proposalsOf(findings) }, errors);
}

function proposalsOf(findings: readonly FieldFinding<string>[]): Record<string, string> {
  return Object.fromEntries(findings.flatMap(({ field, proposal }) => (proposal ? [[field, proposal]] : [])));
}
