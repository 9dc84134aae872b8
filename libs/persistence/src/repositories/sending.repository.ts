import type { MailState, StoredMailState } from '@conference/domain';
import { In, IsNull, Like, Not, type EntityManager } from 'typeorm';
import { MailEntity, MailRelayEntity, MailSuppressionEntity } from '../entities';

/** How many mails stand how, and how long the oldest of them has been waiting. */
export interface Backlog {
  readonly counts: Readonly<Record<StoredMailState, number>>;
  readonly oldestWaitingSince: Date | null;
}

/** The order of the lanes: what somebody waits for now goes first. */
const LANE = `array_position(array['urgent', 'ordinary', 'bulk'], mail.lane)`;

/** The bytes of a mail about a task hold its secret, and sending it again makes a fresh one: they go. */
const UNLESS_REPLACED = () => 'case when task_id is null then raw end';

/** The way of stored mails out of the house: who sends which, and what became of it. */
export class SendingRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Takes one mail for sending: new ones, and those whose sender died in the middle. The first mail about a task to a person goes before
   * later ones: a reminder never overtakes the request.
   */
  async lease(lease: string, seconds: number): Promise<MailEntity | null> {
    const [taken] = await this.manager.query<[{ id: string }[]]>(
      `update mail set state = 'sending', lease = $1, lease_until = now() + make_interval(secs => $2), attempts = attempts + 1
       where id = (
         select id from mail
         where ((state = 'new' and next_attempt_at <= now()) or (state = 'sending' and lease_until < now()))
           and not exists (
             select 1 from mail earlier
             where earlier.task_id = mail.task_id and earlier.person_id = mail.person_id
               and earlier.state in ('new', 'sending') and earlier.created_at < mail.created_at)
         order by ${LANE}, next_attempt_at, id limit 1 for update skip locked)
       returning id`,
      [lease, seconds],
    );
    const id = taken[0]?.id;
    return id ? this.withBytes(id) : null;
  }

  /** Prolongs leases; answers with those that are still held. */
  async renew(leases: readonly string[], seconds: number): Promise<string[]> {
    const [renewed] = await this.manager.query<[{ lease: string }[]]>(
      `update mail set lease_until = now() + make_interval(secs => $2)
       where state = 'sending' and lease = any($1::uuid[]) returning lease`,
      [leases, seconds],
    );
    return renewed.map(({ lease }) => lease);
  }

  /** Marks a mail as handed over and erases its bytes: they hold the secret of the link. */
  async sent(id: string, lease: string, relayAnswer: string | null, sentAt: Date): Promise<void> {
    await this.end(id, lease, { state: 'sent', sentAt, relayAnswer, problem: null, raw: null });
  }

  /** The same bytes are tried later. */
  async retry(id: string, lease: string, seconds: number, problem: string): Promise<void> {
    await this.end(id, lease, { state: 'new', problem, nextAttemptAt: later(seconds) });
  }

  /** The relay was not to be reached: that is no attempt of this mail. */
  async giveBack(id: string, lease: string, seconds: number): Promise<void> {
    await this.end(id, lease, { state: 'new', nextAttemptAt: later(seconds), attempts: () => 'attempts - 1' });
  }

  async failed(id: string, lease: string, problem: string): Promise<void> {
    await this.end(id, lease, { state: 'failed', problem, raw: UNLESS_REPLACED });
  }

  /** Withholds a mail whose address refused an earlier one for good. */
  async suppressed(id: string, lease: string, problem: string): Promise<void> {
    await this.end(id, lease, { state: 'suppressed', problem, raw: UNLESS_REPLACED });
  }

  /** Notes that the same bytes go out once more although the relay may have them already. */
  async maybeTwice(id: string, lease: string): Promise<void> {
    await this.manager.update(MailEntity, { id, lease }, { possiblyTwice: true });
  }

  lock(id: string): Promise<MailEntity | null> {
    return this.manager.findOne(MailEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whether the bytes of a mail are still there: they go when it is handed over. */
  async hasBytes(id: string): Promise<boolean> {
    return this.manager.existsBy(MailEntity, { id, raw: Not(IsNull()) });
  }

  /** How many mails were written for occasions that begin alike. */
  countOccasions(prefix: string): Promise<number> {
    return this.manager.countBy(MailEntity, { occasion: Like(`${prefix}%`) });
  }

  /** Puts a mail whose bytes never left back into the queue. */
  async queueAgain(id: string): Promise<void> {
    await this.manager.update(
      MailEntity,
      { id, state: In(['failed', 'suppressed']) },
      { state: 'new', problem: null, attempts: 0, nextAttemptAt: () => 'now()' },
    );
  }

  /** Why nothing is sent to an address; null where it takes mail. */
  suppression(address: string): Promise<MailSuppressionEntity | null> {
    return this.manager.findOneBy(MailSuppressionEntity, { address: address.toLowerCase(), liftedAt: IsNull() });
  }

  /** From now on nothing is sent to an address, because of what became of a mail to it. */
  async suppress(address: string, mailId: string, reason: string): Promise<void> {
    await this.manager.query(
      `insert into mail_suppression (address, mail_id, reason, since) values (lower($1), $2, $3, now())
       on conflict (address) do update set mail_id = $2, reason = $3, since = now(), lifted_at = null
       where mail_suppression.lifted_at is not null`,
      [address, mailId, reason],
    );
  }

  /** Somebody says that an address takes mail again. */
  async liftSuppression(address: string): Promise<void> {
    await this.manager.update(
      MailSuppressionEntity,
      { address: address.toLowerCase(), liftedAt: IsNull() },
      { liftedAt: () => 'now()' },
    );
  }

  /** How the relay was last found; null before the first mail. */
  relay(): Promise<MailRelayEntity | null> {
    return this.manager.findOneBy(MailRelayEntity, { id: true });
  }

  /** Notes that the relay cannot be reached, since the first time in a row. */
  async relayUnreachable(problem: string): Promise<void> {
    await this.manager.query(
      `insert into mail_relay (id, unreachable_since, problem, seen_at) values (true, now(), $1, now())
       on conflict (id) do update
         set unreachable_since = coalesce(mail_relay.unreachable_since, now()), problem = $1, seen_at = now()`,
      [problem],
    );
  }

  /** Notes that the relay takes mail. */
  async relayReached(): Promise<void> {
    await this.manager.query(
      `insert into mail_relay (id, unreachable_since, problem, seen_at) values (true, null, null, now())
       on conflict (id) do update set unreachable_since = null, problem = null, seen_at = now()`,
    );
  }

  /** How many mails stand how, of one office or of all. */
  async backlog(officeId: string | null = null): Promise<Backlog> {
    const rows = await this.manager.query<{ state: StoredMailState; count: number; oldest: Date | null }[]>(
      `select state, count(*)::int as count, min(created_at) as oldest from mail
       where $1::uuid is null or office_id = $1 group by state`,
      [officeId],
    );
    const none = { new: 0, sending: 0, sent: 0, failed: 0, suppressed: 0 };
    const waiting = rows.filter(({ state }) => state === 'new' || state === 'sending');
    const oldest = waiting.flatMap(({ oldest: since }) => (since ? [since.getTime()] : []));
    return {
      counts: { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) },
      oldestWaitingSince: oldest.length > 0 ? new Date(Math.min(...oldest)) : null,
    };
  }

  /** Mails of a conference, newest first, from where a page ended. */
  async page({ conferenceId, states, before, limit }: MailPageRequest): Promise<MailEntity[]> {
    const query = this.manager
      .createQueryBuilder(MailEntity, 'mail')
      .where('mail.conference_id = :conferenceId', { conferenceId })
      .orderBy('mail.created_at', 'DESC')
      .addOrderBy('mail.id', 'DESC')
      .limit(limit);
    if (states)
      query.andWhere(
        `(case when mail.state = 'sent' then coalesce(mail.delivery, 'sent') else mail.state end) in (:...states)`,
        {
          states: states.map((state) => STORED[state]),
        },
      );
    if (before) query.andWhere('(mail.created_at, mail.id) < (:at::timestamptz, :id::uuid)', before);
    return query.getMany();
  }

  private withBytes(id: string): Promise<MailEntity | null> {
    return this.manager
      .createQueryBuilder(MailEntity, 'mail')
      .addSelect('mail.raw')
      .where('mail.id = :id', { id })
      .getOne();
  }

  /** Only whoever still holds the lease says how it ended. */
  private async end(id: string, lease: string, how: Parameters<EntityManager['update']>[2]): Promise<void> {
    await this.manager.update(MailEntity, { id, lease }, { ...how, lease: null, leaseUntil: null });
  }
}

/** One page of a conference's mails. */
export interface MailPageRequest {
  readonly conferenceId: string;
  readonly states: readonly MailState[] | null;
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

const STORED: Readonly<Record<MailState, string>> = {
  waiting: 'new',
  onItsWay: 'sending',
  handedOver: 'sent',
  refused: 'failed',
  suppressed: 'suppressed',
  bounced: 'bounced',
  delayed: 'delayed',
  complained: 'complained',
  autoReplied: 'autoReplied',
};

function later(seconds: number): () => string {
  return () => `now() + interval '${Math.trunc(seconds)} seconds'`;
}
