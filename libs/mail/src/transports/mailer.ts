import type { Envelope } from '../message/address';

/** What the relay said when it took a mail over. */
export interface Receipt {
  readonly response: string;
}

/** What the sender wants to hear of one handing-over, and when it must be given up. */
export interface HandingOver {
  /**
   * Called before the last byte goes out: until it has answered, the relay cannot have taken the mail.
   * What it throws ends the attempt without the mail having left.
   */
  readonly beforeLastByte?: () => Promise<void>;
  /** Ends an attempt that takes too long; whether the relay has taken the mail is then unknown. */
  readonly signal?: AbortSignal;
}

/** A way for a stored mail to leave the house. It sends the bytes as they are. */
export interface Mailer {
  /**
   * Hands one message over.
   * @throws MailFailure that says whether trying again can help
   */
  send(envelope: Envelope, raw: Buffer, handing?: HandingOver): Promise<Receipt>;
  close(): Promise<void>;
}

/** Whom a failure is about: this one mail, or the relay, which would fail with every other mail too. */
export type MailFailureSubject = 'mail' | 'relay';

/** A mail that was not handed over. */
export abstract class MailFailure extends Error {
  /** Whether the same bytes may be sent again later. */
  abstract readonly isTemporary: boolean;

  constructor(
    message: string,
    /** The relay's three-digit answer, where it gave one: then it is known not to have taken the mail. */
    readonly responseCode?: number,
    readonly about: MailFailureSubject = 'mail',
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

  constructor(
    message: string,
    responseCode?: number,
    /** Whether the address itself was refused: later mails to it would be refused too. */
    readonly isAddressDead = false,
  ) {
    super(message, responseCode);
  }
}
