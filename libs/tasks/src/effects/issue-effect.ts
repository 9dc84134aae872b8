import { mayIssue, ok, refuse } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import { approvalState } from '../approval-state';
import { adoptedByConference } from '../resolution-votes';
import { issueDocument } from '../issue-document';
import type { AnswerContent, Prepared } from './content';

/** Issues a document once, unless its approval has fallen or may still be objected to; a resolution once it is adopted. */
export async function issueEffect(records: Records, task: TaskEntity, answer: AnswerContent): Prepared {
  const document = await records.documents.lock(task.documentId!);
  if (document.issuedAt) return refuse({ code: 'already-issued' });
  if (!mayIssue(await approvalState(records, document))) return refuse({ code: 'approval-void' });
  const adopted = await adoptedByConference(records, document);
  if (!adopted.ok) return adopted;
  return ok((at) => issueDocument(records, task, answer.actorId, at));
}
