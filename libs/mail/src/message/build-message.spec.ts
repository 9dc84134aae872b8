import fc from 'fast-check';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import MimeNode from 'nodemailer/lib/mime-node';
import { foldText } from '../letter/fold-text';
import { cutLine, plainLine } from '../letter/plain-line';
import { sampleFacts, sampleMails, sampleTask } from '../templates/sample-mails.factory';
import { taskMail } from '../templates/task-mail';
import { buildMessage, refuseOtherEnvelope, type MessageParts } from './build-message';

const mail = sampleMails('vi').approval!;
const parts: MessageParts = {
  from: { name: 'Sở Khoa học và Công nghệ', address: 'hoi-nghi@skhcn.example' },
  to: { name: 'Trần Thị Hòa', address: 'hoa@skhcn.example' },
  ...mail,
  messageId: '<task-42.1@skhcn.example>',
  date: '2019-01-14T01:00:00.000Z',
  listId: 'skhcn-2019.hoi-nghi.skhcn.example',
};
const INVITATION = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-WORDS:Hội nghị\r\nEND:VCALENDAR\r\n';
const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

describe(buildMessage.name, () => {
  it('writes the text and the HTML of the mail, and the headers that keep machines from answering', async () => {
    const { raw, envelope } = await buildMessage({ ...parts, language: 'vi' });
    const read = await simpleParser(raw);
    expect(read.text).toBe(foldText(mail.text));
    expect(read.html).toBe(mail.html);
    expect(read.subject).toBe(mail.subject);
    expect(read.messageId).toBe('<task-42.1@skhcn.example>');
    expect(read.date).toEqual(new Date('2019-01-14T01:00:00.000Z'));
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(read.headers.get('x-auto-response-suppress')).toBe('All');
    expect(read.headers.get('content-language')).toBe('vi');
    expect(raw.toString('latin1')).toMatch(/^List-Id: <skhcn-2019\.hoi-nghi\.skhcn\.example>\r$/im);
    expect(envelope).toEqual({ from: 'hoi-nghi@skhcn.example', to: 'hoa@skhcn.example' });
  });

  it('names no program and has no header but those meant', async () => {
    expect(headersOf(await simpleParser((await buildMessage(parts)).raw))).toEqual(HEADERS);
  });

  it('gives the same bytes for the same parts, at any time', async () => {
    const attachments = [
      { filename: 'Giấy mời.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7') },
    ];
    const first = await buildMessage({ ...parts, attachments });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = await buildMessage({ ...parts, attachments, date: new Date(parts.date) });
    expect(second.raw.equals(first.raw)).toBe(true);
    expect(second.sha256).toBe(first.sha256);
    expect((await buildMessage({ ...parts, attachments, messageId: '<task-42.2@skhcn.example>' })).sha256).not.toBe(
      first.sha256,
    );
  });

  it('writes lines that every relay accepts', async () => {
    const { raw } = await buildMessage({
      ...parts,
      text: `${mail.text}${'ế'.repeat(3_000)}\n.\n`,
      html: mail.html.repeat(3),
    });
    const written = raw.toString('latin1');
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...written.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(written).toMatch(/^\p{ASCII}*$/u);
  });

  it('offers an invitation to the reader’s calendar, beside the words and as a file', async () => {
    const { raw } = await buildMessage({ ...parts, calendar: { method: 'REQUEST', content: INVITATION } });
    expect(
      (await buildMessage({ ...parts, calendar: { method: 'REQUEST', content: INVITATION } })).raw.equals(raw),
    ).toBe(true);
    const read = await simpleParser(raw);
    expect(read.text).toBe(foldText(mail.text));
    expect(read.html).toBe(mail.html);
    expect(raw.toString('latin1')).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m);
    expect(raw.toString('latin1')).toMatch(/^Content-Type: multipart\/alternative;/m);
    const files = read.attachments.filter(({ filename }) => filename === 'hoi-nghi.ics');
    expect(files.map(({ content }) => content.toString('utf8'))).toEqual([INVITATION]);
  });

  it('puts a reminder into the thread of the first mail', async () => {
    const { raw } = await buildMessage({
      ...parts,
      messageId: '<task-42.2@skhcn.example>',
      inReplyTo: '<task-42.1@skhcn.example>',
      references: ['<task-42.0@skhcn.example>', '<task-42.1@skhcn.example>'],
    });
    const read = await simpleParser(raw);
    expect(read.inReplyTo).toBe('<task-42.1@skhcn.example>');
    expect(read.references).toEqual(['<task-42.0@skhcn.example>', '<task-42.1@skhcn.example>']);
  });

  it('says how the stream is stopped, for a mail program that does it by one request', async () => {
    const unsubscribe = `https://hoinghi.skhcn.example/unsubscribe/${'a'.repeat(43)}`;
    const head = (await buildMessage({ ...parts, unsubscribe })).raw.toString('latin1').split('\r\n\r\n')[0]!;
    expect(head).toContain(`List-Unsubscribe: <${unsubscribe}>\r\n`);
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    await expect(buildMessage({ ...parts, unsubscribe: 'https://a.example/\r\nBcc: v@evil.example' })).rejects.toThrow(
      'plain http',
    );
  });

  it('carries a file whole, under a name that is only a name', async () => {
    const content = Buffer.from([0, 255, 13, 10, 46, 13, 10]);
    const { raw } = await buildMessage({
      ...parts,
      attachments: [{ filename: '../Giấy mời\r\n\u202efdp.pdf', contentType: 'application/pdf', content }],
    });
    const [file] = (await simpleParser(raw)).attachments;
    expect(file).toMatchObject({ filename: '.._Giấy mời fdp.pdf', contentType: 'application/pdf' });
    expect(file!.content.equals(content)).toBe(true);
  });

  it.each([
    ['a header hidden in the address', 'a@our.example\r\nBcc: v@evil.example'],
    ['a quoted local part before another domain', '"a@our.example Bcc: v"@evil.example'],
    ['two addresses', 'a@our.example, v@evil.example'],
  ])('refuses %s', async (_what, address) => {
    await expect(buildMessage({ ...parts, to: { name: 'Hòa', address } })).rejects.toMatchObject({
      name: 'MailRefusal',
      code: 'address',
    });
    await expect(buildMessage({ ...parts, from: { name: 'Sở', address } })).rejects.toMatchObject({ code: 'address' });
  });

  it('stores nothing when the mail library would send to anybody else', async () => {
    const misread = jest
      .spyOn(MimeNode.prototype, 'getEnvelope')
      .mockReturnValue({ from: parts.from.address, to: ['v@evil.example'] });
    await expect(buildMessage(parts)).rejects.toMatchObject({ code: 'envelope-differs' });
    misread.mockRestore();
  });

  it.each([
    ['message-id', { messageId: 'a@b>\r\nBcc: <v@evil.example' }],
    ['message-id', { inReplyTo: 'no id' }],
    ['message-id', { references: ['a@b.example', 'a\r\n'] }],
    ['list-id', { listId: 'skhcn>\r\nBcc: v@evil.example' }],
    ['date', { date: 'soon' }],
    ['attachment', { attachments: [{ filename: 'a', contentType: 'text/html\r\nX: y', content: Buffer.alloc(0) }] }],
  ] as const)('refuses a wrong %s', async (code, wrong) => {
    await expect(buildMessage({ ...parts, ...wrong })).rejects.toMatchObject({ name: 'MailRefusal', code });
  });

  it('is read by another program exactly as meant, whatever stands in names, titles and subjects', async () => {
    await fc.assert(
      fc.asyncProperty(anyValue(), anyValue(), anyValue(), async (name, title, subject) => {
        const facts = sampleTask('approval', 'vi');
        const written = taskMail({
          ...facts,
          reader: { ...facts.reader, name },
          matter: { ...facts.matter, title },
          conference: { ...sampleFacts('vi').conference, code: title },
        });
        for (const sent of [written, { ...written, subject }]) {
          const { raw, envelope } = await buildMessage({
            ...parts,
            ...sent,
            from: { ...parts.from, name },
            to: { ...parts.to, name },
          });
          const read = await simpleParser(raw);
          expect(envelope).toEqual({ from: parts.from.address, to: parts.to.address });
          expect(headersOf(read)).toEqual(
            sent.subject.trim() === '' || plainLine(sent.subject) === ''
              ? HEADERS.filter((header) => header !== 'subject')
              : HEADERS,
          );
          expect(addressesOf(read.from)).toEqual([
            { address: parts.from.address, name: cutLine(headerWords(name), 100) },
          ]);
          expect(addressesOf(read.to)).toEqual([{ address: parts.to.address, name: cutLine(headerWords(name), 100) }]);
          expect([read.cc, read.bcc, read.replyTo]).toEqual([undefined, undefined, undefined]);
          expect(read.subject ?? '').toBe(headerWords(sent.subject));
          expect(read.text).toBe(foldText(sent.text));
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe(refuseOtherEnvelope.name, () => {
  const meant = { from: 'a@our.example', to: 'b@our.example' };

  it('lets the envelope that was meant pass', () => {
    expect(() => refuseOtherEnvelope({ from: meant.from, to: [meant.to] }, meant)).not.toThrow();
  });

  it.each([
    ['another recipient', { from: meant.from, to: ['v@evil.example'] }],
    ['one recipient more', { from: meant.from, to: [meant.to, 'v@evil.example'] }],
    ['no recipient', { from: meant.from, to: [] }],
    ['another sender', { from: 'v@evil.example', to: [meant.to] }],
    ['no sender', { from: false as const, to: [meant.to] }],
  ])('refuses %s', (_what, built) => {
    expect(() => refuseOtherEnvelope(built, meant)).toThrow(expect.objectContaining({ code: 'envelope-differs' }));
  });
});

function anyValue() {
  const nasty = [
    'Hòa\r\nBcc: v@evil.example',
    'Hòa\nBcc: v@evil.example\n\n<b>',
    '"Hòa" <v@evil.example>, x',
    '=?utf-8?Q?=0D=0ABcc:_v@evil.example?=',
    'a, b; c: <d> (e) @f [g] \\ "',
    '%0d%0aBcc: v@evil.example',
    '\u202eelpmaxe.live@v',
    'Nguyễn Thị Hòa Đường'.normalize('NFD'),
    '👩‍⚖️'.repeat(60),
    'ế'.repeat(300),
  ];
  return fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string(),
  );
}

function headerWords(value: string): string {
  return plainLine(value).replaceAll('=?', '= ?');
}

function headersOf(read: ParsedMail): string[] {
  return [...read.headers.keys()].toSorted();
}

function addressesOf(field: AddressObject | AddressObject[] | undefined) {
  return [field].flat().flatMap((one) => one?.value ?? []);
}
