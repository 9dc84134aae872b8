import type { UnreachedView, TaskCommentView } from '@conference/contracts';
import {
  DELIVERY_NAMES,
  deliveryOf,
  deliverySentence,
  REPLY_OBSTACLE_WORDS,
  vietnamDateOf,
  type ReplyObstacle,
  type Sentence,
} from '@conference/domain';
import type { Records, TaskCommentEntity, TaskEntity } from '@conference/persistence';
import type { DirectoryView } from '../conferences/directory-view';

/** Who of those waited for cannot be reached by mail, by person. */
export async function unreachedAmong(
  records: Records,
  tasks: readonly TaskEntity[],
  directory: DirectoryView,
): Promise<ReadonlyMap<string, UnreachedView>> {
  const waited = [...new Set(tasks.filter(({ state }) => state === 'open').map(({ assigneeId }) => assigneeId))];
  const incidents = await records.inbound.incidentsOf(waited);
  const today = vietnamDateOf(new Date().toISOString());
  const found = [...incidents].flatMap(([personId, came]) => {
    const { email, name } = directory.people.get(personId)!;
    const delivery = deliveryOf({ address: email, today }, came);
    if (delivery.state === 'sent') return [];
    const view: UnreachedView = {
      state: delivery.state,
      name: DELIVERY_NAMES[delivery.state],
      since: delivery.since,
      until: delivery.state === 'away' ? delivery.until : null,
      sentence: deliverySentence(delivery, name)!,
    };
    return [[personId, view] as const];
  });
  return new Map(found);
}

/** What was written by mail beside decisions, with who wrote it. */
export function commentViews(comments: readonly TaskCommentEntity[], directory: DirectoryView): TaskCommentView[] {
  return comments.map(({ id, personId, text, because, at }) => ({
    id,
    by: directory.name(personId),
    text,
    because: because === null ? null : obstacleWords(because),
    at: at.toISOString(),
  }));
}

function obstacleWords(because: string): Sentence {
  return (
    REPLY_OBSTACLE_WORDS[because as ReplyObstacle] ?? {
      vi: 'việc không còn nhận câu trả lời này',
      en: 'the task did not take this answer any more',
    }
  );
}
