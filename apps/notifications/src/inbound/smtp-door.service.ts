import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SETTINGS, type Settings } from '@conference/config';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { ArrivalsService } from './arrivals.service';
import { InboundService } from './inbound.service';
import { StrangerLimit } from './stranger-limit';

const MOST_RECIPIENTS = 20;
const MOST_CLIENTS = 50;
const SILENCE_MS = 60_000;
const CLOSE_MS = 1_000;

type Refusal = Error & { responseCode: number };

/**
 * Takes mail for the reply domain by SMTP.
 *
 * An address of the right form is accepted whether or not anybody has it, and what is for nobody is dropped after the data:
 * so nobody learns by asking which addresses exist, and no report goes to a sender who may be forged. Whoever guesses goes unheard for an hour.
 */
@Injectable()
export class SmtpDoorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SmtpDoorService.name);
  private readonly strangers = new StrangerLimit();
  private readonly server: SMTPServer | null;
  private opened: number | null = null;

  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly inbound: InboundService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.server = settings.inbound.smtp && this.makeServer(settings.inbound.smtp.tls);
  }

  /** The port that is listened to, or null. */
  get port(): number | null {
    return this.opened;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { smtp } = this.settings.inbound;
    const { server } = this;
    if (!smtp || !server) return;
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(smtp.port, smtp.host, () => {
        server.removeListener('error', failed);
        // a client that drops the line is its own affair
        server.on('error', () => undefined);
        done();
      });
    });
    this.opened = (server.server.address() as AddressInfo).port;
    this.log.log(`mail for ${this.arrivals.replyDomain} is taken on ${smtp.host}:${this.opened}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.opened !== null) await new Promise<void>((closed) => this.server!.close(() => closed()));
  }

  private makeServer(tls: { key: string; cert: string } | undefined): SMTPServer {
    return new SMTPServer({
      banner: 'replies and reports only',
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...tls,
      authOptional: true,
      disableReverseLookup: true,
      hideSMTPUTF8: true,
      size: this.settings.inbound.limitBytes,
      maxClients: MOST_CLIENTS,
      socketTimeout: SILENCE_MS,
      closeTimeout: CLOSE_MS,
      logger: false,
      onConnect: ({ remoteAddress }, answer) =>
        answer(this.strangers.isOver(remoteAddress) ? refusal(421, 'Try again later') : null),
      onRcptTo: (address, session, answer) => answer(this.recipientRefusal(address, session)),
      onData: (stream, session, answer) => {
        this.take(stream, session).then((line) => answer(null, line), answer);
      },
    });
  }

  private recipientRefusal({ address }: SMTPServerAddress, { envelope }: SMTPServerSession): Refusal | null {
    if (envelope.rcptTo.length >= MOST_RECIPIENTS) return refusal(452, 'Too many recipients');
    return this.arrivals.ownAddress(address) ? null : refusal(550, 'No such address here');
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const raw = await buffer(stream);
    if (stream.sizeExceeded) throw refusal(552, 'Message is too large');
    const wrong = this.arrivals.refusal(raw);
    if (wrong) throw refusal(554, `Message is not taken: ${wrong}`);
    const { envelope, remoteAddress, hostNameAppearsAs } = session;
    const { kept, unknown } = await this.keep({
      raw,
      envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address : '',
      recipients: envelope.rcptTo.map(({ address }) => address),
      transport: 'smtp',
      remoteAddress: remoteAddress.replace(/^::ffff:/, ''),
      helo: hostNameAppearsAs || null,
    });
    if (unknown > 0) this.strangers.guessed(remoteAddress, unknown);
    if (kept > 0) this.inbound.ask();
    return 'Message taken';
  }

  /** What cannot be kept now is asked for again, never lost. */
  private keep(mail: Parameters<ArrivalsService['keep']>[0]) {
    return this.arrivals.keep(mail).catch((error: unknown) => {
      this.log.warn(`keeping a mail: ${String(error)}`);
      throw refusal(451, 'Cannot be kept now, please try again');
    });
  }
}

function refusal(responseCode: number, words: string): Refusal {
  return Object.assign(new Error(words), { responseCode });
}
