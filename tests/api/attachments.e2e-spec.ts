import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { attachmentListSchema, attachmentSchema, directorySchema, problemSchema } from '@conference/contracts';
import type { AttachmentList, AttachmentView } from '@conference/contracts';
import { SETTINGS, type Settings } from '@conference/config';
import type { DocumentPhase } from '@conference/domain';
import { contentOf } from '@conference/files';
import { parse } from 'yaml';
import { docxOf } from '../../libs/files/src/inspect/office.factory';
import { pdfOf, streamOf } from '../../libs/files/src/inspect/pdf.factory';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { SignedIn } from './signed-in.factory';
import { PATIENCE_MS } from '../support/patience';

const MB = 1024 * 1024;
const LIMIT = 25 * MB;
const AT_ONCE = 20;

describe('attachments', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let url: string;
  let drafter: SignedIn;
  let colleague: SignedIn;
  let stranger: SignedIn;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true', UPLOAD_LIMIT_BYTES: String(LIMIT) });
    tasks = await MailedTasks.open(test);
    url = `/api/documents/${tasks.document.id}/attachments`;
    const as = (code: string) => SignedIn.asPerson(test.origin, tasks.people.get(code)!.id);
    [drafter, colleague, stranger] = [await as('tp-hc'), await as('ke-toan'), await as('tp-nv')];
    await enter('drafting');
  });

  afterAll(() => test?.close());

  const enter = (phase: DocumentPhase) =>
    test.transactions.run((records) => records.documents.enterPhase(tasks.document.id, phase));
  const list = async (person = drafter): Promise<AttachmentList> =>
    attachmentListSchema.parse(await (await person.get(url)).json());
  const current = async () => (await list()).attachments.filter(({ removedAt }) => !removedAt);
  const add = (name: string, content: Buffer, { person = drafter, note = '' } = {}) =>
    person.upload(name, content, { path: url, note });
  const added = async (answer: Response): Promise<AttachmentView> => {
    expect(answer.status).toBe(201);
    return attachmentSchema.parse(await answer.json());
  };
  const codeOf = async (answer: Response) => problemSchema.parse(await answer.json()).code;
  const somePdf = () => pdfOf([`<< /Mark (${randomBytes(8).toString('hex')}) >>`]);
  const leftOnDisk = () => readdirSync(join(test.app.get<Settings>(SETTINGS).files.folder, 'incoming'));

  it('are added with a note, listed with who added them, and given back as they were', async () => {
    const content = docxOf({ body: `<w:p/>` });
    const one = await added(await add('Phụ lục số liệu.docx', content, { note: 'Số liệu quý IV' }));
    expect(one).toMatchObject({ name: 'Phụ lục số liệu.docx', size: content.length, note: 'Số liệu quý IV' });
    expect(one).toMatchObject({ addedBy: 'Đoàn Hữu Nghĩa', removedBy: null, ...shaOf(content) });
    expect(await list()).toMatchObject({ attachments: [one], mayChange: true, whyNot: null, largestBytes: LIMIT });

    const file = await stranger.get(one.url);
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Phu luc so lieu.docx"; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%20s%E1%BB%91%20li%E1%BB%87u.docx`,
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-type')).toMatch(/wordprocessingml/);
    expect(file.headers.get('content-length')).toBe(String(content.length));
  });

  it('are there once, however often the same content is sent', async () => {
    const content = somePdf();
    const answers = await Promise.all(['a.pdf', 'b.pdf', 'a.pdf'].map((name) => add(name, content)));
    const ids = await Promise.all(answers.map(async (answer) => (await added(answer)).id));
    expect(new Set(ids).size).toBe(1);
  });

  it('leave a trace when they are removed, and may come again', async () => {
    const content = somePdf();
    const one = await added(await add('bỏ.pdf', content));
    expect((await colleague.delete(`${url}/${one.id}`)).status).toBe(204);
    expect((await drafter.delete(`${url}/${one.id}`)).status).toBe(204);
    const removed = (await list()).attachments.find(({ id }) => id === one.id);
    expect(removed).toMatchObject({ removedBy: 'Lưu Thị Sen' });
    expect((await drafter.get(one.url)).status).toBe(200);
    expect((await added(await add('bỏ.pdf', content))).id).not.toBe(one.id);
    await expect(
      test.transactions.run(({ attachments }) => attachments.remove(one.id, { removedBy: null, removedAt: null })),
    ).rejects.toThrow('stays removed');
  });

  it('stand in the audit trail by id and hash', async () => {
    const one = await added(await add('dấu vết.pdf', somePdf()));
    const events = await test.transactions.read(({ audit }) => audit.ofConference(tasks.conference.id, 1));
    expect(events[0]).toMatchObject({ action: 'attachment.added', actorId: tasks.people.get('tp-hc')!.id });
    expect(events[0]!.payload).toContain(one.sha256);
    expect(events[0]!.payload).not.toContain('dấu vết');
  });

  describe('are changed only', () => {
    it('by those who write the document', async () => {
      const before = await current();
      const answer = await add('lạ.pdf', somePdf(), { person: stranger });
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'not-a-writer']);
      expect((await stranger.delete(`${url}/${before[0]!.id}`)).status).toBe(403);
      const seen = await list(stranger);
      expect(seen.mayChange).toBe(false);
      expect(seen.whyNot?.vi).toMatch(/^Chỉ người soạn thảo/);
      expect(await current()).toEqual(before);
    });

    it('while the document is written, not while it is before the signatory', async () => {
      const [one] = await current();
      await enter('approval');
      const answer = await add('muộn.pdf', somePdf());
      expect([answer.status, await codeOf(answer)]).toEqual([409, 'attachments-closed']);
      expect((await drafter.delete(`${url}/${one!.id}`)).status).toBe(409);
      await enter('rework');
      await added(await add('chỉnh sửa.pdf', somePdf()));
    });

    it('by nobody who is signed out', async () => {
      const nobody = await SignedIn.as(test.origin);
      expect((await nobody.get(url)).status).toBe(401);
      expect((await add('x.pdf', somePdf(), { person: nobody })).status).toBe(401);
    });
  });

  it('are not there for another office', async () => {
    const plan = directorySchema.parse(parse(readFileSync('infra/demonstration/office.yaml', 'utf8')));
    const { office } = await test.transactions.run((records) =>
      records.directory.takeOver(plan.office, plan.units, plan.people),
    );
    const people = await test.transactions.read((records) => records.directory.peopleOfOffice(office.id));
    const foreigner = await SignedIn.asPerson(
      test.origin,
      people.find(({ roles }) => roles.includes('headOfOffice'))!.id,
    );
    const [one] = await current();
    for (const answer of [
      await foreigner.get(url),
      await foreigner.get(one!.url),
      await foreigner.upload('x.pdf', somePdf(), { path: url }),
      await foreigner.delete(`${url}/${one!.id}`),
    ]) {
      expect(answer.status).toBe(404);
    }
    const elsewhere = `/api/documents/${tasks.conference.id}/attachments/${one!.id}/file`;
    expect((await drafter.get(elsewhere)).status).toBe(404);
  });

  it.each([
    ['a macro', 'a.docx', docxOf({ parts: [{ name: 'word/vbaProject.bin', content: 'x' }] }), 422, 'file-with-macros'],
    ['a password', 'a.pdf', pdfOf([], '/Encrypt 9 0 R'), 422, 'file-encrypted'],
    ['a name that says something else', 'a.docx', somePdf(), 415, 'file-not-what-it-says'],
    ['a name that reads backwards', 'a\u202Efdp.docx', docxOf(), 422, 'file-name-unsafe'],
    ['nothing inside', 'a.pdf', Buffer.alloc(0), 422, 'file-empty'],
  ])('are refused with %s, in a sentence, and nothing is kept', async (_, name, content, status, code) => {
    const before = await current();
    const answer = await add(name, content);
    expect(answer.status).toBe(status);
    const problem = problemSchema.parse(await answer.json());
    expect(problem.code).toBe(code);
    expect(problem.message.vi).toMatch(/\.$/);
    expect(await test.files.read(contentOf(content).sha256)).toBeNull();
    expect(await current()).toEqual(before);
  });

  it('are refused without a file, and with a note that is too long', async () => {
    const form = new FormData();
    form.set('note', 'x');
    const empty = await fetch(test.origin + url, { method: 'POST', body: form, headers: drafter.own });
    expect([empty.status, await codeOf(empty)]).toEqual([422, 'file-required']);
    expect((await add('a.pdf', somePdf(), { note: 'x'.repeat(501) })).status).toBe(400);
  });

  it('are never handed out when the store holds other bytes', async () => {
    const content = somePdf();
    const one = await added(await add('đổi.pdf', content));
    await test.files.keep({ ...contentOf(content) }, 'application/pdf');
    const { folder } = test.app.get<Settings>(SETTINGS).files;
    const { writeFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
    writeFileSync(join(folder, one.sha256.slice(0, 2), one.sha256.slice(2, 4), one.sha256), 'other');
    const answer = await drafter.get(one.url);
    expect([answer.status, await codeOf(answer)]).toEqual([500, 'file-damaged']);
  });

  describe('of any size', () => {
    const body = randomBytes(LIMIT - 2_000);
    const largest = () => {
      const mark = randomBytes(16).toString('hex');
      return pdfOf([`<< /Mark (${mark}) >>`, streamOf('/Filter /DCTDecode', body)]);
    };

    it('are taken up to 25 MB and refused beyond it, with a sentence', async () => {
      const content = largest();
      expect(content.length).toBeLessThanOrEqual(LIMIT);
      await added(await add('lớn nhất.pdf', content));
      const over = await add('quá lớn.pdf', Buffer.concat([content, Buffer.alloc(LIMIT - content.length + 1)]));
      expect([over.status, await codeOf(over)]).toEqual([413, 'file-too-large']);
    });

    it('are refused while they stream in, when nothing says how large they are', async () => {
      const answer = await send(drafter, piecesOf(MB, 60), { 'transfer-encoding': 'chunked' });
      expect(answer.status).toBe(413);
      expect((JSON.parse(answer.text) as { code: string }).code).toBe('file-too-large');
    });

    it('are refused at once when they say that they are a flood', async () => {
      const answer = await send(drafter, piecesOf(MB, 1), { 'content-length': String(10_000 * MB) }, { isCut: true });
      expect(answer.status).toBe(413);
      expect(answer.headers.connection).toBe('close');
    });

    it('leave nothing behind when the sender hangs up', async () => {
      const before = await current();
      const socket = connect(Number(new URL(test.origin).port), '127.0.0.1');
      const head = Object.entries({ ...drafter.own, host: 'x', 'content-length': String(10 * MB), ...FORM_TYPE });
      socket.write(`POST ${url} HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`);
      socket.write(Buffer.concat([FORM_HEAD, Buffer.alloc(MB)]));
      await until(() => leftOnDisk().length > 0);
      socket.destroy();
      await until(() => leftOnDisk().length === 0);
      expect(await current()).toEqual(before);
    });

    it(`take no memory when ${AT_ONCE} arrive at once`, async () => {
      collectGarbage();
      const before = memory();
      const highest = { ...before };
      const watch = setInterval(() => {
        const now = memory();
        for (const kind of ['arrayBuffers', 'rss'] as const) highest[kind] = Math.max(highest[kind], now[kind]);
      }, 20);
      // on a busy machine what nobody holds any more would lie about for long
      const sweep = setInterval(collectGarbage, 1_000);
      const contents = Array.from({ length: AT_ONCE }, () => {
        const mark = Buffer.from(
          `%PDF-1.7\n%${randomBytes(16).toString('hex')}\n1 0 obj\n<< /Filter /DCTDecode >>\nstream\n`,
        );
        return [mark, body, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n')];
      });
      const answers = await Promise.all(
        contents.map((pieces) => send(drafter, inPieces(pieces), { 'transfer-encoding': 'chunked' })),
      );
      clearInterval(watch);
      clearInterval(sweep);
      expect(answers.map(({ status }) => status)).toEqual(contents.map(() => 201));
      // in memory they would be 500 MB
      expect((highest.arrayBuffers - before.arrayBuffers) / MB).toBeLessThan(100);
      expect((highest.rss - before.rss) / MB).toBeLessThan(250);
      await until(() => leftOnDisk().length === 0);
    });
  });

  /** What buffers hold, and what the system gave the process: the second one grows only now and then. */
  const memory = (): Memory => {
    const { arrayBuffers, rss } = process.memoryUsage();
    return { arrayBuffers, rss };
  };

  interface Memory {
    arrayBuffers: number;
    rss: number;
  }

  interface Answer {
    readonly status: number;
    readonly headers: IncomingMessage['headers'];
    readonly text: string;
  }

  /** Sends a form piece by piece, as slow and large ones come. */
  async function send(
    person: SignedIn,
    pieces: Iterable<Buffer>,
    headers: Record<string, string>,
    { isCut = false } = {},
  ): Promise<Answer> {
    const sent = request(test.origin + url, { method: 'POST', headers: { ...person.own, ...FORM_TYPE, ...headers } });
    const answered = new Promise<Answer>((done, fail) => {
      sent.once('error', fail);
      sent.once('response', (answer) => {
        let text = '';
        answer.on('data', (piece) => (text += String(piece)));
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
    });
    const write = async (piece: Buffer) => {
      if (!sent.write(piece)) await Promise.race([new Promise((go) => sent.once('drain', go)), answered]);
    };
    await write(FORM_HEAD);
    for (const piece of pieces) await write(piece);
    if (!isCut) sent.end(FORM_TAIL);
    const answer = await answered;
    sent.destroy();
    return answer;
  }
});

const FORM_TYPE = { 'content-type': 'multipart/form-data; boundary=----x' };
const FORM_HEAD = Buffer.from(
  '------x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
);
const FORM_TAIL = Buffer.from('\r\n------x--\r\n');

function shaOf(content: Buffer) {
  return { sha256: contentOf(content).sha256 };
}

function* piecesOf(size: number, count: number): Iterable<Buffer> {
  const piece = Buffer.alloc(size, '%PDF-1.7 ');
  for (let sent = 0; sent < count; sent += 1) yield piece;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function* inPieces(buffers: readonly Buffer[]): Iterable<Buffer> {
  for (const one of buffers) {
    for (let at = 0; at < one.length; at += 64 * 1024) yield one.subarray(at, at + 64 * 1024);
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > PATIENCE_MS) throw new Error('it did not come to that');
    await pause(20);
  }
}
