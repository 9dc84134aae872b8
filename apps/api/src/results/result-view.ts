import type { ResultView } from '@conference/contracts';
import type { TargetClause } from '@conference/drafting';
import type { PersonEntity } from '@conference/persistence';
import { opensEvidence } from '../targets/evidence-access';
import { figureWords, partyName, unitOfMeasure, valueWords, type PartyNames } from '../targets/target-words';
import type { LastYear } from './last-year';
import type { Outcome } from './outcomes';

interface ResultContext extends PartyNames {
  readonly reader: PersonEntity;
  readonly lastYear: LastYear;
  readonly clauses: ReadonlyMap<string, TargetClause>;
}

/** What became of one promise, as a reader may see it. */
export function resultView(outcome: Outcome, context: ResultContext): ResultView {
  const { target, party, state, periods, appraisal } = outcome;
  const { directory } = context;
  return {
    id: party.id,
    targetId: target.id,
    code: target.code,
    title: target.title,
    clause: context.clauses.get(target.id) ?? null,
    lineage: target.lineage,
    indicator: figureWords(target.indicator),
    unitOfMeasure: unitOfMeasure(target.indicator) ?? null,
    party: partyName(party, context),
    unitId: party.unitId ?? target.unitId ?? directory.people.get(party.ownerId)?.unitId ?? null,
    owner: directory.name(party.ownerId) ?? '',
    state,
    periods: periods.map(({ number, state: stateThen }) => ({ number, state: stateThen })),
    report: reportView(outcome, context),
    conclusion: appraisal && {
      conclusion: appraisal.conclusion,
      reason: appraisal.reason,
      by: directory.name(appraisal.appraisedBy) ?? '',
    },
    last: context.lastYear(outcome),
  };
}

function reportView({ target, report }: Outcome, { reader }: ResultContext): ResultView['report'] {
  if (!report) return null;
  const { entry, party } = report;
  const { id, period, value, note, reportedAt, evidenceSha256, evidenceName } = entry;
  const isOpen = opensEvidence(reader, { target, party, report: entry });
  return {
    period,
    value,
    written: valueWords(value, target.indicator),
    note,
    reportedAt: reportedAt.toISOString(),
    evidence: evidenceSha256
      ? { name: isOpen ? evidenceName : null, url: isOpen ? `/api/progress/${id}/evidence` : null }
      : null,
  };
}
