import { conferencePlanSchema, type Finding } from '@conference/contracts';
import {
  checkPlan,
  checkTime,
  proposeFor,
  type ConferencePlan,
  type PlanFinding,
  type PlanningTime,
  type PlanProposal,
} from '@conference/domain';
import { issueFindings, openPlan, pathText } from './read-plan';

/** A finding while the plan is being written: with a proposal where there is one. */
export interface ExaminedFinding extends Finding {
  readonly level: 'error' | 'warning';
  readonly proposal: PlanProposal | null;
}

/** Everything about a plan that is being written. */
export interface ExaminedPlan {
  /** What the text says, whatever its shape; undefined where it cannot be read at all. */
  readonly value: unknown;
  /** The plan, once it has the shape of one. */
  readonly plan: ConferencePlan | null;
  readonly findings: readonly ExaminedFinding[];
}

/** Examines the text of a plan as it stands: what it says, and everything that is wrong or irregular about it, at its line and path. */
export function examinePlan(text: string, time: PlanningTime): ExaminedPlan {
  const opened = openPlan(text);
  if (!opened.ok) return { value: undefined, plan: null, findings: opened.refusal.errors.map(asError) };
  const { value, lineOf } = opened.value;
  const shaped = conferencePlanSchema.safeParse(value);
  if (!shaped.success) {
    const findings = shaped.error.issues.flatMap((issue) => issueFindings(issue, lineOf));
    return { value, plan: null, findings: findings.map(asError) };
  }
  const plan = shaped.data;
  const found = [...checkPlan(plan, time.calendar), ...checkTime(plan, time)];
  return { value, plan, findings: found.map((finding) => examined(finding, { plan, time, lineOf })) };
}

function asError(finding: Finding): ExaminedFinding {
  return { ...finding, level: 'error', proposal: null };
}

function examined(
  finding: PlanFinding,
  {
    plan,
    time,
    lineOf,
  }: {
    readonly plan: ConferencePlan;
    readonly time: PlanningTime;
    readonly lineOf: (path: PlanFinding['path']) => number | undefined;
  },
): ExaminedFinding {
  const { level, path, code, sentence } = finding;
  const line = lineOf(path);
  return {
    level,
    path: pathText(path),
    ...(line ? { line } : {}),
    code,
    message: sentence,
    proposal: proposeFor(finding, plan, time),
  };
}
