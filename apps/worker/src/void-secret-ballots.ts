import { objectionsEndOn, vietnamDateOf } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { closePollIn, voidPollIn } from '@conference/polls';

/** What the record says of a ballot that a cancelled conference broke off. */
const REASON = 'Hội nghị bị hủy.';

/**
 * Declares void every secret ballot of a conference that is called off before its result is published: nobody casts, opens or counts any
 * more, and its envelopes are destroyed when objections have ended.
 */
export async function voidSecretBallots(
  records: Records,
  conferenceId: string,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  for (const { id: pollId, state, openedAt } of await records.secretBallots.ofConference(conferenceId)) {
    if (state === 'published' || state === 'void') continue;
    if (state === 'open') {
      const until = objectionsEndOn(vietnamDateOf(now.toISOString()));
      must(await closePollIn(records, () => now, { pollId, actorId, objectionsEndOn: until }));
    }
    if (openedAt) must(await voidPollIn(records, now, { pollId, actorId }));
    await records.secretBallots.change(pollId, { state: 'void', voidedAt: now, voidReason: REASON });
  }
}

function must(result: Awaited<ReturnType<typeof voidPollIn>> | Awaited<ReturnType<typeof closePollIn>>): void {
  if (!result.ok) throw new Error(`a secret ballot cannot be broken off: ${result.refusal.code}`);
}
