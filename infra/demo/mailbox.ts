import { z } from 'zod';
import { ask, problemOf } from '../cli/web-answer';
import type { Mail } from './mailed-link';

const mailsSchema = z.array(
  z.object({
    id: z.number().int(),
    messageId: z.string().nullable(),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
  }),
);
const ALL = 100_000;

/** The local mailbox, as people open theirs; what came before the play began is left alone. */
export class Mailbox {
  private constructor(
    private readonly url: string,
    private readonly since: number,
  ) {}

  static async open(url: string): Promise<Mailbox> {
    const [newest] = await list(url, { limit: 1 });
    return new Mailbox(url, newest?.id ?? 0);
  }

  /** Everything that one address got, or everybody. */
  mails(to?: string): Promise<Mail[]> {
    return list(this.url, { ...(to ? { to } : {}), since: this.since, limit: ALL });
  }
}

async function list(url: string, query: Record<string, string | number>): Promise<Mail[]> {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const { response, text } = await ask(`${url}/api/messages?${search.toString()}`);
  if (!response.ok) throw problemOf(response.status, text);
  return withoutCopies(mailsSchema.parse(JSON.parse(text)));
}

/** A mail in doubt is sent once more, byte for byte (ADR 0018); mail programs show one of those with the same Message-ID. */
function withoutCopies<T extends { readonly id: number; readonly messageId: string | null }>(mails: readonly T[]): T[] {
  return [...new Map(mails.map((mail) => [mail.messageId ?? mail.id, mail])).values()];
}
