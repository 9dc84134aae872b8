import { randomUUID } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import { mailerFor, PermanentMailFailure, type Mailer } from '@conference/mail';
import { NotificationListener, Pump, Transactions, type MailEntity } from '@conference/persistence';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';

/** Longer than the relay's slowest answer, so that nobody sends what is still being sent. */
const LEASE_SECONDS = 120;
const LONGEST_WAIT_SECONDS = 300;

/**
 * Sends the stored mails. A mail is leased, handed to the relay, and marked; a sender that dies in between leaves the lease to run out,
 * and the next attempt sends the same bytes under the same Message-ID.
 */
@Injectable()
export class SenderService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SenderService.name);
  private readonly mailer: Mailer;
  private readonly pump: Pump;

  constructor(
    private readonly transactions: Transactions,
    listener: NotificationListener,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.mailer = mailerFor(settings.mail.smtpUrl);
    this.pump = new Pump(
      () => this.sendOne(),
      (error) => this.log.warn(`sending: ${String(error)}`),
    );
    listener.on('mail', () => this.pump.ask());
  }

  onApplicationBootstrap(): void {
    this.pump.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.pump.stop();
    await this.mailer.close();
  }

  private async sendOne(): Promise<boolean> {
    const lease = randomUUID();
    const mail = await this.transactions.run((records) => records.mails.lease(lease, LEASE_SECONDS));
    if (!mail) return false;
    try {
      await this.mailer.send({ from: mail.envelopeFrom, to: mail.envelopeTo }, mail.raw!);
      await this.transactions.run((records) => records.mails.sent(mail.id, lease));
    } catch (error) {
      await this.transactions.run((records) => this.postpone(records, mail, lease, error));
    }
    return true;
  }

  private async postpone(
    records: Parameters<Parameters<Transactions['run']>[0]>[0],
    mail: MailEntity,
    lease: string,
    error: unknown,
  ): Promise<void> {
    const problem = error instanceof Error ? error.message : String(error);
    this.log.warn(`mail ${mail.id}: ${problem}`);
    if (error instanceof PermanentMailFailure) return records.mails.failed(mail.id, lease, problem);
    await records.mails.retry(mail.id, lease, Math.min(LONGEST_WAIT_SECONDS, 2 ** mail.attempts), problem);
  }
}
