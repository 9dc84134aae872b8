import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dkimSign } from 'mailauth';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Message } from './message';

const SELECTOR = 'hop-thu';

/** Where replies go, and which files hold the key that signs them and the zone that declares it. */
export interface ReplySettings {
  /** SMTP port of whoever takes replies, on this machine. */
  readonly port: number;
  /** Domain of the addresses that take them. */
  readonly domain: string;
  readonly zoneFile: string;
  readonly keyFile: string;
}

/** What a person's mailbox sends back: what they write, a vacation notice until a day, or a server's report that they have no mailbox. */
export type Answer =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'absence'; readonly until: string }
  | { readonly kind: 'bounce' };

/**
 * Sends back what the owner of a mailbox here writes, signed as their mail server would sign it.
 *
 * The zone stands in for the domain name system: it says that every domain signs its mail with the key of this mailbox.
 */
export class SignedReplies {
  private readonly privateKey: string;

  constructor(private readonly settings: ReplySettings) {
    const { keyFile, zoneFile } = settings;
    for (const file of [keyFile, zoneFile]) mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(keyFile)) writeFileSync(keyFile, newKey(), { mode: 0o600 });
    this.privateKey = readFileSync(keyFile, 'utf8');
    writeFileSync(zoneFile, JSON.stringify(zoneOf(this.privateKey), null, 2));
  }

  /** Whether a mail can be replied to: its answers go to an address that takes replies. */
  takes({ replyTo }: Message): boolean {
    return this.isOurs(replyTo);
  }

  /** Whether reports about a mail go anywhere. */
  takesReports({ returnPath }: Message): boolean {
    return this.isOurs(returnPath);
  }

  /** Writes, signs and hands over an answer to a mail. */
  async send(message: Message, answer: Answer): Promise<void> {
    const person = message.to[0]!;
    const isReply = answer.kind === 'reply';
    const to = isReply ? message.replyTo! : message.returnPath;
    const raw = await this.signed(await compose(message, answer), person.split('@').at(-1)!);
    const transport = createTransport({ host: '127.0.0.1', port: this.settings.port, ignoreTLS: true });
    await transport.sendMail({ envelope: { from: isReply ? person : '', to }, raw });
    transport.close();
  }

  private isOurs(address: string | null): boolean {
    return address?.toLowerCase().endsWith(`@${this.settings.domain.toLowerCase()}`) ?? false;
  }

  private async signed(raw: Buffer, domain: string): Promise<Buffer> {
    const { signatures } = await dkimSign(raw, {
      canonicalization: 'relaxed/relaxed',
      signatureData: [{ signingDomain: domain, selector: SELECTOR, privateKey: this.privateKey }],
    } as Parameters<typeof dkimSign>[1]);
    return Buffer.concat([Buffer.from(signatures), raw]);
  }
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function zoneOf(privateKey: string): Record<string, string[]> {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    '_dmarc.*': ['v=DMARC1; p=reject'],
    [`${SELECTOR}._domainkey.*`]: [`v=DKIM1; k=rsa; p=${publicKey}`],
  };
}

function compose(message: Message, answer: Answer): Promise<Buffer> {
  switch (answer.kind) {
    case 'reply':
      return composeReply(message, answer.text);
    case 'absence':
      return composeAbsence(message, answer.until);
    case 'bounce':
      return composeBounce(message);
  }
}

function composeReply(message: Message, text: string): Promise<Buffer> {
  const heading = `Vào ${written(message.receivedAt)}, ${message.from} đã viết:`;
  const quoted = message.text.replace(/\s+$/, '').replace(/^/gm, '> ');
  return build({ ...answering(message), to: message.replyTo!, text: `${text}\n\n${heading}\n\n${quoted}\n` });
}

/** As the office's mail server answers for somebody who has switched their vacation notice on. */
function composeAbsence(message: Message, until: string): Promise<Buffer> {
  const [year, month, day] = until.split('-');
  return build({
    ...answering(message),
    to: message.returnPath,
    subject: `Trả lời tự động: ${message.subject}`,
    text: `Tôi vắng mặt đến hết ngày ${day}/${month}/${year} và không đọc thư trong thời gian này.\n`,
    headers: { 'Auto-Submitted': 'auto-replied', Precedence: 'bulk' },
  });
}

/** As a mail server reports that an address does not exist. @see RFC 3464 */
function composeBounce(message: Message): Promise<Buffer> {
  const person = message.to[0]!;
  const domain = person.split('@').at(-1)!;
  const boundary = createHash('sha256').update(randomUUID()).digest('hex').slice(0, 24);
  const lines = [
    `From: Mail Delivery Subsystem <mailer-daemon@${domain}>`,
    `To: <${message.returnPath}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${randomUUID()}@${domain}>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The mail could not be delivered: <${person}> does not exist.`,
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${domain}`,
    '',
    `Final-Recipient: rfc822; ${person}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    `--${boundary}--`,
    '',
  ];
  return Promise.resolve(Buffer.from(lines.join('\r\n')));
}

function answering({ to, subject, messageId, headers }: Message) {
  const [person] = to;
  const domain = person!.split('@').at(-1)!;
  const earlier = headers.references?.split(/\s+/) ?? [];
  return {
    from: person!,
    subject: /^(?:re|fwd?):/i.test(subject) ? subject : `Re: ${subject}`,
    messageId: `<${randomUUID()}@${domain}>`,
    ...(messageId ? { inReplyTo: messageId, references: [...earlier, messageId] } : {}),
  };
}

function build(mail: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> {
  return new MailComposer({ ...mail, newline: 'windows' }).compile().build();
}

function written(instant: string): string {
  return new Date(instant).toLocaleString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
}
