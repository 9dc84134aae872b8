/** Why a mail is not built or sent at all; trying again would not help. */
export type MailRefusalCode =
  | 'address'
  | 'message-id'
  | 'list-id'
  | 'date'
  | 'attachment'
  | 'envelope-differs'
  | 'bytes-differ'
  | 'header-differs'
  | 'seal-differs';

/** Thrown when a mail must not leave the house as it is asked for. It carries a code and never the offending value. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';

  constructor(
    readonly code: MailRefusalCode,
    message: string,
  ) {
    super(message);
  }
}
