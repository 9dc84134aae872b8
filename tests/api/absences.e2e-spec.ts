import {
  absenceWeeksSchema,
  type AbsencePlanner,
  type AbsencePreview,
  type AbsenceView,
  type AuthorisationList,
  type AuthorisationView,
  type TaskDetail,
  type TaskPage,
} from '@conference/contracts';
import { addDays, vietnamDateOf, weekday } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { endAuthorisation, enterAbsence, systemClock } from '@conference/tasks';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';
import { PlainBrowser } from './plain-browser';
import { SignedIn } from './signed-in.factory';

const TODAY = vietnamDateOf(new Date().toISOString());

describe('absences at the door', () => {
  let test: TestApp;
  let tasks: MailedTasks;

  beforeEach(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true' });
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

  describe('the planner by weeks', () => {
    const weeks = async (by: SignedIn, question = '') =>
      absenceWeeksSchema.parse(await (await by.get(`/api/absences/weeks${question}`)).json());

    it('shows eight weeks from a Monday on, with everybody, who is away, days off and conferences', async () => {
      await away('tp-nv', 'luu-tru-2');
      const seen = await weeks(await SignedIn.asPerson(test.origin, person('gd').id));
      expect(seen.weeks).toHaveLength(8);
      expect(seen.weeks.every((monday) => weekday(monday) === 1)).toBe(true);
      expect(seen.everybody.map(({ id }) => id)).toContain(person('luu-tru-2').id);
      expect(seen.absences.map((absence) => [absence.person.id, absence.substitute?.id])).toEqual([
        [person('tp-nv').id, person('luu-tru-2').id],
      ]);
      expect(seen.daysOff).toContain(addDays(seen.weeks[0]!, 6));
      expect([seen.mayEnterForOthers, seen.conferences]).toEqual([true, []]);
    });

    it('turns to other weeks; what falls into an absence is shown only to those whom it concerns', async () => {
      await away('tp-nv', 'luu-tru-2');
      const other = await SignedIn.asPerson(test.origin, person('luu-tru-2').id);
      const seen = await weeks(other);
      expect([seen.mayEnterForOthers, seen.absences[0]!.tasks]).toEqual([false, null]);
      const later = await weeks(other, `?from=${addDays(TODAY, 70)}&count=12`);
      expect([later.weeks.length, later.absences]).toEqual([12, []]);
      expect((await other.get('/api/absences/weeks?count=40')).status).toBe(400);
    });
  });

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

    it('takes a late opinion from them too, and says who gave it for whom', async () => {
      await tasks.consult();
      await away('tp-nv', 'luu-tru-2');
      const [task] = await tasks.ask('opinion');
      const { browser, page } = await opened(await tasks.mail(task!, { to: person('luu-tru-2').id }));
      await tasks.expire(task!);
      expect((await browser.submit(page, { outcome: 'agree' })).text).toContain('Đã ghi nhận ý kiến gửi muộn');
      const later = await browser.get('/task');
      expect(later.text).toContain('Ông/Bà Âu Thị Xuân giải quyết thay Ông/Bà');
      expect(await tasks.task(task!.id)).toMatchObject({
        state: 'expired',
        lateOutcome: 'agree',
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

  describe('the dashboard', () => {
    const signedIn = (code: string) => SignedIn.asPerson(test.origin, person(code).id);
    const read = async <T>(answer: Response | Promise<Response>): Promise<T> => (await (await answer).json()) as T;
    const days = { startsOn: TODAY, endsOn: addDays(TODAY, 400) };
    const order = { symbol: '12/QĐ-TTLN', signedOn: TODAY };

    it('previews what falls into an absence and who of the right office could stand in, and enters nothing', async () => {
      const head = await signedIn('gd');
      const before = await tasks.everything();
      const query = new URLSearchParams(days);
      const preview = await read<AbsencePreview>(head.get(`/api/absences/preview?${query}`));
      expect(preview.tasks).toMatchObject([{ kind: 'approval', capacity: 'signatory', gap: expect.anything() }]);
      const names = preview.candidates.map(({ person: { code } }) => code);
      // who drafts it, or approves it beside the head, is not proposed
      expect(names).toEqual(['tp-nv']);
      expect(await tasks.everything()).toBe(before);
    });

    it('enters an absence, shows the gap to the person and those who lead, mends it in one step, and ends it', async () => {
      const head = await signedIn('gd');
      const entered = await head.post('/api/absences', days);
      expect(entered.status).toBe(201);
      const absence = await read<AbsenceView>(entered);
      expect(absence.tasks).toMatchObject([{ gap: { vi: 'chưa có người thay thế' } }]);
      const other = await read<AbsencePlanner>((await signedIn('tp-nv')).get('/api/absences'));
      expect(other.absences).toMatchObject([{ person: { code: 'gd' }, tasks: null, mayChange: false }]);
      const mended = await head.post(`/api/absences/${absence.id}/substitute`, {
        personId: person('tp-nv').id,
        ...order,
      });
      expect(await read<AbsenceView>(mended)).toMatchObject({
        substitute: { code: 'tp-nv' },
        order: { vi: expect.stringContaining('Quyết định số 12/QĐ-TTLN') },
        tasks: [{ gap: null, answeredBy: person('tp-nv').name }],
      });
      expect((await head.post(`/api/absences/${absence.id}/end`, {})).status).toBe(204);
      expect((await read<AbsencePlanner>(head.get('/api/absences'))).absences).toEqual([]);
      expect((await head.post(`/api/absences/${absence.id}/end`, {})).status).toBe(409);
    });

    it('keeps no reason of an absence: there is nowhere to write one', async () => {
      const head = await signedIn('gd');
      expect((await head.post('/api/absences', { ...days, reason: 'Đi chữa bệnh' })).status).toBe(400);
      const columns: { column_name: string }[] = await test.transactions.dataSource.query(
        `select column_name from information_schema.columns where table_name = 'absence'`,
      );
      expect(columns.map(({ column_name }) => column_name).filter((name) => /reason|note|why/.test(name))).toEqual([]);
    });

    it('lets nobody enter another’s absence or an order but those who lead', async () => {
      const staff = await signedIn('luu-tru-2');
      const ofOther = { ...days, personId: person('gd').id };
      expect((await staff.post('/api/absences', ofOther)).status).toBe(403);
      const substitute = { personId: person('luu-tru-1').id, ...order };
      expect((await staff.post('/api/absences', { ...days, substitute })).status).toBe(403);
      expect((await staff.get(`/api/absences/preview?${new URLSearchParams(ofOther)}`)).status).toBe(403);
      const entry = {
        ...order,
        ...days,
        grantorId: person('gd').id,
        deputyId: person('pgd').id,
        scope: { type: 'all' },
      };
      expect((await staff.post('/api/authorisations', entry)).status).toBe(403);
      expect((await staff.post('/api/absences', days)).status).toBe(201);
    });

    it('enters and ends orders; one that overlaps, is passed on or turns round is refused with its reason', async () => {
      const head = await signedIn('gd');
      const entry = {
        ...order,
        ...days,
        grantorId: person('gd').id,
        deputyId: person('pgd').id,
        scope: { type: 'all' },
      };
      const entered = await read<AuthorisationView>(head.post('/api/authorisations', entry));
      expect(entered).toMatchObject({ state: 'inForce', scope: { vi: 'Mọi công việc trong quy trình' } });
      const refused = async (different: object) =>
        (
          await read<{ code: string }>(
            head.post('/api/authorisations', { ...entry, symbol: '13/QĐ-TTLN', ...different }),
          )
        ).code;
      expect(await refused({ deputyId: person('tp-nv').id })).toBe('authority-overlaps');
      expect(await refused({ grantorId: person('pgd').id, deputyId: person('tp-nv').id })).toBe('authority-passed-on');
      expect(await refused({ grantorId: person('pgd').id, deputyId: person('gd').id })).toBe('authority-circle');
      expect((await head.post(`/api/authorisations/${entered.id}/end`, {})).status).toBe(204);
      const list = await read<AuthorisationList>(head.get('/api/authorisations'));
      expect(list.items).toMatchObject([{ state: 'ended', mayEnd: false }]);
    });

    it('offers a hand-over to people of the right office only, and refuses anybody else', async () => {
      const [task] = await tasks.ask('opinion');
      const own = await signedIn('tp-nv');
      const { items } = await read<{ items: { code: string }[] }>(own.get(`/api/tasks/${task!.id}/successors`));
      expect(items.map(({ code }) => code).toSorted()).toEqual(['ct-cd', 'luu-tru-1', 'luu-tru-2']);
      const refused = await own.post(`/api/tasks/${task!.id}/hand-over`, { toPersonId: person('gd').id });
      expect([refused.status, (await read<{ code: string }>(refused)).code]).toEqual([403, 'wrong-role']);
    });

    it('shows a task to whoever stands in among their own, and takes their answer', async () => {
      await away('tp-nv', 'luu-tru-2');
      const [task] = await tasks.ask('opinion');
      const deputy = await signedIn('luu-tru-2');
      const { items } = await read<TaskPage>(deputy.get('/api/tasks?state=open'));
      expect(items.map(({ id }) => id)).toEqual([task!.id]);
      const detail = await read<TaskDetail>(deputy.get(`/api/tasks/${task!.id}`));
      expect(detail.standIn).toMatchObject({ person: { code: 'luu-tru-2' }, symbol: '12/QĐ-TTLN' });
      const body = { outcome: 'agree', packetHash: task!.packetHash };
      expect((await deputy.post(`/api/tasks/${task!.id}/decisions`, body)).status).toBe(200);
      const after = await read<TaskDetail>(deputy.get(`/api/tasks/${task!.id}`));
      expect(after.onBehalf?.vi).toContain('Âu Thị Xuân giải quyết thay');
    });
  });
});
