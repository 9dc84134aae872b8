import { randomUUID } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import { isNews, mailPolicyOf, mayReply, type MailPolicy } from '@conference/domain';
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
  type CalendarPart,
  type ComposedMail,
  type MailSecrets,
} from '@conference/mail';
import type { LinkPurpose, OfficeEntity, PersonEntity, Records, TaskEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { wayOf } from './waiting-tasks';

/** Who a mail is for: a member of the office, or, without an id, somebody outside it, perhaps a guest. */
export type Addressee = Pick<PersonEntity, 'name' | 'email' | 'language'> & {
  readonly id: string | null;
  readonly guestId?: string;
};

/** The right that a mail carries, until an instant. */
export interface MailedRight {
  readonly purpose: LinkPurpose;
  readonly task: TaskEntity | null;
  readonly expiresAt: Date;
}

/** One mail to one person. */
export interface MailOrder {
  /** It was sent to its reader by name: how they want mails of its kind does not matter. */
  readonly isByName?: boolean;
  /** What makes this mail the only one of its kind: composing it again finds it stored. */
  readonly occasion: string;
  readonly kind: string;
  readonly office: OfficeEntity;
  readonly conferenceId: string | null;
  readonly reader: Addressee;
  readonly right?: MailedRight | undefined;
  /** Rights of a mail about several tasks: each gets a link of its own. */
  readonly listed?: readonly MailedRight[];
  readonly attachments?: readonly Attachment[];
  /** The page that the mail leads to, for the line that stands for it in a digest; it carries no right. */
  readonly page?: string;
  /** An appointment that the reader's calendar is offered. */
  readonly calendar?: CalendarPart | undefined;
  /** Says the mail; it gets the secrets, which exist only in the mail, and the links of the listed rights in their order. */
  readonly compose: (secrets: MailSecrets, links: readonly string[]) => ComposedMail;
}

/** Writes mails down, byte for byte, before anything is sent: what is stored is what every attempt sends. */
@Injectable()
export class MailDeskService {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Stores a mail unless it is stored already; the sender hears of it at the commit. */
  async write(records: Records, order: MailOrder): Promise<void> {
    if (await records.mails.byOccasion(order.occasion)) return;
    if (await this.isLeftOut(records, order)) return;
    const { office, reader, right, conferenceId, kind, occasion } = order;
    const { from } = this.settings.mail;
    const token = newToken();
    const replySecret = this.takesReplies(order) ? newReplySecret() : null;
    const secrets = this.secretsOf(order, token, replySecret);
    const listed = (order.listed ?? []).map((given) => ({ given, token: newToken() }));
    const links = listed.map((one) => this.linkOf(one.given, one.token));
    const said = order.compose(secrets, links);
    const returnSecret = this.settings.mail.replyDomain ? newReplySecret() : null;
    const now = new Date();
    const messageId = messageIdOf(occasion, from);
    const task = right?.task ?? null;
    const thread = task ? (await records.mails.firstAbout(task.id))?.messageId : undefined;
    const message = await buildMessage({
      from: { name: office.name, address: from },
      to: { name: reader.name, address: reader.email },
      returnTo: returnSecret === null ? null : returnAddressOf(returnSecret, this.settings.mail.replyDomain!),
      replyTo: secrets.replyAddress === null ? null : { name: office.name, address: secrets.replyAddress },
      ...said,
      messageId,
      date: now,
      listId: `${office.code}.hoi-nghi`,
      language: reader.language,
      attachments: order.attachments ?? [],
      calendar: order.calendar ?? null,
      unsubscribe: right?.purpose === 'unsubscribe' ? secrets.link : null,
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
      text: redact(said.text, ...secretTexts(secrets), ...links),
      envelopeFrom: message.envelope.from,
      envelopeTo: message.envelope.to,
      returnSha256: returnSecret === null ? null : secretSha256(returnSecret),
      raw: message.raw,
      rawSha256: message.sha256,
      seal: sealOf(this.settings.links.secret, {
        messageId,
        envelopeFrom: message.envelope.from,
        envelopeTo: message.envelope.to,
        rawSha256: message.sha256,
      }),
      createdAt: now,
    });
    if (reader.guestId && right) {
      const link = { tokenSha256: secretSha256(token), issuedAt: now, expiresAt: right.expiresAt };
      await records.guests.addLink({ ...link, guestId: reader.guestId, mailId: id });
    }
    if (!reader.id) return;
    for (const { given, token: secret } of [...(right ? [{ given: right, token }] : []), ...listed]) {
      const linkId = randomUUID();
      const code = asksForCode(mailPolicyOf(office.mailPolicy), given) ? secrets.code : null;
      const reply = given === right ? replySecret : null;
      await records.mails.addLink({
        id: linkId,
        tokenSha256: secretSha256(secret),
        purpose: given.purpose,
        taskId: given.task?.id ?? null,
        personId: reader.id,
        mailId: id,
        packetHash: given.task?.packetHash ?? null,
        issuedAt: now,
        expiresAt: given.expiresAt,
        codeHmac: code === null ? null : codeHmac(this.settings.links.secret, linkId, code),
        replySha256: reply === null ? null : secretSha256(reply),
      });
    }
  }

  /**
   * Whether a mail is not written, because its reader wants none of its kind, or wants it in their digest: then it waits there as news.
   * Mails about tasks are held by `waitsForDigest`; rehearsals gather nothing.
   */
  private async isLeftOut(records: Records, order: MailOrder): Promise<boolean> {
    const { kind, reader, conferenceId, occasion, page = null, isByName = false } = order;
    if (!reader.id || isByName || !isNews(kind)) return false;
    const way = wayOf(kind, (await records.directory.person(reader.id))!);
    if (way === 'never') return true;
    if (way !== 'digest') return false;
    if (conferenceId && (await records.conferences.heading(conferenceId)).rehearsal) return false;
    const { subject } = order.compose(this.secretsOf(order, newToken(), null), []);
    await records.digests.holdNews({ occasion, personId: reader.id, kind, subject, link: page, heldAt: new Date() });
    return true;
  }

  /** Where a right is used: the digest's and the invitation's are no task's. */
  private linkOf(right: MailedRight | undefined, token: string): string {
    const door = right && !right.task ? DOORS[right.purpose] : undefined;
    return `${this.settings.http.publicUrl}/${door ?? 't'}/${token}`;
  }

  /** A code where a remembered browser is asked for, a reply address where a reply may answer. */
  private secretsOf({ office, right, listed = [] }: MailOrder, token: string, replySecret: string | null): MailSecrets {
    const policy = mailPolicyOf(office.mailPolicy);
    return {
      link: this.linkOf(right, token),
      code: [right, ...listed].some((given) => asksForCode(policy, given)) ? newCode() : null,
      replyAddress: replySecret === null ? null : replyAddressOf(replySecret, this.settings.mail.replyDomain!),
    };
  }

  private takesReplies({ office, right }: MailOrder): boolean {
    if (right?.purpose !== 'decide' || !right.task || !this.settings.mail.replyDomain) return false;
    return mayReply(mailPolicyOf(office.mailPolicy), right.task.kind);
  }
}

/** The pages behind links that are about no task. */
const DOORS: Partial<Record<LinkPurpose, string>> = {
  unsubscribe: 'unsubscribe',
  attend: 'attend',
  reports: 'reports',
};

/** Every form in which a secret may stand in a mail's words. */
function secretTexts({ link, code, replyAddress }: MailSecrets): string[] {
  return [link, ...(code === null ? [] : [code, writtenCode(code)]), replyAddress ?? ''];
}

/** Whether a link asks for the code in a browser that is not remembered. */
function asksForCode({ levels }: MailPolicy, right: MailedRight | undefined): boolean {
  return right?.purpose === 'decide' && right.task !== null && levels[right.task.kind] === 'L1';
}
