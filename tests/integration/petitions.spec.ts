import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readSettings } from '@conference/config';
import { conferencePlanSchema } from '@conference/contracts';
import { addDays, isWorkingDay, vietnamDateOf } from '@conference/domain';
import { MailEntity, type PersonEntity } from '@conference/persistence';
import { Client } from 'pg';
import { parse } from 'yaml';
import { ConferenceStarterService } from '../../apps/api/src/conferences/conference-starter.service';
import { planFile } from '@conference/plan-file';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { PetitionsService } from '../../apps/api/src/petitions/petitions.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { PetitionMailsService } from '../../apps/notifications/src/petition-mails.service';
import { PetitionWatchService } from '../../apps/notifications/src/petition-watch.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const PLAN = conferencePlanSchema.parse(
  parse(readFileSync('tests/fixtures/conferences/small-office-with-election.yaml', 'utf8')),
);
const ASKED = { by: 'staff' as const, subject: 'Sửa Quy chế chi tiêu nội bộ', reason: 'Nguồn thu giảm một phần ba.' };

describe('a petition for an extraordinary conference', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let petitions: PetitionsService;
  let starter: ConferenceStarterService;
  let mails: PetitionMailsService;
  let staff: readonly PersonEntity[];

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    petitions = new PetitionsService(record.transactions, record.files);
    starter = new ConferenceStarterService(record.transactions, settings);
    mails = new PetitionMailsService(new MailDeskService(settings), settings);
    await record.transactions.run(async (records) => {
      const { office } = await records.directory.takeOver(PLAN.office, PLAN.units, PLAN.people);
      staff = await records.directory.peopleOfOffice(office.id);
      const started = await startConference(records, { plan: PLAN, rehearsal: false, actor: head(), now: new Date() });
      if (!started.ok) throw new Error(started.refusal.code);
    });
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const holder = (role: PersonEntity['roles'][number]) => staff.find(({ roles }) => roles.includes(role))!;
  const head = () => holder('head');
  /** Members of the staff with no part in convening or keeping petitions. */
  const others = () =>
    staff.filter(({ roles }) => !roles.some((role) => ['head', 'headOfOffice', 'unionChair', 'clerk'].includes(role)));
  const opener = () => others()[0]!;
  const view = async (person: PersonEntity, id: string) =>
    (await petitions.view(person)).petitions.find((petition) => petition.id === id)!;
  const refusal = (code: string) => expect.objectContaining({ code }) as Error;

  /** Opens a petition and has it signed until one signature is missing. */
  async function almost(): Promise<{ id: string; last: PersonEntity }> {
    const { id } = await petitions.open(opener(), ASKED);
    const { needed } = await petitions.view(opener());
    const rest = staff.filter((person) => person.id !== opener().id);
    for (const person of rest.slice(0, needed - 2)) await petitions.sign(person, id);
    return { id, last: rest[needed - 2]! };
  }

  async function submitted(): Promise<string> {
    const { id, last } = await almost();
    await petitions.sign(last, id);
    await petitions.submit(opener(), id);
    return id;
  }

  async function scanOf(person: PersonEntity): Promise<string> {
    const uploaded = { personId: person.id, at: new Date() };
    return (await record.files.upload(Buffer.from(`%PDF-1.4 ${randomUUID()}`), 'application/pdf', uploaded)).sha256;
  }

  /** Carries out what the transactions asked to be mailed about petitions. */
  async function mailed(): Promise<MailEntity[]> {
    const asked: { payload: never }[] = await record.transactions.dataSource.query(
      `select payload from outbox where topic = 'mail' and payload ->> 'kind' like 'petition%' order by id`,
    );
    await record.transactions.run(async (records) => {
      for (const { payload } of asked) await mails.tell(records, payload);
    });
    return record.transactions.dataSource.query(
      `select kind, person_id as "personId", subject, text from mail where kind like 'petition%' order by kind, subject`,
    );
  }

  async function audited(): Promise<string[]> {
    const chain = await record.transactions.read(({ audit }) => audit.chain(head().officeId));
    return chain.flatMap(({ action }) => (action.startsWith('petition.') ? [action] : []));
  }

  it('suffices with exactly one third of the staff, and not with one less', async () => {
    const { id, last } = await almost();
    const before = await view(opener(), id);
    expect(before.count).toMatchObject({ holds: false });
    await expect(petitions.submit(opener(), id)).rejects.toEqual(refusal('petition-too-small'));
    await petitions.sign(last, id);
    await petitions.submit(opener(), id);
    const after = await view(opener(), id);
    const { petitioners, staff: base } = after.count!.figures as { petitioners: number; staff: number };
    expect([3 * petitioners >= base, 3 * (petitioners - 1) >= base]).toEqual([true, false]);
    expect(base).toBe(PLAN.people.length);
    expect(after).toMatchObject({ state: 'submitted', may: { sign: false, submit: false, giveUp: false } });
  });

  it('refuses a second signature, somebody who does not work here, and anything once it is handed in', async () => {
    const { id } = await petitions.open(opener(), ASKED);
    await expect(petitions.sign(opener(), id)).rejects.toEqual(refusal('petition-signed-already'));
    const stranger = Object.assign(Object.create(opener()) as PersonEntity, { id: randomUUID() });
    await expect(petitions.sign(stranger, id)).rejects.toEqual(refusal('petitioner-not-staff'));
    const elsewhere = Object.assign(Object.create(opener()) as PersonEntity, { officeId: randomUUID() });
    await expect(petitions.sign(elsewhere, id)).rejects.toEqual(refusal('not-found'));
    const done = await submitted();
    for (const act of [
      () => petitions.sign(others().at(-1)!, done),
      () => petitions.takeBack(opener(), done),
      () => petitions.giveUp(opener(), done, { reason: 'Thôi' }),
      () => petitions.submit(opener(), done),
    ]) {
      await expect(act()).rejects.toEqual(refusal('petition-closed'));
    }
  });

  it('counts one signature of somebody who signs on two devices at once', async () => {
    const { id } = await petitions.open(opener(), ASKED);
    const signer = others()[1]!;
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => petitions.sign(signer, id)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await view(opener(), id)).count!.figures).toMatchObject({ petitioners: 2 });
  });

  it('gives a signature back until then, and takes it again', async () => {
    const { id, last } = await almost();
    await petitions.sign(last, id);
    await petitions.takeBack(last, id);
    await expect(petitions.takeBack(last, id)).rejects.toEqual(refusal('petition-not-signed'));
    await expect(petitions.submit(opener(), id)).rejects.toEqual(refusal('petition-too-small'));
    await petitions.sign(last, id);
    await petitions.submit(opener(), id);
    expect(await audited()).toContain('petition.signatureTakenBack');
  });

  it('counts nobody who has left since signing', async () => {
    const { id, last } = await almost();
    await petitions.sign(last, id);
    await record.transactions.dataSource.query('update person set active = false where id = $1', [last.id]);
    const { count, signers } = await view(opener(), id);
    expect(count!.figures).toMatchObject({ staff: staff.length - 1 });
    expect(signers!.find(({ personId }) => personId === last.id)).toMatchObject({ isStaff: false });
  });

  it('is recorded from paper with its scan by the clerk, whole or not at all', async () => {
    const { id } = await petitions.open(opener(), ASKED);
    const clerk = holder('clerk');
    const [first, second] = others().slice(1) as [PersonEntity, PersonEntity];
    const scan = { sha256: await scanOf(clerk), name: 'chữ ký.pdf' };
    await expect(petitions.record(others()[2]!, id, { personIds: [first.id], scan })).rejects.toEqual(
      refusal('not-allowed'),
    );
    await expect(petitions.record(clerk, id, { personIds: [first.id, opener().id], scan })).rejects.toMatchObject({
      code: 'petition-signed-already',
      sentence: { vi: expect.stringContaining(opener().name) as string },
    });
    expect((await view(opener(), id)).signers).toHaveLength(1);
    const others2 = { sha256: await scanOf(first), name: 'của người khác.pdf' };
    await expect(petitions.record(clerk, id, { personIds: [first.id], scan: others2 })).rejects.toEqual(
      refusal('file-unknown'),
    );
    await petitions.record(clerk, id, { personIds: [first.id, second.id], scan });
    const signers = (await view(opener(), id)).signers!;
    const byPerson = new Map(signers.map(({ personId, via, scan: sheet }) => [personId, [via, sheet]]));
    expect(byPerson).toEqual(
      new Map<string, unknown>([
        [opener().id, ['page', null]],
        [first.id, ['paper', 'chữ ký.pdf']],
        [second.id, ['paper', 'chữ ký.pdf']],
      ]),
    );
    expect(await petitions.scan(opener(), id, first.id)).toBeDefined();
    await expect(petitions.scan(head(), id, first.id)).rejects.toEqual(refusal('not-allowed'));
  });

  it('shows the head who signed only once it is handed in, and colleagues the number alone', async () => {
    const { id, last } = await almost();
    expect((await view(head(), id)).signers).toBeNull();
    await petitions.sign(last, id);
    await petitions.submit(opener(), id);
    expect((await view(head(), id)).signers).not.toBeNull();
    const colleague = others().at(-1)!;
    expect(await view(colleague, id)).toMatchObject({ signers: null, count: { holds: true } });
  });

  it('tells those who convene, with the day by which they are to, and puts everything on record', async () => {
    const id = await submitted();
    const told = await mailed();
    const names = new Set(told.map(({ personId }) => personId));
    for (const role of ['head', 'headOfOffice', 'unionChair'] as const) expect(names).toContain(holder(role).id);
    expect(told.every(({ text }) => text.includes(ASKED.reason) && /Giả định của phần mềm|Assumption/.test(text))).toBe(
      true,
    );
    expect(await mailed()).toHaveLength(told.length);
    const { conveneBy } = await view(head(), id);
    expect(conveneBy).toMatchObject({ isPrescribed: false, isOverdue: false });
    expect(await audited()).toEqual(
      expect.arrayContaining(['petition.opened', 'petition.signed', 'petition.submitted']),
    );
    const facts = (await record.transactions.read(({ audit }) => audit.chain(head().officeId)))
      .map(({ payload }) => payload)
      .join('\n');
    expect(facts).not.toContain(ASKED.reason);
  });

  it('is overdue once the time to call the conference has passed', async () => {
    const id = await submitted();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`update petition set submitted_at = submitted_at - interval '16 days' where id = $1`, [id]);
    await owner.end();
    expect((await view(head(), id)).conveneBy).toMatchObject({ isOverdue: true });
  });

  describe('whose time has passed', () => {
    const reminded = async () =>
      (await mailsOf('petitionOverdue')).map(({ personId }) => personId).toSorted((a, b) => a!.localeCompare(b!));
    const mailsOf = (kind: string) =>
      record.transactions.dataSource.getRepository(MailEntity).find({ where: { kind }, order: { createdAt: 'ASC' } });
    const noonOf = (day: string) => new Date(`${day}T05:00:00.000Z`);
    const today = () => vietnamDateOf(new Date().toISOString());
    /** The first working day on which it is overdue, and the last on which it is not. */
    const days = async () => {
      const calendar = await record.transactions.read(({ directory }) => directory.calendar(head().officeId));
      const lastDay = addDays(today(), 15);
      let first = addDays(lastDay, 1);
      while (!isWorkingDay(calendar, first)) first = addDays(first, 1);
      return { lastDay, first };
    };
    const both = () => [head().id, holder('headOfOffice').id].toSorted((a, b) => a.localeCompare(b));
    let watch: PetitionWatchService;

    beforeEach(() => {
      watch = new PetitionWatchService(record.transactions, mails);
    });

    it('reminds the head and the head of office once, on the first working day after it', async () => {
      await submitted();
      const { lastDay, first } = await days();
      await watch.look(noonOf(lastDay));
      await watch.look(new Date(`${first}T00:29:00.000Z`));
      expect(await reminded()).toEqual([]);
      const another = new PetitionWatchService(record.transactions, mails);
      await Promise.all([watch.look(noonOf(first)), another.look(noonOf(first))]);
      await watch.look(noonOf(addDays(first, 30)));
      expect(await reminded()).toEqual(both());
      expect((await audited()).filter((action) => action === 'petition.overdue')).toHaveLength(1);
      const [mail] = await mailsOf('petitionOverdue');
      expect(mail!.text).toMatch(/thời hạn triệu tập đã qua|the time to call it has passed/u);
      expect(mail!.text).toContain('/petitions');
    });

    it('reminds of a conference that is being prepared and not convened, and leads to its convening', async () => {
      const id = await submitted();
      const { plan } = await petitions.plan(head(), id);
      const opened = await starter.start({ person: head(), text: plan!, rehearsal: false, petitionId: id });
      await watch.look(noonOf((await days()).first));
      expect(await reminded()).toEqual(both());
      expect((await mailsOf('petitionOverdue'))[0]!.text).toContain(`/conferences/${opened.id}/convening`);
    });

    it('is nobody’s any more once the conference is convened, or the petition given up or not handed in', async () => {
      const id = await submitted();
      const { plan } = await petitions.plan(head(), id);
      const opened = await starter.start({ person: head(), text: plan!, rehearsal: false, petitionId: id });
      await record.transactions.dataSource.query(`update conference set stage = 'convening' where id = $1`, [
        opened.id,
      ]);
      await petitions.open(opener(), ASKED);
      await watch.look(noonOf((await days()).first));
      expect(await reminded()).toEqual([]);
    });
  });

  describe('that suffices', () => {
    let id: string;

    beforeEach(async () => {
      id = await submitted();
    });

    const start = (text: string, different: object = {}) =>
      starter.start({ person: head(), text, rehearsal: false, petitionId: id, ...different });

    it('becomes an extraordinary conference from the plan that is offered, and both name each other', async () => {
      const { plan } = await petitions.plan(head(), id);
      const { id: conferenceId, warnings } = await start(plan!);
      expect(warnings.map(({ code }) => code)).not.toContain('agenda-item-missing');
      const conference = await record.transactions.read(({ conferences }) => conferences.get(conferenceId));
      expect(conference).toMatchObject({ kind: 'extraordinary', petitionId: id, rehearsal: false });
      expect(conference.plan.conference.proposal).toMatchObject({ by: 'staff', reason: ASKED.reason });
      expect(await view(opener(), id)).toMatchObject({ state: 'answered', conference: { id: conferenceId } });
      const answered = (await mailed()).filter(({ kind }) => kind === 'petitionAnswered');
      expect(answered.map(({ personId }) => personId)).toContain(opener().id);
      expect(await audited()).toContain('petition.answered');
    });

    it('is answered once, and again if its conference is cancelled', async () => {
      const { plan } = await petitions.plan(head(), id);
      const { id: conferenceId } = await start(plan!);
      await expect(start(plan!)).rejects.toEqual(refusal('petition-not-waiting'));
      const owner = new Client({ connectionString: database.ownerUrl });
      await owner.connect();
      await owner.query(`update conference set stage = 'cancelled' where id = $1`, [conferenceId]);
      await owner.end();
      expect((await view(head(), id)).state).toBe('submitted');
      expect((await start(plan!)).id).not.toBe(conferenceId);
    });

    it('says itself who asked and why, whatever the plan says', async () => {
      const { plan } = await petitions.plan(head(), id);
      const { id: conferenceId } = await start(plan!.replace(ASKED.reason, 'Lý do khác'));
      const { plan: kept } = await record.transactions.read(({ conferences }) => conferences.get(conferenceId));
      expect(kept.conference.proposal!.reason).toBe(ASKED.reason);
    });

    it('takes no annual conference, no rehearsal, and nobody who does not lead', async () => {
      const { plan } = await petitions.plan(head(), id);
      await expect(start(planFile(PLAN))).rejects.toEqual(refusal('petition-not-extraordinary'));
      await expect(start(plan!, { rehearsal: true })).rejects.toEqual(refusal('petition-not-extraordinary'));
      await expect(start(plan!, { person: opener() })).rejects.toEqual(refusal('not-allowed'));
      await expect(petitions.plan(opener(), id)).rejects.toEqual(refusal('not-allowed'));
    });
  });

  it.each(['head', 'employeeSide'] as const)('of the %s needs no signatures, and is theirs alone', async (by) => {
    const proposer = by === 'head' ? head() : holder('unionChair');
    await expect(petitions.open(opener(), { ...ASKED, by })).rejects.toEqual(refusal('not-allowed'));
    const { id } = await petitions.open(proposer, { ...ASKED, by });
    expect(await view(proposer, id)).toMatchObject({ state: 'submitted', count: null, signers: null });
    const { plan } = await petitions.plan(head(), id);
    const { id: conferenceId } = await starter.start({ person: head(), text: plan!, rehearsal: false, petitionId: id });
    expect((await view(proposer, id)).conference!.id).toBe(conferenceId);
  });

  it('is given up by whoever opened it, with the reason', async () => {
    const { id } = await petitions.open(opener(), ASKED);
    await expect(petitions.giveUp(others()[1]!, id, { reason: 'Không cần' })).rejects.toEqual(
      refusal('petition-not-yours'),
    );
    await petitions.giveUp(opener(), id, { reason: 'Đã giải quyết trong họp giao ban' });
    expect(await view(others()[1]!, id)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Đã giải quyết trong họp giao ban',
      may: { sign: false },
    });
  });
});
