import { randomUUID } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import { mailPolicyOf, mayReply } from '@conference/domain';
import {
  buildMessage,
  codeHmac,
  messageIdOf,
  newCode,
  newReplySecret,
  newToken,
  redact,
  replyAddressOf,
  returnAddressOf,
  sealOf,
  secretSha256,
  writtenCode,
  type Attachment,
  type ComposedMail,
  type MailSecrets,
} from '@conference/mail';
import type { LinkPurpose, OfficeEntity, PersonEntity, Records, TaskEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';

/** Who a mail is for: a member of the office, or, without an id, somebody outside it. */
export type Addressee = Pick<PersonEntity, 'name' | 'email' | 'language'> & { readonly id: string | null };

/** The right that a mail carries, until an instant. */
export interface MailedRight {
  readonly purpose: LinkPurpose;
  readonly task: TaskEntity | null;
  readonly expiresAt: Date;
}

/** One mail to one person. */
export interface MailOrder {
  /** What makes this mail the only one of its kind: composing it again finds it stored. */
  readonly occasion: string;
  readonly kind: string;
  readonly office: OfficeEntity;
  readonly conferenceId: string | null;
  readonly reader: Addressee;
  readonly right?: MailedRight | undefined;
  readonly attachments?: readonly Attachment[];
  /** Says the mail; it gets the secrets, which exist only in the mail. */
  readonly compose: (secrets: MailSecrets) => ComposedMail;
}

/** Writes mails down, byte for byte, before anything is sent: what is stored is what every attempt sends. */
@Injectable()
export class MailDeskService {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Stores a mail unless it is stored already; the sender hears of it at the commit. */
  async write(records: Records, order: MailOrder): Promise<void> {
    if (await records.mails.byOccasion(order.occasion)) return;
    const { office, reader, right, conferenceId, kind, occasion } = order;
    const { from } = this.settings.mail;
    const token = newToken();
    const secrets = this.secretsOf(order, token);
    const said = order.compose(secrets);
    const now = new Date();
    const messageId = messageIdOf(occasion, from);
    const task = right?.task ?? null;
    const thread = task ? (await records.mails.firstAbout(task.id))?.messageId : undefined;
    const message = await buildMessage({
      from: { name: office.name, address: from },
      to: { name: reader.name, address: reader.email },
      replyTo: secrets.replyAddress === null ? null : { name: office.name, address: secrets.replyAddress },
      ...said,
      messageId,
      date: now,
      listId: `${office.code}.hoi-nghi`,
      language: reader.language,
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
      taskId: task?.id ?? null,
      personId: reader.id,
      language: reader.language,
      messageId,
      subject: said.subject,
      text: redact(said.text, ...secretTexts(secrets)),
      envelopeFrom: message.envelope.from,
      envelopeTo: message.envelope.to,
      raw: message.raw,
      rawSha256: message.sha256,
      createdAt: now,
    });
    if (right && reader.id) {
      seal: sealOf(this.settings.links.secret, {
        messageId,
        envelopeFrom: message.envelope.from,
        envelopeTo: message.envelope.to,
        rawSha256: message.sha256,
      }),
      const linkId = randomUUID();
      await records.mails.addLink({
        id: linkId,
        tokenSha256: secretSha256(token),
        purpose: right.purpose,
        taskId: task?.id ?? null,
        personId: reader.id,
        mailId: id,
        packetHash: task?.packetHash ?? null,
        issuedAt: now,
        expiresAt: right.expiresAt,
        codeHmac: secrets.code === null ? null : codeHmac(this.settings.links.secret, linkId, secrets.code),
        replySha256: secrets.replyAddress === null ? null : secretSha256(secrets.replyAddress.slice(2).split('@')[0]!),
      });
    }
  }

  /** A code where a remembered browser is asked for, a reply address where a reply may answer. */
  private secretsOf({ office, right }: MailOrder, token: string): MailSecrets {
    const policy = mailPolicyOf(office.mailPolicy);
    const { replyDomain } = this.settings.mail;
    const kind = right?.purpose === 'decide' ? right.task?.kind : undefined;
    return {
      link: `${this.settings.http.publicUrl}/t/${token}`,
      code: kind && policy.levels[kind] === 'L1' ? newCode() : null,
      replyAddress:
        kind && replyDomain && mayReply(policy, kind) ? replyAddressOf(newReplySecret(), replyDomain) : null,
    };
  }
}

/** Every form in which a secret may stand in a mail's words. */
function secretTexts({ link, code, replyAddress }: MailSecrets): string[] {
  return [link, ...(code === null ? [] : [code, writtenCode(code)]), replyAddress ?? ''];
}
