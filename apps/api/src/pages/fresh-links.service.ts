import { createHash, randomUUID } from 'node:crypto';
import { RateLimit, Transactions, type Records, type TaskEntity } from '@conference/persistence';
import { actingOn } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { FRESH_LINKS } from './limits';
import type { Grant } from './link-cookie';

const BETWEEN_MS = 10 * 60_000;

/** Whether a fresh link is on its way now, was sent a little while ago, or this person has asked for too many. */
export type FreshLinkAnswer =
  | { readonly isSent: true }
  | { readonly isSent: false; readonly at: string; readonly again: string }
  | { readonly until: Date };

/** Asks for a fresh link to the registered address: at most one in ten minutes for each link. */
@Injectable()
export class FreshLinksService {
  private readonly limit: RateLimit;

  constructor(private readonly transactions: Transactions) {
    this.limit = new RateLimit(transactions, FRESH_LINKS);
  }

  /** Null when the task needs no answer any more. */
  async request({ linkId, personId }: Grant, taskId: string, now: Date): Promise<FreshLinkAnswer | null> {
    const until = await this.limit.blockedUntil(personId);
    if (until) return { until };
    const answer = await this.send({ linkId, personId }, taskId, now);
    if (answer && 'isSent' in answer && answer.isSent) await this.limit.count(personId);
    return answer;
  }

  private send(
    { linkId, personId }: Pick<Grant, 'linkId' | 'personId'>,
    taskId: string,
    now: Date,
  ): Promise<FreshLinkAnswer | null> {
    return this.transactions.run(async (records) => {
      const known = await records.rounds.task(taskId);
      if (!known) return null;
      // the round's lock also keeps two requests for one link from passing each other
      const { tasks } = await records.rounds.lock(known.roundId);
      const task = tasks.find(({ id }) => id === taskId);
      if (!task || !takesAnAnswer(task) || !(await isAsked(records, task, personId, now))) return null;

      const key = `fresh-link/${linkId}`;
      const before = await records.sessions.takeKey(personId, key, sha256(key), now);
      const sentAt = before && Date.parse((before.response as { sentAt: string }).sentAt);
      if (sentAt && sentAt + BETWEEN_MS > now.getTime()) {
        return { isSent: false, at: isoAt(sentAt), again: isoAt(sentAt + BETWEEN_MS) };
      }
      await records.sessions.keepAnswer(personId, key, { sentAt: now.toISOString() });
      await records.outbox.add({
        topic: 'mail',
        payload: { kind: 'freshLink', taskId, requestId: randomUUID(), personId },
      });
      return { isSent: true };
    });
  }
}

/** The person asked, or whoever stands in for them now. */
async function isAsked(records: Records, task: TaskEntity, personId: string, now: Date): Promise<boolean> {
  if (task.assigneeId === personId) return true;
  const acting = await actingOn(records, task, now);
  return acting.type === 'substitute' && acting.personId === personId;
}

/** An expired opinion may still come late; whether it does is asked when the page is read. */
function takesAnAnswer({ state, kind, lateAt }: TaskEntity): boolean {
  return state === 'open' || (state === 'expired' && kind === 'opinion' && lateAt === null);
}

function isoAt(time: number): string {
  return new Date(time).toISOString();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
