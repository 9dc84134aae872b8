import type { ClosingRule, ConferencePlan } from '@conference/domain';
import { stringify } from 'yaml';

/** Writes a plan as an office would: what is read from the file again is the same plan. */
export function planFile(plan: ConferencePlan): string {
  const documents = plan.documents.map((document) => ({
    ...document,
    approveRule: writtenRule(document.approveRule),
  }));
  const { version, office, conference, deadlines, ...rest } = plan;
  // what an office looks at first stands first
  return stringify({ version, office, conference, deadlines, ...rest, documents });
}

function writtenRule(rule: ClosingRule): string | { atLeast: number } {
  return rule.type === 'atLeast' ? { atLeast: rule.n } : rule.type;
}
