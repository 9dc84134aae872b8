import { SETTINGS, type Settings } from '@conference/config';
import { isLoopback } from '@conference/mail';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { ArrivalsService } from './arrivals.service';
import { envelopeFromIn, recipientsIn } from './delivered-fields';
import { InboundService } from './inbound.service';
import { MAILBOX_WORDS, mailboxStateAfter, type MailboxHealth, type MailboxState } from './mailbox-state';

const LOOK_AGAIN_MS = 30_000;
/** So seldom that no server locks an account for it. */
const AFTER_REFUSAL_MS = 10 * 60_000;
const CONNECT_MS = 10_000;
const SILENCE_MS = 60_000;

/**
 * Fetches mail from a mailbox, for offices that have one and no mail exchanger of their own. A mail is marked as seen after it is kept:
 * a crash in between fetches it again, and the copy is known.
 *
 * How it was delivered is not known here, so only a DKIM signature verifies its sender.
 */
@Injectable()
export class ImapDoorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(ImapDoorService.name);
  private readonly url: URL | null;
  private timer: NodeJS.Timeout | undefined;
  private client: ImapFlow | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isStopping = false;
  private state: MailboxState = 'notLookedYet';
  private since = new Date();
  private lookedAt: Date | null = null;

  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly inbound: InboundService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    const { imapUrl } = settings.inbound;
    this.url = imapUrl ? new URL(imapUrl) : null;
  }

  onApplicationBootstrap(): void {
    if (this.url) this.lookSoon(0);
  }

  /** The mail under way is kept or not; either way it is met again. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    this.client?.close();
    await this.looking;
  }

  /** How the mailbox stands; null where none is fetched from. */
  get health(): MailboxHealth | null {
    if (!this.url) return null;
    return { state: this.state, since: this.since.toISOString(), lookedAt: this.lookedAt?.toISOString() ?? null };
  }

  /** Keeps every mail that was not seen yet, and notes how the mailbox stands. */
  async look(): Promise<void> {
    try {
      await this.fetchUnseen();
      this.lookedAt = new Date();
      this.turn('reachable');
    } catch (error) {
      if (!this.isStopping) this.turn(mailboxStateAfter(error), codeOf(error));
    }
  }

  private async fetchUnseen(): Promise<void> {
    const client = clientFor(this.url!);
    this.client = client;
    try {
      await client.connect();
      await client.mailboxOpen(decodeURIComponent(this.url!.pathname.slice(1)) || 'INBOX');
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      for (const uid of unseen) await this.fetchOrLeave(client, uid);
      await client.logout();
    } finally {
      client.close();
    }
  }

  /** One mail that cannot be kept now stays unseen, and keeps no other one waiting. */
  private async fetchOrLeave(client: ImapFlow, uid: number): Promise<void> {
    try {
      await this.fetch(client, uid);
    } catch (error) {
      if (!client.usable) throw error;
      this.log.warn(`mail ${uid} stays in the mailbox: ${error instanceof Error ? error.name : 'problem'}`);
    }
  }

  private async fetch(client: ImapFlow, uid: number): Promise<void> {
    const { limitBytes } = this.settings.inbound;
    const found = await client.fetchOne(String(uid), { source: { maxLength: limitBytes + 1 } }, { uid: true });
    const raw = found && found.source;
    const refusal = raw && this.arrivals.refusal(raw);
    if (refusal) this.log.warn(`mail ${uid} is left in the mailbox: ${refusal}`);
    else if (raw) await this.keep(raw);
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }

  private async keep(raw: Buffer): Promise<void> {
    const { kept } = await this.arrivals.keep({
      raw,
      envelopeFrom: envelopeFromIn(raw),
      recipients: recipientsIn(raw),
      transport: 'imap',
      remoteAddress: null,
      helo: null,
    });
    if (kept > 0) this.inbound.ask();
  }

  private turn(state: MailboxState, code = ''): void {
    if (state === this.state) return;
    if (state !== 'reachable') this.log.error(`the mailbox ${MAILBOX_WORDS[state]}${code}`);
    else if (this.state !== 'notLookedYet') this.log.log(`the mailbox ${MAILBOX_WORDS[state]}`);
    this.state = state;
    this.since = new Date();
  }

  private lookSoon(milliseconds: number): void {
    if (this.isStopping) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().then(() => this.lookSoon(this.state === 'refused' ? AFTER_REFUSAL_MS : LOOK_AGAIN_MS));
    }, milliseconds);
  }
}

/** What may stand in a log: servers repeat names in what they say. */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? ` (${code})` : '';
}

/** Outside this machine the connection is encrypted and the certificate verified, or no password is sent. */
function clientFor({ protocol, hostname, port, username, password }: URL): ImapFlow {
  const secure = protocol === 'imaps:';
  const client = new ImapFlow({
    host: hostname.replace(/[[\]]/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(secure ? {} : { doSTARTTLS: !isLoopback(hostname) }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableAutoIdle: true,
    logger: false,
  });
  // a lost connection ends this look, not the process
  client.on('error', () => undefined);
  return client;
}
