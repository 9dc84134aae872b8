import { reassign, refuse, ok, type HandOverRefusal, type Result } from '@conference/domain';
import { toRound, toTask, type Records, type TaskEntity, type Transactions } from '@conference/persistence';
import { passingAuthority } from './authority/task-authority';
import { checkProof, useCode } from './check-proof';
import type { Clock } from './clock';
import { passTask } from './pass-task';
import type { ProofRefusal, ProvenAct } from './proven-act';

/** A task to be passed on: by whom, to whom, with a word to them. */
export interface HandOver extends ProvenAct {
  readonly taskId: string;
  readonly actorId: string;
  readonly toPersonId: string;
  readonly note?: string | null;
}

/**
 * Passes a task to a colleague of whoever is asked: they do it themselves, or, with a reason, those who lead the office. The old link says so,
 * the new person gets a mail of their own.
 */
export function handOverTask(
  transactions: Transactions,
  clock: Clock,
  command: HandOver,
): Promise<
  Result<
    { taskId: string },
    HandOverRefusal | ProofRefusal | { readonly code: 'task-unknown' } | { readonly code: 'person-unknown' }
  >
> {
  const { taskId, actorId, toPersonId, note } = command;
  return transactions.run(async (records) => {
    const known = await records.rounds.task(taskId);
    const actor = await records.directory.person(actorId);
    if (!known || actor?.officeId !== known.officeId) return refuse({ code: 'task-unknown' });
    const rows = await records.rounds.lock(known.roundId);
    const row = rows.tasks.find((task) => task.id === taskId)!;
    const successor = await records.directory.person(toPersonId);
    if (!successor?.active || successor.officeId !== row.officeId) return refuse({ code: 'person-unknown' });

    const authority = await passingAuthority(records, row);
    const asked = { actor: { id: actorId, roles: actor.roles }, toPersonId, reason: note ?? null };
    const verdict = reassign(toTask(row), toRound(rows), asked, authority);
    if (!verdict.ok) return verdict;
    const proven = await checkProof(records, row, command);
    if (!proven.ok) return proven;

    await useCode(records, command, clock());
    const noteId = note?.trim() ? await keepNote(records, row, actorId, note.trim(), clock()) : null;
    const facts = { level: proven.value, proof: command.proof ?? null };
    const passing = { row, round: rows.round, toPersonId, actorId, noteId, at: clock(), facts };
    return ok({ taskId: await passTask(records, passing) });
  });
}

/** What the giver writes to the successor: kept in the record, said in the successor's mail. */
function keepNote(
  records: Records,
  { officeId, conferenceId }: TaskEntity,
  writtenBy: string,
  text: string,
  at: Date,
): Promise<string> {
  return records.conferences.addNote({ officeId, conferenceId, text, writtenBy, writtenAt: at });
}
