import type { SessionPauseView } from '@conference/contracts';
import type { Records, SessionPauseEntity } from '@conference/persistence';

/** The times when the session stood still, as everybody sees them. */
export async function pauseViews(records: Records, pauses: readonly SessionPauseEntity[]): Promise<SessionPauseView[]> {
  const adjournments = await records.conferences.adjournments(pauses.map(({ id }) => id));
  return pauses.map(({ id, reason, pausedAt, resumedAt }) => {
    const last = adjournments.findLast(({ pauseId }) => pauseId === id);
    return {
      reason: last?.reason ?? reason,
      pausedAt: pausedAt.toISOString(),
      until: last ? { heldOn: last.heldOn, startsAt: last.startsAt, place: last.place } : null,
      resumedAt: resumedAt?.toISOString() ?? null,
    };
  });
}
