import { SETTINGS, type Settings } from '@conference/config';
import {
  JournalFailure,
  MailFailure,
  MailJournal,
  MailRefusal,
  mailerFor,
  PermanentMailFailure,
  refuseTampered,
  sendJournalled,
  type Mailer,
} from '@conference/mail';
import { NotificationListener, Pump, Transactions, type MailEntity, type Records } from '@conference/persistence';
import {
  Inject,
  Injectable,
  Logger,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Leases, type Lease } from './leases';
import { MailMetrics } from './mail-metrics';
import { RelayBreaker, type RelayTurn } from './relay-breaker';

/** How patiently mails are sent. */
export interface SenderPace {
  /** After so long without a word from its sender, a mail goes to another one. */
  readonly leaseSeconds: number;
  readonly handingOverSeconds: number;
  readonly longestWaitSeconds: number;
}

export const SENDER_PACE = Symbol('sender pace');
const USUAL_PACE: SenderPace = { leaseSeconds: 20, handingOverSeconds: 100, longestWaitSeconds: 300 };

/** As many as the mailer keeps connections. */
const IN_FLIGHT = 3;
/** How long the same bytes are tried before somebody has to do something else (RFC 5321 §4.5.4.1). */
const GIVE_UP_AFTER_MS = 4 * 24 * 60 * 60 * 1000;

/** A mail in the hands of this sender. */
interface Held {
  readonly mail: MailEntity;
  readonly lease: Lease;
}

/**
 * Sends the stored mails, a few at a time, what somebody waits for first. A mail is leased, looked up in the journal, handed to the relay,
 * and marked; a sender that dies in between leaves the lease to run out, and the next attempt finds in the journal that the mail is
 * gone, or sends the same bytes under the same Message-ID.
 */
