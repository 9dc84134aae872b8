import { askedMatter, whoActsAt, type Acting, type AuthorityFacts, type TaskAuthority } from '@conference/domain';
import { toRound, toTask, type Records, type RoundRows, type TaskEntity } from '@conference/persistence';
import { matterOf, officeAuthority } from './task-authority';
import { vietnamDateOf } from '@conference/domain';

/** Says who answers a task at an instant: the person asked, whoever stands in for them, or nobody. */
export async function actingOn(records: Records, rows: RoundRows, task: TaskEntity, now: Date): Promise<Acting> {
  const at = now.toISOString();
  const facts = await officeAuthority(records, task.officeId, vietnamDateOf(at));
  if (!facts.absences.some(({ personId, endedAt }) => personId === task.assigneeId && endedAt === null))
    return { type: 'self' };
  return actingIn(facts, rows, { task, matter: await matterOf(records, task), at });
}

/** The same, where the facts of the office are known. */
export function actingIn(
  facts: AuthorityFacts,
  rows: RoundRows,
  { task, matter, at }: { readonly task: TaskEntity; readonly matter: TaskAuthority['matter']; readonly at: string },
): Acting {
  return whoActsAt(askedMatter(toTask(task), toRound(rows), { matter }), facts, at);
}
