/** Whether the mailbox of the replies can be read: the server is away, refuses the name or password, or has no such folder. */
export type MailboxState = 'notLookedYet' | 'reachable' | 'unreachable' | 'refused' | 'missing';

/** How the mailbox of the replies stands, for operators; mail that cannot be fetched stays in it. */
export interface MailboxHealth {
  readonly state: MailboxState;
  readonly since: string;
  /** When it was last read to its end. */
  readonly lookedAt: string | null;
}

/** What the error of an IMAP client says about the mailbox. */
export function mailboxStateAfter(error: unknown): Exclude<MailboxState, 'notLookedYet' | 'reachable'> {
  const { authenticationFailed, mailboxMissing } = (error ?? {}) as Record<string, unknown>;
  if (authenticationFailed === true) return 'refused';
  return mailboxMissing === true ? 'missing' : 'unreachable';
}

/** What operators do about it; the log has it once for each turn. */
export const MAILBOX_WORDS: Readonly<Record<MailboxState, string>> = {
  notLookedYet: 'was not looked into yet',
  reachable: 'is read again',
  unreachable: 'cannot be reached, or its certificate is not trusted: mails wait in it',
  refused: 'refuses the name or the password in IMAP_URL: mails wait in it',
  missing: 'has no such folder as IMAP_URL names: mails wait in it',
};
