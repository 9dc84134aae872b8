import type {
  ActivityPage,
  MembersView,
  MemberView,
  PersonFormBody,
  PersonPreview,
  RosterImported,
} from '@conference/contracts';
import { addDays, vietnamDateOf } from '@conference/domain';
import { LeaveWatchService } from '../../apps/notifications/src/leave-watch.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { SignedIn } from '../api/signed-in.factory';
import { openTestApp, type TestApp } from '../support/test-app';

const today = () => vietnamDateOf(new Date().toISOString());
const isPlain = ({ roles, active }: MemberView) =>
  active && !roles.some((role) => ['head', 'headOfOffice', 'administrator'].includes(role));

describe('one person of the office', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let leader: SignedIn;

  beforeAll(async () => {
    test = await openTestApp({ DEV_SIGN_IN: 'true', LOG_LEVEL: 'error' }, process.stderr);
    tasks = await MailedTasks.open(test);
    leader = await SignedIn.asPerson(test.origin, tasks.people.get('gd')!.id);
  });

  afterAll(async () => {
    await test?.close();
  });

  const members = async () => (await (await leader.get('/api/people')).json()) as MembersView;
  const member = async (id: string) => (await members()).items.find((one) => one.id === id)!;
  const newForm = async (different: Partial<PersonFormBody> = {}): Promise<PersonFormBody> => ({
    personId: null,
    code: null,
    name: 'Vũ Thị Hà',
    position: 'Chuyên viên',
    unitId: (await members()).units[0]!.id,
    email: 'ha@so.example',
    language: 'vi',
    roles: [],
    leavesOn: null,
    successorId: null,
    ...different,
  });
  const formOf = (one: MemberView, different: Partial<PersonFormBody> = {}): PersonFormBody => ({
    personId: one.id,
    code: null,
    name: one.name,
    position: one.position,
    unitId: one.unitId,
    email: one.email,
    language: one.language,
    roles: one.roles,
    leavesOn: null,
    successorId: null,
    ...different,
  });
  const look = async (form: PersonFormBody) =>
    (await (await leader.post('/api/people/changes/preview', form)).json()) as PersonPreview;
  const save = async (form: PersonFormBody) => {
    const { shown } = await look(form);
    return leader.post('/api/people/changes', { ...form, shown });
  };
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
  const told = async () => {
    const page = (await (await leader.get('/api/activity?kind=office&limit=5')).json()) as ActivityPage;
    return page.items.map(({ sentence }) => sentence.vi);
  };

  it('is taken in, found on the list, and told of among the activities', async () => {
    const answer = await save(await newForm({ roles: ['clerk'] }));
    expect((await answer.json()) as RosterImported).toMatchObject({ added: 1, changed: 0 });
    const added = (await members()).items.find(({ code }) => code === 'vu-thi-ha')!;
    expect(added).toMatchObject({ roles: ['clerk'], active: true, leave: null });
    expect(await told()).toEqual(['thêm Vũ Thị Hà']);
  });

  it('is not saved with what is wrong, which is said at its field', async () => {
    const form = await newForm({ code: 'gd', email: 'ha@so.example', position: '' });
    const { findings, mayApply } = await look(form);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ field, code, proposal }) => [field, code, proposal])).toEqual([
      ['code', 'code-taken', 'vu-thi-ha-2'],
      ['email', 'email-taken', null],
      ['position', 'missing', null],
    ]);
    expect(mayApply).toBe(false);
    expect(await codeOf(await save(form))).toEqual([409, 'roster-has-errors']);
  });

  it('is saved as it was shown, or not at all', async () => {
    const one = (await members()).items.find(isPlain)!;
    const form = formOf(one, { position: 'Phó Trưởng phòng', roles: [] });
    const { shown } = await look(form);
    expect((await leader.post('/api/people/changes', { ...form, shown })).status).toBe(200);
    expect(await codeOf(await leader.post('/api/people/changes', { ...form, shown }))).toEqual([409, 'roster-changed']);
    expect(await member(one.id)).toMatchObject({ position: 'Phó Trưởng phòng', roles: [] });
    expect((await told())[0]).toContain(`sửa thông tin của ${one.name}: `);
  });

  it('leaves on the day entered, and not before: what is open then goes to the successor', async () => {
    await tasks.revise();
    const [task] = await tasks.ask('draft');
    const leaver = await member(task!.assigneeId);
    const successor = (await members()).items.find(
      ({ unit, id, active }) => active && unit === leaver.unit && id !== leaver.id && id !== tasks.people.get('gd')!.id,
    )!;
    const on = addDays(today(), 3);
    const without = await look(formOf(leaver, { leavesOn: on }));
    expect(without.findings.find(({ severity }) => severity === 'error')).toMatchObject({
      field: 'successor',
      code: 'successor-needed',
    });
    const answer = await save(formOf(leaver, { leavesOn: on, successorId: successor.id }));
    expect((await answer.json()) as RosterImported).toMatchObject({ toLeave: 1, left: 0, passed: 0 });
    expect(await member(leaver.id)).toMatchObject({ active: true, leave: { on, successorId: successor.id } });

    const watch = new LeaveWatchService(test.transactions);
    await watch.look(new Date(`${addDays(on, -1)}T16:59:00Z`));
    expect((await member(leaver.id)).active).toBe(true);
    await watch.look(new Date(`${addDays(on, -1)}T17:00:00Z`));
    expect(await member(leaver.id)).toMatchObject({ active: false, leave: null });
    const open = await test.transactions.read(({ rounds }) => rounds.openTasksOf(successor.id, 'all'));
    expect(open.map(({ handedFromTaskId }) => handedFromTaskId)).toContain(task!.id);
    expect((await told())[0]).toBe(`cho ${leaver.name} thôi việc; chuyển 1 việc đang mở`);
    await watch.look(new Date(`${on}T17:00:00Z`));
    expect((await told()).filter((sentence) => sentence.startsWith(`cho ${leaver.name} thôi việc`))).toHaveLength(1);
  });

  it('stays, and says why, when nobody may take over what is open on that day', async () => {
    const added = (await members()).items.find(({ code }) => code === 'vu-thi-ha')!;
    const other = (await members()).items.find((one) => isPlain(one) && one.id !== added.id)!;
    const on = addDays(today(), 1);
    expect((await save(formOf(added, { leavesOn: on, successorId: other.id }))).status).toBe(200);
    await test.transactions.run(({ directory }) =>
      directory.planLeave({
        personId: tasks.people.get('gd')!.id,
        officeId: tasks.conference.officeId,
        leavesOn: on,
        successorId: null,
        enteredBy: added.id,
        enteredAt: new Date(),
        heldUpBy: null,
      }),
    );
    const watch = new LeaveWatchService(test.transactions);
    const heads = (await members()).items.filter(
      ({ roles }) => roles.includes('head') || roles.includes('headOfOffice'),
    );
    for (const { id } of heads.filter((one) => one.id !== tasks.people.get('gd')!.id)) {
      const { officeId, unitId, code, name, position, email, language } = (await test.transactions.read(
        ({ directory }) => directory.person(id),
      ))!;
      const person = { id, officeId, unitId, code, name, position, email, language, roles: [], active: true };
      await test.transactions.run(({ directory }) => directory.savePeople([person]));
    }
    for (let look = 0; look < 2; look += 1) await watch.look(new Date(`${on}T03:00:00Z`));
    const head = await member(tasks.people.get('gd')!.id);
    expect(head).toMatchObject({ active: true, leave: { on } });
    expect(head.leave!.heldUpBy).not.toBeNull();
    expect((await told()).filter((sentence) => sentence.includes('chưa cho'))).toHaveLength(1);
    expect((await member(added.id)).active).toBe(false);
  });

  it('comes back', async () => {
    const gone = (await members()).items.find(({ code }) => code === 'vu-thi-ha')!;
    expect((await (await save(formOf(gone))).json()) as RosterImported).toMatchObject({ returned: 1 });
    expect(await member(gone.id)).toMatchObject({ active: true });
  });

  it('is for those who lead the office, and for its own people alone', async () => {
    const somebody = await SignedIn.asPerson(test.origin, (await members()).items.find(isPlain)!.id);
    const form = await newForm();
    expect((await somebody.post('/api/people/changes/preview', form)).status).toBe(403);
    expect((await somebody.post('/api/people/changes', { ...form, shown: 'a'.repeat(64) })).status).toBe(403);
    expect((await somebody.get('/api/activity?kind=office')).status).toBe(200);
    expect(((await (await somebody.get('/api/activity?kind=office')).json()) as ActivityPage).items).toEqual([]);
    const stranger = await newForm({ personId: '00000000-0000-4000-8000-000000000000' });
    expect(await codeOf(await leader.post('/api/people/changes/preview', stranger))).toEqual([404, 'person-unknown']);
  });
});
