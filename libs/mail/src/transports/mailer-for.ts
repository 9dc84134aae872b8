import { fileURLToPath } from 'node:url';
import { fileMailer } from './file-mailer';
import type { Mailer } from './mailer';
import { memoryMailer } from './memory-mailer';
import { smtpMailer } from './smtp-mailer';

/**
 * Chooses the way out by its address: `smtp://`, `smtps://`, `file:///folder` or `memory:`.
 * @throws TypeError for any other scheme; the message does not repeat the address, which may hold a password
 */
export function mailerFor(url: string): Mailer {
  const scheme = url.slice(0, url.indexOf(':') + 1);
  switch (scheme) {
    case 'smtp:':
    case 'smtps:':
      return smtpMailer(url);
    case 'file:':
      return fileMailer(fileURLToPath(url));
    case 'memory:':
      return memoryMailer();
    default:
      throw new TypeError('The address for outgoing mail must begin with smtp:, smtps:, file: or memory:.');
  }
}
