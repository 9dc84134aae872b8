import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { deliveryOf } from '@conference/domain';
import { mailOf, signed } from '../../libs/inbound/src/signed-mail.factory';
import { OFFICE_DOMAIN, ReplyOffice, type MailAtHand } from './reply-office.factory';

describe('mail that comes in', () => {
  let office: ReplyOffice;

  beforeAll(async () => {
    office = await ReplyOffice.open();
  });

  afterAll(() => office?.close());

  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    office.record.transactions.dataSource.query(sql, parameters);
  const delivery = async ({ person }: MailAtHand, today: string) => {
    const incidents = await office.record.transactions.read(({ inbound }) => inbound.incidentsOf([person.id]));
    return deliveryOf({ address: person.email, today }, incidents.get(person.id) ?? []);
  };

  describe('across the death of its process', () => {
    /** Runs a process that kills itself at a moment, and waits for its end. */
    async function die(moment: string, ...args: string[]): Promise<void> {
      const child = spawn(
        process.execPath,
        ['-r', '@swc-node/register', 'tests/support/dying-inbound.ts', moment, ...args],
        {
          env: { ...process.env, ...office.environment },
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      );
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect(signal).toBe('SIGKILL');
    }

    /** The lease of whoever died runs out. */
    const later = () => query(`update inbound_mail set next_attempt_at = now() where state = 'received'`);
    const receipts = async ({ task }: MailAtHand) =>
      (await office.tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === task.id);

    it('nothing that was acknowledged is lost, nothing is decided or commented twice', async () => {
      const [approval, opinion] = [await office.ask('approval'), await office.ask('opinion')];
      const file = `${office.environment.MAIL_DNS_ZONE_FILE}.eml`;
      writeFileSync(file, await signed(office.reply(approval, 'Đồng ý'), OFFICE_DOMAIN));
      await die('kept', file, approval.replyTo);
      // the server in front never heard that it was taken, and sends it again
      await die('kept', file, approval.replyTo);
      expect(await office.received()).toHaveLength(1);

      await die('taken');
      expect(await office.task(approval)).toMatchObject({ state: 'open' });
      await later();
      await die('decided');
      expect(await office.task(approval)).toMatchObject({ state: 'decided', outcome: 'approved' });
      expect((await office.received())[0]).toMatchObject({ state: 'received', attempts: 2 });
      await later();
      await office.processAll();
      expect((await office.received())[0]).toMatchObject({ state: 'processed', result: 'decided' });
      expect(await receipts(approval)).toHaveLength(1);
      expect(await office.comments(approval)).toEqual([]);

      await office.keep(await signed(office.reply(opinion, 'Để tôi xem'), OFFICE_DOMAIN), opinion.replyTo);
      await die('commented');
      expect(await office.comments(opinion)).toEqual([]);
      await later();
      await office.processAll();
      expect(await office.comments(opinion)).toHaveLength(1);
      expect(await office.answers(opinion)).toHaveLength(1);
    });

    it('a mail that kills whoever reads it is put aside after five attempts', async () => {
      const at = await office.ask('approval');
      await office.keep(await signed(office.reply(at, 'Đồng ý'), OFFICE_DOMAIN), at.replyTo);
      for (let attempt = 1; attempt <= 2; attempt += 1) {
        await die('taken');
        await later();
      }
      await query(`update inbound_mail set attempts = 5 where state = 'received'`);
      await office.processAll();
      const [row] = await query<{ state: string; kept: boolean }>(
        'select state, raw is not null as kept from inbound_mail where task_id = $1',
        [at.task.id],
      );
      expect(row).toEqual({ state: 'failed', kept: true });
    });
  });

  describe('from machines', () => {
    const report = (lines: string): string =>
      mailOf(
        {
          From: 'Mail Delivery Subsystem <mailer-daemon@mx.example>',
          To: 'b+x@tra-loi.ttln.example',
          Subject: 'Undelivered Mail Returned to Sender',
          'Auto-Submitted': 'auto-replied',
          'Message-ID': `<${Math.random().toString(36).slice(2)}@mx.example>`,
          'MIME-Version': '1.0',
          'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
        },
        `--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n${lines}\n\n--b--`,
      );
    const touched = async (): Promise<number> =>
      (await query<{ rev: number }>('select rev from conference where id = $1', [office.tasks.conference.id]))[0]!.rev;

    it('every mail has a return address of its own, which is no reply address', async () => {
      const at = await office.ask('approval');
      expect(at.returnTo).toMatch(/^b\+[0-9a-f]{32}@tra-loi\.ttln\.example$/);
      await office.arrive(await signed(office.reply(at, 'Đồng ý', { To: at.returnTo }), OFFICE_DOMAIN), at.returnTo);
      expect(await office.task(at)).toMatchObject({ state: 'open' });
      expect((await office.received()).at(-1)).toMatchObject({ result: 'ignored-personal' });
    });

    it('a hard bounce makes its person undeliverable, at once and for later mails, until the address is corrected', async () => {
      const at = await office.ask('opinion');
      const before = await touched();
      const row = await office.arrive(
        report(`Final-Recipient: rfc822; ${at.person.email}\nAction: failed\nStatus: 5.1.1`),
        at.returnTo,
        '',
      );
      expect(row).toMatchObject({ state: 'processed', result: 'bounced' });
      expect(await delivery(at, '2026-01-01')).toMatchObject({ state: 'undeliverable', status: '5.1.1' });
      expect(await touched()).toBeGreaterThan(before);
      const [mail] = await office.record.transactions.read(({ mails }) => mails.byIds([at.mail.id]));
      expect(mail!.delivery).toBe('bounced');
      expect(
        await office.record.transactions.read(({ sending }) => sending.suppression(at.person.email)),
      ).not.toBeNull();
      await office.record.transactions.run(({ sending }) => sending.liftSuppression(at.person.email));
      expect(await delivery(at, '2026-01-01')).toEqual({ state: 'sent' });
    });

    it('the head of office hears of it with the escalation', async () => {
      const at = await office.ask('approval');
      await office.arrive(report('Action: failed\nStatus: 5.1.1'), at.returnTo, '');
      await office.escalate(at);
      const mails = await office.record.transactions.read((records) =>
        records.mails.ofConference(at.task.conferenceId),
      );
      const told = mails.filter(({ kind }) => kind === 'escalation').at(-1);
      expect(told!.text).toContain(
        `Thư không đến được ${at.person.name}. Hãy sửa lại địa chỉ thư, hoặc giao hồ sơ giấy.`,
      );
      await office.record.transactions.run(({ sending }) => sending.liftSuppression(at.person.email));
    });

    it('a soft bounce is a delay, a complaint is noted', async () => {
      const at = await office.ask('approval');
      await office.arrive(report('Action: delayed\nStatus: 4.4.1'), at.returnTo, '');
      expect(await delivery(at, new Date().toISOString().slice(0, 10))).toMatchObject({ state: 'delayed' });
      const complaint = report('').replace('report-type=delivery-status', 'report-type=feedback-report');
      expect(await office.arrive(complaint, at.returnTo, '')).toMatchObject({ result: 'complained' });
    });

    it('nobody but a server is believed a bounce', async () => {
      const at = await office.ask('approval');
      await office.arrive(report('Action: failed\nStatus: 5.1.1'), at.replyTo, '');
      expect((await office.received()).at(-1)).toMatchObject({ result: 'ignored-deliveryReport' });
    });

    it.each(['replyTo', 'returnTo'] as const)(
      'an absence that comes to %s is a state with its last day',
      async (which) => {
        const at = await office.ask('opinion');
        const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
        const text = `Tôi đi công tác đến hết ngày ${day.split('-').toReversed().join('/')}.`;
        const raw = office.reply(at, text, { Subject: 'Tra loi tu dong', 'Auto-Submitted': 'auto-replied' });
        expect(await office.arrive(raw, at[which], '')).toMatchObject({ result: 'autoReplied' });
        expect(await delivery(at, new Date().toISOString().slice(0, 10))).toMatchObject({ state: 'away', until: day });
        expect(await office.answers(at)).toEqual([]);
      },
    );

    it('an absence of somebody else who has the mail is none of the person asked', async () => {
      const at = await office.ask('opinion');
      const raw = office.reply(at, 'Away until 14 March', { From: 'x@else.example', 'Auto-Submitted': 'auto-replied' });
      expect(await office.arrive(raw, at.replyTo, '')).toMatchObject({ result: 'ignored-absence' });
    });
  });
});
