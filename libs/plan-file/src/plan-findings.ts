import type { Finding } from '@conference/contracts';
import { checkPlan, type ConferencePlan, type PlanFinding, type PlanPath } from '@conference/domain';
import { pathText } from './read-plan';

/** What is wrong with a plan, and what is irregular about it. */
interface PlacedFindings {
  readonly errors: Finding[];
  readonly warnings: Finding[];
}

type LineOf = (path: PlanPath) => number | undefined;

/** Every error and warning that the domain finds in a plan, at its path and line. */
export function planFindings(plan: ConferencePlan, lineOf: LineOf): PlacedFindings {
  return placedFindings(checkPlan(plan), lineOf);
}

/** Errors and warnings about a plan, each at its path and line. */
export function placedFindings(found: readonly PlanFinding[], lineOf: LineOf): PlacedFindings {
  const findings = found.map(({ level, path, code, sentence }) => {
    const line = lineOf(path);
    return {
      level,
      finding: { path: pathText(path), ...(line ? { line } : {}), code, message: sentence } satisfies Finding,
    };
  });
  return {
    errors: findings.filter(({ level }) => level === 'error').map(({ finding }) => finding),
    warnings: findings.filter(({ level }) => level === 'warning').map(({ finding }) => finding),
  };
}
