import { conferencePlanSchema } from '@conference/contracts';
import type { ClosingRule, ConferencePlan } from '@conference/domain';
import { stringify } from 'yaml';

/** Writes a plan as an office would: what is read from the file again is the same plan. */
export function planFile(plan: ConferencePlan): string {
  const documents = plan.documents.map((document) => ({
    ...document,
    approveRule: writtenRule(document.approveRule),
  }));
  const { version, office, conference, deadlines, ...rest } = inOrder({ ...plan, documents });
  // what an office looks at first stands first
  return stringify({ version, office, conference, deadlines, ...rest }, { lineWidth: 0 });
}

/** A plan that comes out of the record has its keys in no order of ours; an offer that still lacks something is left as it was made. */
function inOrder(written: object): Record<string, unknown> {
  const shaped = conferencePlanSchema.safeParse(written);
  if (!shaped.success) return { ...written };
  const documents = shaped.data.documents.map((document) => ({
    ...document,
    approveRule: writtenRule(document.approveRule),
  }));
  return { ...shaped.data, documents };
}

function writtenRule(rule: ClosingRule): string | { atLeast: number } {
  return rule.type === 'atLeast' ? { atLeast: rule.n } : rule.type;
}
