import { Transactions, type MailEntity } from '@conference/persistence';
import { Injectable, Optional } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { ImapDoorService } from './inbound/imap-door.service';

/** What operators watch of mail; numbers only, nobody's address. */
@Injectable()
export class MailMetrics {
  readonly registry = new Registry();
  private readonly waited = new Histogram({
    name: 'mail_handed_over_after_seconds',
    help: 'From the writing of a mail to the relay’s acceptance, by lane.',
    labelNames: ['lane'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300, 1_800, 7_200, 86_400],
    registers: [this.registry],
  });
  private readonly inJournal = this.counter(
    'mail_found_in_journal_total',
    'Mails that an earlier sender had handed over without marking them: not sent again.',
  );
  private readonly twice = this.counter(
    'mail_possibly_twice_total',
    'Mails sent once more because a sender died between the last byte and the relay’s answer.',
  );
  private readonly refused = this.counter(
    'mail_refused_before_sending_total',
    'Mails that were not what was written or not for whom it was written: an alarm.',
  );
  private readonly reachable = new Gauge({
    name: 'mail_relay_reachable',
    help: '1 while the relay takes mail, 0 while the breaker is open.',
    registers: [this.registry],
  });

  constructor(transactions: Transactions, @Optional() door?: ImapDoorService) {
    this.reachable.set(1);
    const backlog = () => transactions.read(({ sending }) => sending.backlog());
    new Gauge({
      name: 'mail_count',
      help: 'Mails by state.',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        const { counts } = await backlog();
        for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
      },
    });
    new Gauge({
      name: 'mail_oldest_waiting_seconds',
      help: 'Age of the oldest mail that has not left.',
      registers: [this.registry],
      async collect() {
        const { oldestWaitingSince } = await backlog();
        this.set(oldestWaitingSince ? (Date.now() - oldestWaitingSince.getTime()) / 1000 : 0);
      },
    });
    if (door?.health) this.watchMailbox(door);
  }

  handedOver({ lane, createdAt }: MailEntity): void {
    this.waited.observe({ lane }, (Date.now() - createdAt.getTime()) / 1000);
  }

  foundInJournal(): void {
    this.inJournal.inc();
  }

  possiblyTwice(): void {
    this.twice.inc();
  }

  refusedBeforeSending(): void {
    this.refused.inc();
  }

  relayReachable(is: boolean): void {
    this.reachable.set(is ? 1 : 0);
  }

  private watchMailbox(door: ImapDoorService): void {
    new Gauge({
      name: 'mailbox_reachable',
      help: '1 while the mailbox of the replies can be read, 0 while it cannot: mails wait in it.',
      registers: [this.registry],
      collect() {
        this.set(door.health?.state === 'reachable' ? 1 : 0);
      },
    });
  }

  private counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.registry] });
  }
}
