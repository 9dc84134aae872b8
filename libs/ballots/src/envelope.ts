import type { Ballot, BallotRule } from '@conference/domain';
import { bytesOf, type Bytes } from './bytes';
import { MARKS_LENGTH, readMarks, writeMarks } from './marks';
import { KEY_LENGTH, SUITE, type OpeningKey, type SealingKey } from './poll-key';

const TAG_LENGTH = 16;
/** Every envelope of every poll is this long. */
export const ENVELOPE_LENGTH = KEY_LENGTH + MARKS_LENGTH + TAG_LENGTH;

/** For which poll, and by whom: an envelope opens only there, so that nobody can hand in a copy of another's. */
export interface EnvelopeContext {
  /** The hash over what the poll began with. */
  readonly startSha256: string;
  readonly voterId: string;
}

/** Seals a ballot to the key of its poll, in the voter's browser: the wrapped key, then the sealed marks. */
export async function sealBallot(
  key: SealingKey,
  context: EnvelopeContext,
  { rule, ballot }: { rule: BallotRule; ballot: Ballot },
): Promise<Bytes> {
  const { encapsulatedSecret, ciphertext } = await SUITE.Seal(key, writeMarks(rule, ballot), envelopeBindings(context));
  return Uint8Array.of(...encapsulatedSecret, ...ciphertext);
}

/** Opens an envelope; null when it is not a ballot of this voter in this poll. */
export async function openEnvelope(
  key: OpeningKey,
  context: EnvelopeContext,
  { rule, envelope }: { rule: BallotRule; envelope: Uint8Array },
): Promise<Ballot | null> {
  const [wrapped, sealed] = [envelope.slice(0, KEY_LENGTH), envelope.slice(KEY_LENGTH)];
  const marks = await SUITE.Open(key, wrapped, sealed, envelopeBindings(context)).catch(() => null);
  return marks && readMarks(rule, marks);
}

/** What an envelope is bound to: its poll, and its voter. */
export function envelopeBindings({ startSha256, voterId }: EnvelopeContext): { info: Bytes; aad: Bytes } {
  return { info: bytesOf(`sealed ballot 1\n${startSha256}`), aad: bytesOf(voterId) };
}
