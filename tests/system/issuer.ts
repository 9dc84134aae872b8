import 'reflect-metadata';
import { openRecords, sqlState, type TaskEntity, type Transactions } from '@conference/persistence';
import { decideTask } from '@conference/tasks';

/** Both sides of New Year in Vietnam: the numbers of two years are given at once. */
const CLOCKS = ['2023-12-31T16:59:59.900Z', '2023-12-31T17:00:00.100Z'];

/** A clerk who numbers whatever waits for it, through the use case of every channel, and says each number aloud once it is theirs. */
async function issue(transactions: Transactions): Promise<void> {
  for (let task = await anyTask(transactions); task; task = await anyTask(transactions)) {
    const { id: taskId, assigneeId: actorId, packetHash, documentId } = task;
    const at = new Date(CLOCKS[Math.floor(Math.random() * CLOCKS.length)]!);
    const answer = { taskId, actorId, channel: 'api' as const, outcome: 'issued' as const, reason: null, packetHash };
    const decided = await decideTask(transactions, () => at, answer).catch(toldToTryAgain);
    if (!decided) continue;
    if (!decided.ok) throw new Error(decided.refusal.code);
    const entry = await transactions.read(({ register }) => register.entryOf(documentId!));
    process.stdout.write(`${JSON.stringify([documentId, entry!.book, entry!.year, entry!.number, entry!.symbol])}\n`);
    await new Promise((done) => setTimeout(done, Math.random() * Number(process.env.PAUSE_MS)));
  }
}

/** On a busy machine the wait for the book may be given up: nothing was acknowledged, and a clerk presses the button again. */
function toldToTryAgain(error: unknown): null {
  if (sqlState(error) === '57014') return null;
  throw error;
}

async function anyTask(transactions: Transactions): Promise<TaskEntity | null> {
  const [found]: { id: string }[] = await transactions.dataSource.query(
    `select id from task where kind = 'issue' and state = 'open' order by random() limit 1`,
  );
  return found ? transactions.read(({ rounds }) => rounds.task(found.id)) : null;
}

async function main(): Promise<void> {
  const { transactions, close } = await openRecords(process.env.DATABASE_URL!);
  await Promise.all(Array.from({ length: Number(process.env.LANES) }, () => issue(transactions)));
  await close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
