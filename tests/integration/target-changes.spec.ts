import { randomUUID } from 'node:crypto';
import { carryOverPlan, vietnamCalendar } from '@conference/domain';
import type { PersonEntity, RegisterEntryEntity, TargetEntity } from '@conference/persistence';
import { openRound, systemClock } from '@conference/tasks';
import { targetViews } from '../../apps/api/src/targets/target-view';
import { directoryView } from '../../apps/api/src/conferences/directory-view';
import { TargetCommandsService } from '../../apps/api/src/targets/target-commands.service';
import { TargetChangesService } from '../../apps/api/src/targets/target-changes.service';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

describe('changes of targets', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let tasks: MailedTasks;
  let changes: TargetChangesService;
  let head: PersonEntity;
  let target: TargetEntity;
  /** Each test has a register of its own. */
  let year = 2030;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    changes = new TargetChangesService(record.transactions);
  });

  beforeEach(async () => {
    year += 1;
    tasks = await MailedTasks.open(record);
    head = tasks.people.get('gd')!;
    target = (await targets())[0]!;
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const query = <T>(sql: string, values: unknown[]): Promise<T[]> => record.transactions.dataSource.query(sql, values);
  const targets = () => record.transactions.read((records) => records.targets.ofConference(tasks.conference.id));
  const plan = async () =>
    (await record.transactions.read(({ conferences }) => conferences.get(tasks.conference.id))).plan;
  const form = () => changes.form(head, tasks.conference.id);
  const words = async () => (await form()).targets.find(({ code }) => code === target.code)!.words;
  const free = { reason: '', decisionId: null };
  const views = () =>
    record.transactions.read(async (records) => {
      const conference = await records.conferences.get(tasks.conference.id);
      return targetViews(records, conference, await directoryView(records, conference.officeId), head);
    });
  const history = async () => (await views()).find(({ id }) => id === target.id)!;

  /** Brings the conference into its year after, its resolution issued. */
  async function adopt(): Promise<RegisterEntryEntity> {
    await query(`update conference set stage = 'followUp' where id = $1`, [tasks.conference.id]);
    return enter('NQ', '01-16', 'nghi-quyet');
  }

  /** Enters a document of the office into the register, as the one that a conference issued where a code is given. */
  function enter(typeCode: string, day: string, code: string = randomUUID()): Promise<RegisterEntryEntity> {
    const { id: conferenceId, officeId } = tasks.conference;
    return record.transactions.run(async (records) => {
      const document = await records.documents.add({
        id: randomUUID(),
        officeId,
        conferenceId,
        code,
        kind: code === 'nghi-quyet' ? 'resolution' : 'other',
        title: 'Văn bản',
        unitId: null,
        drafterId: head.id,
        consultIds: [],
        approverIds: [head.id],
        toIssue: true,
        place: 1,
        phase: 'final',
      });
      const key = { officeId, book: 'rehearsal' as const, year };
      const issuedOn = `${year}-${day}`;
      const { number } = await records.register.nextNumber(key, issuedOn);
      return records.register.enter({
        ...key,
        number,
        symbol: `${number}/${typeCode}-SM`,
        source: 'system',
        documentId: document.id,
        typeCode,
        subject: 'Văn bản',
        organName: 'Trung tâm',
        signerName: null,
        signerPosition: null,
        signedOn: null,
        issuedOn,
        dueOn: null,
        issuedBy: head.id,
        registeredAt: new Date(),
        correctsId: null,
        correction: null,
      });
    });
  }

  it('are free until the session: the plan says the same, and what was before stays on record', async () => {
    const before = (await targets()).length;
    const { until: _until, ...kept } = await words();
    await changes.change(head, target.id, { target: { ...kept, title: 'Số hóa hồ sơ' }, ...free });
    await changes.add(head, tasks.conference.id, {
      target: { ...kept, title: 'Việc mới', indicator: '3 việc' },
      ...free,
    });
    expect(await targets()).toHaveLength(before + 1);
    expect((await plan()).targets.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Số hóa hồ sơ', 'Việc mới']),
    );
    expect((await history()).changes).toMatchObject([
      {
        kind: 'changed',
        isAmendment: false,
        decision: null,
        changedBy: head.name,
        differences: [{ what: 'title', before: { vi: target.title }, after: { vi: 'Số hóa hồ sơ' } }],
      },
    ]);
    await changes.drop(head, target.id, free);
    expect((await targets()).map(({ id }) => id)).not.toContain(target.id);
    expect(await history()).toMatchObject({ removedAt: expect.any(String) });
    expect((await plan()).targets.map(({ code }) => code)).not.toContain(target.code);
  });

  it('amend what was adopted only by another resolution, with the reason; what was decided stays to be seen', async () => {
    const early = await enter('NQ', '01-02');
    const own = await adopt();
    const changed = { target: { ...(await words()), title: 'Tên khác' } };
    const by = async (decisionId: string | null, reason = 'Sở giao thêm việc') =>
      changes.change(head, target.id, { ...changed, reason, decisionId });
    const letter = await enter('CV', '05-04');
    const amending = await enter('NQ', '05-04');

    await expect(by(amending.id, ' ')).rejects.toMatchObject({ code: 'change-without-reason' });
    await expect(by(null)).rejects.toMatchObject({ code: 'change-without-decision' });
    await expect(by(letter.id)).rejects.toMatchObject({ code: 'decision-no-resolution' });
    await expect(by(early.id)).rejects.toMatchObject({ code: 'decision-too-early' });
    await expect(by(own.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await form()).decisions.map(({ id }) => id)).toEqual([amending.id]);
    expect((await targets())[0]).toMatchObject({ title: target.title });

    await by(amending.id);
    expect((await history()).changes).toMatchObject([
      { kind: 'changed', isAmendment: true, decision: amending.symbol, reason: 'Sở giao thêm việc' },
    ]);
    const carried = carryOverPlan(await plan(), vietnamCalendar).targets.find(({ code }) => code === target.code);
    expect(carried).toMatchObject({ title: 'Tên khác' });
  });

  it('ask nobody any more about what was dropped, and end the round in which nothing else is open', async () => {
    await adopt();
    const amending = await enter('NQ', '05-04');
    const roundId = randomUUID();
    const request = {
      roundId,
      conferenceId: tasks.conference.id,
      documentId: null,
      kind: 'progress' as const,
      number: 1,
    };
    await openRound(record.transactions, systemClock, { ...request, workflowId: tasks.conference.workflowId });
    const state = async () => {
      const { round, tasks: asked } = await record.transactions.read(({ rounds }) => rounds.read(roundId));
      return [round.state, ...asked.filter(({ targetId }) => targetId === target.id).map((task) => task.state)];
    };
    expect(await state()).toEqual(['open', 'open']);
    await changes.drop(head, target.id, { reason: 'Không còn việc này', decisionId: amending.id });
    expect(await state()).toEqual(['open', 'recalled']);
    for (const { id } of await targets())
      await changes.drop(head, id, { reason: 'Không còn việc này', decisionId: amending.id });
    expect((await state())[0]).toBe('closed');
  });

  it('hand over who reports: the open task goes along, and the party keeps its line', async () => {
    const roundId = randomUUID();
    const request = {
      roundId,
      conferenceId: tasks.conference.id,
      documentId: null,
      kind: 'progress' as const,
      number: 1,
    };
    await openRound(record.transactions, systemClock, { ...request, workflowId: tasks.conference.workflowId });
    const next = [...tasks.people.values()].find(({ id }) => id !== target.ownerId)!;
    const [before] = await record.transactions.read((records) => records.targets.partiesNow([target.id]));
    const changed = { ...(await words()), party: { units: [await unitCode(before!.unitId!)] }, owner: next.code };
    await changes.change(head, target.id, { target: changed, ...free });
    const [after] = await record.transactions.read((records) => records.targets.partiesNow([target.id]));
    expect(after).toMatchObject({ ownerId: next.id, replacesId: before!.id, unitId: before!.unitId });
    const { tasks: asked } = await record.transactions.read(({ rounds }) => rounds.read(roundId));
    expect(asked.find(({ partyId }) => partyId === after!.id)).toMatchObject({ state: 'open', assigneeId: next.id });

    // what was handed over since is what the form begins with
    const ids = { targetId: target.id, partyId: after!.id };
    const last = [...tasks.people.values()].find(({ id }) => id !== next.id && id !== target.ownerId)!;
    await new TargetCommandsService(record.transactions).handOver(head, ids, { ownerId: last.id, reason: 'Nghỉ' });
    expect(await words()).toMatchObject({ owner: last.code, party: changed.party });
  });

  it('say at which field something is wrong, and write nothing', async () => {
    const wrong = { ...(await words()), indicator: 'từ 5 đến 3', owner: 'khong-co' };
    const refused = changes.change(head, target.id, { target: wrong, ...free });
    await expect(refused).rejects.toMatchObject({ code: 'target-not-valid' });
    await refused.catch(({ errors }: { errors: { path: string }[] }) =>
      expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['indicator', 'owner'])),
    );
    expect((await targets())[0]).toMatchObject({ title: target.title });
    expect((await history()).changes).toEqual([]);
  });

  it('are made by leaders of the own office alone', async () => {
    const staff = [...tasks.people.values()].find(({ roles }) => roles.length === 1 && roles[0] === 'unionChair')!;
    const body = { target: await words(), ...free };
    await expect(changes.change(staff, target.id, body)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(changes.form(staff, tasks.conference.id)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  const unitCode = async (id: string) => (await record.transactions.read(({ directory }) => directory.unit(id)))!.code;
});
