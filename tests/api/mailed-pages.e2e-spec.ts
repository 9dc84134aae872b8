import { openTestApp, type TestApp } from '../support/test-app';
import { CODE, MailedTasks, PDF } from './mailed-links.factory';
import { PlainBrowser, secondsToWait } from './plain-browser';

describe('the pages behind mailed links', () => {
  let test: TestApp;
  let origin: string;
  let tasks: MailedTasks;

  beforeAll(async () => {
    test = await openTestApp();
    origin = test.origin;
  });

  beforeEach(async () => {
    tasks = await MailedTasks.open(test);
  });

  afterAll(async () => {
    await test?.close();
  });

  const browser = () => new PlainBrowser(origin);
  const pdf = () => new Blob([PDF], { type: 'application/pdf' }) as Blob;
  /** A person who has opened the link to a task. */
  async function reader(token: string) {
    const person = browser();
    return { person, page: await person.get(`/t/${token}`) };
  }

  describe('opening a link', () => {
    it('swaps its secret for a short right to one task, in a clean address', async () => {
      const [task] = await tasks.ask('draft');
      const answer = await browser().send(`/t/${await tasks.mail(task!)}`, {});
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^\/task\?of=[0-9a-f]{8}$/);
      expect(answer.headers.getSetCookie()[0]).toMatch(/Max-Age=1800; Path=\/task;.*HttpOnly; SameSite=Lax/);
    });

    it('changes nothing in the database, however often and by whatever method', async () => {
      const [task] = await tasks.ask('draft');
      const token = await tasks.mail(task!);
      const { person } = await reader(token);
      const before = await tasks.everything();
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (const path of [`/t/${token}`, '/task', '/task/file', '/task/hand-over', '/task/decision', '/t/unknown']) {
          await person.send(path, { method, headers: { 'sec-fetch-site': 'none', purpose: 'prefetch' } });
        }
      }
      expect(await tasks.everything()).toBe(before);
    });

    it('keeps every answer to itself', async () => {
      const [task] = await tasks.ask('draft');
      const { page } = await reader(await tasks.mail(task!));
      expect(page.status).toBe(200);
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('x-robots-tag')).toContain('noindex');
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    });

    it('answers a mistyped, an invented and a broken link with one page', async () => {
      const wrong = ['a', 'A'.repeat(43), '%E0%A4%A', 'x/../y', '', `${'z'.repeat(3000)}`, "' or 1=1 --", '%00'];
      const answers = await Promise.all(wrong.map((token) => browser().get(`/t/${token}`)));
      expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    });

    it('shows the task of the link, not of another link open in the same browser', async () => {
      await tasks.revise();
      const [opinion] = await tasks.ask('opinion');
      const [approval] = await tasks.ask('approval');
      const person = browser();
      const first = await person.get(`/t/${await tasks.mail(opinion!)}`);
      await person.get(`/t/${await tasks.mail(approval!)}`);
      const receipt = await person.submit(first, { outcome: 'agree' });
      expect(receipt.status).toBe(200);
      expect((await tasks.task(opinion!.id)).outcome).toBe('agree');
      expect((await tasks.task(approval!.id)).state).toBe('open');
    });

    it('asks for the link again without a right', async () => {
      const answer = await browser().get('/task');
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('Hãy mở lại liên kết trong thư');
    });
  });

  describe('answering', () => {
    it('records an answer with its packet, its channel and a receipt, and the same act twice only once', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(task!));
      const fields = { outcome: 'returned', reason: 'Mục II.3 chưa nêu <nguyên nhân>.', code: CODE };

      const receipt = await person.submit(page, fields);
      expect(receipt.status).toBe(200);
      expect(receipt.text).toContain('Đã ghi nhận câu trả lời');
      expect(receipt.text).toContain('Mục II.3 chưa nêu &lt;nguyên nhân&gt;.');
      expect(await tasks.task(task!.id)).toMatchObject({ state: 'decided', outcome: 'returned', channel: 'page' });

      const again = await person.submit(page, fields);
      expect(again.status).toBe(200);
      expect(again.text).toContain('đã được ghi nhận từ trước');
      expect((await tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === task!.id)).toHaveLength(1);
    });

    it('answers a contrary second act with what happened', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(task!));
      await person.submit(page, { outcome: 'approved', code: CODE });
      const contrary = await person.submit(page, { outcome: 'returned', reason: 'Khác.' });
      expect(contrary.status).toBe(409);
      expect(contrary.text).toContain('Chưa ghi nhận: việc này đã được trả lời trước đó');
      expect((await tasks.task(task!.id)).outcome).toBe('approved');
      const later = await person.get('/task');
      expect(later.status).toBe(200);
      expect(later.text).toContain('Việc này đã được trả lời');
    });

    it('lets one of fifty simultaneous answers count', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('opinion');
      const tokens = await Promise.all(Array.from({ length: 5 }, () => tasks.mail(task!)));
      const readers = await Promise.all(tokens.map(reader));
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, place) => {
          const { person, page } = readers[place % readers.length]!;
          return person.submit(page, { outcome: place % 2 ? 'agree' : 'noOpinion' });
        }),
      );
      const decided = await tasks.task(task!.id);
      const counted = answers.filter(({ status }) => status === 200).length;
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
      expect(counted).toBe(25);
      expect(['agree', 'noOpinion']).toContain(decided.outcome);
      expect((await tasks.waitingMails('receipt')).filter(({ taskId }) => taskId === task!.id)).toHaveLength(1);
    });

    it('takes a draft with its file, and says which version it became', async () => {
      const [task] = await tasks.ask('draft');
      const { person, page } = await reader(await tasks.mail(task!));
      const file = new File([PDF], 'dự thảo.pdf', { type: 'application/pdf' });
      const receipt = await person.submit(page, { outcome: 'submitted', note: 'Bản đầu', file });
      expect(receipt.status).toBe(200);
      expect(receipt.text).toMatch(/Bản đã nộp<\/dt>\s*<dd class="strong">Bản 1/);
    });

    it.each([
      ['without a file', null, 422, 'Cần đính kèm tệp văn bản'],
      ['with an empty file', new File([], 'rỗng.pdf'), 422, 'Tệp không có nội dung'],
      ['with a file of another type than it says', new File([PDF], 'x.docx'), 415, 'không đúng với loại tệp'],
      ['with a file of a kind not taken', new File([PDF], 'x.exe'), 415, 'Chỉ nhận tệp'],
      ['with a file over the limit', new File([Buffer.alloc(200_000)], 'x.pdf'), 413, 'vượt quá dung lượng'],
    ])('refuses a draft %s and gives back what was typed', async (_, file, status, sentence) => {
      const [task] = await tasks.ask('draft');
      const { person, page } = await reader(await tasks.mail(task!));
      const fields = { outcome: 'submitted', note: 'Ghi chú "quan trọng"', ...(file ? { file } : {}) };
      const answer = await person.submit(page, fields);
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain('Ghi chú &quot;quan trọng&quot;');
      expect(answer.text).toContain('value="submitted" required checked');
      if (file) expect(answer.text).toContain('chọn lại tệp');
      expect((await tasks.task(task!.id)).state).toBe('open');

      const mended = await person.submit(answer, { outcome: 'submitted', file: new File([PDF], 'x.pdf') });
      expect(mended.status).toBe(200);
    });

    it('refuses an incomplete disposition table with all that was filled in, and takes the complete one', async () => {
      await tasks.revise();
      const [opinion] = await tasks.ask('opinion');
      await tasks.answer(opinion!, 'disagree', 'Thiếu số liệu.');
      const [task] = await tasks.ask('disposition');
      const { person, page } = await reader(await tasks.mail(task!));
      const [, id] = /name="disposition-([0-9a-f-]{36})"/.exec(page.text)!;
      const half = await person.submit(page, { outcome: 'disposed', note: 'N', [`disposition-reason-${id}`]: 'Vì…' });
      expect(half.status).toBe(422);
      expect(half.text).toContain('Vì…');
      expect(half.text).toContain('Ý kiến này chưa được xử lý xong.');

      const full = {
        outcome: 'disposed',
        [`disposition-${id}`]: 'takenOver',
        [`disposition-reason-${id}`]: 'Đã bổ sung.',
      };
      expect((await person.submit(half, full)).status).toBe(200);
      const [approval] = await tasks.ask('approval');
      const { page: shown } = await reader(await tasks.mail(approval!));
      expect(shown.text).toMatch(/Tiếp thu<\/strong>.*Đã bổ sung\./s);
    });

    it('takes a progress report with a figure as Vietnamese write it', async () => {
      const [task] = await tasks.ask('progress');
      const { person, page } = await reader(await tasks.mail(task!));
      const file = new File([PDF], 'mc.pdf');
      const fields = { outcome: 'reported', value: '92,5', note: 'Đang làm', file, evidenceOn: '2024-03-29' };
      expect((await person.submit(page, fields)).status).toBe(200);
    });

    it('needs a choice, and a reason where the rule asks for one', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(task!));
      const undecided = await person.submit(page, { reason: 'gì đó' });
      expect(undecided.status).toBe(422);
      expect(undecided.text).toContain('Hãy chọn một câu trả lời.');
      const mute = await person.submit(page, { outcome: 'returned', reason: '  ', code: CODE });
      expect(mute.status).toBe(422);
      expect(mute.text).toContain('Cần ghi lý do');
    });

    it('does not take an answer about another packet than the one now asked about', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(task!));
      const stale = await person.submit(page, {
        outcome: 'approved',
        packetHash: '0'.repeat(64),
        reason: 'Giữ lại.',
        code: CODE,
      });
      expect(stale.status).toBe(409);
      expect(stale.text).toContain('Hồ sơ trình đã thay đổi trong khi bạn đọc');
      expect(stale.text).toContain('Giữ lại.');
      expect(stale.text).not.toContain(' checked');
      expect((await tasks.task(task!.id)).state).toBe('open');
    });

    it('answers in the language that the page is read in', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const person = browser();
      const page = await person.get(`/t/${await tasks.mail(task!)}?lang=en`);
      expect(page.text).toContain('<html lang="en">');
      const refused = await person.submit(page, { outcome: 'returned', code: CODE });
      expect(refused.text).toContain('This choice needs a reason or a remark.');
    });
  });

  describe('what only a machine or a stranger does', () => {
    it('decides nothing when the invisible button is pressed, and that browser may only read', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(task!));
      const before = await tasks.everything();
      const answer = await person.submit(page, { outcome: 'approved', 'confirm-all': '1' });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain('Không có gì được ghi nhận');
      expect((await person.submit(page, { outcome: 'approved', code: CODE })).status).toBe(403);
      expect(await tasks.everything()).toBe(before);
    });

    it('refuses a form of another site', async () => {
      const [task] = await tasks.ask('draft');
      const { person, page } = await reader(await tasks.mail(task!));
      const before = await tasks.everything();
      const [, action] = /action="([^"#]+)/.exec(page.text)!;
      const foreign = await person.send(action!, {
        method: 'POST',
        body: new URLSearchParams({ outcome: 'submitted' }),
        headers: { 'sec-fetch-site': 'cross-site' },
      });
      expect(foreign.status).toBe(403);
      expect(foreign.text).toContain('Yêu cầu không xuất phát từ trang của hệ thống');
      expect(await tasks.everything()).toBe(before);
    });

    it('shows the form again, decided nothing, when its mark is missing or of another task', async () => {
      await tasks.revise();
      const [opinion] = await tasks.ask('opinion');
      const [approval] = await tasks.ask('approval');
      const { page: other } = await reader(await tasks.mail(opinion!));
      const { person, page } = await reader(await tasks.mail(approval!));
      const [, nonce] = /name="nonce" value="([^"]+)"/.exec(other.text)!;
      for (const wrong of [nonce!, '', '1.x']) {
        const answer = await person.submit(page, { outcome: 'approved', reason: 'Giữ lại.', nonce: wrong });
        expect(answer.status).toBe(403);
        expect(answer.text).toContain('Giữ lại.');
      }
      expect((await tasks.task(approval!.id)).state).toBe('open');
    });

    it('gives back what was typed when the right has run out meanwhile', async () => {
      const [task] = await tasks.ask('draft');
      const { person, page } = await reader(await tasks.mail(task!));
      person.forget();
      const answer = await person.submit(page, { outcome: 'submitted', note: 'Đừng mất', file: pdf() });
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('Đừng mất');
    });
  });

  describe('when the task cannot be answered by this link', () => {
    const yesterday = () => new Date(Date.now() - 24 * 60 * 60 * 1000);

    it('offers one fresh link to the registered address when the old one has expired, once in ten minutes', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(task!, { expiresAt: yesterday() }));
      expect(page.text).toContain('Liên kết đã hết hạn');
      expect(page.text).not.toContain('Báo cáo công tác năm 2023');
      expect((await person.get('/task/file')).status).toBe(410);
      expect((await person.post('/task/decision', { outcome: 'approved' })).status).toBe(410);

      const answers = await Promise.all([1, 2, 3].map(() => person.submit(page, {})));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429, 429]);
      const tooMany = answers.find(({ status }) => status === 429)!;
      expect(tooMany.text).toContain('Liên kết mới đã được gửi đến p••••@');
      expect(secondsToWait(tooMany)).toBeGreaterThan(0);
      expect(secondsToWait(tooMany)).toBeLessThanOrEqual(600);
      expect((await tasks.waitingMails('freshLink')).filter(({ taskId }) => taskId === task!.id)).toHaveLength(1);
    });

    it('says whose turn it is, and shows the file, before one’s own', async () => {
      await tasks.revise();
      const [, second] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(second!));
      expect(page.text).toContain('Chưa đến lượt Ông/Bà');
      expect(page.text).toContain('Trịnh Thị Nhài');
      const file = await person.get('/task/file');
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="bao cao\.pdf"/);
      expect((await person.post('/task/decision', { outcome: 'approved' })).status).toBe(409);
    });

    it('says who returned the document, and that nothing is left to do', async () => {
      await tasks.revise();
      const [first, second] = await tasks.ask('approval');
      await tasks.answer(first!, 'returned', 'Sửa lại.');
      const { page } = await reader(await tasks.mail(second!));
      expect(page.text).toContain('Văn bản đã được trả lại để chỉnh sửa');
      expect(page.text).toContain('Trịnh Thị Nhài đã trả lại bản này');
    });

    it('hands a task over to a colleague, and says so from then on', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('opinion');
      const { person } = await reader(await tasks.mail(task!));
      const form = await person.get('/task/hand-over');
      const to = tasks.people.get('luu-tru-2')!;
      const done = await person.submit(form, { toPersonId: to.id });
      expect(done.status).toBe(200);
      expect(done.text).toContain('đã chuyển giao việc này cho Âu Thị Xuân');
      expect((await person.get('/task')).text).toContain('Việc này đã được chuyển giao');
      expect(await tasks.waitingMails('handedOver')).toContainEqual(
        expect.objectContaining({ taskId: expect.any(String) }),
      );
    });

    it('does not hand over to a stranger, nor lets a drafter approve their own draft', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const { person, page } = await reader(await tasks.mail(task!));
      // a form of our own for somebody whom the page does not offer
      const text = page.text.replace('/task/decision', '/task/hand-over').replace('multipart/form-data', 'none');
      const form = { ...page, text };
      for (const to of [tasks.document.drafterId, 'x', '00000000-0000-4000-8000-000000000000', '']) {
        expect((await person.submit(form, { toPersonId: to })).status).toBe(422);
      }
      expect((await tasks.task(task!.id)).state).toBe('open');
    });

    it('says that the conference was cancelled', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const token = await tasks.mail(task!);
      await test.transactions.run((records) =>
        records.conferences.enterStage(tasks.conference, 'cancelled', new Date()),
      );
      const { person, page } = await reader(token);
      expect(page.text).toContain('Hội nghị đã hủy');
      expect((await person.post('/task/decision', { outcome: 'approved' })).status).toBe(409);
    });

    it('says that a small office holds no conference', async () => {
      await tasks.revise();
      const [task] = await tasks.ask('approval');
      const token = await tasks.mail(task!);
      await test.transactions.run(async ({ conferences }) => {
        await conferences.enterStage(tasks.conference, 'cancelled', new Date());
        await conferences.markNotHeld(tasks.conference.id);
      });
      const { page } = await reader(token);
      expect(page.text).toContain('Hội nghị không tổ chức');
      expect(page.text).not.toContain('đã hủy');
    });

    it('shows nothing to somebody who has left the office', async () => {
      const [task] = await tasks.ask('draft');
      const token = await tasks.mail(task!);
      await test.transactions.dataSource.query('update person set active = false where id = $1', [task!.assigneeId]);
      const { page } = await reader(token);
      await test.transactions.dataSource.query('update person set active = true where id = $1', [task!.assigneeId]);
      expect(page.status).toBe(404);
    });
  });
});
