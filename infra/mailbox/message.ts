import { simpleParser, type HeaderLines } from 'mailparser';

/** What the sender said before the message itself: who really gets it, whatever its header claims. */
export interface Envelope {
  readonly id: number;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** A mail as the JSON door shows it. */
export interface Message extends Envelope {
  /** Where answers go, when not to the sender. */
  readonly replyTo: string | null;
  /** The sender of the envelope: where reports about the mail go. */
  readonly returnPath: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly messageId: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
}

/** A file that came with a mail; its content stays in the raw message. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Reads a stored mail. */
export async function readMessage(envelope: Envelope, raw: Buffer): Promise<Message> {
  const mail = await simpleParser(raw, { skipImageLinks: true });
  return {
    id: envelope.id,
    receivedAt: envelope.receivedAt,
    from: mail.from?.text || envelope.from,
    to: envelope.to,
    replyTo: mail.replyTo?.value[0]?.address ?? null,
    returnPath: envelope.from,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || null,
    messageId: mail.messageId ?? null,
    headers: readHeaders(mail.headerLines),
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      name: filename ?? '',
      mediaType: contentType,
      size,
    })),
  };
}

/** The content of the nth file of a stored mail, from 1. */
export async function readAttachment(
  raw: Buffer,
  position: number,
): Promise<(Attachment & { content: Buffer }) | null> {
  const { attachments } = await simpleParser(raw, { skipImageLinks: true });
  const file = attachments[position - 1];
  if (!file) return null;
  return { name: file.filename ?? '', mediaType: file.contentType, size: file.size, content: file.content };
}

/** Headers as they came, unfolded; one that came several times is joined by commas. */
function readHeaders(lines: HeaderLines): Record<string, string> {
  const headers = new Map<string, string>();
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
    const earlier = headers.get(key);
    headers.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return Object.fromEntries(headers);
}
