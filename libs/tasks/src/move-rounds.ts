import { mailPolicyOf, planSteps, reminderInstants, type MovedRound } from '@conference/domain';
import type { ConferenceEntity, Records, RoundRows } from '@conference/persistence';

/**
 * Locks every open round of a conference, and then the conference: the order in which answers and timers lock them.
 * Rounds that were opened in between are locked after it.
 */
export async function lockPlan(records: Records, conferenceId: string): Promise<ConferenceEntity> {
  const locked = new Set<string>();
  const lockOpen = async () => {
    for (const { id } of (await records.rounds.openRounds(conferenceId)).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      if (!locked.has(id)) await records.rounds.lock(id);
      locked.add(id);
    }
  };
  await lockOpen();
  const conference = await records.conferences.lock(conferenceId);
  await lockOpen();
  return conference;
}

/** What is missing of a period is recorded when the period closes, whenever its reports are due. */
function closesAt({ steps, kind }: RoundRows['round']): string | undefined {
  return kind === 'progress' ? steps.find(({ step }) => step === 'expire')?.at : undefined;
}

/** Gives rounds their new due date and steps, and wakes the runs that wait for the old ones. */
export async function moveRounds(
  records: Records,
  { officeId }: Pick<ConferenceEntity, 'officeId'>,
  moved: readonly MovedRound[],
  now: Date,
): Promise<void> {
  const calendar = await records.directory.calendar(officeId);
  const { mostReminders } = mailPolicyOf((await records.directory.office(officeId)).mailPolicy);
  for (const { roundId, deadline, ownDueOn } of moved) {
    const { round }: RoundRows = await records.rounds.lock(roundId);
    round.dueAt = new Date(deadline.dueAt);
    round.dueExplanation = deadline.explanation;
    round.ownDueOn = ownDueOn;
    const taken = round.steps.slice(0, round.stepsTaken);
    const most = Math.max(0, mostReminders - taken.filter(({ step }) => step === 'remind').length);
    const reminders = reminderInstants(calendar, { dueOn: deadline.dueOn, now: now.toISOString(), most });
    round.steps = [...taken, ...planSteps(deadline.dueAt, round.silence, reminders, closesAt(round))];
    await records.rounds.saveRound(round);
    await records.outbox.add({
      topic: 'signal',
      payload: { workflowId: round.workflowId, signal: 'courseChanged', roundId: round.id },
    });
  }
}
