/** One entry of the audit chain: with its content, or with the hash of it where it is about something else. */
export interface ChainEntryFacts {
  readonly seq: number;
  readonly nonce: string | null;
  readonly payload: string | null;
  readonly contentSha256: string | null;
  readonly hash: string;
}

/** The first line of the chain's file: whose chain it is, and what stands before the first entry. */
export function chainHead(head: {
  readonly officeId: string;
  readonly conferenceId: string;
  readonly from: number;
  readonly through: number;
  readonly previousHash: string;
}): string {
  const { officeId, conferenceId, from, through, previousHash } = head;
  return `${JSON.stringify({ officeId, conferenceId, from, through, previousHash })}\n`;
}

/** A line of the chain's file. */
export function chainLine({ seq, nonce, payload, contentSha256, hash }: ChainEntryFacts): string {
  const content = payload === null ? { content: contentSha256 } : { nonce, payload };
  return `${JSON.stringify({ seq, ...content, hash })}\n`;
}
