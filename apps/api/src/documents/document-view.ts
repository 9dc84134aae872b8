import type { Settings } from '@conference/config';
import type { DocumentView } from '@conference/contracts';
import { documentWorkflowId } from '@conference/workflows';
import type { ConferenceEntity, DocumentEntity, TaskEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';
import { temporalRunUrl } from '../temporal-links';

/** A document as a row of the conference page. */
export function documentView(
  document: DocumentEntity,
  {
    conference,
    openTasks,
    directory,
    settings,
    lastApproved = document.approvedRevision,
  }: {
    conference: ConferenceEntity;
    openTasks: readonly TaskEntity[];
    directory: DirectoryView;
    settings: Settings;
    lastApproved?: number | null;
  },
): DocumentView {
  const {
    id,
    code,
    kind,
    title,
    unitId,
    phase,
    currentRevision,
    approvedRevision,
    approvedPacketHash,
    symbol,
    issuedAt,
    issuedSha256,
  } = document;
  return {
    id,
    conferenceId: document.conferenceId,
    code,
    kind,
    title,
    unit: (unitId && directory.unitNames.get(unitId)) || null,
    phase,
    currentRevision,
    approvedRevision,
    approvedPacketHash,
    lastApprovedRevision: lastApproved,
    contestable: document.contestable,
    symbol,
    issuedAt: issuedAt?.toISOString() ?? null,
    issuedUrl: issuedSha256 ? `/api/documents/${id}/issued` : null,
    temporalUrl: phase === 'waiting' ? null : temporalRunUrl(settings, documentWorkflowId(conference.workflowId, code)),
    waitingFor: openTasks
      .filter(({ documentId }) => documentId === id)
      .map(({ assigneeId }) => directory.name(assigneeId) ?? ''),
  };
}
