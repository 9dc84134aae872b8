import type { MailKind, ReceivedMail } from '@conference/inbound';
import type { InboundMailEntity } from '@conference/persistence';

/** After so many attempts a mail is put aside. */
export const MOST_ATTEMPTS = 5;

/** A mail that was read, on its way to whoever knows what to do with it. */
export interface ReadMail {
  readonly row: InboundMailEntity;
  readonly raw: Buffer;
  readonly mail: ReceivedMail;
  readonly kind: MailKind;
}

/** Thrown when something could not be looked up: the mail is tried again. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
