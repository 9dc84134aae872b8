import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MailedPage, pageSays } from './mailed-page';

const FORM =
  '<h1>Đề nghị cho ý kiến</h1><form method="post" action="/task/decision?l=ab#answer" enctype="multipart/form-data"><input type="hidden" name="nonce" value="n1"></form>';

describe(MailedPage.name, () => {
  let server: Server;
  let url: string;
  const seen: { method: string; path: string; cookie: string; site: string; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => void serve(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => seen.splice(0));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    seen.push({
      method,
      path,
      cookie: headers.cookie ?? '',
      site: String(headers['sec-fetch-site'] ?? ''),
      body: Buffer.concat(chunks).toString('utf8'),
    });
    if (path === '/t/token')
      return void response
        .writeHead(303, { location: '/task?l=ab', 'set-cookie': 'right=xyz; Path=/task; HttpOnly' })
        .end();
    if (path === '/t/down') return void response.writeHead(502).end('bad gateway');
    if (path.startsWith('/task/decision')) return void response.writeHead(303, { location: '/task?l=ab&done=1' }).end();
    response.writeHead(200, { 'content-type': 'text/html' }).end(path.includes('done') ? '<h1>Đã ghi nhận</h1>' : FORM);
  }

  it('opens a link by its redirect, with the cookie, and sends the form as the same site would', async () => {
    const browser = new MailedPage('vi');
    const page = await browser.open(`${url}/t/token`);
    const form = MailedPage.formOf(page)!;
    const body = new FormData();
    body.set('outcome', 'agree');
    body.set('file', new File(['x'], 'Báo cáo.docx'));
    const answered = await browser.submit(page, form, body);

    expect(pageSays(answered)).toBe('Đã ghi nhận');
    expect(MailedPage.formOf(answered)).toBeNull();
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /t/token',
      'GET /task?l=ab',
      'POST /task/decision?l=ab',
      'GET /task?l=ab&done=1',
    ]);
    expect(seen[2]).toMatchObject({ cookie: 'right=xyz', site: 'same-origin' });
    expect(seen[2]!.body).toContain('filename="Báo cáo.docx"');
  });

  it('throws what may pass, so that whoever waits tries again', async () => {
    await expect(new MailedPage('vi').open(`${url}/t/down`)).rejects.toMatchObject({ name: 'ApiProblem', status: 502 });
    await expect(new MailedPage('vi').open('http://127.0.0.1:1/t/x')).rejects.toMatchObject({ name: 'NoAnswer' });
  });
});

describe(pageSays.name, () => {
  it('gives the heading and the complaint in plain text', () => {
    const html =
      '<h1>Đề nghị <b>quyết định</b></h1><div class="notice" role="alert"><strong>Chưa ghi nhận</strong><p>Thiếu &quot;lý do&quot;.</p></div>';
    expect(pageSays({ status: 422, url: '', html })).toBe('Đề nghị quyết định: Chưa ghi nhận Thiếu "lý do".');
  });
});
