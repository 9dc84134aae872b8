import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, sleep, startChild, type ChildWorkflowHandle } from '@temporalio/workflow';
import type { DocumentRef, DocumentStart } from '../contract/activities';
import { documentWorkflowId } from '../contract/ids';
import { ConferenceYear, Office, StageKey } from '../contract/search-attributes';
import { document } from './document.workflow';

/** Of which conference a document is. */
export interface OfConference {
  readonly conferenceWorkflow: string;
  readonly conferenceId: string;
  readonly office: string;
  readonly year: number;
}

/** Starts the run of one document, under the id of its conference. */
export function startDocument(
  { conferenceWorkflow, ...conference }: OfConference,
  { documentId, code }: DocumentRef,
  from: DocumentStart,
  parentClosePolicy?: ParentClosePolicy,
): Promise<ChildWorkflowHandle<typeof document>> {
  const { office, year } = conference;
  return startChild(document, {
    workflowId: documentWorkflowId(conferenceWorkflow, code),
    args: [{ ...conference, documentId, code, from }],
    ...(parentClosePolicy && { parentClosePolicy }),
    staticSummary: `${code} (${office} ${year})`,
    typedSearchAttributes: [
      { key: Office, value: office },
      { key: ConferenceYear, value: year },
      { key: StageKey, value: from },
    ],
  });
}

/** Starts the run of a document that was added or changed; a run of it that is just ending is waited for. */
export async function startAgain(...start: Parameters<typeof startDocument>): Promise<void> {
  for (;;) {
    try {
      await startDocument(...start);
      return;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      await sleep('2 seconds', { summary: 'the run before is ending' });
    }
  }
}
