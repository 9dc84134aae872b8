import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto';
import { envelopeBindings, KEY_LENGTH, readMarks, toBase64Url } from '@conference/ballots';
import type { Ballot, BallotRule } from '@conference/domain';
import type { ClosedEnvelope } from '@conference/persistence';

/** RFC 8410: what stands before the bytes of an X25519 key in DER. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
/** RFC 9180 §7: X25519 with HKDF-SHA256, HKDF-SHA256, AES-256-GCM. */
const KEM = Buffer.from('KEM\x00\x20', 'latin1');
const HPKE = Buffer.from('HPKE\x00\x20\x00\x01\x00\x02', 'latin1');
const VERSION = Buffer.from('HPKE-v1');
const NOTHING = Buffer.alloc(0);
const TAG_LENGTH = 16;

/** Both halves of a poll's key on the server, for as long as a count takes. */
export interface ServerKey {
  readonly opening: KeyObject;
  readonly publicBytes: Buffer;
}

/** Takes the private half of a poll's key and overwrites its bytes; null when it does not belong to the public one. */
export function takeKey(privateKey: Uint8Array, publicKey: string | undefined): ServerKey | null {
  const written = Buffer.concat([PRIVATE_HEAD, privateKey]);
  const isLong = privateKey.length === KEY_LENGTH;
  privateKey.fill(0);
  try {
    if (!isLong) return null;
    const opening = createPrivateKey({ key: written, format: 'der', type: 'pkcs8' });
    const exported = createPublicKey(opening).export({ format: 'der', type: 'spki' });
    const publicBytes = Buffer.from(exported.subarray(PUBLIC_HEAD.length));
    return toBase64Url(publicBytes) === publicKey ? { opening, publicBytes } : null;
  } finally {
    written.fill(0);
  }
}

/**
 * Opens the envelopes of one poll one after the other, as `openEnvelope` of the voters' browsers does.
 *
 * WebCrypto goes to another thread and back a dozen times for each envelope; thousands are opened here with what Node does at once. What depends on the
 * poll alone is derived once.
 *
 * @see RFC 9180 §4.1, §5.1
 */
export function envelopeOpener(key: ServerKey, { rule, startSha256 }: { rule: BallotRule; startSha256: string }) {
  const about = (voterId: string) => envelopeBindings({ startSha256, voterId });
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(NOTHING, HPKE, 'psk_id_hash', NOTHING),
    extract(NOTHING, HPKE, 'info_hash', about('').info),
  ]);
  return ({ voterId, sealed }: Pick<ClosedEnvelope, 'voterId' | 'sealed'>): Ballot | null => {
    const marks = unseal(key, context, about(voterId).aad, sealed);
    return marks && readMarks(rule, marks);
  };
}

function unseal(key: ServerKey, context: Buffer, aad: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  try {
    const secret = extract(sharedSecret(key, sealed.subarray(0, KEY_LENGTH)), HPKE, 'secret', NOTHING);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      expand(secret, HPKE, 'key', context, 32),
      expand(secret, HPKE, 'base_nonce', context, 12),
      { authTagLength: TAG_LENGTH },
    );
    decipher.setAAD(aad);
    decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
    return Uint8Array.from(
      Buffer.concat([decipher.update(sealed.subarray(KEY_LENGTH, -TAG_LENGTH)), decipher.final()]),
    );
  } catch {
    return null;
  }
}

function sharedSecret({ opening, publicBytes }: ServerKey, wrapped: Uint8Array): Buffer {
  const sender = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, wrapped]), format: 'der', type: 'spki' });
  const agreed = diffieHellman({ privateKey: opening, publicKey: sender });
  const secret = extract(NOTHING, KEM, 'eae_prk', agreed);
  return expand(secret, KEM, 'shared_secret', Buffer.concat([wrapped, publicBytes]), 32);
}

function extract(salt: Uint8Array, suite: Buffer, label: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', salt).update(VERSION).update(suite).update(label).update(secret).digest();
}

/** One block is enough for every length here. */
function expand(secret: Uint8Array, suite: Buffer, label: string, info: Uint8Array, length: number): Buffer {
  return createHmac('sha256', secret)
    .update(Buffer.from([0, length]))
    .update(VERSION)
    .update(suite)
    .update(label)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, length);
}
