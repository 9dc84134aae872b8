import type { SessionPauseView } from '@conference/contracts';
import type { SessionPauseEntity } from '@conference/persistence';

/** A time when the session stood still, as everybody sees it. */
export function pauseView({ reason, pausedAt, untilOn, resumedAt }: SessionPauseEntity): SessionPauseView {
  return { reason, pausedAt: pausedAt.toISOString(), untilOn, resumedAt: resumedAt?.toISOString() ?? null };
}
