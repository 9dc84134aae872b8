import type { SearchAttributeUpdatePair } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  patched,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  uuid4,
} from '@temporalio/workflow';
import { dossiers, records } from '../activity-options';
import type { FollowUpInput } from '../contract/activities';
import { documentAdded, documentReached } from '../contract/messages';
import { DueAt, StageKey, WaitingOn } from '../contract/search-attributes';
import { Bell, listen } from '../document/round';
import { startBeside } from './documents-of-the-year';
import { FollowUpRun } from './follow-up-run';
import { periodByPeriod } from './period-by-period';

/**
 * The year after: progress of every target is asked for in the rhythm of the plan and reviewed every six months, until the next
 * conference has been held or the plan's last day has passed. It ends with the dossier.
 *
 * @see Luật 10/2022/QH15 Điều 52 khoản 3
 */
export async function followUp(input: FollowUpInput): Promise<{ periods: number }> {
  const bell = new Bell();
  listen(bell);
  setHandler(documentAdded, ({ documentId, code, from }) => startBeside(input, { documentId, code }, from), {
    description: 'A document was added: its run begins.',
  });
  setHandler(documentReached, () => undefined, { description: 'A document has come further.' });

  const periods = patched('waits-for-whatever-is-due-next')
    ? await new FollowUpRun(input, bell).untilItIsOver()
    : await periodByPeriod(input, bell);
  await condition(allHandlersFinished);
  await records.closeConference({ conferenceId: input.conferenceId });
  upsertSearchAttributes([{ key: StageKey, value: 'closed' }, ...nobodyIsWaitedFor()]);
  if (patched('ends-with-the-dossier')) {
    setCurrentDetails('Closed: the dossier is being made.');
    await dossiers.makeDossier({ conferenceId: input.conferenceId, dossierId: uuid4(), requestedById: null });
  }
  setCurrentDetails('Closed: every period has been reported or recorded as missing.');
  return { periods };
}

/** What operators are shown outlives the run: reports that were open at the end are waited for no longer. */
function nobodyIsWaitedFor(): SearchAttributeUpdatePair[] {
  if (!patched('at-its-end-nobody-is-waited-for')) return [];
  return [
    { key: WaitingOn, value: null },
    { key: DueAt, value: null },
  ];
}
