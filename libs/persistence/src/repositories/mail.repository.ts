import { In, IsNull, Like, type EntityManager } from 'typeorm';
import { MailEntity, MailLinkEntity, type LinkPurpose } from '../entities';

/** Mails and the links in them. */
export class MailRepository {
  constructor(private readonly manager: EntityManager) {}

  byOccasion(occasion: string): Promise<MailEntity | null> {
    return this.manager.findOneBy(MailEntity, { occasion });
  }

  async store(
    mail: Omit<MailEntity, 'lease' | 'leaseUntil' | 'nextAttemptAt' | 'attempts' | 'problem' | 'sentAt' | 'state'>,
  ): Promise<void> {
    await this.manager.insert(MailEntity, { ...mail, state: 'new' });
  }

  /** Takes one mail for sending: new ones, and those whose sender died in the middle. */
  async lease(lease: string, seconds: number): Promise<MailEntity | null> {
    const [taken] = await this.manager.query<[{ id: string }[]]>(
      `update mail set state = 'sending', lease = $1, lease_until = now() + make_interval(secs => $2), attempts = attempts + 1
       where id = (
         select id from mail
         where (state = 'new' and next_attempt_at <= now()) or (state = 'sending' and lease_until < now())
         order by next_attempt_at, id limit 1 for update skip locked)
       returning id`,
      [lease, seconds],
    );
    const id = taken[0]?.id;
    return id ? this.withBytes(id) : null;
  }

  /** Marks a mail as sent and erases its bytes: they hold the secret of the link. */
  async sent(id: string, lease: string): Promise<void> {
    await this.manager.update(
      MailEntity,
      { id, lease },
      { state: 'sent', sentAt: () => 'now()', raw: null, lease: null, leaseUntil: null, problem: null },
    );
  }

  async retry(id: string, lease: string, seconds: number, problem: string): Promise<void> {
    const nextAttemptAt = () => `now() + interval '${Math.trunc(seconds)} seconds'`;
    await this.manager.update(
      MailEntity,
      { id, lease },
      { state: 'new', lease: null, leaseUntil: null, problem, nextAttemptAt },
    );
  }

  async failed(id: string, lease: string, problem: string): Promise<void> {
    await this.manager.update(MailEntity, { id, lease }, { state: 'failed', lease: null, leaseUntil: null, problem });
  }

  byIds(ids: readonly string[]): Promise<MailEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(MailEntity, { id: In([...new Set(ids)]) });
  }

  /** Who of the office was told that a document is issued. */
  async toldOfIssue(documentId: string): Promise<string[]> {
    const told = await this.manager.findBy(MailEntity, { occasion: Like(`issued/${documentId}/%`) });
    return [...new Set(told.flatMap(({ personId }) => personId ?? []))];
  }

  ofConference(conferenceId: string): Promise<MailEntity[]> {
    return this.manager.find(MailEntity, { where: { conferenceId }, order: { createdAt: 'ASC' } });
  }

  /** The first mail about a task: later ones thread under it. */
  firstAbout(taskId: string): Promise<MailEntity | null> {
    return this.manager.findOne(MailEntity, { where: { taskId }, order: { createdAt: 'ASC' } });
  }

  async addLink(link: Omit<MailLinkEntity, 'revokedAt' | 'wrongCodes' | 'codeUsedAt'>): Promise<void> {
    await this.manager.insert(MailLinkEntity, link);
  }

  link(tokenSha256: Buffer): Promise<MailLinkEntity | null> {
    return this.manager.findOneBy(MailLinkEntity, { tokenSha256 });
  }

  linkById(id: string): Promise<MailLinkEntity | null> {
    return this.manager.findOneBy(MailLinkEntity, { id });
  }

  /** Takes a link's row for this transaction, so that guesses at its code come one after the other. */
  lockLink(id: string): Promise<MailLinkEntity | null> {
    return this.manager.findOne(MailLinkEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The newest link of one purpose that was mailed to a person about a task. */
  newestLink(taskId: string, personId: string, purpose: LinkPurpose): Promise<MailLinkEntity | null> {
    return this.manager.findOne(MailLinkEntity, {
      where: { taskId, personId, purpose, revokedAt: IsNull() },
      order: { issuedAt: 'DESC', id: 'ASC' },
    });
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

  waiting(): Promise<number> {
    return this.manager.countBy(MailEntity, { sentAt: IsNull(), state: 'new' });
  }

  private withBytes(id: string): Promise<MailEntity | null> {
    return this.manager
      .createQueryBuilder(MailEntity, 'mail')
      .addSelect('mail.raw')
      .where('mail.id = :id', { id })
      .getOne();
  }
}
