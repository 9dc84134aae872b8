import { MailRefusal } from './mail-refusal';

/** A person or an office with its address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Who a message travels from and to, apart from what its headers say. One mail has one recipient. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
}

const LOCAL_PART = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*$/i;
const DOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Tells whether a value is a plain `local@domain`: no quotes, comments, spaces, controls, routes, lists or names. */
export function isMailAddress(value: string): boolean {
  const at = value.indexOf('@');
  const local = value.slice(0, Math.max(at, 0));
  return local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(value.slice(at + 1));
}

/**
 * Lets only a plain address pass.
 *
 * Anything more is refused and not repaired: an address that two programs read differently sends the mail, with the secret link
 * in it, to a stranger.
 * @throws MailRefusal `address`
 */
export function plainAddress(value: string): string {
  if (!isMailAddress(value)) throw new MailRefusal('address', 'A mail address must be a plain local@domain.');
  return value;
}
