import { simpleParser, type AddressObject, type EmailAddress, type ParsedMail } from 'mailparser';

/** The fields that RFC 5322 allows once: a mail that has one twice is read differently by different programs. */
const ONCE = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'content-type',
  'mime-version',
  'content-transfer-encoding',
];

/** A mail that came in, as far as anybody asks. */
export interface ReceivedMail {
  readonly messageId: string | null;
  readonly subject: string;
  /** The one address of the one From field, in small letters; null when there are more or fewer, or another Sender. */
  readonly from: string | null;
  /** Every address in From and Sender, for the record. */
  readonly senders: readonly string[];
  /** To and Cc, in small letters. */
  readonly recipients: readonly string[];
  /** The text part, or the HTML part as text; quotes and all. */
  readonly text: string;
  /** Fields in small letters, unfolded, in the order in which they came. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** `multipart/report` and its like, in small letters. */
  readonly mediaType: string;
  readonly reportType: string | null;
  /** Types of the parts that are no text. */
  readonly partTypes: readonly string[];
}

/** Reads the bytes of a mail. */
export async function readMail(raw: Buffer): Promise<ReceivedMail> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true });
  const fields = fieldsOf(mail);
  const { value, params } = contentType(mail);
  return {
    messageId: mail.messageId ?? null,
    subject: (mail.subject ?? '').replace(/\p{Cc}+/gu, ' ').trim(),
    from: oneSender(mail, fields),
    senders: [...addressesOf(mail.from), ...senderOf(mail)].slice(0, 10),
    recipients: [mail.to, mail.cc].flatMap(addressesOf).slice(0, 100),
    text: mail.text ?? '',
    fields,
    mediaType: value,
    reportType: params['report-type']?.toLowerCase() ?? null,
    partTypes: mail.attachments.map((part) => part.contentType.toLowerCase()),
  };
}

/** The values of one field. */
export function valuesOf({ fields }: Pick<ReceivedMail, 'fields'>, name: string): string[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value);
}

function fieldsOf(mail: ParsedMail): ReceivedMail['fields'] {
  return mail.headerLines.map(({ key, line }) => ({
    name: key,
    value: line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim(),
  }));
}

function contentType(mail: ParsedMail): { value: string; params: Record<string, string> } {
  const found = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  return { value: found?.value?.toLowerCase() ?? 'text/plain', params: found?.params ?? {} };
}

function oneSender(mail: ParsedMail, fields: ReceivedMail['fields']): string | null {
  const count = (name: string) => fields.filter((field) => field.name === name).length;
  if (count('from') !== 1 || ONCE.some((name) => count(name) > 1)) return null;
  const [from, ...more] = mail.from?.value ?? [];
  if (!from?.address || more.length > 0 || from.group) return null;
  const address = from.address.toLowerCase();
  const senders = senderOf(mail);
  return count('sender') === 0 || (senders.length === 1 && senders[0] === address) ? address : null;
}

function senderOf(mail: ParsedMail): string[] {
  return addressesOf(mail.headers.get('sender') as AddressObject | undefined);
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): string[] {
  const flat = (entry: EmailAddress): string[] => [
    ...(entry.address ? [entry.address.toLowerCase()] : []),
    ...(entry.group ?? []).flatMap(flat),
  ];
  return [field ?? []].flat().flatMap(({ value }) => value.flatMap(flat));
}
