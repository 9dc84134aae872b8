import type { MembersView, MemberView, RosterImported, RosterPreview } from '@conference/contracts';
import { writeXlsx } from '../../apps/api/src/tables/xlsx';
import { openTestApp, type TestApp } from '../support/test-app';
import { MailedTasks } from '../api/mailed-links.factory';
import { SignedIn } from '../api/signed-in.factory';

const HEAD = 'Mã;Họ và tên;Chức vụ;Đơn vị;Thư điện tử;Vai trò;Ngôn ngữ;Thôi việc từ ngày;Người nhận việc';
const csv = (...lines: readonly string[]) => Buffer.from([HEAD, ...lines].join('\r\n'));
const isPlain = ({ roles, active }: MemberView) =>
  active && !roles.some((role) => ['head', 'headOfOffice', 'administrator'].includes(role));
const today = () => new Date().toISOString().slice(0, 10);

describe('a list of people', () => {
  let test: TestApp;
  let tasks: MailedTasks;
  let leader: SignedIn;

  beforeAll(async () => {
    test = await openTestApp(
      { DEV_SIGN_IN: 'true', UPLOAD_LIMIT_BYTES: '1000000', LOG_LEVEL: 'error' },
      process.stderr,
    );
    tasks = await MailedTasks.open(test);
    leader = await SignedIn.asPerson(test.origin, tasks.people.get('gd')!.id);
  });

  afterAll(async () => {
    await test?.close();
  });

  const send = (
    path: string,
    content: Buffer,
    fields: Record<string, string> = {},
    by = leader,
    name = 'danh-sach.csv',
  ) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append('file', new Blob([new Uint8Array(content)]), name);
    return by.form(`/api/people/imports${path}`, form);
  };
  const look = async (content: Buffer, fields?: Record<string, string>, name?: string) =>
    (await (await send('/preview', content, fields, leader, name)).json()) as RosterPreview;
  const apply = async (content: Buffer, fields: Record<string, string> = {}) => {
    const { shown } = await look(content, fields);
    return send('', content, { ...fields, shown });
  };
  const members = async () => ((await (await leader.get('/api/people')).json()) as MembersView).items;
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
  const events = async (action: string) => {
    const chain = await test.transactions.read(({ audit }) => audit.chain(tasks.conference.officeId));
    return chain.filter((event) => event.action === action);
  };

  it.each(['csv', 'xlsx'])('goes out as %s and comes back without changing anything', async (format) => {
    const content = Buffer.from(await (await leader.get(`/api/people.${format}?language=en`)).arrayBuffer());
    const preview = await look(content, { missing: 'leave' }, `list.${format}`);
    expect(preview.findings).toEqual([]);
    expect(new Set(preview.entries.map(({ state }) => state))).toEqual(new Set(['unchanged']));
    expect(preview.mayApply).toBe(false);
  });

  it('has a template that is an empty list', async () => {
    const content = Buffer.from(await (await leader.get('/api/people-template.xlsx')).arrayBuffer());
    expect(await codeOf(await send('/preview', content, {}, leader, 'mau.xlsx'))).toEqual([422, 'roster-empty']);
  });

  it('is looked at line by line, and changes nothing by that', async () => {
    const before = [await members(), (await events('people.imported')).length];
    const preview = await look(csv(';Vũ Thị Hà;Chuyên viên;Văn fòng;ha@so,example', ';;Chuyên viên;;x@so.example'));
    expect(preview).toMatchObject({ writtenIn: 'utf-8', lines: 2, mayApply: false });
    expect(preview.findings.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'unit', 'unit-unknown'],
      [2, 'email', 'email-invalid'],
      [3, 'name', 'missing'],
      [3, 'unit', 'missing'],
    ]);
    expect([await members(), (await events('people.imported')).length]).toEqual(before);
  });

  it('is applied whole: new people, changes and addresses that go round', async () => {
    const [one, other] = (await members()).filter(isPlain);
    const content = csv(
      `;Vũ Thị Hà;Chuyên viên;${one!.unit};ha@so.example;Văn thư; en`,
      `${one!.code};${one!.name};Phó Trưởng phòng;;${other!.email}`,
      `${other!.code};${other!.name};;;${one!.email}`,
    );
    const answer = await apply(content);
    expect((await answer.json()) as RosterImported).toMatchObject({ added: 1, changed: 2, left: 0 });
    const after = await members();
    expect(after.find(({ code }) => code === 'vu-thi-ha')).toMatchObject({
      roles: ['clerk'],
      language: 'en',
      active: true,
    });
    expect(after.find(({ id }) => id === one!.id)).toMatchObject({ position: 'Phó Trưởng phòng', email: other!.email });
    const [event] = await events('people.imported');
    expect(event!.payload).toContain('"fields":["position","email"]');
    expect(event!.payload).not.toContain('so.example');
  });

  it('is not applied when it has errors, or when it would do something else than what was shown', async () => {
    const wrong = csv(';Vũ B;Chuyên viên;Không có;b@so.example');
    expect(await codeOf(await apply(wrong))).toEqual([409, 'roster-has-errors']);
    const content = csv(';Vũ Thị Hà;Trưởng phòng;;ha@so.example');
    const { shown } = await look(content);
    expect((await send('', content, { shown })).status).toBe(200);
    expect(await codeOf(await send('', content, { shown }))).toEqual([409, 'roster-changed']);
  });

  it('sends the open tasks of somebody who leaves where it says, and nowhere else', async () => {
    await tasks.revise();
    const [task] = await tasks.ask('draft');
    const leaver = (await members()).find(({ id }) => id === task!.assigneeId)!;
    const successor = (await members()).find(
      ({ unit, id }) => unit === leaver.unit && id !== leaver.id && id !== tasks.people.get('gd')!.id,
    )!;
    const line = `${leaver.code};${leaver.name};;;${leaver.email};;;${today()};`;
    const without = await look(csv(line));
    expect(without.findings.find(({ severity }) => severity === 'error')).toMatchObject({
      field: 'successor',
      code: 'successor-needed',
    });

    const content = csv(`${line}${successor.code}`);
    expect((await look(content)).entries[0]).toMatchObject({ state: 'leaves', successor: successor.name, passes: 1 });
    const session = await SignedIn.asPerson(test.origin, leaver.id);
    expect((await (await apply(content)).json()) as RosterImported).toMatchObject({ left: 1, passed: 1 });
    const open = await test.transactions.read(({ rounds }) => rounds.openTasksOf(successor.id, 'all'));
    expect(open.map(({ handedFromTaskId }) => handedFromTaskId)).toContain(task!.id);
    expect((await members()).find(({ id }) => id === leaver.id)).toMatchObject({ active: false });
    expect((await session.get('/api/me')).status).toBe(401);
  });

  it('takes a thousand people in', async () => {
    const unit = (await members()).find((member) => member.unit)!.unit;
    const lines = Array.from(
      { length: 1000 },
      (_, index) => `nv-${index};Nguyễn Văn ${index};Chuyên viên;${unit};nv-${index}@so.example`,
    );
    const answer = await apply(csv(...lines));
    expect((await answer.json()) as RosterImported).toMatchObject({ added: 1000 });
    expect((await look(csv(...lines))).entries.filter(({ state }) => state === 'unchanged')).toHaveLength(1000);
  });

  it.each([
    [
      'mixed tables of signs',
      Buffer.concat([csv(''), Buffer.from('a;Nguy\xea\xden', 'latin1')]),
      'a.csv',
      [422, 'text-mixed'],
    ],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls', [415, 'table-type-not-allowed']],
    ['a table of something else', Buffer.from('a;b\n1;2\n'), 'a.csv', [422, 'roster-without-head']],
    [
      'a workbook that is cut off',
      writeXlsx([{ name: 'x', rows: [['=1']], widths: [1] }]).subarray(0, 200),
      'a.xlsx',
      [422, 'file-broken'],
    ],
  ])('is refused with %s', async (_, content, name, expected) => {
    expect(await codeOf(await send('/preview', content, {}, leader, name))).toEqual(expected);
  });

  it('is for those who lead the office', async () => {
    const somebody = await SignedIn.asPerson(test.origin, (await members()).find(isPlain)!.id);
    for (const path of ['/api/people', '/api/people.csv', '/api/people.xlsx', '/api/people-template.xlsx']) {
      expect((await somebody.get(path)).status).toBe(403);
    }
    expect((await send('/preview', csv('a'), {}, somebody)).status).toBe(403);
    expect((await send('', csv('a'), { shown: 'a'.repeat(64) }, somebody)).status).toBe(403);
  });
});
