import { createHash } from 'node:crypto';
import { plainAddress } from './address';
import { MailRefusal } from './mail-refusal';

const MESSAGE_ID = /^<[a-z0-9._+=-]{1,128}@[a-z0-9.-]{1,128}>$/i;

/** Gives the one Message-ID of an occasion: composing the same mail again gives the same, so that a doubled one can be told. */
export function messageIdOf(occasion: string, from: string): string {
  const domain = plainAddress(from).split('@')[1]!;
  return `<${createHash('sha256').update(occasion).digest('hex').slice(0, 40)}@${domain.toLowerCase()}>`;
}

/**
 * Lets only a plain Message-ID pass; the angle brackets may be missing.
 * @throws MailRefusal `message-id`
 */
export function plainMessageId(value: string): string {
  const id = value.startsWith('<') ? value : `<${value}>`;
  if (!MESSAGE_ID.test(id)) throw new MailRefusal('message-id', 'A Message-ID must be a plain <id@domain>.');
  return id;
}
