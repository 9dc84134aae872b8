import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const CODE_DIGITS = 6;
const REPLY_PREFIX = 't+';
const RETURN_PREFIX = 'b+';
const RETURN_ADDRESS = /^b\+([0-9a-f]{32})@(.+)$/i;
const REPLY_ADDRESS = /^t\+([0-9a-f]{32})@(.+)$/i;

/** What exists in one mail only: the link's token, the code, the reply address. The record keeps hashes of them. */
export interface MailSecrets {
  readonly link: string;
  /** Six digits, at level L1; otherwise null. */
  readonly code: string | null;
  /** Where an answer may be sent as a reply; null where none is taken. */
  readonly replyAddress: string | null;
}

/** 256 bits for a mailed link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Six digits for whoever answers from a browser that is not remembered. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** A code as it stands in a mail, in two groups that are easily read and typed. */
export function writtenCode(code: string): string {
  return `${code.slice(0, CODE_DIGITS / 2)} ${code.slice(CODE_DIGITS / 2)}`;
}

/** 128 bits for a reply address; in hexadecimal, for some servers write addresses in small letters. */
export function newReplySecret(): string {
  return randomBytes(16).toString('hex');
}

/** The address that takes the reply to one mail. */
export function replyAddressOf(secret: string, domain: string): string {
  return `${REPLY_PREFIX}${secret}@${domain}`;
}

/** The secret of a reply address of ours, or null when it is not one. */
export function replySecretIn(address: string, domain: string): string | null {
  const [, secret, found] = REPLY_ADDRESS.exec(address.trim()) ?? [];
  return secret && found?.toLowerCase() === domain.toLowerCase() ? secret.toLowerCase() : null;
}

/** The address to which reports about one mail come back: its envelope's sender. */
export function returnAddressOf(secret: string, domain: string): string {
  return `${RETURN_PREFIX}${secret}@${domain}`;
}

/** The secret of a return address of ours, or null when it is not one. */
export function returnSecretIn(address: string, domain: string): string | null {
  const [, secret, found] = RETURN_ADDRESS.exec(address.trim()) ?? [];
  return secret && found?.toLowerCase() === domain.toLowerCase() ? secret.toLowerCase() : null;
}

/** What the record keeps of a secret that cannot be guessed. */
export function secretSha256(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** What the record keeps of a code: keyed, for a million codes are soon tried; bound to its link. */
export function codeHmac(key: string, linkId: string, code: string): Buffer {
  return createHmac('sha256', key).update(`mail-code/${linkId}/${code}`).digest();
}

/** Whether a typed code is the one of the link; spaces between the digits are nobody's fault. */
export function isCode(key: string, linkId: string, typed: string, kept: Buffer): boolean {
  const code = typed.replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(code) && timingSafeEqual(codeHmac(key, linkId, code), kept);
}
