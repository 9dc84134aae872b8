import { createConnection } from 'node:net';
import { createTransport } from 'nodemailer';
import { signed, zoneOf } from '../../libs/inbound/src/signed-mail.factory';
import { OFFICE_DOMAIN, REPLY_DOMAIN, ReplyOffice, type MailAtHand } from './reply-office.factory';

describe('a reply by mail', () => {
  let office: ReplyOffice;

  beforeAll(async () => {
    office = await ReplyOffice.open();
  });

  afterEach(() => office.declare(zoneOf(OFFICE_DOMAIN)));

  afterAll(() => office?.close());

  /** The task still waits, and what came in is a comment or nothing. */
  async function expectUndecided(at: MailAtHand, result: string): Promise<void> {
    expect(await office.task(at)).toMatchObject({ state: 'open', outcome: null });
    expect((await office.received()).at(-1)).toMatchObject({ state: 'processed', result });
  }

  describe('that is genuine', () => {
    it('decides, once, in the name of the person asked, on what was mailed', async () => {
      const at = await office.ask('approval');
      const row = await office.replyTo(at, 'Đồng ý');
      expect(row).toMatchObject({ state: 'processed', result: 'decided', sender: at.person.email });
      expect(await office.task(at)).toMatchObject({
        state: 'decided',
        outcome: 'approved',
        channel: 'reply',
        decidedById: at.person.id,
      });
      expect((await office.tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === at.task.id)).toHaveLength(
        1,
      );
      expect(await office.answers(at)).toEqual([]);
    });

    it('keeps what is said beside the answer', async () => {
      const at = await office.ask('opinion');
      await office.replyTo(at, 'Đồng ý\n\nNhờ Văn phòng gửi lại phụ lục.\n\nTrân trọng,\nA');
      expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'agree' });
      expect(await office.comments(at)).toMatchObject([
        { text: 'Nhờ Văn phòng gửi lại phụ lục.', because: null, personId: at.person.id },
      ]);
    });

    it('returns with its reason', async () => {
      const at = await office.ask('approval');
      await office.replyTo(at, 'Trả lại: biểu 3 sai số liệu.');
      expect(await office.task(at)).toMatchObject({ outcome: 'returned', reason: 'biểu 3 sai số liệu.' });
    });
  });

  describe('that is not understood', () => {
    it.each([
      ['Đồng ý nhưng sửa mục 3', 'comment-not-understood'],
      ['Đồng ý, tuy nhiên biểu 2 còn sai', 'comment-not-understood'],
      ['Đồng ý\nnhưng sửa mục 3', 'comment-hedged'],
      ['Trả lại', 'comment-reason-missing'],
      ['Vâng ạ', 'comment-not-understood'],
    ])('%j is a comment, answered with the exact words and the page', async (text, result) => {
      const at = await office.ask('approval');
      await office.replyTo(at, text);
      await expectUndecided(at, result);
      expect(await office.comments(at)).toMatchObject([{ text, personId: at.person.id }]);
      const [answer, ...more] = await office.answers(at);
      expect(more).toEqual([]);
      expect(answer!.text).toContain('- Đồng ý\n- Trả lại: lý do hoặc nội dung');
      expect(answer!.envelopeTo).toBe(at.person.email);
    });

    it('is answered at most once a day, and the answer can be replied to', async () => {
      const at = await office.ask('approval');
      await office.replyTo(at, 'Vâng');
      await office.replyTo(at, 'Dạ vâng');
      expect(await office.answers(at)).toHaveLength(1);
      expect(await office.comments(at)).toHaveLength(2);
      const again = await office.atHand(at.task);
      expect(again.mail.kind).toBe('replyAnswer');
      await office.replyTo(again, 'Đồng ý');
      expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved' });
    });

    it('keeps no secret that was copied into it', async () => {
      const at = await office.ask('approval');
      await office.replyTo(at, `Xem http://127.0.0.1:3000/t/${'a'.repeat(43)} và ${at.replyTo}`);
      const [comment] = await office.comments(at);
      expect(comment!.text).not.toMatch(/a{43}|t\+[0-9a-f]{32}/);
    });

    it('keeps its bytes only where they are the evidence of a decision', async () => {
      const at = await office.ask('approval');
      await office.replyTo(at, 'Vâng');
      await office.replyTo(at, 'Đồng ý');
      const rows: { result: string; kept: boolean }[] = await office.record.transactions.dataSource.query(
        'select result, raw is not null as kept from inbound_mail where task_id = $1 order by received_at',
        [at.task.id],
      );
      expect(rows).toEqual([
        { result: 'comment-not-understood', kept: false },
        { result: 'decided', kept: true },
      ]);
    });
  });

  describe('that is forged', () => {
    const EVIL = zoneOf('evil.example');

    it('forged From: unsigned, from elsewhere, decides nothing and warns the person', async () => {
      const at = await office.ask();
      await office.arrive(office.reply(at, 'Đồng ý'), at.replyTo);
      await expectUndecided(at, 'comment-not-verified');
      expect(await office.comments(at)).toMatchObject([{ personId: null, because: 'not-verified' }]);
      expect((await office.answers(at))[0]!.text).toContain('có thể người khác đã mạo danh');
    });

    it('forged From, signed by the forger’s own domain', async () => {
      office.declare({ ...zoneOf(OFFICE_DOMAIN), ...EVIL });
      const at = await office.ask();
      await office.arrive(await signed(office.reply(at, 'Đồng ý'), 'evil.example'), at.replyTo);
      await expectUndecided(at, 'comment-not-verified');
    });

    it('injected Authentication-Results are not looked at', async () => {
      const at = await office.ask();
      const claims = {
        'Authentication-Results': `mx.${OFFICE_DOMAIN}; dmarc=pass header.from=${OFFICE_DOMAIN}; spf=pass; dkim=pass`,
        'ARC-Authentication-Results': `i=1; mx.${OFFICE_DOMAIN}; dmarc=pass`,
        'Received-SPF': 'pass',
      };
      await office.arrive(office.reply(at, 'Đồng ý', claims), at.replyTo);
      await expectUndecided(at, 'comment-not-verified');
    });

    it('two From fields', async () => {
      const at = await office.ask();
      const From = [at.person.email, 'x@evil.example'];
      await office.replyTo(at, 'Đồng ý', { From });
      await expectUndecided(at, 'comment-two-senders');
      await office.replyTo(at, 'Đồng ý', { From: From.toReversed() });
      await expectUndecided(at, 'comment-two-senders');
      await office.replyTo(at, 'Đồng ý', { From: From.join(', ') });
      await expectUndecided(at, 'comment-two-senders');
      await office.replyTo(at, 'Đồng ý', { From: `Nhom: ${at.person.email};` });
      await expectUndecided(at, 'comment-two-senders');
      expect(await office.answers(at)).toEqual([]);
    });

    it('another Sender', async () => {
      const at = await office.ask();
      await office.replyTo(at, 'Đồng ý', { Sender: 'thu-ky@ttln.example' });
      await expectUndecided(at, 'comment-two-senders');
    });

    it('display-name spoof: the address counts, whatever name stands before it', async () => {
      office.declare({ ...zoneOf(OFFICE_DOMAIN), ...EVIL });
      const at = await office.ask();
      for (const From of [`"${at.person.email}" <x@evil.example>`, `${at.person.email} <x@evil.example>`]) {
        await office.arrive(await signed(office.reply(at, 'Đồng ý', { From }), 'evil.example'), at.replyTo);
        await expectUndecided(at, 'comment-sender-differs');
      }
      expect(await office.answers(at)).toEqual([]);
    });

    it('a colleague who got the mail forwarded comments, and is told whose task it is', async () => {
      const at = await office.ask();
      const colleague = [...office.tasks.people.values()].find(({ id }) => id !== at.person.id)!;
      await office.replyTo({ ...at, person: colleague }, 'Đồng ý');
      await expectUndecided(at, 'comment-sender-differs');
      expect(await office.comments(at)).toMatchObject([{ personId: colleague.id }]);
      const [answer] = await office.answers(at);
      expect(answer!.envelopeTo).toBe(colleague.email);
      expect(answer!.text).not.toContain('/t/');
      expect(answer!.text).not.toContain('- Đồng ý');
    });

    it('NFD address: an address that only looks like the registered one', async () => {
      const at = await office.ask();
      for (const From of [
        `gđ@${OFFICE_DOMAIN}`.normalize('NFD'),
        `ｇｄ@${OFFICE_DOMAIN}`,
        `gd\u200b@${OFFICE_DOMAIN}`,
      ]) {
        await office.replyTo(at, 'Đồng ý', { From });
        expect(await office.task(at)).toMatchObject({ state: 'open' });
      }
    });

    it('a genuine mail to somebody else, sent once more to the secret address', async () => {
      const at = await office.ask();
      const elsewhere = await signed(office.reply(at, 'Đồng ý', { To: 'ban@ngoai.example' }), OFFICE_DOMAIN);
      await office.arrive(elsewhere, at.replyTo);
      await expectUndecided(at, 'comment-not-addressed');
    });

    it('a genuine mail whose text was changed on the way', async () => {
      const at = await office.ask();
      const raw = (await signed(office.reply(at, 'Tra lai: sai'), OFFICE_DOMAIN)).toString('latin1');
      await office.arrive(Buffer.from(raw.replace('Tra lai: sai', 'Dong y'), 'latin1'), at.replyTo);
      await expectUndecided(at, 'comment-not-verified');
    });

    it('CRLF in the subject makes no field of ours', async () => {
      const at = await office.ask();
      await office.replyTo(at, 'Vâng', { Subject: '=?utf-8?Q?Re:_x=0D=0ABcc:_x@evil.example=0D=0A=0D=0AXin?=' });
      const [answer] = await office.answers(at);
      expect(answer!.envelopeTo).toBe(at.person.email);
      const again = await office.atHand(at.task);
      expect(again.mail.subject).not.toContain('evil');
    });
  });

  describe('from a domain that cannot be verified', () => {
    it.each([
      ['DMARC fail', zoneOf(OFFICE_DOMAIN, {}), 'comment-not-verified', false],
      ['DMARC none: the domain declares nothing', zoneOf(OFFICE_DOMAIN, { policy: '' }), 'comment-not-verified', true],
      [
        'two DMARC records are none',
        { ...zoneOf(OFFICE_DOMAIN), [`_dmarc.${OFFICE_DOMAIN}`]: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] },
        'comment-not-verified',
        true,
      ],
    ])('%s', async (_, zone, result, isSigned) => {
      office.declare(zone);
      const at = await office.ask();
      const raw = office.reply(at, 'Đồng ý');
      await office.arrive(isSigned ? await signed(raw, OFFICE_DOMAIN) : raw, at.replyTo);
      await expectUndecided(at, result);
    });

    it('DMARC temperror: it is tried again, and decides when the domain answers', async () => {
      const at = await office.ask();
      const raw = await signed(office.reply(at, 'Đồng ý'), OFFICE_DOMAIN);
      office.breakDns();
      await office.arrive(raw, at.replyTo);
      expect((await office.received()).at(-1)).toMatchObject({ state: 'received', attempts: 1 });
      expect(await office.task(at)).toMatchObject({ state: 'open' });
      office.declare(zoneOf(OFFICE_DOMAIN));
      await office.record.transactions.dataSource.query(
        `update inbound_mail set next_attempt_at = now() where state = 'received'`,
      );
      await office.processAll();
      expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved' });
    });
  });

  describe('at the wrong address or time', () => {
    it('wrong token: nothing is kept, nothing is told', async () => {
      const at = await office.ask();
      const before = (await office.received()).length;
      await office.keep(await signed(office.reply(at, 'Đồng ý'), OFFICE_DOMAIN), `t+${'0'.repeat(32)}@${REPLY_DOMAIN}`);
      expect(await office.received()).toHaveLength(before);
    });

    it('token of another task decides neither', async () => {
      const [one, other] = [await office.ask('approval'), await office.ask('opinion')];
      expect(other.person.id).not.toBe(one.person.id);
      await office.replyTo({ ...one, replyTo: other.replyTo, task: one.task }, 'Đồng ý');
      await expectUndecided(other, 'comment-sender-differs');
      expect(await office.task(one)).toMatchObject({ state: 'open' });
    });

    it('expired token', async () => {
      const at = await office.ask();
      await office.record.transactions.dataSource.query(
        'update mail_link set expires_at = issued_at where task_id = $1',
        [at.task.id],
      );
      await office.replyTo(at, 'Đồng ý');
      await expectUndecided(at, 'comment-link-over');
    });

    it('revoked token', async () => {
      const at = await office.ask();
      await office.record.transactions.dataSource.query('update mail_link set revoked_at = now() where task_id = $1', [
        at.task.id,
      ]);
      await office.replyTo(at, 'Đồng ý');
      await expectUndecided(at, 'comment-link-over');
    });

    it('reply after the decision: the first stands; the same again is no news', async () => {
      const at = await office.ask();
      await office.replyTo(at, 'Đồng ý');
      await office.replyTo(at, 'Đồng ý');
      const late = await office.replyTo(at, 'Trả lại: đổi ý');
      expect(late.result).toBe('comment-already-decided');
      expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved' });
      expect((await office.tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === at.task.id)).toHaveLength(
        1,
      );
      const [answer] = await office.answers(at);
      expect(answer!.text).toContain('quyết định đầu tiên được giữ nguyên');
    });

    it('reply for a superseded packet', async () => {
      const at = await office.ask();
      await office.record.transactions.dataSource.query(`update task set packet_hash = repeat('b', 64) where id = $1`, [
        at.task.id,
      ]);
      await office.replyTo(at, 'Đồng ý');
      await expectUndecided(at, 'comment-packet-changed');
    });

    it('reply where the office takes none any more, at whatever level', async () => {
      for (const policy of [
        '{"replies":{"accepted":false}}',
        '{"replies":{"accepted":true}}',
        '{"levels":{"approval":"L2"},"replies":{"accepted":true,"alsoFor":["approval"]}}',
      ]) {
        const at = await office.ask();
        await office.record.transactions.dataSource.query('update office set mail_policy = $1', [policy]);
        await office.replyTo(at, 'Đồng ý');
        await expectUndecided(at, 'comment-replies-not-taken');
        await office.record.transactions.dataSource.query(
          `update office set mail_policy = '{"replies":{"accepted":true,"alsoFor":["approval"]}}'`,
        );
      }
    });

    it('20 copies decide once', async () => {
      const at = await office.ask();
      const raw = await signed(office.reply(at, 'Đồng ý'), OFFICE_DOMAIN);
      for (let copy = 0; copy < 20; copy += 1) {
        await office.keep(
          Buffer.concat([Buffer.from(`Received: from mx${copy}.example by x; ${copy}\r\n`), raw]),
          at.replyTo,
        );
      }
      await office.processAll();
      expect((await office.received()).filter(({ taskId }) => taskId === at.task.id)).toHaveLength(1);
      expect((await office.tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === at.task.id)).toHaveLength(
        1,
      );
    });
  });

  describe('from a machine', () => {
    it.each<[string, Record<string, string>, string]>([
      ['mailing-list mail', { 'List-Id': '<tin.ttln.example>' }, 'ignored-list'],
      ['bulk mail', { Precedence: 'bulk' }, 'ignored-automatic'],
      ['an automatic mail', { 'Auto-Submitted': 'auto-generated' }, 'ignored-automatic'],
      ['an answer to an invitation', { 'Content-Type': 'text/calendar; method=REPLY' }, 'ignored-automatic'],
      [
        'a receipt',
        { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b' },
        'ignored-automatic',
      ],
      ['our own mail', { 'Message-ID': `<${'c'.repeat(40)}@localhost.example>` }, 'ignored-own'],
    ])('%s is neither decision nor comment and is not answered', async (_, fields, result) => {
      const at = await office.ask();
      await office.replyTo(at, 'Đồng ý', fields);
      await expectUndecided(at, result);
      expect(await office.comments(at)).toEqual([]);
      expect(await office.answers(at)).toEqual([]);
    });

    it('nothing without a sender decides', async () => {
      const at = await office.ask();
      await office.arrive(await signed(office.reply(at, 'Đồng ý'), OFFICE_DOMAIN), at.replyTo, '');
      await expectUndecided(at, 'ignored-automatic');
    });

    it('auto-reply loop: two robots that answer each other end after one', async () => {
      const at = await office.ask();
      // a robot that does not say that it is one, and answers every mail it gets
      await office.replyTo(at, 'Xin chào, tôi đã nhận được thư.');
      for (let turn = 0; turn < 5; turn += 1) {
        await office.replyTo(await office.atHand(at.task), `Xin chào, tôi đã nhận được thư ${turn}.`);
      }
      expect(await office.answers(at)).toHaveLength(1);
      // one that says so gets none
      const other = await office.ask();
      await office.replyTo(other, 'Tôi vắng mặt.', { 'Auto-Submitted': 'auto-replied' });
      expect(await office.answers(other)).toEqual([]);
    });
  });

  describe('at the door', () => {
    beforeAll(() => office.door.onApplicationBootstrap());

    const send = (to: string, raw: Buffer | string, from = 'gd@ttln.example') =>
      createTransport({ host: '127.0.0.1', port: office.door.port!, ignoreTLS: true }).sendMail({
        envelope: { from, to },
        raw,
      });

    it('is taken over the wire and decides', async () => {
      const at = await office.ask();
      await send(at.replyTo.toUpperCase(), await signed(office.reply(at, 'ĐỒNG Ý'), OFFICE_DOMAIN));
      await office.settled();
      expect(await office.task(at)).toMatchObject({ state: 'decided', outcome: 'approved', channel: 'reply' });
    });

    it('is refused for other domains and other names', async () => {
      for (const to of [
        'gd@ttln.example',
        `hoi-nghi@${REPLY_DOMAIN}`,
        `t+1@${REPLY_DOMAIN}`,
        `t+${'a'.repeat(32)}@evil.example`,
      ]) {
        await expect(send(to, 'x')).rejects.toMatchObject({ responseCode: 550 });
      }
    });

    it('is taken and dropped for an address that nobody has, and guessing ends', async () => {
      const guess = (n: number) => send(`t+${n.toString(16).padStart(32, '0')}@${REPLY_DOMAIN}`, 'Subject: x\r\n\r\nx');
      const before = (await office.received()).length;
      await expect(guess(1)).resolves.toMatchObject({ response: '250 Message taken' });
      expect(await office.received()).toHaveLength(before);
      for (let n = 2; n <= 20; n += 1) await guess(n);
      await expect(guess(21)).rejects.toThrow(/421/);
      await office.door.beforeApplicationShutdown();
    });
  });

  describe('of a monstrous shape', () => {
    const monsters: [string, string][] = [
      [
        '10,000 parts',
        `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(10_000)}--b--\r\n`,
      ],
      [
        '10,000 empty parts',
        `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(10_000)}--b--\r\n`,
      ],
      [
        'parts 200 deep',
        Array.from({ length: 200 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join(
          '',
        ),
      ],
      ['20,000 fields', `${'X-A: b\r\n'.repeat(20_000)}\r\nx`],
      ['1,000 signatures', `${'DKIM-Signature: v=1; d=a.example; s=b\r\n'.repeat(1_000)}\r\nx`],
      ['50 MB', `Subject: x\r\n\r\n${'x'.repeat(70)}\r\n`.padEnd(50_000_000, 'x\r\n')],
    ];

    it.each(monsters)('%s is not taken', (_, raw) => {
      expect(office.arrivals.refusal(Buffer.from(raw))).toMatch(/^too-/);
    });

    it('50 MB are refused over the wire, 10,000 parts too', async () => {
      const other = await ReplyOffice.open();
      await other.door.onApplicationBootstrap();
      const at = await other.ask();
      const transport = createTransport({ host: '127.0.0.1', port: other.door.port!, ignoreTLS: true });
      const send = (raw: string) => transport.sendMail({ envelope: { from: 'gd@ttln.example', to: at.replyTo }, raw });
      await expect(send(monsters.at(-1)![1])).rejects.toMatchObject({ responseCode: 552 });
      await expect(send(monsters[0]![1])).rejects.toMatchObject({ responseCode: 554 });
      expect(await other.received()).toEqual([]);
      await other.close();
    });

    it('a line end that is none smuggles no second mail in', async () => {
      const other = await ReplyOffice.open();
      await other.door.onApplicationBootstrap();
      const at = await other.ask();
      const smuggled = `\n.\nMAIL FROM:<x@evil.example>\nRCPT TO:<${at.replyTo}>\nDATA\nSubject: x\n\nDong y\n.\n`;
      await new Promise<void>((done) => {
        const socket = createConnection(other.door.port!, '127.0.0.1');
        const lines = [
          'EHLO x',
          'MAIL FROM:<a@b.example>',
          `RCPT TO:<${at.replyTo}>`,
          'DATA',
          `Subject: one\r\n\r\nx${smuggled}\r\n.`,
          'QUIT',
        ];
        socket.on('data', () => (lines.length > 0 ? socket.write(`${lines.shift()!}\r\n`) : socket.end()));
        socket.on('close', () => done());
      });
      expect(await other.received()).toHaveLength(1);
      await other.close();
    });

    it('what nobody can read is put aside with its bytes and keeps no other waiting', async () => {
      const at = await office.ask();
      await office.keep(await signed(office.reply(at, 'Vâng'), OFFICE_DOMAIN), at.replyTo);
      await office.record.transactions.dataSource.query(
        `update inbound_mail set raw = $1, attempts = 9 where state = 'received'`,
        [Buffer.from('x')],
      );
      await office.replyTo(at, 'Đồng ý');
      const about = (await office.received()).filter(({ taskId }) => taskId === at.task.id);
      expect(about.find(({ state }) => state === 'failed')).toMatchObject({ result: 'unreadable' });
      expect(about.find(({ state }) => state === 'processed')).toMatchObject({ result: 'decided' });
    });
  });
});
