import { vietnamDateOf, writtenDay, type Sentence } from '@conference/domain';
import type { Records, TaskEntity } from '@conference/persistence';
import type { RoundContext } from './task-facts';

/** So many are named; the rest are counted. */
const NAMED = 3;

/** What happened since the last mail about a task: who has answered, and whether what is asked about is still the same. */
export async function meanwhile(
  records: Records,
  { tasks, people }: RoundContext,
  task: TaskEntity,
): Promise<Sentence[]> {
  const last = await records.mails.lastAbout(task.id);
  const since = last?.createdAt ?? task.openedAt;
  const answered = tasks
    .filter(({ id, decidedAt }) => id !== task.id && decidedAt !== null && decidedAt > since)
    .toSorted((a, b) => a.decidedAt!.getTime() - b.decidedAt!.getTime());
  const named = answered.slice(0, NAMED).map(({ assigneeId, decidedAt }): Sentence => {
    const person = people.get(assigneeId)!;
    const on = writtenDay(vietnamDateOf(decidedAt!.toISOString()));
    const who = `${person.position} ${person.name}`;
    return { vi: `${who} đã trả lời ${on.vi}`, en: `${who} answered on ${on.en}` };
  });
  const rest = answered.length - NAMED;
  return [
    ...named,
    ...(rest > 0 ? [{ vi: `và ${rest} người khác đã trả lời`, en: `and ${rest} more have answered` }] : []),
    ...(task.packetHash === null ? [] : [UNCHANGED]),
  ];
}

/** A round asks about one packet: were it changed, the round would have ended and another one opened. */
const UNCHANGED: Sentence = {
  vi: 'Hồ sơ trình không thay đổi từ thư trước',
  en: 'What you are asked about has not changed since the last mail',
};
