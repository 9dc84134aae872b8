import {
  allHandlersFinished,
  condition,
  makeContinueAsNewFunc,
  ParentClosePolicy,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import { records } from '../activity-options';
import type { DocumentRef, DocumentStart, FollowUpInput } from '../contract/activities';
import { documentAdded, documentReached } from '../contract/messages';
import { StageKey } from '../contract/search-attributes';
import { askRound, Bell, listen } from '../document/round';
import { startAgain } from '../document/start-document';

/** The year after: progress of every target is asked for in the rhythm of the plan, until the plan's last day. */
export async function followUp(input: FollowUpInput): Promise<{ periods: number }> {
  const { conferenceId } = input;
  const bell = new Bell();
  listen(bell);
  setHandler(documentAdded, ({ documentId, code, from }) => startOne(input, { documentId, code }, from), {
    description: 'A document was added: its run begins.',
  });
  setHandler(documentReached, () => undefined, { description: 'A document has come further.' });

  let period = input.period ?? 1;
  for (;;) {
    const due = await records.readPeriod({ conferenceId, period });
    if (!due) break;
    await waitUntil(due.askAt, period);
    await askRound(
      { roundId: uuid4(), conferenceId, documentId: null, kind: 'progress', number: period, period },
      bell,
    );
    period += 1;
    if (workflowInfo().continueAsNewSuggested) await makeContinueAsNewFunc<typeof followUp>()({ ...input, period });
  }
  await condition(allHandlersFinished);
  await records.closeConference({ conferenceId });
  upsertSearchAttributes([{ key: StageKey, value: 'closed' }]);
  setCurrentDetails('Closed: every period has been reported or recorded as missing.');
  return { periods: period - 1 };
}

async function waitUntil(at: string, period: number): Promise<void> {
  const ms = Date.parse(at) - Date.now();
  if (ms <= 0) return;
  setCurrentDetails(`Progress reports of period **${period}** are asked for at ${at}.`);
  await sleep(ms, { summary: `ask for the reports of period ${period} at ${at}` });
}

/** A correction, or whatever else is written during the year: it outlives the continuation of this run. */
function startOne({ conferenceId, office, year }: FollowUpInput, ref: DocumentRef, from: DocumentStart): Promise<void> {
  const conferenceWorkflow = workflowInfo().workflowId.replace(/\/follow-up$/, '');
  return startAgain({ conferenceWorkflow, conferenceId, office, year }, ref, from, ParentClosePolicy.ABANDON);
}
