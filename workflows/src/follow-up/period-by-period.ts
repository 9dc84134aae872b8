import { makeContinueAsNewFunc, setCurrentDetails, sleep, uuid4, workflowInfo } from '@temporalio/workflow';
import { records } from '../activity-options';
import type { FollowUpInput } from '../contract/activities';
import { askRound, type Bell } from '../document/round';

type FollowUp = (input: FollowUpInput) => Promise<{ periods: number }>;

/** The year after as the first version went about it: one period after the other, and nothing else. Runs that began so end so. */
export async function periodByPeriod(input: FollowUpInput, bell: Bell): Promise<number> {
  const { conferenceId } = input;
  let period = input.period ?? 1;
  for (;;) {
    const due = await records.readPeriod({ conferenceId, period });
    if (!due) return period - 1;
    await waitUntil(due.askAt, period);
    await askRound(
      { roundId: uuid4(), conferenceId, documentId: null, kind: 'progress', number: period, period },
      bell,
    );
    period += 1;
    if (workflowInfo().continueAsNewSuggested) await makeContinueAsNewFunc<FollowUp>()({ ...input, period });
  }
}

async function waitUntil(at: string, period: number): Promise<void> {
  const ms = Date.parse(at) - Date.now();
  if (ms <= 0) return;
  setCurrentDetails(`Progress reports of period **${period}** are asked for at ${at}.`);
  await sleep(ms, { summary: `ask for the reports of period ${period} at ${at}` });
}
