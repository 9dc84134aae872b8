import { mailLane } from '@conference/domain';
import { In, IsNull, Like, type EntityManager } from 'typeorm';
import { MailEntity, MailLinkEntity, type LinkPurpose } from '../entities';
import { first, rowById, rows } from '../rows';

/** A mail as it was written, before anything happened to it. */
export type WrittenMail = Pick<
  MailEntity,
  | 'id'
  | 'occasion'
  | 'kind'
  | 'officeId'
  | 'conferenceId'
  | 'taskId'
  | 'personId'
  | 'language'
  | 'messageId'
  | 'subject'
  | 'text'
  | 'envelopeFrom'
  | 'envelopeTo'
  | 'raw'
  | 'rawSha256'
  | 'createdAt'
> & { readonly seal?: string; readonly returnSha256?: Buffer | null };

/** Mails and the links in them. */
export class MailRepository {
  constructor(private readonly manager: EntityManager) {}

  /** To how many people the invitation to a conference has gone out. */
  async invitationsSent(conferenceId: string): Promise<number> {
    const [counted]: { count: number }[] = await this.manager.query(
      `select count(distinct person_id)::integer as count from mail
       where conference_id = $1 and kind = 'invitation' and state = 'sent'`,
      [conferenceId],
    );
    return counted!.count;
  }

  byOccasion(occasion: string): Promise<MailEntity | null> {
    return first(rows(this.manager, MailEntity, 'where occasion = $1', [occasion]));
  }

  /** Keeps a mail until it is sent; where it stands in the queue follows from its kind. */
  async store(mail: WrittenMail): Promise<void> {
    await this.manager.insert(MailEntity, { ...mail, lane: mailLane(mail.kind), state: 'new' });
  }

  byIds(ids: readonly string[]): Promise<MailEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(MailEntity, { id: In([...new Set(ids)]) });
  }

  /** Who of the office was told that a document is issued. */
  async toldOfIssue(documentId: string): Promise<string[]> {
    const told = await this.manager.findBy(MailEntity, { occasion: Like(`issued/${documentId}/%`) });
    return [...new Set(told.flatMap(({ personId }) => personId ?? []))];
  }

  /** Who has been invited to a conference. */
  async invited(conferenceId: string): Promise<Set<string>> {
    const mails = await this.manager.findBy(MailEntity, { conferenceId, kind: 'invitation' });
    return new Set(mails.flatMap(({ personId }) => personId ?? []));
  }

  ofConference(conferenceId: string): Promise<MailEntity[]> {
    return this.manager.find(MailEntity, { where: { conferenceId }, order: { createdAt: 'ASC' } });
  }

  /** The first mail about a task: later ones thread under it. */
  firstAbout(taskId: string): Promise<MailEntity | null> {
    return first(rows(this.manager, MailEntity, 'where task_id = $1 order by created_at limit 1', [taskId]));
  }

  /** The latest mail about a task. */
  lastAbout(taskId: string): Promise<MailEntity | null> {
    return this.manager.findOne(MailEntity, { where: { taskId }, order: { createdAt: 'DESC' } });
  }

  async addLink(link: Omit<MailLinkEntity, 'revokedAt' | 'wrongCodes' | 'codeUsedAt'>): Promise<void> {
    await this.manager.insert(MailLinkEntity, link);
  }

  link(tokenSha256: Buffer): Promise<MailLinkEntity | null> {
    return first(rows(this.manager, MailLinkEntity, 'where token_sha256 = $1', [tokenSha256]));
  }

  /** Every link that a mail carries. */
  linksOf(mailId: string): Promise<MailLinkEntity[]> {
    return this.manager.findBy(MailLinkEntity, { mailId });
  }

  linkById(id: string): Promise<MailLinkEntity | null> {
    return rowById(this.manager, MailLinkEntity, id);
  }

  /** Takes a link's row for this transaction, so that guesses at its code come one after the other. */
  lockLink(id: string): Promise<MailLinkEntity | null> {
    return this.manager.findOne(MailLinkEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The newest link of one purpose that was mailed to a person about a task. */
  newestLink(taskId: string, personId: string, purpose: LinkPurpose): Promise<MailLinkEntity | null> {
    const newest = `where task_id = $1 and person_id = $2 and purpose = $3 and revoked_at is null
      order by issued_at desc, id limit 1`;
    return first(rows(this.manager, MailLinkEntity, newest, [taskId, personId, purpose]));
  }

  /** Counts a wrong guess at a link's code; answers how many there were. */
  async countWrongCode(id: string): Promise<number> {
    await this.manager.increment(MailLinkEntity, { id }, 'wrongCodes', 1);
    return (await this.manager.findOneByOrFail(MailLinkEntity, { id })).wrongCodes;
  }

  /** Uses a link's code up; false when it was used before. */
  async useCode(id: string, usedAt: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      MailLinkEntity,
      { id, codeUsedAt: IsNull() },
      { codeUsedAt: usedAt },
    );
    return affected === 1;
  }
}
