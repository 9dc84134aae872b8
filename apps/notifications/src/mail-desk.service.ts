import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import { buildMessage, messageIdOf, redact, type Attachment, type ComposedMail } from '@conference/mail';
import type { OfficeEntity, PersonEntity, Records, TaskEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** Who a mail is for: a member of the office, or, without an id, somebody outside it. */
export type Addressee = Pick<PersonEntity, 'name' | 'email' | 'language'> & { readonly id: string | null };

/** One mail to one person. */
export interface MailOrder {
  /** What makes this mail the only one of its kind: composing it again finds it stored. */
  readonly occasion: string;
  readonly kind: string;
  readonly office: OfficeEntity;
  readonly conferenceId: string;
  readonly reader: Addressee;
  /** With a task, the mail carries a link that can decide it, until the given instant. */
  readonly task?: { readonly row: TaskEntity; readonly linkExpiresAt: Date } | undefined;
  readonly attachments?: readonly Attachment[];
  /** Says the mail; it gets the link, which exists only in the mail. */
  readonly compose: (link: string) => ComposedMail;
}

/** Writes mails down, byte for byte, before anything is sent: what is stored is what every attempt sends. */
@Injectable()
export class MailDeskService {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Stores a mail unless it is stored already; the sender hears of it at the commit. */
  async write(records: Records, order: MailOrder): Promise<void> {
    if (await records.mails.byOccasion(order.occasion)) return;
    const { office, reader, task, conferenceId, kind, occasion } = order;
    const token = randomBytes(32).toString('base64url');
    const link = `${this.settings.http.publicUrl}/t/${token}`;
    const said = order.compose(link);
    const now = new Date();
    const messageId = messageIdOf(occasion, this.settings.mail.from);
    const thread = task ? (await records.mails.firstAbout(task.row.id))?.messageId : undefined;
    const message = await buildMessage({
      from: { name: office.name, address: this.settings.mail.from },
      to: { name: reader.name, address: reader.email },
      ...said,
      messageId,
      date: now,
      listId: `${office.code}.hoi-nghi`,
      attachments: order.attachments ?? [],
      ...(thread ? { inReplyTo: thread, references: [thread] } : {}),
    });
    const id = randomUUID();
    await records.mails.store({
      id,
      occasion,
      kind,
      officeId: office.id,
      conferenceId,
      taskId: task?.row.id ?? null,
      personId: reader.id,
      language: reader.language,
      messageId,
      subject: said.subject,
      text: redact(said.text, link),
      envelopeFrom: message.envelope.from,
      envelopeTo: message.envelope.to,
      raw: message.raw,
      rawSha256: message.sha256,
      createdAt: now,
    });
    if (!task || !reader.id) return;
    await records.mails.addLink({
      tokenSha256: createHash('sha256').update(token).digest(),
      taskId: task.row.id,
      personId: reader.id,
      mailId: id,
      packetHash: task.row.packetHash,
      issuedAt: now,
      expiresAt: task.linkExpiresAt,
    });
  }
}
