import type { Records } from '@conference/persistence';

/** Whose act at which poll is told. */
export interface PollAct {
  readonly officeId: string;
  readonly conferenceId: string;
  readonly pollId: string;
  readonly actorId: string | null;
  readonly at: Date;
}

/**
 * Tells the audit chain and the open pages that a poll opened, closed, was counted, declared void, or lost its envelopes. Nothing else about a secret ballot is told to
 * anybody, and of single ballots nothing at all.
 */
export async function tell(
  records: Records,
  { officeId, conferenceId, pollId, actorId, at }: PollAct,
  action: 'poll.opened' | 'poll.closed' | 'poll.counted' | 'poll.voided' | 'poll.destroyed',
  hash: { readonly startSha256: string } | { readonly listSha256: string },
): Promise<void> {
  await records.conferences.touch(conferenceId);
  await records.audit.append({ officeId, conferenceId, at, actorId, action, facts: { pollId, ...hash } });
}
