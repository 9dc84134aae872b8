import { ParentClosePolicy, workflowInfo } from '@temporalio/workflow';
import type { DocumentRef, DocumentStart, FollowUpInput } from '../contract/activities';
import { startAgain } from '../document/start-document';

/** Starts the run of a review, a correction, or whatever else is written during the year: it outlives the continuation of this one. */
export function startBeside(
  { conferenceId, office, year }: FollowUpInput,
  ref: DocumentRef,
  from: DocumentStart,
): Promise<void> {
  const conferenceWorkflow = workflowInfo().workflowId.replace(/\/follow-up$/, '');
  return startAgain({ conferenceWorkflow, conferenceId, office, year }, ref, from, ParentClosePolicy.ABANDON);
}
