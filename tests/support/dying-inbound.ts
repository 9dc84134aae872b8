import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { readSettings, type Settings } from '@conference/config';
import { openRecords, Records } from '@conference/persistence';
import { ArrivalsService } from '../../apps/notifications/src/inbound/arrivals.service';
import { ImapDoorService } from '../../apps/notifications/src/inbound/imap-door.service';
import { InboundService } from '../../apps/notifications/src/inbound/inbound.service';
import { RepliesService } from '../../apps/notifications/src/inbound/replies.service';
import { ReplyAnswerService } from '../../apps/notifications/src/inbound/reply-answer.service';
import { ReportsService } from '../../apps/notifications/src/inbound/reports.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';

/** Where the process ends, as a power cut would end it. */
type Moment = 'kept' | 'fetched' | 'taken' | 'decided' | 'commented';

/** A process that takes a mail in, or processes what is there, and dies at a moment of it. */
async function main(moment: Moment, [file, to]: readonly string[]): Promise<void> {
  const settings = readSettings();
  const { transactions } = await openRecords(settings.database.url);
  if (moment === 'kept') {
    const raw = readFileSync(file!);
    const way = {
      transport: 'smtp',
      remoteAddress: '203.0.113.7',
      helo: 'mx.example',
      envelopeFrom: 'gd@ttln.example',
    } as const;
    await new ArrivalsService(transactions, settings).keep({ raw, recipients: [to!], ...way });
    return die();
  }
  const desk = new MailDeskService(settings);
  const replies = new RepliesService(transactions, new ReplyAnswerService(desk), settings);
  const inbound = new InboundService(transactions, replies, new ReportsService(transactions), settings);
  if (moment === 'fetched') return lookAndDie(new ArrivalsService(transactions, settings), inbound, settings);
  if (moment === 'taken') replies.take = die;
  else dieBefore(transactions, 'processed');
  await inbound.processOne();
}

/** Dies when a mail of the mailbox is kept and not yet marked as seen. */
async function lookAndDie(arrivals: ArrivalsService, inbound: InboundService, settings: Settings): Promise<void> {
  const keep = arrivals.keep.bind(arrivals);
  arrivals.keep = (mail) => keep(mail).then(die);
  await new ImapDoorService(arrivals, inbound, settings).look();
}

/** Dies when the end of a mail is about to be written: what was decided is committed, what is written with the end is not. */
function dieBefore({ dataSource }: Awaited<ReturnType<typeof openRecords>>['transactions'], what: 'processed'): void {
  const { inbound } = new Records(dataSource.manager);
  (Object.getPrototypeOf(inbound) as typeof inbound)[what] = die;
}

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

void main(process.argv[2] as Moment, process.argv.slice(3));
