import { ENVELOPE_LENGTH, fromBase64Url, receiptFor, receiptOf, type Receipt } from '@conference/ballots';
import { ok, refuse, type CastingRefusal, type Result } from '@conference/domain';
import type { Transactions } from '@conference/persistence';

/** A sealed ballot, as a voter's browser hands it in. */
export interface Casting {
  readonly pollId: string;
  readonly voterId: string;
  /** In base64url. */
  readonly envelope: string;
}

/**
 * Takes a voter's envelope; the commit is the acknowledgement, and the receipt is its answer.
 *
 * The same envelope again gets the same receipt, another one is refused: no envelope is ever replaced. Nothing is dated, logged or told to anybody.
 */
export async function castBallot(
  transactions: Transactions,
  { pollId, voterId, envelope }: Casting,
): Promise<Result<Receipt, CastingRefusal>> {
  const sealed = fromBase64Url(envelope);
  if (sealed?.length !== ENVELOPE_LENGTH) return refuse({ code: 'envelope-malformed' });
  const { sha256 } = await receiptOf(sealed);
  const { state, isOnRoll, receipt } = await transactions.single(({ ballots }) =>
    ballots.handIn(pollId, voterId, sealed),
  );
  if (receipt === sha256) return ok(receiptFor(sha256));
  if (state === null) return refuse({ code: 'poll-unknown' });
  if (!isOnRoll) return refuse({ code: 'not-on-roll' });
  if (state !== 'open') return refuse({ code: 'poll-not-open' });
  return refuse({ code: receipt === null ? 'envelope-of-another' : 'already-cast' });
}
