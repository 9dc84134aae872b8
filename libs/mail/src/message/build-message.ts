import { createHash } from 'node:crypto';
import type { Language } from '@conference/domain';
import MailComposer from 'nodemailer/lib/mail-composer';
import { foldText } from '../letter/fold-text';
import type { CalendarPart } from '../calendar/conference-event';
import { cutLine, plainLine } from '../letter/plain-line';
import { webLink } from '../letter/web-link';
import { plainAddress, type Envelope, type Mailbox } from './address';
import { MailRefusal } from './mail-refusal';
import { plainMessageId } from './message-id';

const NAME_LETTERS = 100;
const FILENAME_LETTERS = 120;
const CALENDAR_FILE = 'hoi-nghi.ics';

/** A file that travels with a mail. */
export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
  /** The name by which the HTML part shows it in its place; a file without one stands beside the mail. */
  readonly cid?: string;
}

/** What a message is built from. */
export interface MessageParts {
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** Where replies go, when not to the sender. */
  readonly replyTo?: Mailbox | null;
  /** Where reports about the mail go, when not to the sender: the sender of the envelope. */
  readonly returnTo?: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** When the mail was composed, not when it is sent: a retry carries the same Date. */
  readonly date: string | Date;
  readonly inReplyTo?: string | null;
  readonly references?: readonly string[];
  /** Which stream of mails this belongs to: dotted lower-case words, `skhcn-2019.hoi-nghi.localhost.example`. */
  readonly listId: string;
  readonly language?: Language;
  readonly attachments?: readonly Attachment[];
  /** Offered for the reader's calendar: as a part that programs show buttons for, and as a file. */
  readonly calendar?: CalendarPart | null;
  /** Where this stream of mails can be stopped, by a person or by one request of their mail program. @see RFC 8058 */
  readonly unsubscribe?: string | null;
}

/** A message ready to be stored and sent, byte for byte. */
export interface BuiltMessage {
  readonly raw: Buffer;
  readonly envelope: Envelope;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Builds the bytes of a mail; the same parts always give the same bytes.
 * @throws MailRefusal when an address or an id is not plain, or when the built message would travel to anybody else
 */
export async function buildMessage(parts: MessageParts): Promise<BuiltMessage> {
  const envelope: Envelope = { from: plainAddress(parts.from.address), to: plainAddress(parts.to.address) };
  const message = new MailComposer({ ...addressing(parts), ...content(parts) }).compile();
  refuseOtherEnvelope(message.getEnvelope(), envelope);

  const raw = await message.build();
  const from = parts.returnTo ? plainAddress(parts.returnTo) : envelope.from;
  return { raw, envelope: { ...envelope, from }, sha256: createHash('sha256').update(raw).digest('hex') };
}

/**
 * Compares what the mail library made of the addresses with what was meant, before anything is stored.
 * @throws MailRefusal `envelope-differs`
 */
export function refuseOtherEnvelope(
  built: { readonly from: string | false; readonly to: readonly string[] },
  meant: Envelope,
): void {
  if (built.from === meant.from && built.to.length === 1 && built.to[0] === meant.to) return;
  throw new MailRefusal(
    'envelope-differs',
    'The built message would travel from or to another address than was meant.',
  );
}

function addressing(parts: MessageParts) {
  const { from, to, replyTo, messageId, inReplyTo, references = [], listId, language, unsubscribe } = parts;
  return {
    from: mailbox(from),
    to: mailbox(to),
    ...(replyTo ? { replyTo: { ...mailbox(replyTo), address: plainAddress(replyTo.address) } } : {}),
    messageId: plainMessageId(messageId),
    ...(inReplyTo ? { inReplyTo: plainMessageId(inReplyTo) } : {}),
    ...(references.length > 0 ? { references: references.map(plainMessageId) } : {}),
    headers: {
      'List-Id': { prepared: true, value: `<${plainListId(listId)}>` },
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(language ? { 'Content-Language': language } : {}),
      ...(unsubscribe
        ? {
            'List-Unsubscribe': { prepared: true, value: `<${webLink(unsubscribe)}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
    },
  };
}

function content({ subject, text, html, messageId, date, attachments = [], calendar }: MessageParts) {
  return {
    subject: headerWords(subject),
    date: plainDate(date),
    text: foldText(text),
    html,
    attachments: attachments.map(attached),
    ...(calendar ? { icalEvent: { ...calendar, filename: CALENDAR_FILE } } : {}),
    baseBoundary: createHash('sha256').update(plainMessageId(messageId)).digest('hex').slice(0, 24),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailbox({ name, address }: Mailbox): Mailbox {
  return { name: cutLine(headerWords(name), NAME_LETTERS), address };
}

/** A line that no reader decodes: words that look encoded already would be shown as something else. */
function headerWords(value: string): string {
  return plainLine(value).replaceAll('=?', '= ?');
}

function plainListId(value: string): string {
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(value) && value.length <= 255) return value;
  throw new MailRefusal('list-id', 'A List-Id must be dotted words of lower-case letters, digits and dashes.');
}

function plainDate(value: string | Date): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new MailRefusal('date', 'The date of a mail must be an instant.');
  return date;
}

function attached({ filename, contentType, content: bytes, cid }: Attachment) {
  if (!/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(contentType)) {
    throw new MailRefusal('attachment', 'The type of an attachment must be a plain type/subtype.');
  }
  if (cid !== undefined && !/^[a-z0-9.-]+@[a-z0-9.-]+$/.test(cid)) {
    throw new MailRefusal('attachment', 'A picture in a mail must have a plain id.');
  }
  const name = cutLine(plainLine(filename).replace(/[/\\:*?"<>|]/g, '_'), FILENAME_LETTERS);
  const file = { filename: name, contentType, content: bytes };
  return cid === undefined
    ? { ...file, contentDisposition: 'attachment' as const }
    : { ...file, cid, contentDisposition: 'inline' as const };
}
