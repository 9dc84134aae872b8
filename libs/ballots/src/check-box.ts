import type { BoxFault } from '@conference/domain';
import { sha256 } from './bytes';
import { listEnvelopes, listHash, rollHash, startHash, type ListLine, type PollStart } from './envelope-list';

/** A poll as its record shows it, beside the two hashes that were written down elsewhere when it opened and closed. */
export interface BallotBox {
  readonly start: PollStart;
  readonly electorate: readonly { readonly voterId: string; readonly name: string }[];
  readonly list: readonly ListLine[];
  /** Null when they are destroyed: then only their hashes can be checked. */
  readonly envelopes: readonly Uint8Array[] | null;
  readonly anchors: { readonly startSha256: string; readonly listSha256: string };
}

/** Checks that a ballot box is what it was when it opened and closed; names each check that fails. Anybody can do it, without the key. */
export async function checkBox(box: BallotBox): Promise<BoxFault[]> {
  const { start, electorate, list, envelopes, anchors } = box;
  const faults: Record<string, number> = {
    startChanged: Number((await startHash(start)) !== anchors.startSha256),
    rollChanged: Number((await rollHash(electorate)) !== start.rollSha256),
    listChanged: Number(!(await isWhole(list, anchors))),
    moreEnvelopesThanEntitled: Math.max(0, list.length - electorate.length),
    ...(envelopes && compare(list, await Promise.all(envelopes.map(sha256)))),
  };
  return Object.entries(faults).flatMap(([check, times]) => (times > 0 ? [{ check, times } as BoxFault] : []));
}

async function isWhole(list: readonly ListLine[], { startSha256, listSha256 }: BallotBox['anchors']): Promise<boolean> {
  const again = await listEnvelopes(
    startSha256,
    list.map((line) => line.sha256),
  );
  const isSame = again.every(({ linkSha256 }, index) => linkSha256 === list[index]!.linkSha256);
  return isSame && listHash(startSha256, again) === listSha256;
}

/** A listed envelope that is gone and an unlisted one in its stead is one that was replaced. */
function compare(list: readonly ListLine[], hashes: readonly string[]) {
  const [listed, found] = [new Set(list.map((line) => line.sha256)), new Set(hashes)];
  const gone = [...listed].filter((hash) => !found.has(hash)).length;
  const strange = hashes.filter((hash) => !listed.has(hash)).length;
  const envelopeReplaced = Math.min(gone, strange);
  return {
    envelopeDeleted: gone - envelopeReplaced,
    envelopeReplaced,
    envelopeAdded: strange - envelopeReplaced,
  };
}
