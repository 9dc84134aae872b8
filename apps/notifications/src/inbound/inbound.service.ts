import { SETTINGS, type Settings } from '@conference/config';
import { mailKindOf, readMail, shapeRefusal } from '@conference/inbound';
import { Pump, Transactions, type InboundMailEntity } from '@conference/persistence';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { MOST_ATTEMPTS } from './read-mail';
import { RepliesService } from './replies.service';
import { ReportsService } from './reports.service';

/** Longer than reading and looking up takes, so that nobody processes what is still being processed. */
const LEASE_SECONDS = 60;
const READING_MS = 20_000;
const LONGEST_WAIT_SECONDS = 300;

/**
 * Processes what came in, one mail after the other. A processor that dies leaves its mail to the next; a mail that cannot be processed
 * is tried five times and then put aside for a person to look at, and keeps nobody waiting.
 */
@Injectable()
export class InboundService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(InboundService.name);
  private readonly pump: Pump;

  constructor(
    private readonly transactions: Transactions,
    private readonly replies: RepliesService,
    private readonly reports: ReportsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.pump = new Pump(
      () => this.processOne(),
      (error) => this.log.warn(`inbound: ${String(error)}`),
    );
  }

  onApplicationBootstrap(): void {
    if (this.settings.mail.replyDomain) this.pump.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.pump.stop();
  }

  /** Something came in. */
  ask(): void {
    this.pump.ask();
  }

  /** Processes the next mail; false when there is none. */
  async processOne(): Promise<boolean> {
    const row = await this.transactions.run(({ inbound }) => inbound.take(LEASE_SECONDS));
    if (!row) return false;
    try {
      await this.process(row);
    } catch (error) {
      await this.postpone(row, error);
    }
    return true;
  }

  private async process(row: InboundMailEntity): Promise<void> {
    // it was taken before and never ended: whoever processed it died of it, or was killed
    if (row.attempts > MOST_ATTEMPTS) return this.putAside(row, row.problem ?? 'not processed in five attempts');
    const raw = row.raw!;
    const wrong = shapeRefusal(raw, this.settings.inbound.limitBytes);
    if (wrong) return this.putAside(row, wrong);
    const mail = await within(READING_MS, readMail(raw));
    const kind = mailKindOf(mail, row.envelopeFrom, this.ownDomains());
    const read = { row, raw, mail, kind };
    if (row.addressKind === 'return' || kind !== 'personal') return this.reports.take(read);
    await within(READING_MS, this.replies.take(read));
  }

  private ownDomains(): string[] {
    const { from, replyDomain } = this.settings.mail;
    return [from.split('@').at(-1)!, ...(replyDomain ? [replyDomain] : [])];
  }

  private async postpone(row: InboundMailEntity, error: unknown): Promise<void> {
    const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.log.warn(
      `inbound mail ${row.id}, attempt ${row.attempts}: ${error instanceof Error ? error.name : 'problem'}`,
    );
    if (row.attempts >= MOST_ATTEMPTS) return this.putAside(row, problem);
    const seconds = Math.min(LONGEST_WAIT_SECONDS, 5 * 2 ** row.attempts);
    await this.transactions.run(({ inbound }) => inbound.postpone(row.id, seconds, problem.slice(0, 500)));
  }

  private async putAside(row: InboundMailEntity, problem: string): Promise<void> {
    await this.transactions.run(({ inbound }) => inbound.failed(row.id, 'unreadable', problem.slice(0, 500)));
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`took longer than ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
