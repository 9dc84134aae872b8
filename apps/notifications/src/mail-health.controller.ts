import { Transactions } from '@conference/persistence';
import { Controller, Get } from '@nestjs/common';
import { ImapDoorService } from './inbound/imap-door.service';
import type { MailboxHealth } from './inbound/mailbox-state';
import { SenderService } from './sender.service';

/** How the mails stand. */
export interface MailHealth {
  readonly relay: 'reachable' | 'unreachable';
  readonly unreachableSince: string | null;
  readonly waiting: number;
  readonly oldestWaitingSince: string | null;
  /** The mailbox that replies are fetched from; null where there is none. */
  readonly mailbox: MailboxHealth | null;
}

/** For operators, beside `/metrics`: how the mails stand. A relay that is away does not make this process unready: mails wait. */
@Controller('health')
export class MailHealthController {
  constructor(
    private readonly transactions: Transactions,
    private readonly sender: SenderService,
    private readonly door: ImapDoorService,
  ) {}

  @Get('mail')
  async health(): Promise<MailHealth> {
    const { backlog, relay } = await this.transactions.read(async ({ sending }) => ({
      backlog: await sending.backlog(),
      relay: await sending.relay(),
    }));
    return {
      relay: this.sender.isRelayReachable ? 'reachable' : 'unreachable',
      unreachableSince: relay?.unreachableSince?.toISOString() ?? null,
      waiting: backlog.counts.new + backlog.counts.sending,
      oldestWaitingSince: backlog.oldestWaitingSince?.toISOString() ?? null,
      mailbox: this.door.health,
    };
  }
}
