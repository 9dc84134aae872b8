import type { DocumentEntity, Records } from '@conference/persistence';
import type { DocumentStart } from '@conference/workflows';

/** Names the run of the year after, under its conference's. */
export type FollowUpOf = (conferenceWorkflowId: string) => string;

/** Has the run of a document started, or started again, by whichever run its conference is in: the preparation's, or the year after. */
export async function startDocumentRun(
  records: Records,
  { conferenceId, id, code }: Pick<DocumentEntity, 'conferenceId' | 'id' | 'code'>,
  followUpOf: FollowUpOf,
  from?: DocumentStart,
): Promise<void> {
  const { workflowId, stage } = await records.conferences.get(conferenceId);
  await records.outbox.add({
    topic: 'signal',
    payload: {
      workflowId: stage === 'followUp' ? followUpOf(workflowId) : workflowId,
      signal: 'documentAdded',
      documentId: id,
      code,
      ...(from && { from }),
    },
  });
}
