import type { RosterEntryView, RosterFindingView, RosterPreview } from '@conference/contracts';
import {
  mayApplyRoster,
  rosterFindingSentence,
  type RosterEntry,
  type RosterFacts,
  type RosterFinding,
  type RosterPlan,
} from '@conference/domain';
import { rosterFingerprint } from '@conference/tasks';

/** A plan of what a list would do, as its reader sees it. */
export function previewView(
  plan: RosterPlan,
  { people, units }: Pick<RosterFacts, 'people' | 'units'>,
): Omit<RosterPreview, 'writtenIn' | 'lines'> {
  return {
    shown: rosterFingerprint(plan),
    mayApply: mayApplyRoster(plan),
    entries: entryViews(plan, { people, units }),
    findings: plan.findings.map(findingView),
  };
}

function entryViews(plan: RosterPlan, { people, units }: Pick<RosterFacts, 'people' | 'units'>): RosterEntryView[] {
  const names = new Map([...people, ...plan.entries.map(({ person }) => person)].map(({ id, name }) => [id, name]));
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const entryView = ({
    line,
    state,
    person,
    changes,
    successorId,
    passes,
    stays,
    leave,
    order,
  }: RosterEntry): RosterEntryView => ({
    line,
    state,
    code: person.code,
    name: person.name,
    position: person.position,
    unit: (person.unitId && unitNames.get(person.unitId)) || null,
    changes: [...changes],
    successor: names.get(successorId ?? leave?.successorId ?? '') ?? null,
    passes: passes.length,
    stays,
    leavesOn: leave?.on ?? null,
    order: order && {
      substitute: names.get(order.deputyId) ?? '',
      symbol: order.symbol,
      startsOn: order.startsOn,
      endsOn: order.endsOn,
    },
  });
  return plan.entries.map(entryView);
}

function findingView({ problem, ...finding }: RosterFinding): RosterFindingView {
  return { ...finding, code: problem.code, message: rosterFindingSentence({ problem, field: finding.field }) };
}
