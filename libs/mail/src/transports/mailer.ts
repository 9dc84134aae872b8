import type { Envelope } from '../message/address';

/** What the relay said when it took a mail over. */
export interface Receipt {
  readonly response: string;
}

/** A way for a stored mail to leave the house. It sends the bytes as they are. */
export interface Mailer {
  /**
   * Hands one message over.
   * @throws MailFailure that says whether trying again can help
   */
  send(envelope: Envelope, raw: Buffer): Promise<Receipt>;
  close(): Promise<void>;
}

/** A mail that was not handed over. */
export abstract class MailFailure extends Error {
  /** Whether the same bytes may be sent again later. */
  abstract readonly isTemporary: boolean;

  constructor(
    message: string,
    /** The relay's three-digit answer, where it gave one. */
    readonly responseCode?: number,
  ) {
    super(message);
  }
}

/** The relay could not be reached or asked to come back later: the same bytes are sent again. */
export class TemporaryMailFailure extends MailFailure {
  override readonly name = 'TemporaryMailFailure';
  readonly isTemporary = true;
}

/** The relay refused this mail for good: it is undeliverable, and somebody has to know. */
export class PermanentMailFailure extends MailFailure {
  override readonly name = 'PermanentMailFailure';
  readonly isTemporary = false;
}
