import type { BallotRule } from '@conference/domain';
import { sha256 } from './bytes';

/** What a poll begins with; nothing of it changes afterwards. */
export interface PollStart {
  readonly pollId: string;
  readonly title: string;
  readonly rule: BallotRule;
  readonly publicKey: string;
  readonly rollSha256: string;
}

/** One line of the published list: the hash of an envelope, and the hash that binds it to the lines before. */
export interface ListLine {
  readonly sha256: string;
  readonly linkSha256: string;
}

/** The hash over the roll of those who may vote: a line each, by id. */
export function rollHash(electorate: readonly { readonly voterId: string; readonly name: string }[]): Promise<string> {
  return sha256(
    electorate
      .map(({ voterId, name }) => `${voterId} ${name}\n`)
      .toSorted()
      .join(''),
  );
}

/** The hash over what a poll begins with, from which the list of envelopes goes on. */
export function startHash({ pollId, title, rule, publicKey, rollSha256 }: PollStart): Promise<string> {
  return sha256([pollId, title, ruleText(rule), publicKey, rollSha256].join('\n'));
}

function ruleText(rule: BallotRule): string {
  if (rule.kind === 'motion') return JSON.stringify([rule.kind]);
  const { kind, candidates, seats, mayChooseFewer, mayChooseNone } = rule;
  return JSON.stringify([kind, candidates, seats, mayChooseFewer, mayChooseNone]);
}

/**
 * Makes the list that is published at the close, before any envelope is opened: hashes in ascending order, so that it tells nothing about who came when.
 *
 * Each link is the SHA-256 of the link before, the place and the hash, on a line each; the last one stands for the whole list.
 */
export async function listEnvelopes(startSha256: string, hashes: readonly string[]): Promise<ListLine[]> {
  const lines: ListLine[] = [];
  for (const [index, hash] of hashes.toSorted().entries()) {
    const before = lines.at(-1)?.linkSha256 ?? startSha256;
    lines.push({ sha256: hash, linkSha256: await sha256(`${before}\n${index + 1}\n${hash}`) });
  }
  return lines;
}

/** The hash that stands for a whole list; of an empty one, that of the start. */
export function listHash(startSha256: string, list: readonly ListLine[]): string {
  return list.at(-1)?.linkSha256 ?? startSha256;
}
