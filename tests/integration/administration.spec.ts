import type {
  ActivityPage,
  Administration,
  CalendarPreview,
  LetterheadView,
  NextPlan,
  OfficeKept,
  OfficeYear,
  Problem,
  UnitBody,
  UnitsView,
  UnitView,
} from '@conference/contracts';
import { addDays, isWorkingDay, vietnamCalendar } from '@conference/domain';
import { readPlanText } from '@conference/plan-file';
import { readPdf } from '../../libs/documents/src/read-pdf.factory';
import { MailedTasks } from '../api/mailed-links.factory';
import { SignedIn } from '../api/signed-in.factory';
import { openTestApp, type TestApp } from '../support/test-app';

const UNIT: UnitBody = { code: null, name: 'Tổ Chuyển đổi số', symbol: null, advisory: false };

describe('the administration of an office', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let leader: SignedIn;
  let other: SignedIn;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true', LOG_LEVEL: 'error' }, process.stderr);
    tasks = await MailedTasks.open(test);
    leader = await SignedIn.asPerson(test.origin, tasks.people.get('gd')!.id);
    other = await SignedIn.asPerson(test.origin, tasks.people.get('pgd')!.id);
  });

  afterAll(async () => {
    await test?.close();
  });

  const read = async <T>(path: string) => (await (await leader.get(path)).json()) as T;
  const units = async () => (await read<UnitsView>('/api/units')).items;
  const told = async () =>
    (await read<ActivityPage>('/api/activity?kind=office&limit=20')).items.map(({ sentence }) => sentence.vi);
  const wrong = async (answer: Response) => {
    const { code, errors = [], facts } = (await answer.json()) as Problem;
    return [answer.status, code, errors.map((error) => [error.path, error.code]), facts?.['proposals']];
  };

  it('has one way in, with how everything stands', async () => {
    expect(await read<Administration>('/api/administration')).toMatchObject({
      people: { toLeave: 0, heldUp: 0 },
      units: (await units()).length,
      calendar: { ownDays: 0 },
    });
  });

  it('is for those who lead the office', async () => {
    for (const path of ['/api/administration', '/api/units', '/api/office', '/api/office/days'])
      expect([path, (await other.get(path)).status]).toEqual([path, 403]);
    const head = 'name=a&place=b&symbol=C';
    expect((await other.get(`/api/office/letterhead?${head}`)).status).toBe(403);
    expect((await other.get(`/api/office/letterhead.pdf?${head}`)).status).toBe(403);
    expect((await other.post('/api/units', UNIT)).status).toBe(403);
    expect((await other.post('/api/office/days', { on: '2027-01-15', working: false, name: 'x' })).status).toBe(403);
  });

  describe('its units', () => {
    it('are added with a code made of their initials, renamed and removed', async () => {
      const added = (await (await leader.post('/api/units', UNIT)).json()) as UnitView;
      expect(added).toMatchObject({ code: 'tcds', shownSymbol: 'TCĐS', people: 0, stays: null });
      const renamed = { ...UNIT, name: 'Ban Chuyển đổi số', symbol: 'CĐS', advisory: true };
      expect((await leader.put(`/api/units/${added.id}`, renamed)).status).toBe(200);
      expect((await units()).find(({ id }) => id === added.id)).toMatchObject({
        code: 'tcds',
        name: 'Ban Chuyển đổi số',
        shownSymbol: 'CĐS',
        advisory: true,
      });
      expect((await leader.delete(`/api/units/${added.id}`)).status).toBe(204);
      expect((await units()).some(({ id }) => id === added.id)).toBe(false);
      expect(await told()).toEqual(['xóa đơn vị có mã tcds', 'sửa đơn vị', 'thêm đơn vị']);
    });

    it('are refused with what is wrong, field by field', async () => {
      const [known] = await units();
      const form = { ...UNIT, code: known!.code, name: known!.name, symbol: 'a b' };
      expect(await wrong(await leader.post('/api/units', form))).toMatchObject([
        422,
        'fields-not-valid',
        [
          ['name', 'name-taken'],
          ['code', 'code-taken'],
          ['symbol', 'symbol-invalid'],
        ],
        { symbol: 'AB' },
      ]);
    });

    it('stay while they have people, or while a plan names them', async () => {
      const [known] = await units();
      expect(known!.stays).not.toBeNull();
      expect((await wrong(await leader.delete(`/api/units/${known!.id}`))).slice(0, 2)).toEqual([
        409,
        'unit-has-people',
      ]);
      const { officeId, plan } = tasks.conference;
      const empty = await test.transactions.run(({ directory }) =>
        directory.addUnit({ officeId, code: 'rong', name: 'Đơn vị rỗng', symbol: null, advisory: false }),
      );
      const named = { ...plan, units: [...plan.units, { code: 'rong', name: 'Đơn vị rỗng' }] };
      await test.transactions.run(({ conferences }) => conferences.savePlan(tasks.conference.id, named));
      expect((await wrong(await leader.delete(`/api/units/${empty.id}`))).slice(0, 2)).toEqual([409, 'unit-in-use']);
    });

    it('of another office are not there', async () => {
      const id = '00000000-0000-4000-8000-000000000000';
      expect((await leader.put(`/api/units/${id}`, UNIT)).status).toBe(404);
      expect((await leader.delete(`/api/units/${id}`)).status).toBe(404);
    });
  });

  describe('its working days', () => {
    const workingDayBefore = (day: string): string => {
      const before = addDays(day, -1);
      return isWorkingDay(vietnamCalendar, before) ? before : workingDayBefore(before);
    };

    it('are those of the country and of its own, a year at a time', async () => {
      const year = await read<OfficeYear>('/api/office/days?year=2025');
      expect(year).toMatchObject({ year: 2025, isConfirmed: true, isKnown: true, ownDays: [] });
      expect(year.daysOff).toContainEqual(
        expect.objectContaining({
          from: '2025-01-27',
          to: '2025-01-31',
          name: expect.objectContaining({ vi: 'Tết Nguyên đán' }) as object,
        }),
      );
      expect(year.madeUp).toEqual(['2025-04-26']);
      expect(await read<OfficeYear>('/api/office/days?year=2040')).toMatchObject({ isKnown: false, daysOff: [] });
    });

    it('show which planned dates a day off moves, and move them once it is saved', async () => {
      const on = workingDayBefore(tasks.conference.heldOn);
      const add = { on, working: false, name: 'Nghỉ tránh bão' };
      const looked = await leader.post('/api/office/days/preview', { add });
      const preview = (await looked.json()) as CalendarPreview;
      expect(preview.findings).toEqual([]);
      const moves = preview.conferences.find(({ id }) => id === tasks.conference.id)!.moves;
      expect(moves.length).toBeGreaterThan(0);
      for (const { before, after } of moves) expect(after! < before!).toBe(true);
      expect((await read<OfficeYear>(`/api/office/days?year=${on.slice(0, 4)}`)).ownDays).toEqual([]);

      expect((await leader.post('/api/office/days', add)).status).toBe(204);
      expect((await told())[0]).toContain('là ngày nghỉ của cơ quan');
      const again = (await (await leader.post('/api/office/days/preview', { add })).json()) as CalendarPreview;
      expect(again.findings.map(({ code }) => code)).toEqual(['day-taken']);
      const [day] = (await read<OfficeYear>(`/api/office/days?year=${on.slice(0, 4)}`)).ownDays;
      const undone = (await (
        await leader.post('/api/office/days/preview', { remove: day!.id })
      ).json()) as CalendarPreview;
      expect(undone.conferences.find(({ id }) => id === tasks.conference.id)!.moves).toHaveLength(moves.length);
      expect((await leader.delete(`/api/office/days/${day!.id}`)).status).toBe(204);
      expect((await leader.delete(`/api/office/days/${day!.id}`)).status).toBe(404);
    });

    it('say when a conference would fall on the day', async () => {
      const add = { on: tasks.conference.heldOn, working: false, name: 'Mất điện' };
      const preview = (await (await leader.post('/api/office/days/preview', { add })).json()) as CalendarPreview;
      expect(preview.conferences.find(({ id }) => id === tasks.conference.id)).toMatchObject({ isHeldThatDay: true });
    });

    it('are refused where they depart from nothing or give no reason', async () => {
      const saturday = { on: '2027-01-16', working: false, name: ' ' };
      expect((await wrong(await leader.post('/api/office/days', saturday))).slice(0, 3)).toEqual([
        422,
        'fields-not-valid',
        [
          ['working', 'as-it-is'],
          ['name', 'missing'],
        ],
      ]);
    });
  });

  describe('its letterhead', () => {
    const kept = () => read<OfficeKept>('/api/office');

    it('is saved as it was shown, and by one person at a time', async () => {
      const { code, repliesAccepted, ...form } = await kept();
      const changed = { ...form, superiorBody: 'Ủy ban nhân dân tỉnh Sông Lam', symbol: 'TTMOI' };
      expect((await leader.put('/api/office', changed)).status).toBe(200);
      expect(await kept()).toMatchObject({ code, repliesAccepted, symbol: 'TTMOI' });
      expect((await told())[0]).toBe('sửa thông tin cơ quan: cơ quan chủ quản, ký hiệu');
      expect((await wrong(await leader.put('/api/office', changed))).slice(0, 2)).toEqual([409, 'office-changed']);
    });

    it('is refused with what is wrong, field by field', async () => {
      const { code: _code, repliesAccepted: _replies, ...form } = await kept();
      const side = { ...form.employeeSide, kind: 'substitute' as const, legalBasis: null };
      const refused = await wrong(await leader.put('/api/office', { ...form, name: ' ', employeeSide: side }));
      expect(refused.slice(0, 3)).toEqual([
        422,
        'fields-not-valid',
        [
          ['name', 'missing'],
          ['legalBasis', 'substitute-without-basis'],
        ],
      ]);
    });

    it('stands in the plan that the office is offered next, which has no error by it', async () => {
      const { plan } = await read<NextPlan>('/api/plan-offers/annualPlenary');
      expect(plan).toContain('TTMOI');
      const checked = readPlanText(plan!);
      const errors = checked.ok ? [] : checked.refusal.errors;
      expect(errors.filter(({ path }) => /^(office|units|people)/.test(path))).toEqual([]);
    });

    it('is shown before it is saved, and printed by what prints documents', async () => {
      const facts = new URLSearchParams({ name: 'Sở Mới', superiorBody: '', place: 'Sông Lam', symbol: 'SM' });
      expect(await read<LetterheadView>(`/api/office/letterhead?${facts}`)).toMatchObject({
        superior: [],
        issuer: ['SỞ MỚI'],
        motto: 'Độc lập - Tự do - Hạnh phúc',
      });
      const answer = await leader.get(`/api/office/letterhead.pdf?${facts}`);
      const { texts } = readPdf(Buffer.from(await answer.arrayBuffer()));
      const text = texts.map((piece) => piece.text).join('');
      expect(text).toContain('SỞ MỚI');
      expect(text).toContain('/TB-SM');
    });
  });
});
