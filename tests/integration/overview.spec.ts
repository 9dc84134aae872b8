import { randomUUID } from 'node:crypto';
import type { Overview } from '@conference/contracts';
import { addDays, vietnamDateOf } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { saveDispositions, systemClock } from '@conference/tasks';
import { OverviewService } from '../../apps/api/src/overview/overview.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { holdFollowed } from './followed-office.factory';
import { stranger } from './other-office.factory';
import { paragraphs, WrittenReport } from './written-report.factory';

const TODAY = vietnamDateOf(new Date().toISOString());

describe('what concerns one person', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let report: WrittenReport;
  let overview: OverviewService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    overview = new OverviewService(record.transactions);
    report = await WrittenReport.open(record);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const sql = <T>(text: string, values: unknown[]): Promise<T[]> => record.transactions.dataSource.query(text, values);
  const person = (code: string): PersonEntity => report.tasks.people.get(code)!;
  const read = (code: string): Promise<Overview> => overview.of(person(code), new Date());
  const codeOf = (id: string) => [...report.tasks.people.values()].find((one) => one.id === id)!.code;

  /** Writes the report and has everybody who is asked remark on its paragraph; answers who that was. */
  async function consult(): Promise<string[]> {
    await report.enter('drafting');
    await report.handIn(paragraphs('mota Tổ chức lấy ý kiến hai lần.', 'hai2 Đoạn thứ hai.'));
    await report.enter('consultation');
    const asked = await report.ask('opinion');
    for (const task of asked) {
      const text = `Ý kiến của ${codeOf(task.assigneeId)}`;
      await report.answerTask(task, 'agreeWithRemarks', { remarks: [{ blockId: 'mota', text }] });
    }
    return asked.map(({ assigneeId }) => codeOf(assigneeId));
  }

  async function remarks(code: string) {
    return (await read(code)).remarks;
  }

  it('follows a remark from the consultation to its answer, and shows where its paragraph stands now', async () => {
    const [code] = await consult();
    expect(await remarks(code!)).toEqual([
      expect.objectContaining({
        remark: `Ý kiến của ${code}`,
        quote: 'Tổ chức lấy ý kiến hai lần.',
        state: 'waiting',
        by: person(codeOf(report.drafterId)).name,
        dueOn: null,
        passage: expect.objectContaining({ blockId: 'mota', state: 'same' }),
      }),
    ]);

    await report.enter('disposition');
    const [task] = await report.ask('disposition');
    const [beingAnswered] = await remarks(code!);
    expect(beingAnswered).toMatchObject({ state: 'beingAnswered', by: person(codeOf(task!.assigneeId)).name });
    expect(beingAnswered!.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);

    const dispositions = (await record.transactions.read(({ documents }) => documents.opinions([report.id]))).map(
      ({ id }) => ({ opinionId: id, disposition: 'partly' as const, reason: 'Đã sửa thành ba lần' }),
    );
    await saveDispositions(record.transactions, systemClock, {
      documentId: report.id,
      actorId: report.drafterId,
      dispositions,
    });
    await revise('hai2 Đoạn thứ hai.', 'mota Tổ chức lấy ý kiến ba lần.');
    expect(await remarks(code!)).toEqual([
      expect.objectContaining({
        state: 'answered',
        disposition: 'partly',
        reason: 'Đã sửa thành ba lần',
        by: null,
        passage: expect.objectContaining({ state: 'changed' }),
      }),
    ]);
  });

  /** Writes the next revision of the report. */
  async function revise(...lines: readonly string[]): Promise<void> {
    await record.transactions.run(async ({ documents }) => {
      const document = await documents.lock(report.id);
      const before = (await documents.revision(report.id, document.currentRevision))!;
      const { fileSha256, fileName, mediaType, size, textSha256, uploadedBy, uploadedAt } = before;
      const file = { fileSha256, fileName, mediaType, size, textSha256, uploadedBy, uploadedAt };
      await documents.addRevision(document, { ...file, note: null, text: paragraphs(...lines) });
    });
  }

  it('says that a document went on without an answer, and that a paragraph is no longer there', async () => {
    const [code] = await consult();
    await report.enter('approval');
    await revise('hai2 Đoạn thứ hai.');
    const [remark] = await remarks(code!);
    expect(remark).toMatchObject({ state: 'unanswered', by: null, passage: { state: 'gone', place: null } });
  });

  it('never shows what anybody else remarked, asked or promised', async () => {
    const [one] = await consult();
    await sql(
      `insert into opinion (conference_id, document_id, person_id, recorded_by, revision, remark, given_at)
       select conference_id, document_id, $1, $1, revision, 'Ý kiến của luu-tru-1', given_at from opinion`,
      [person('luu-tru-1').id],
    );
    const asked = [one!, 'luu-tru-1'];
    expect(new Set(asked).size).toBe(2);
    const [raiser, owner] = [person(asked[0]!), person(asked[1]!)];
    const secret = 'Chỉ người nêu và người hứa thấy';
    await say({ by: raiser, promisedBy: owner, text: secret });
    for (const each of report.tasks.people.values()) {
      const seen = await read(each.code);
      const words = JSON.stringify(seen);
      expect(seen.remarks.map(({ remark }) => remark)).toEqual(
        asked.includes(each.code) ? [`Ý kiến của ${each.code}`] : [],
      );
      for (const other of asked.filter((code) => code !== each.code))
        expect(words).not.toContain(`Ý kiến của ${other}`);
      expect(words.includes(secret)).toBe([raiser.id, owner.id].includes(each.id));
    }
  });

  it('leaves out what was taken back', async () => {
    const [code] = await consult();
    await sql('update opinion set withdrawn_at = now() where document_id = $1', [report.id]);
    expect(await remarks(code!)).toEqual([]);
    await say({ by: person('luu-tru-2'), text: 'Rút lại' });
    await sql('update floor_opinion set withdrawn_at = now()', []);
    expect((await read('luu-tru-2')).raised).toEqual([]);
  });

  it('shows nothing of an office to somebody of another one', async () => {
    await consult();
    const seen = await overview.of(await stranger(record, report.tasks.conference), new Date());
    expect(JSON.stringify(seen)).not.toContain('Ý kiến của');
    expect(seen).toMatchObject({ remarks: [], raised: [], promised: [], coming: [], shown: [] });
  });

  it('follows what was asked in the room: the answer, the promise, who owes the next word and until when', async () => {
    const [asker, owner] = [person('luu-tru-2'), person('tp-nv')];
    await sql(`update conference set stage = 'session' where id = $1`, [report.tasks.conference.id]);
    await say({ by: asker, promisedBy: owner, text: 'Thiếu phòng họp', dueOn: addDays(TODAY, 3) });
    const [during] = (await read('luu-tru-2')).raised;
    expect(during).toMatchObject({ state: 'committed', followed: null, waitingFor: null });

    await sql(`update conference set stage = 'followUp' where id = $1`, [report.tasks.conference.id]);
    const [after] = (await read('luu-tru-2')).raised;
    expect(after).toMatchObject({
      followed: 'promised',
      waitingFor: owner.name,
      dueOn: addDays(TODAY, 3),
      isLate: false,
      promise: { by: owner.name, dueOn: addDays(TODAY, 3) },
    });
    expect((await read('tp-nv')).promised).toMatchObject([{ by: asker.name, promise: { text: 'Sẽ làm' } }]);
    expect((await read('luu-tru-2')).promised).toEqual([]);

    await sql(
      `insert into concern_step (conference_id, opinion_id, step, by_id, at, text) values ($1, $2, 'fulfilled', $3, $4, 'Xong')`,
      [report.tasks.conference.id, after!.id, owner.id, new Date(Date.now() - 30 * 86_400_000)],
    );
    const [late] = (await read('luu-tru-2')).raised;
    expect(late).toMatchObject({ followed: 'unconfirmed', waitingFor: asker.name, isLate: true });
  });

  it('has the coming conference with one’s own invitation, and the votes and the pledge that wait, never how one voted', async () => {
    const { id: conferenceId, heldOn } = report.tasks.conference;
    const [me, colleague] = [person('luu-tru-2'), person('luu-tru-1')];
    expect((await read('luu-tru-2')).coming).toMatchObject([
      { id: conferenceId, isSummoned: false, reply: 'noAnswer' },
    ]);

    await record.transactions.run(({ floor }) => floor.summon(conferenceId, [me.id, colleague.id]));
    await sql(`update conference set stage = 'session' where id = $1`, [conferenceId]);
    await sql(
      `insert into summons_reply (attendee_id, held_on, kind, via, given_at)
       select id, $2, 'coming', 'page', now() from attendee where conference_id = $1 and person_id = $3`,
      [conferenceId, heldOn, me.id],
    );
    const voteId = randomUUID();
    await sql(
      `insert into open_vote (id, conference_id, motion_code, title, state, way, rows, prepared_at, prepared_by, opened_at, opened_by, present, answers)
       values ($1, $2, 'x', 'Thông qua nghị quyết', 'open', 'phones', '{}', now(), $3, now(), $3, 2, '[]')`,
      [voteId, conferenceId, me.id],
    );
    await record.transactions.run(({ votes }) => votes.freezeRoll(voteId, [me.id, colleague.id]));
    expect(await read('luu-tru-2')).toMatchObject({
      coming: [{ isSummoned: true, reply: 'coming', isPresent: false }],
      votes: [{ id: voteId, conferenceId, title: 'Thông qua nghị quyết', isSecret: false }],
    });
    expect((await read('luu-tru-1')).coming).toMatchObject([{ reply: 'noAnswer' }]);
    expect((await read('tp-nv')).votes).toEqual([]);

    const vote = { voteId, personId: me.id, choice: 'no' as const, recordedBy: null, castAt: new Date() };
    await record.transactions.run(({ votes }) => votes.cast(vote));
    const seen = await read('luu-tru-2');
    expect(seen.votes).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/"choice"|"receipt"/);

    const [party] = await record.transactions.read(({ floor }) => floor.parties(conferenceId));
    const signer = codeOf(party!.personId);
    expect((await read(signer)).pledges).toMatchObject([{ conferenceId }]);
    await sql('update pledge_party set signed_at = now() where person_id = $1', [party!.personId]);
    expect((await read(signer)).pledges).toEqual([]);
  });

  it('has the promises that one reports on, and those of one’s unit, with what is asked next', async () => {
    const held = await holdFollowed(record.transactions, {
      year: 2025,
      heldOn: '2025-01-15',
      targets: [
        {
          code: 'so-hoa',
          title: 'Số hóa hồ sơ',
          indicator: 'trên 90%',
          owner: 'nghiep-vu',
          party: { units: ['nghiep-vu'] },
        },
        { code: 'rieng', title: 'Học tập', indicator: null, owner: 'luu-tru-1', party: { people: ['luu-tru-1'] } },
        {
          code: 'khac',
          title: 'Của phòng khác',
          indicator: null,
          owner: 'hanh-chinh',
          party: { units: ['hanh-chinh'] },
        },
      ],
    });
    const of = async (code: string) => (await overview.of(held.people.get(code)!, new Date())).promises;
    const seen = await of('luu-tru-1');
    expect(seen.map(({ title }) => title)).toContain('Học tập');
    expect(seen.map(({ title }) => title)).not.toContain('Của phòng khác');
    expect(seen.find(({ title }) => title === 'Học tập')).toMatchObject({
      isOwner: true,
      state: 'late',
      written: null,
      nextDueOn: expect.stringMatching(/^2025-/),
    });
    const owner = held.people.get('tp-nv')!;
    expect((await of('tp-nv')).find(({ title }) => title === 'Số hóa hồ sơ')).toMatchObject({ owner: owner.name });
  });

  it('has one’s days away, and for whom one stands in, without a word on why', async () => {
    const [away, substitute] = [person('luu-tru-2'), person('luu-tru-1')];
    const days = { startsOn: TODAY, endsOn: addDays(TODAY, 2), enteredBy: away.id, enteredAt: new Date() };
    const { officeId, id: personId } = away;
    await record.transactions.run(async ({ authority }) => {
      const between = { grantorId: personId, deputyId: substitute.id, scope: { type: 'all' } as const };
      const order = { officeId, symbol: '12/QĐ', signedOn: TODAY, ...between, ...days };
      const { id: authorisationId } = await authority.addAuthorisation(order);
      await authority.addAbsence({ officeId, personId, substituteId: substitute.id, authorisationId, ...days });
    });
    expect(await read('luu-tru-2')).toMatchObject({ away: [{ substitute: substitute.name }], standsIn: [] });
    expect(await read('luu-tru-1')).toMatchObject({ away: [], standsIn: [{ person: away.name, startsOn: TODAY }] });
    expect(await read('tp-nv')).toMatchObject({ away: [], standsIn: [] });
  });

  it('is read in as many statements for very much as for little', async () => {
    const [code] = await consult();
    await say({ by: person(code!), text: 'Một' });
    const few = await statements(() => read(code!));
    for (let nth = 0; nth < 30; nth += 1) await say({ by: person(code!), promisedBy: person('tp-nv'), text: `${nth}` });
    await sql(
      `insert into opinion (conference_id, document_id, task_id, person_id, revision, stance, remark, block_id, given_at)
       select conference_id, document_id, task_id, person_id, revision, stance, 'Thêm ' || n, block_id, now()
       from opinion, generate_series(1, 40) n where person_id = $1`,
      [person(code!).id],
    );
    expect((await read(code!)).raised).toHaveLength(31);
    expect((await read(code!)).remarks).toHaveLength(41);
    expect(await statements(() => read(code!))).toBe(few);
  });

  async function statements(question: () => Promise<unknown>): Promise<number> {
    const runner = record.transactions.dataSource.createQueryRunner();
    const asked = jest.spyOn(Object.getPrototypeOf(runner) as typeof runner, 'query');
    await question();
    const count = asked.mock.calls.length;
    asked.mockRestore();
    return count;
  }

  /** Something that was asked in the room, as the session left it. */
  async function say(part: {
    by: PersonEntity;
    promisedBy?: PersonEntity;
    text: string;
    dueOn?: string;
  }): Promise<void> {
    const at = `${addDays(TODAY, -40)}T02:00:00.000Z`;
    const said = (who: PersonEntity, text: string) => ({ authorId: who.id, text, saidAt: at, confirmedAt: at });
    await sql(
      `insert into floor_opinion (id, conference_id, via, recorded_by, opinion, answer, commitment) values ($1, $2, 'floor', $3, $4, $5, $6)`,
      [
        randomUUID(),
        report.tasks.conference.id,
        part.by.id,
        said(part.by, part.text),
        part.promisedBy ? { ...said(person('gd'), 'Sẽ bố trí'), forwardedTo: null } : null,
        part.promisedBy && { ...said(part.promisedBy, 'Sẽ làm'), dueOn: part.dueOn ?? addDays(TODAY, 30) },
      ],
    );
  }
});
