import type { EnvelopeListView } from '@conference/contracts';

/** What this browser has found out about a published list by itself. */
export interface ListCheck {
  readonly isStartRight: boolean;
  readonly isListRight: boolean;
  readonly isNumberRight: boolean;
  /** The receipts of the list, in its order. */
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
}

/** Makes the chain of a published list anew and compares it with what stands in the audit chain. */
export async function checkList(published: EnvelopeListView): Promise<ListCheck> {
  const { listEnvelopes, listHash, receiptFor, startHash } = await import('@conference/ballots');
  const { start, startSha256, listSha256, list, entitled } = published;
  const hashes = list.map(({ sha256 }) => sha256);
  const again = await listEnvelopes(startSha256, hashes);
  const isSame = again.every(
    ({ sha256, linkSha256 }, place) => sha256 === hashes[place] && linkSha256 === list[place]!.linkSha256,
  );
  return {
    isStartRight: (await startHash(start)) === startSha256,
    isListRight: isSame && listHash(startSha256, again) === listSha256,
    isNumberRight: list.length <= entitled && new Set(hashes).size === hashes.length,
    codes: hashes.map((hash) => receiptFor(hash).code),
    hashes,
  };
}
