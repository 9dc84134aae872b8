import { closingOf, expireOpenTasks, nextStep } from '@conference/domain';
import { toRound, type Records, type RoundRows, type Transactions } from '@conference/persistence';
import type { Clock } from './clock';
import { closeRound } from './close-round';

/**
 * Takes the step that a round had planned for now: remind, escalate, or apply the silence rule.
 *
 * It works under the same lock as every answer, so a deadline and a click never both win. A step taken before is not taken again.
 */
export async function takeRoundStep(
  transactions: Transactions,
  clock: Clock,
  { roundId, stepsTaken }: { roundId: string; stepsTaken: number },
): Promise<void> {
  await transactions.run(async (records) => {
    const rows = await records.rounds.lock(roundId);
    const planned = nextStep(toRound(rows));
    if (!planned || rows.round.stepsTaken !== stepsTaken) return;

    rows.round.stepsTaken += 1;
    if (planned.step === 'expire') await expireRound(records, rows, clock());
    else await records.rounds.saveRound(rows.round);
    await records.conferences.touch(rows.round.conferenceId);
    await records.audit.append({
      officeId: rows.round.officeId,
      conferenceId: rows.round.conferenceId,
      at: clock(),
      actorId: null,
      action: `round.${planned.step}`,
      facts: {
        roundId,
        documentId: rows.round.documentId,
        kind: rows.round.kind,
        silence: rows.round.silence,
        step: stepsTaken + 1,
      },
    });
  });
}

/** Silence is recorded as the rule's decision: no outcome, no person, the channel says `rule`. */
export async function expireRound(records: Records, rows: RoundRows, at: Date): Promise<void> {
  const expired = expireOpenTasks(toRound(rows));
  for (const task of rows.tasks.filter(({ state }) => state === 'open')) {
    task.state = 'expired';
    task.channel = 'rule';
    await records.rounds.saveTask(task);
  }
  await closeRound(records, rows, closingOf(expired)!, at);
}
