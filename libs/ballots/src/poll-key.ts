import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke';
import { fromBase64Url, toBase64Url, type Bytes } from './bytes';

/** RFC 9180, base mode: X25519 with HKDF-SHA256 and AES-256-GCM, all of it WebCrypto's own in browsers and in Node. */
export const SUITE = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
/** The length of either half of a key, and of what a key is wrapped into in an envelope. */
export const KEY_LENGTH = 32;

/** The public half of a poll's key. */
export type SealingKey = Awaited<ReturnType<typeof SUITE.DeserializePublicKey>>;
/** Both halves of a poll's key, ready to open envelopes; the private one cannot be read out again. */
export interface OpeningKey {
  readonly publicKey: SealingKey;
  readonly privateKey: SealingKey;
}

/** A key of the counting committee: the private half stays with the person who made it. */
export interface PollKey {
  readonly publicKey: string;
  readonly privateKey: Bytes;
}

/** Makes the key of a poll, in the browser of the head of the counting committee. Only its public half leaves that browser before the close. */
export async function makePollKey(): Promise<PollKey> {
  const pair = await SUITE.GenerateKeyPair(true);
  const [publicKey, privateKey] = await Promise.all([
    SUITE.SerializePublicKey(pair.publicKey),
    SUITE.SerializePrivateKey(pair.privateKey),
  ]);
  return { publicKey: toBase64Url(publicKey), privateKey: Uint8Array.from(privateKey) };
}

/** Reads the public half of a key; null when it is none. */
export async function readPublicKey(text: string): Promise<SealingKey | null> {
  const bytes = fromBase64Url(text);
  if (bytes?.length !== KEY_LENGTH) return null;
  return SUITE.DeserializePublicKey(bytes).catch(() => null);
}

/** Puts both halves together; null when they do not belong to each other. */
export async function readOpeningKey(privateKey: Uint8Array, publicKey: string): Promise<OpeningKey | null> {
  const sealing = await readPublicKey(publicKey);
  if (!sealing || privateKey.length !== KEY_LENGTH) return null;
  const opening = { publicKey: sealing, privateKey: await SUITE.DeserializePrivateKey(privateKey) };
  const { encapsulatedSecret, ciphertext } = await SUITE.Seal(sealing, new Uint8Array(1));
  return SUITE.Open(opening, encapsulatedSecret, ciphertext).then(
    () => opening,
    () => null,
  );
}
