import type { MailDelivery, MailIncident } from '@conference/domain';
import { In, type EntityManager } from 'typeorm';
import {
  InboundMailEntity,
  MailEntity,
  MailIncidentEntity,
  MailLinkEntity,
  TaskCommentEntity,
  type InboundAddressKind,
} from '../entities';

/** Whose mail an address of ours belongs to. */
export type Addressee = Pick<InboundMailEntity, 'officeId' | 'mailId' | 'taskId' | 'personId'>;

/** A mail as it came in, before anything happened to it. */
export type ArrivedMail = Omit<
  InboundMailEntity,
  'state' | 'result' | 'problem' | 'messageId' | 'sender' | 'attempts' | 'nextAttemptAt' | 'processedAt'
>;

/** How a mail that came in ended. */
export interface InboundEnd {
  readonly result: string;
  readonly problem?: string | null;
  readonly messageId: string | null;
  readonly sender: string | null;
  /** A mail that decided is the evidence of the decision. */
  readonly keepsBytes: boolean;
}

/** Mail that came in, and what it became. */
export class InboundRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Finds the mail that an address belongs to, by the hash of its secret. */
  async addressee(kind: InboundAddressKind, sha256: Buffer): Promise<Addressee | null> {
    const link = kind === 'reply' ? await this.link(sha256) : null;
    const mail = link
      ? await this.manager.findOneBy(MailEntity, { id: link.mailId })
      : kind === 'return'
        ? await this.manager.findOneBy(MailEntity, { returnSha256: sha256 })
        : null;
    if (!mail?.officeId) return null;
    const { id: mailId, officeId, taskId, personId } = mail;
    return { officeId, mailId, taskId: link?.taskId ?? taskId, personId: link?.personId ?? personId };
  }

  /** The right that a reply address carries. */
  link(replySha256: Buffer): Promise<MailLinkEntity | null> {
    return this.manager.findOneBy(MailLinkEntity, { replySha256 });
  }

  /** Keeps a mail as it came; false when the same one is here already. */
  async keep(mail: ArrivedMail): Promise<boolean> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(InboundMailEntity)
      .values({ ...mail, state: 'received' })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** Takes one mail for processing: new ones, and those whose processor died in the middle. */
  async take(seconds: number): Promise<InboundMailEntity | null> {
    const [taken] = await this.manager.query<[{ id: string }[]]>(
      `update inbound_mail set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $1)
       where id = (
         select id from inbound_mail where state = 'received' and next_attempt_at <= now()
         order by next_attempt_at, id limit 1 for update skip locked)
       returning id`,
      [seconds],
    );
    const id = taken[0]?.id;
    return id ? this.withBytes(id) : null;
  }

  /** Holds a mail while its end is written; null when somebody else has ended it. */
  lock(id: string): Promise<InboundMailEntity | null> {
    return this.manager.findOne(InboundMailEntity, {
      where: { id, state: 'received' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async processed(id: string, { keepsBytes, ...end }: InboundEnd): Promise<void> {
    await this.end(id, { ...end, state: 'processed', ...(keepsBytes ? {} : { raw: null }) });
  }

  /** Puts a mail aside that nothing could be made of; its bytes stay for whoever looks at it. */
  async failed(id: string, result: string, problem: string): Promise<void> {
    await this.end(id, { state: 'failed', result, problem });
  }

  async postpone(id: string, seconds: number, problem: string): Promise<void> {
    const nextAttemptAt = () => `now() + interval '${Math.trunc(seconds)} seconds'`;
    await this.manager.update(InboundMailEntity, { id, state: 'received' }, { nextAttemptAt, problem });
  }

  /** What came in for an office, newest first. */
  page(officeId: string, states: readonly InboundMailEntity['state'][], limit: number): Promise<InboundMailEntity[]> {
    return this.manager.find(InboundMailEntity, {
      where: { officeId, state: In([...states]) },
      order: { receivedAt: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  async addComment(comment: TaskCommentEntity): Promise<void> {
    await this.manager.insert(TaskCommentEntity, comment);
  }

  commentsOfTask(taskId: string): Promise<TaskCommentEntity[]> {
    return this.manager.find(TaskCommentEntity, { where: { taskId }, order: { at: 'ASC', id: 'ASC' } });
  }

  commentsOfDocument(documentId: string): Promise<TaskCommentEntity[]> {
    return this.manager.find(TaskCommentEntity, { where: { documentId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Notes what came back for a mail, on the mail too. */
  async addIncident(incident: MailIncidentEntity): Promise<void> {
    await this.manager.insert(MailIncidentEntity, incident);
    await this.manager.update(MailEntity, { id: incident.mailId }, { delivery: incident.kind });
  }

  /** What lately came back for mails to some people; of refused addresses only those that still take no mail. */
  async incidentsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly MailIncident[]>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.manager.query<IncidentRow[]>(
      `select person_id, kind, address, status, until::text, at from mail_incident
       where person_id = any($1) and kind <> 'bounced' and at > now() - interval '400 days'
       union all
       select person.id, 'bounced', suppressed.address, substring(suppressed.reason from '[245]\\.\\d{1,3}\\.\\d{1,3}'), null, suppressed.since
       from mail_suppression suppressed join person on lower(person.email) = suppressed.address
       where person.id = any($1) and suppressed.lifted_at is null`,
      [[...personIds]],
    );
    const incidents = new Map<string, MailIncident[]>();
    for (const row of rows) incidents.set(row.person_id, [...(incidents.get(row.person_id) ?? []), incidentOf(row)]);
    return incidents;
  }

  private async end(id: string, how: Partial<InboundMailEntity>): Promise<void> {
    await this.manager.update(InboundMailEntity, { id }, { ...how, processedAt: () => 'now()' });
  }

  private withBytes(id: string): Promise<InboundMailEntity | null> {
    return this.manager
      .createQueryBuilder(InboundMailEntity, 'inbound')
      .addSelect('inbound.raw')
      .where('inbound.id = :id', { id })
      .getOne();
  }
}

interface IncidentRow {
  readonly person_id: string;
  readonly kind: MailDelivery;
  readonly address: string;
  readonly status: string | null;
  readonly until: string | null;
  readonly at: Date;
}

function incidentOf({ kind, address, status, until, at }: IncidentRow): MailIncident {
  const when = { address, at: at.toISOString() };
  switch (kind) {
    case 'bounced':
      return { kind: 'bounced', permanent: true, status, ...when };
    case 'delayed':
      return { kind: 'bounced', permanent: false, status, ...when };
    case 'complained':
      return { kind: 'complained', ...when };
    case 'autoReplied':
      return { kind: 'autoReplied', until, at: when.at };
  }
}
