import type { TaskKind } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { expireRound } from '../take-round-step';

const OF_THE_YEAR: readonly TaskKind[] = ['progress', 'response', 'commitment', 'confirmation'];

/** The year after is over: whatever was still asked about is recorded as missing. */
export async function closeReports(records: Records, conferenceId: string, at: Date): Promise<void> {
  const open = (await records.rounds.openRounds(conferenceId)).filter(({ kind }) => OF_THE_YEAR.includes(kind));
  for (const { id } of open) await expireRound(records, await records.rounds.lock(id), at);
}
