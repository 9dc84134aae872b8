import { MailStore } from './mail-store';
import { SignedReplies, type ReplySettings } from './signed-replies';
import { openSmtpDoor } from './smtp-door';
import { openWebDoor } from './web-door';

/** Where the mailbox listens and keeps its messages; port 0 takes a free one. */
export interface MailboxSettings {
  readonly smtpPort: number;
  readonly webPort: number;
  readonly folder: string;
  /** How people here reply; without it nobody can. */
  readonly replies?: ReplySettings | undefined;
}

/** A mailbox that is running. */
export interface Mailbox {
  readonly smtpPort: number;
  readonly webPort: number;
  stop(): Promise<void>;
}

/** Opens the local mailbox: takes every mail on the loopback address, delivers none, and shows them all. */
export async function openMailbox({ smtpPort, webPort, folder, replies }: MailboxSettings): Promise<Mailbox> {
  const store = await MailStore.open(folder);
  const smtp = await openSmtpDoor(store, smtpPort);
  try {
    const web = await openWebDoor({ store, replies: replies ? new SignedReplies(replies) : null }, webPort);
    return {
      smtpPort: smtp.port,
      webPort: web.port,
      stop: async () => void (await Promise.all([smtp.close(), web.close()])),
    };
  } catch (error) {
    await smtp.close();
    throw error;
  }
}
