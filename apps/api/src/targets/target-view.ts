import type { TargetView } from '@conference/contracts';
import { formatIndicator, type Indicator } from '@conference/domain';
import type { ProgressEntryEntity, Records, TargetEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** The targets of a conference with their figures, lineage and reports. */
export async function targetViews(
  records: Records,
  conferenceId: string,
  directory: DirectoryView,
): Promise<TargetView[]> {
  const targets = await records.targets.ofConference(conferenceId);
  const reports = await records.targets.reports(targets.map(({ id }) => id));
  return targets.map((target) => targetView(target, reports, directory));
}

function targetView(
  target: TargetEntity,
  reports: readonly ProgressEntryEntity[],
  directory: DirectoryView,
): TargetView {
  const { id, code, title, indicator, previous, lineage, unitId, ownerId, evidenceRequired } = target;
  return {
    id,
    code,
    title,
    indicator: figure(indicator),
    previous: figure(previous),
    lineage,
    unit: (unitId && directory.unitNames.get(unitId)) || null,
    owner: directory.name(ownerId) ?? '',
    evidenceRequired,
    reports: reports.filter(({ targetId }) => targetId === id).map((report) => reportView(report, directory)),
  };
}

/** A figure that nobody stated stays absent. */
function figure(indicator: Indicator): TargetView['indicator'] {
  return indicator.comparator === 'none'
    ? null
    : { vi: formatIndicator(indicator, 'vi'), en: formatIndicator(indicator, 'en') };
}

function reportView(report: ProgressEntryEntity, directory: DirectoryView): TargetView['reports'][number] {
  const { id, period, value, judgement, note, evidenceSha256, evidenceName, reportedBy, reportedAt } = report;
  return {
    period,
    value,
    judgement,
    note,
    evidenceUrl: evidenceSha256 ? `/api/progress/${id}/evidence` : null,
    evidenceName,
    reportedBy: directory.name(reportedBy) ?? '',
    reportedAt: reportedAt.toISOString(),
  };
}
