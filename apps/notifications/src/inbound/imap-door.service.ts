import { SETTINGS, type Settings } from '@conference/config';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { ArrivalsService } from './arrivals.service';
import { InboundService } from './inbound.service';

const LOOK_AGAIN_MS = 30_000;
const MOST_AT_ONCE = 50;

/** Where an IMAP server keeps the recipient that it delivered to. */
const RECIPIENT_FIELDS = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'];

/**
 * Fetches mail from a mailbox, for offices that have one and no mail exchanger of their own. A mail is marked as seen after it is kept:
 * a crash in between fetches it again, and the copy is known.
 *
 * How it was delivered is not known here, so only a DKIM signature verifies its sender.
 */
@Injectable()
export class ImapDoorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(ImapDoorService.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly inbound: InboundService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.inbound.imapUrl) this.lookSoon(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** Keeps every mail that was not seen yet. */
  async look(): Promise<number> {
    const url = new URL(this.settings.inbound.imapUrl!);
    const client = new ImapFlow({
      host: url.hostname,
      port: Number(url.port) || (url.protocol === 'imaps:' ? 993 : 143),
      secure: url.protocol === 'imaps:',
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      logger: false,
    });
    // a lost connection ends this look, not the process
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || 'INBOX');
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      for (const uid of unseen.slice(0, MOST_AT_ONCE)) await this.fetch(client, uid);
      return unseen.length;
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private async fetch(client: ImapFlow, uid: number): Promise<void> {
    const { limitBytes } = this.settings.inbound;
    const found = await client.fetchOne(String(uid), { source: { maxLength: limitBytes + 1 } }, { uid: true });
    if (found && found.source && !this.arrivals.refusal(found.source)) {
      const recipients = recipientsIn(found.source);
      const envelopeFrom = returnPathIn(found.source);
      const mail = { raw: found.source, envelopeFrom, recipients, remoteAddress: null, helo: null };
      const { kept } = await this.arrivals.keep({ ...mail, transport: 'imap' });
      if (kept > 0) this.inbound.ask();
    }
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }

  private lookSoon(milliseconds: number): void {
    if (this.isStopping) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .then(() => undefined)
        .catch((error: unknown) => this.log.warn(`mailbox: ${String(error)}`))
        .finally(() => this.lookSoon(LOOK_AGAIN_MS));
    }, milliseconds);
  }
}

/** The addresses that a stored mail was delivered to, as far as its fields tell. */
export function recipientsIn(raw: Buffer): string[] {
  const head = headOf(raw);
  const lines = head.filter(([name]) => RECIPIENT_FIELDS.includes(name)).map(([, value]) => value);
  return [...new Set(lines.flatMap((line) => line.match(/[tb]\+[0-9a-f]{32}@[a-z0-9.-]+/gi) ?? []))];
}

/** The sender of the envelope, which the delivering server writes down. */
export function returnPathIn(raw: Buffer): string {
  const [, value = ''] = headOf(raw).find(([name]) => name === 'return-path') ?? [];
  return /<([^<>\s]*)>/.exec(value)?.[1] ?? '';
}

function headOf(raw: Buffer): [name: string, value: string][] {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw
    .subarray(0, end < 0 ? raw.length : end)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ');
  return head
    .split(/\r?\n/)
    .map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1)]);
}
