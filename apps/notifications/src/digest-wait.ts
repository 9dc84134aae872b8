import { mailPolicyOf, mailTime } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import type { RoundContext } from './task-facts';
import { waitingFor, wayOf, wishOf } from './waiting-tasks';

/**
 * Lets a mail about a task wait for its reader's next digest, where the office's rule says so; answers whether it waits.
 *
 * What waits is on record, so that nothing is lost when the digest is switched off or the reader has few tasks again.
 */
export async function waitsForDigest(
  records: Records,
  { office, conference, people, workingDaysLeft }: RoundContext,
  task: TaskEntity,
  step: number,
): Promise<boolean> {
  const reader = people.get(task.assigneeId)!;
  const facts = { workingDaysLeft, isPressed: false, isRehearsal: conference.rehearsal };
  const waitingTasks = conference.rehearsal ? 0 : (await waitingFor(records, reader.id)).length;
  const policy = mailPolicyOf(office.mailPolicy);
  const way = wayOf(step === 0 ? task.kind : 'reminder', reader);
  if (mailTime(facts, { wish: wishOf(reader), waitingTasks, way }, policy) === 'now') return false;
  await records.digests.hold({ taskId: task.id, step, personId: reader.id, heldAt: new Date() });
  return true;
}
