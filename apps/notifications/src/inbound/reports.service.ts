import { randomUUID } from 'node:crypto';
import { vietnamDateOf, type MailDelivery } from '@conference/domain';
import { absentUntil, readDeliveryReport } from '@conference/inbound';
import { Transactions, type InboundMailEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import type { ReadMail } from './read-mail';

/** What a machine said of a mail of ours. */
interface Report {
  readonly kind: MailDelivery;
  readonly status: string | null;
  readonly until: string | null;
}

/** Takes what machines answer: delivery reports, complaints, absences become states of the mail and its task; nobody is ever answered. */
@Injectable()
export class ReportsService {
  constructor(private readonly transactions: Transactions) {}

  async take(read: ReadMail): Promise<void> {
    const report = reportIn(read);
    await this.transactions.run(async (records) => {
      const row = await records.inbound.lock(read.row.id);
      if (!row) return;
      const result = report && (await note(records, row, report, read)) ? report.kind : `ignored-${read.kind}`;
      await records.inbound.processed(row.id, {
        result,
        messageId: read.mail.messageId,
        sender: read.mail.senders[0] ?? null,
        keepsBytes: false,
      });
    });
  }
}

/** Only the return address, which servers alone get to know, is believed a failure; an absence may come to either. */
function reportIn({ row, mail, kind }: ReadMail): Report | null {
  const absence = { kind: 'autoReplied', status: null, until: null } as const;
  if (kind === 'absence') {
    return {
      ...absence,
      until: absentUntil(`${mail.subject}\n${mail.text}`, vietnamDateOf(row.receivedAt.toISOString())),
    };
  }
  if (row.addressKind !== 'return') return null;
  if (kind === 'complaint') return { kind: 'complained', status: null, until: null };
  const failure = kind === 'deliveryReport' ? readDeliveryReport(mail.text) : null;
  if (!failure) return null;
  return { kind: failure.action === 'failed' ? 'bounced' : 'delayed', status: failure.status, until: null };
}

/** Notes a report on its mail, and tells whoever watches the conference. */
async function note(records: Records, row: InboundMailEntity, report: Report, { mail }: ReadMail): Promise<boolean> {
  const [about] = await records.mails.byIds([row.mailId]);
  if (!about) return false;
  // an absence is told by the absent person's own address, not by whoever has the mail now
  if (report.kind === 'autoReplied' && mail.from !== about.envelopeTo.toLowerCase()) return false;
  await records.inbound.addIncident({
    id: randomUUID(),
    mailId: row.mailId,
    taskId: row.taskId,
    personId: row.personId,
    address: about.envelopeTo,
    inboundMailId: row.id,
    at: row.receivedAt,
    ...report,
  });
  if (report.kind === 'bounced') {
    await records.sending.suppress(
      about.envelopeTo,
      about.id,
      `the receiving server reported: ${report.status ?? 'failed'}`,
    );
  }
  if (about.conferenceId) await records.conferences.touch(about.conferenceId);
  return true;
}
