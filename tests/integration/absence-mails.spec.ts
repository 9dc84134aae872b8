import { readSettings } from '@conference/config';
import { addDays, addWorkingDays, vietnamCalendar, vietnamDateOf } from '@conference/domain';
import type { MailEntity, PersonEntity, TaskEntity } from '@conference/persistence';
import { decideTask, endAbsence, enterAbsence, substituteFor, systemClock, type Substitute } from '@conference/tasks';
import { AbsenceMailsService } from '../../apps/notifications/src/absence-mails.service';
import { AbsenceWatchService } from '../../apps/notifications/src/absence-watch.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { TaskMailsService } from '../../apps/notifications/src/task-mails.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const TODAY = vietnamDateOf(new Date().toISOString());
/** Noon in Vietnam of a working day from today on. */
const noonOf = (day: string) => new Date(`${day}T05:00:00.000Z`);
const nextWorkingDay = (from: string) => addWorkingDays(vietnamCalendar, from, 0);

describe('mails while somebody is away', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let mails: TaskMailsService;
  let absences: AbsenceMailsService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    const desk = new MailDeskService(settings);
    mails = new TaskMailsService(record.transactions, desk, settings, record.files);
    absences = new AbsenceMailsService(desk, mails, settings);
    tasks = await MailedTasks.open(record);
    await tasks.revise();
  });

  afterEach(async () => {
    await record.close();
    await database.drop();
  });

  const person = (code: string): PersonEntity => tasks.people.get(code)!;
  const office = () => person('gd').officeId;
  const order = (code: string, symbol = '12/QĐ-TTLN'): Substitute => ({
    personId: person(code).id,
    order: { symbol, signedOn: TODAY },
  });
  const away = async (substitute: Substitute | null, endsOn = addDays(TODAY, 30)) => {
    const answer = await enterAbsence(record.transactions, systemClock, {
      officeId: office(),
      actorId: person('gd').id,
      personId: person('gd').id,
      startsOn: TODAY,
      endsOn,
      substitute,
    });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  };
  const lookAt = (now = new Date()) => record.transactions.run((records) => absences.lookAt(records, office(), now));
  const sent = async (code: string, kind?: string): Promise<MailEntity[]> => {
    const all: MailEntity[] = (await record.transactions.dataSource.getRepository('MailEntity').find()) as MailEntity[];
    return all.filter((mail) => mail.personId === person(code).id && (!kind || mail.kind === kind));
  };
  const signature = async (): Promise<TaskEntity> => {
    const asked = await tasks.ask('approval');
    for (const task of asked.filter(({ capacity }) => capacity !== 'signatory')) await tasks.answer(task, 'approved');
    return asked.find(({ capacity }) => capacity === 'signatory')!;
  };
  const askBy = (task: TaskEntity) =>
    record.transactions.run((records) => mails.answer(records, { kind: 'task', taskId: task.id }));
  const answerAs = (task: TaskEntity, code: string) =>
    decideTask(record.transactions, systemClock, {
      taskId: task.id,
      actorId: person(code).id,
      channel: 'dashboard',
      outcome: 'approved',
      reason: null,
      packetHash: task.packetHash,
    });

  it('asks whoever stands in, with a link of their own and the order’s number, and nobody else', async () => {
    await away(order('tp-nv'));
    const task = await signature();
    await askBy(task);
    await askBy(task);
    const [mail, ...more] = await sent('tp-nv', 'approval');
    expect(more).toEqual([]);
    expect(mail?.text).toContain('thay Ông/Bà Hà Văn Lâm, Giám đốc');
    expect(mail?.text).toContain('Quyết định số 12/QĐ-TTLN');
    expect(mail?.envelopeTo).toBe(person('tp-nv').email);
    expect(await sent('gd', 'approval')).toEqual([]);
    const [link] = await record.transactions.dataSource.query(
      'select person_id, purpose from mail_link where mail_id = $1',
      [mail!.id],
    );
    expect(link).toEqual({ person_id: person('tp-nv').id, purpose: 'decide' });
  });

  it('sends the receipt to both, each saying whose answer it is and under which order', async () => {
    await away(order('tp-nv'));
    const task = await signature();
    expect((await answerAs(task, 'tp-nv')).ok).toBe(true);
    await record.transactions.run((records) => mails.answer(records, { kind: 'receipt', taskId: task.id }));
    const [own] = await sent('gd', 'receipt');
    expect(own?.text).toContain(`Người thực hiện thay: ${person('tp-nv').name}`);
    expect(own?.text).toContain('Theo văn bản: Quyết định số 12/QĐ-TTLN');
    const [acted] = await sent('tp-nv', 'receipt');
    expect(acted?.text).toContain('thay Hà Văn Lâm');
  });

  it('asks the substitute on the first day of what was open already, once however often it is looked at', async () => {
    const task = await signature();
    await askBy(task);
    expect(await sent('gd', 'approval')).toHaveLength(1);
    await away(order('tp-nv'));
    await lookAt();
    await lookAt();
    expect(await sent('tp-nv', 'approval')).toHaveLength(1);
  });

  it('returns what is open when the person is back, and says what was decided meanwhile', async () => {
    const absence = await away(order('tp-nv'));
    const task = await signature();
    await askBy(task);
    expect((await answerAs(task, 'tp-nv')).ok).toBe(true);
    const [again] = await tasks.ask('approval', 2).then((all) => all.filter(({ turn }) => turn === 0));
    await tasks.answer(again!, 'approved');
    await lookAt();
    await endAbsence(record.transactions, systemClock, {
      officeId: office(),
      actorId: person('gd').id,
      id: absence.id,
    });
    await lookAt();
    await lookAt();
    const [back, ...more] = await sent('gd', 'absenceOver');
    expect(more).toEqual([]);
    expect(back?.subject).toContain('1 việc đã giải quyết thay, 1 việc chờ Ông/Bà');
    expect(back?.text).toContain('Quyết định số 12/QĐ-TTLN');
    expect(await sent('gd', 'approval')).toHaveLength(1);
  });

  it('tells the person and the head of office of a gap before anything is asked, once, and no more once it is mended', async () => {
    const absence = await away(null, addDays(TODAY, 400));
    await lookAt();
    await lookAt();
    const [gap, ...more] = await sent('gd', 'absenceGap');
    expect(more).toEqual([]);
    expect(gap?.text).toContain('chưa có người thay thế');
    expect(await sent('tp-hc', 'absenceGap')).toHaveLength(1);
    expect(gap?.text).not.toMatch(/lý do/i);
    const named = { officeId: office(), actorId: person('gd').id, absenceId: absence.id, substitute: order('tp-nv') };
    expect((await substituteFor(record.transactions, systemClock, named)).ok).toBe(true);
    await lookAt();
    expect(await sent('gd', 'absenceGap')).toHaveLength(1);
  });

  it('is looked at once on each working day, from its beginning on', async () => {
    const looked = jest.spyOn(absences, 'lookAt').mockResolvedValue();
    const watch = new AbsenceWatchService(record.transactions, absences);
    await away(null);
    const day = nextWorkingDay(TODAY);
    await watch.look(new Date(`${day}T00:29:00.000Z`));
    expect(looked).not.toHaveBeenCalled();
    await watch.look(noonOf(day));
    await watch.look(noonOf(day));
    expect(looked).toHaveBeenCalledTimes(1);
    await watch.look(noonOf(nextWorkingDay(addDays(day, 1))));
    expect(looked).toHaveBeenCalledTimes(2);
  });
});
