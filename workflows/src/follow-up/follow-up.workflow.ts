import {
  makeContinueAsNewFunc,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import { records } from '../activity-options';
import type { FollowUpInput } from '../contract/activities';
import { courseChanged, roundClosed } from '../contract/messages';
import { StageKey } from '../contract/search-attributes';
import { askRound, Bell } from '../document/round';

/** The year after: progress of every target is asked for in the rhythm of the plan, until the plan's last day. */
export async function followUp(input: FollowUpInput): Promise<{ periods: number }> {
  const { conferenceId } = input;
  const bell = new Bell();
  setHandler(roundClosed, bell.ring, { description: 'The rows say that a round is over.' });
  setHandler(courseChanged, bell.ring, { description: 'An open round has a new course.' });

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
