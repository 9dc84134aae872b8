import { addDays, vietnamDateOf } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { endAuthorisation, enterAbsence, systemClock } from '@conference/tasks';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { PlainBrowser } from './plain-browser';

const TODAY = vietnamDateOf(new Date().toISOString());

describe('absences at the door', () => {
  let test: TestApp;
  let tasks: MailedTasks;

  beforeEach(async () => {
    test = await openTestApp();
    tasks = await MailedTasks.open(test);
    await tasks.revise();
  });

  afterEach(() => test.close());

  const person = (code: string): PersonEntity => tasks.people.get(code)!;
  const away = async (code: string, deputy: string) => {
    const answer = await enterAbsence(test.transactions, systemClock, {
      officeId: person(code).officeId,
      actorId: person('tp-hc').id,
      personId: person(code).id,
      startsOn: TODAY,
      endsOn: addDays(TODAY, 9),
      substitute: { personId: person(deputy).id, order: { symbol: '12/QĐ-TTLN', signedOn: TODAY } },
    });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };
  /** Opens a mailed link in a browser without scripts. */
  const opened = async (token: string) => {
    const browser = new PlainBrowser(test.origin);
    return { browser, page: await browser.get(`/t/${token}`) };
  };

  describe('the page behind the link of whoever stands in', () => {
    it('says for whom and under which order, takes the answer, and offers no hand-over', async () => {
      await away('tp-nv', 'luu-tru-2');
      const [task] = await tasks.ask('opinion');
      const { browser, page } = await opened(await tasks.mail(task!, { to: person('luu-tru-2').id }));
      expect(page.text).toContain('Ông/Bà Âu Thị Xuân giải quyết thay Ông/Bà');
      expect(page.text).toContain('Quyết định số 12/QĐ-TTLN');
      expect(page.text).not.toContain('/task/hand-over');
      const done = await browser.submit(page, { outcome: 'agree' });
      expect(done.status).toBe(200);
      expect(done.text).toContain('Ông/Bà Âu Thị Xuân giải quyết thay');
      expect(await tasks.task(task!.id)).toMatchObject({
        decidedById: person('luu-tru-2').id,
        onBehalfOfId: person('tp-nv').id,
      });
    });

    it('revoked substitute: the page was opened before the order was ended, and its form counts no more', async () => {
      const absence = await away('tp-nv', 'luu-tru-2');
      const [task] = await tasks.ask('opinion');
      const { browser, page } = await opened(await tasks.mail(task!, { to: person('luu-tru-2').id }));
      const command = { officeId: absence.officeId, actorId: person('gd').id, id: absence.authorisationId! };
      await endAuthorisation(test.transactions, systemClock, command);
      const late = await browser.submit(page, { outcome: 'agree' });
      expect(late.status).toBe(409);
      expect(late.text).toContain('Việc giải quyết thay đã hết hiệu lực');
      expect((await tasks.task(task!.id)).state).toBe('open');
      expect((await browser.get('/task')).text).toContain('Việc giải quyết thay đã hết hiệu lực');
    });

    it('tells the person who is away who may answer too, and takes their own answer', async () => {
      await away('tp-nv', 'luu-tru-2');
      const [task] = await tasks.ask('opinion');
      const { browser, page } = await opened(await tasks.mail(task!));
      expect(page.text).toContain('Ông/Bà Âu Thị Xuân giải quyết thay');
      expect((await browser.submit(page, { outcome: 'agree' })).status).toBe(200);
      expect((await tasks.task(task!.id)).onBehalfOfId).toBeNull();
    });

    it('shows nobody who is away without saying until when', async () => {
      await away('luu-tru-2', 'luu-tru-1');
      const [task] = await tasks.ask('opinion');
      const { browser } = await opened(await tasks.mail(task!));
      const form = await browser.get('/task/hand-over');
      expect(form.text).toMatch(/Âu Thị Xuân, [^<]+ \(vắng đến \d\d\/\d\d\/\d{4}\)/);
      expect(form.text).not.toContain('Hà Văn Lâm,');
    });
  });
});