@Injectable()
export class SenderService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SenderService.name);
  private readonly mailer: Mailer;
  private readonly journal: MailJournal;
  private readonly breaker = new RelayBreaker();
  private readonly leases: Leases;
  private readonly pumps: readonly Pump[];
  private readonly sealKey: string;
  private isRelayKnown = false;

  constructor(
    private readonly transactions: Transactions,
    listener: NotificationListener,
    @Inject(SETTINGS) { mail, links }: Settings,
    private readonly metrics: MailMetrics,
    @Optional() @Inject(SENDER_PACE) private readonly pace: SenderPace = USUAL_PACE,
  ) {
    this.mailer = mailerFor(mail.smtpUrl);
    this.journal = new MailJournal(mail.journalFile);
    this.sealKey = links.secret;
    this.leases = new Leases(
      pace.leaseSeconds,
      (ids, seconds) => transactions.single(({ sending }) => sending.renew(ids, seconds)),
      (error) => this.log.warn(`renewing leases: ${String(error)}`),
    );
    this.pumps = Array.from(
      { length: IN_FLIGHT },
      () =>
        new Pump(
          () => this.sendOne(),
          (error) => this.log.warn(`sending: ${String(error)}`),
        ),
    );
    listener.on('mail', () => this.ask());
  }

  onApplicationBootstrap(): void {
    this.leases.start();
    for (const pump of this.pumps) pump.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.pumps.map((pump) => pump.stop()));
    this.leases.stop();
    await this.mailer.close();
    await this.journal.close();
  }

  /** Whether mails leave at all, for the health door. */
  get isRelayReachable(): boolean {
    return !this.breaker.isOpen;
  }

  /** One sender looks; if it finds a mail, the next one looks beside it. */
  private ask(): void {
    (this.idle() ?? this.pumps[0])?.ask();
  }

  private idle(): Pump | undefined {
    return this.pumps.find(({ isIdle }) => isIdle);
  }

  private async sendOne(): Promise<boolean> {
    if (!this.breaker.mayTry()) return false;
    try {
      return await this.leases.during((lease) => this.sendUnder(lease));
    } finally {
      this.breaker.untried();
    }
  }

  private async sendUnder(lease: Lease): Promise<boolean> {
    const mail = await this.transactions.single(({ sending }) => sending.lease(lease.id, this.leases.seconds));
    if (!mail) return false;
    this.idle()?.ask();
    await this.send({ mail, lease });
    return true;
  }

  private async send(held: Held): Promise<void> {
    const { mail, lease } = held;
    try {
      if (await this.isGone(held)) return;
      const withheld = await this.transactions.single((records) => whyWithheld(records, mail, this.sealKey));
      if (withheld) return await this.withhold(held, withheld);
      const receipt = await sendJournalled(this.mailer, this.journal, {
        messageId: mail.messageId,
        envelope: { from: mail.envelopeFrom, to: mail.envelopeTo },
        raw: mail.raw!,
        signal: AbortSignal.timeout(this.pace.handingOverSeconds * 1000),
        stillOurs: () => lease.assertHeld(),
      });
      await this.transactions.single(({ sending }) => sending.sent(mail.id, lease.id, receipt.response, new Date()));
      this.metrics.handedOver(mail);
      await this.turn(this.breaker.reached());
    } catch (error) {
      await this.postpone(held, error);
    }
  }

  /** What the journal knows: a mail that was taken over is only marked; one in doubt goes out once more, byte for byte. */
  private async isGone({ mail, lease }: Held): Promise<boolean> {
    const far = await this.journal.howFar(mail.messageId);
    if (far?.word === 'accepted') {
      await this.transactions.single(({ sending }) =>
        sending.sent(mail.id, lease.id, null, far.acceptedAt ?? new Date()),
      );
      this.metrics.foundInJournal();
      return true;
    }
    if (far?.word === 'ending') {
      await this.transactions.single(({ sending }) => sending.maybeTwice(mail.id, lease.id));
      this.metrics.possiblyTwice();
    }
    return false;
  }

  private async withhold({ mail, lease }: Held, { state, problem }: Withheld): Promise<void> {
    await this.transactions.single(({ sending }) => sending[state](mail.id, lease.id, problem));
    if (state === 'suppressed') return;
    this.metrics.refusedBeforeSending();
    this.log.error(`mail ${mail.id} is not sent: ${problem}`);
  }

  private async postpone({ mail, lease }: Held, error: unknown): Promise<void> {
    const problem = error instanceof Error ? error.message : String(error);
    const isOurs = error instanceof JournalFailure;
    if (isOurs || (error instanceof MailFailure && error.about === 'relay')) {
      const seconds = Math.min(this.pace.longestWaitSeconds, 2);
      await this.transactions.single(({ sending }) => sending.giveBack(mail.id, lease.id, seconds));
      return this.turn(this.breaker.missed(), problem);
    }
    this.log.warn(`mail ${mail.id}: ${errorCode(error)}`);
    await this.transactions.run((records) => this.settle(records, { mail, lease }, error, problem));
    if (error instanceof MailFailure && error.responseCode !== undefined) await this.turn(this.breaker.reached());
  }

  private async settle({ sending }: Records, { mail, lease }: Held, error: unknown, problem: string) {
    if (error instanceof PermanentMailFailure) {
      if (error.isAddressDead) await sending.suppress(mail.envelopeTo, mail.id, problem);
      return sending.failed(mail.id, lease.id, problem);
    }
    const isTooLate = Date.now() - mail.createdAt.getTime() > GIVE_UP_AFTER_MS;
    if (isTooLate) return sending.failed(mail.id, lease.id, `Given up after four days: ${problem}`);
    const seconds = Math.min(this.pace.longestWaitSeconds, 2 ** mail.attempts);
    return sending.retry(mail.id, lease.id, seconds, problem);
  }

  /** Leaders are told when mails stop leaving and when they leave again; then the backlog drains at once. */
  private async turn(turn: RelayTurn, problem = ''): Promise<void> {
    this.metrics.relayReachable(!this.breaker.isOpen);
    if (this.breaker.isOpen) {
      if (turn === 'opened') this.log.error('the mail relay cannot be reached: mails wait');
      this.isRelayKnown = false;
      return this.transactions.run(({ sending }) => sending.relayUnreachable(problem));
    }
    if (problem !== '' || (turn === null && this.isRelayKnown)) return;
    await this.transactions.run(({ sending }) => sending.relayReached());
    this.isRelayKnown = true;
    if (turn !== 'closed') return;
    this.log.log('the mail relay takes mail again');
    this.ask();
  }
}

interface Withheld {
  readonly state: 'failed' | 'suppressed';
  readonly problem: string;
}

/** Why a mail must not leave: its address takes none, it is not what was written, or its person has another address by now. */
async function whyWithheld({ sending, directory }: Records, mail: MailEntity, key: string): Promise<Withheld | null> {
  const suppression = await sending.suppression(mail.envelopeTo);
  if (suppression) return { state: 'suppressed', problem: suppression.reason };
  const person = mail.personId ? await directory.person(mail.personId) : null;
  if (mail.personId && person?.email !== mail.envelopeTo)
    return { state: 'failed', problem: 'The registered address of the person is another one by now.' };
  try {
    if (!mail.raw) throw new MailRefusal('bytes-differ', 'The stored mail has no bytes.');
    const { raw, rawSha256, messageId, envelopeFrom, envelopeTo } = mail;
    refuseTampered({ raw, rawSha256, messageId, envelopeFrom, envelopeTo }, mail.seal, key);
    return null;
  } catch (error) {
    if (error instanceof MailRefusal) return { state: 'failed', problem: error.message };
    throw error;
  }
}

/** What may stand in a log: relays repeat addresses in what they say. */
function errorCode(error: unknown): string {
  if (error instanceof MailFailure) return `${error.name} ${error.responseCode ?? 'without an answer'}`;
  return error instanceof Error ? error.name : 'failed';
}
