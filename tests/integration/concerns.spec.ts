import { randomUUID } from 'node:crypto';
import type { BoardPaperBody } from '@conference/contracts';
import {
  addDays,
  addWorkingDays,
  vietnamCalendar,
  vietnamDateOf,
  type ConcernRef,
  type Outcome,
} from '@conference/domain';
import type { PersonEntity, TaskEntity } from '@conference/persistence';
import { decideTask, followOpinions, openRound, readNextQuestion, systemClock } from '@conference/tasks';
import { BoardService } from '../../apps/api/src/board/board.service';
import { ConcernsService } from '../../apps/api/src/board/concerns.service';
import { LateItemsService } from '../../apps/api/src/board/late-items.service';
import { FollowUpActivitiesService } from '../../apps/worker/src/activities/follow-up.activities';
import { MailedTasks } from '../api/mailed-links.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

const TODAY = vietnamDateOf(new Date().toISOString());

describe('what is followed until it is settled, on its rows', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let office: MailedTasks;
  let board: BoardService;
  let concerns: ConcernsService;
  let late: LateItemsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    board = new BoardService(record.transactions);
    concerns = new ConcernsService(record.transactions, record.files);
    late = new LateItemsService(record.transactions);
  });

  beforeEach(async () => {
    await query(`update conference set stage = 'cancelled' where stage <> $1`, ['cancelled']);
    office = await MailedTasks.open(record);
    await query(`update conference set stage = 'followUp', held_on = $2 where id = $1`, [
      office.conference.id,
      addDays(TODAY, -40),
    ]);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const query = <T>(sql: string, values: unknown[]): Promise<T[]> => record.transactions.dataSource.query(sql, values);
  const person = (code: string): PersonEntity => office.people.get(code)!;
  const codeOf = (failing: Promise<unknown>) =>
    failing.then(
      () => null,
      (error: { code?: string }) => error.code,
    );

  const paper = (part: Partial<BoardPaperBody> = {}): BoardPaperBody => ({
    id: randomUUID(),
    kind: 'recommendation',
    title: 'Công khai chi tiêu',
    text: 'Đề nghị công khai hằng quý.',
    unitId: null,
    inspectsOn: null,
    ...part,
  });

  /** Asks what the concern’s run would ask next. */
  async function ask(concern: ConcernRef): Promise<TaskEntity> {
    const { id: conferenceId } = office.conference;
    const next = await record.transactions.read((records) => readNextQuestion(records, { conferenceId, concern }));
    const { kind, number } = next!;
    const request = { roundId: randomUUID(), conferenceId, documentId: null, kind, number, concern };
    await openRound(record.transactions, systemClock, { ...request, workflowId: 'conference/mau/2027/concern/x' });
    await openRound(record.transactions, systemClock, { ...request, workflowId: 'conference/mau/2027/concern/x' });
    const [task, ...others] = await record.transactions.read(({ rounds }) => rounds.tasksOf(request.roundId));
    expect(others).toEqual([]);
    return task!;
  }

  const nextOf = (concern: ConcernRef) =>
    record.transactions.read((records) => readNextQuestion(records, { conferenceId: office.conference.id, concern }));

  async function answer(
    task: TaskEntity,
    outcome: Outcome,
    reason: string | null,
    file?: { sha256: string; name: string },
  ) {
    const { id: taskId, assigneeId: actorId, packetHash } = task;
    const given = {
      taskId,
      actorId,
      channel: 'dashboard' as const,
      outcome,
      reason,
      packetHash,
      ...(file && { file }),
    };
    return decideTask(record.transactions, systemClock, given);
  }

  /** An opinion as the session left it. */
  async function opinion(
    part: {
      author?: PersonEntity;
      owner?: PersonEntity;
      answered?: boolean;
      dueOn?: string;
      forwardedTo?: string;
    } = {},
  ): Promise<ConcernRef> {
    const { author = person('luu-tru-2'), owner = null, dueOn = addDays(TODAY, 30), forwardedTo = null } = part;
    const answered = part.answered ?? owner !== null;
    const id = randomUUID();
    const said = (who: PersonEntity, text: string) => ({
      authorId: who.id,
      text,
      saidAt: `${addDays(TODAY, -40)}T02:00:00.000Z`,
      confirmedAt: `${addDays(TODAY, -40)}T02:00:00.000Z`,
    });
    await query(
      `insert into floor_opinion (id, conference_id, via, recorded_by, opinion, answer, commitment) values ($1, $2, 'floor', $3, $4, $5, $6)`,
      [
        id,
        office.conference.id,
        author.id,
        said(author, 'Thiếu phòng họp'),
        answered ? { ...said(person('gd'), 'Sẽ bố trí'), forwardedTo } : null,
        owner && { ...said(owner, 'Sửa phòng họp'), dueOn },
      ],
    );
    return { kind: 'opinion', id };
  }

  describe('the board', () => {
    it('is whom the office names, until the conference has elected one; only its leaders send', async () => {
      const { id } = office.conference;
      const seen = await board.view(person('luu-tru-1'), id);
      expect(seen).toMatchObject({ isKnown: true, fromOn: null, may: { send: true, choose: false } });
      expect(await codeOf(board.send(person('gd'), id, paper()))).toBe('not-board-leader');

      await elect('luu-tru-2', 'tp-nv', 'ct-cd');
      const elected = await board.view(person('ct-cd'), id);
      expect(elected).toMatchObject({ fromOn: addDays(TODAY, -40), isTermOver: false, may: { choose: true } });
      expect(elected.members.map(({ post }) => post)).toEqual(['member', 'member', 'member']);
      expect(await codeOf(board.send(person('luu-tru-1'), id, paper()))).toBe('not-board-leader');
    });

    it('elects its chair among its members, on record by the employee side', async () => {
      const { id } = office.conference;
      await elect('luu-tru-2', 'tp-nv', 'ct-cd');
      const choice = { chairId: person('luu-tru-2').id, deputyIds: [], chosenOn: TODAY };
      expect(await codeOf(board.choose(person('gd'), id, choice))).toBe('not-allowed');
      const outsider = { ...choice, chairId: person('pgd').id };
      expect(await codeOf(board.choose(person('ct-cd'), id, outsider))).toBe('not-a-board-member');
      await board.choose(person('ct-cd'), id, choice);
      const { members, may } = await board.view(person('luu-tru-2'), id);
      expect(members[0]).toMatchObject({ name: 'Âu Thị Xuân', post: 'chair' });
      expect(may.send).toBe(true);
    });

    it('announces an inspection five working days before, once, to those who are inspected', async () => {
      const { id } = office.conference;
      const { units, earliestInspectionOn } = await board.view(person('luu-tru-1'), id);
      const notice = paper({ kind: 'notice', unitId: units[0]!.id, inspectsOn: addDays(earliestInspectionOn, -1) });
      expect(await codeOf(board.send(person('luu-tru-1'), id, notice))).toBe('notice-too-short');
      const inTime = { ...notice, inspectsOn: earliestInspectionOn };
      await board.send(person('luu-tru-1'), id, inTime);
      await board.send(person('luu-tru-1'), id, inTime);
      const { papers } = await board.view(person('ke-toan'), id);
      expect(papers).toMatchObject([{ kind: 'notice', number: 1, inspectsOn: earliestInspectionOn }]);
      const mails = await query(`select 1 from outbox where topic = 'mail' and payload ->> 'paperId' = $1`, [
        inTime.id,
      ]);
      expect(mails).toHaveLength(1);
    });

    it('has a programme drafted by a member, agreed by the employee side and sent to the head', async () => {
      const { id } = office.conference;
      await elect('luu-tru-1', 'luu-tru-2', 'tp-nv');
      await board.choose(person('ct-cd'), id, { chairId: person('luu-tru-1').id, deputyIds: [], chosenOn: TODAY });
      await board.plan(person('luu-tru-1'), id, { span: 'quarter1', year: 2027 });
      expect(await codeOf(board.plan(person('luu-tru-1'), id, { span: 'quarter1', year: 2027 }))).toBe(
        'programme-exists',
      );
      const documents = await record.transactions.read((records) => records.documents.ofConference(id));
      const programme = documents.find(({ code }) => code === 'ctr-bttnd-2027-quarter1')!;
      expect(programme).toMatchObject({ kind: 'inspectionReport', toIssue: true, approvalRule: { type: 'inOrder' } });
      expect(programme.approverIds).toEqual([person('ct-cd').id, person('luu-tru-1').id]);
      expect([person('luu-tru-2').id, person('tp-nv').id]).toContain(programme.drafterId);
      expect(programme.form.recipients?.[0]).toMatchObject({ email: person('gd').email });
      const runs = await query(`select 1 from outbox where payload ->> 'documentId' = $1`, [programme.id]);
      expect(runs).toHaveLength(1);
    });
  });

  async function elect(...codes: string[]): Promise<void> {
    const electionId = randomUUID();
    const ids = codes.map((code) => person(code).id);
    await query(
      `insert into election (id, conference_id, code, office, seats, is_larger_by_decision, state) values ($1, $2, 'bttnd', 'inspectionBoard', 3, false, 'decided')`,
      [electionId, office.conference.id],
    );
    await query(
      `insert into election_round (id, election_id, number, kind, way, seats, candidates, threshold, lists, present, opened_at, opened_by, closed_at, outcome, published_at, published_by)
       values ($1, $2, 1, 'first', 'paper', 3, $3, 'moreThanHalf', 1, 8, now(), $4, now(), $5, now(), $4)`,
      [randomUUID(), electionId, ids, ids[0], { elected: ids, runOff: [], open: 0 }],
    );
  }

  describe('a recommendation', () => {
    it('is answered by the head within 15 days, and everybody sees the answer', async () => {
      const { id } = office.conference;
      const sent = paper();
      await board.send(person('luu-tru-1'), id, sent);
      const runs = await query(`select 1 from outbox where topic = 'concern' and payload -> 'concern' ->> 'id' = $1`, [
        sent.id,
      ]);
      expect(runs).toHaveLength(1);

      const task = await ask({ kind: 'recommendation', id: sent.id });
      expect(task).toMatchObject({ kind: 'response', assigneeId: person('gd').id, paperId: sent.id });
      const [round] = await query<{ own_due_on: string; due_explanation: { vi: string }; silence: string }>(
        'select own_due_on::text, due_explanation, silence from round where id = $1',
        [task.roundId],
      );
      expect(round!.own_due_on).toBe(addWorkingDays(vietnamCalendar, addDays(TODAY, 14), 1));
      expect(round).toMatchObject({ silence: 'escalate' });
      expect(round!.due_explanation.vi).toContain('Điều 63 khoản 1 điểm c');

      expect(await answer(task, 'responded', null)).toMatchObject({ ok: false, refusal: { code: 'reason-required' } });
      expect(await answer(task, 'responded', 'Tiếp thu, công khai từ quý này.')).toMatchObject({ ok: true });
      expect(await nextOf({ kind: 'recommendation', id: sent.id })).toBeNull();

      const { recommendations } = await board.view(person('ke-toan'), id);
      expect(recommendations).toMatchObject([{ state: 'settled', number: 1, waitingFor: null }]);
      expect(recommendations[0]!.story.map(({ what, text }) => [what, text])).toEqual([
        ['recommendation', 'Đề nghị công khai hằng quý.'],
        ['responded', 'Tiếp thu, công khai từ quý này.'],
      ]);
      const told = await query(
        `select 1 from outbox where payload ->> 'kind' = 'boardAnswer' and payload ->> 'paperId' = $1`,
        [sent.id],
      );
      expect(told).toHaveLength(1);
    });
  });

  describe('an opinion', () => {
    it('is followed when the session ends, unless it went elsewhere', async () => {
      const kept = [await opinion(), await opinion({ owner: person('tp-nv') }), await opinion({ answered: true })];
      const elsewhere = await opinion({ answered: true, forwardedTo: 'UBND tỉnh' });
      await record.transactions.run((records) => followOpinions(records, office.conference));
      const followed = await query<{ id: string }>(
        `select payload -> 'concern' ->> 'id' as id from outbox where topic = 'concern' and payload ->> 'conferenceId' = $1`,
        [office.conference.id],
      );
      expect(followed.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id).toSorted());
      expect(
        (await concerns.list(person('gd'), office.conference.id)).items.find(({ id }) => id === elsewhere.id),
      ).toMatchObject({
        state: 'forwarded',
        waitingFor: null,
      });
    });

    it('goes from its owner to its author and back, until the author accepts; the evidence stays', async () => {
      const author = person('luu-tru-2');
      const concern = await opinion({ author, owner: person('tp-nv') });
      const file = await record.files.upload(Buffer.from(`%PDF-1.4 ${concern.id}`), 'application/pdf', {
        personId: person('tp-nv').id,
        at: new Date(),
      });
      const first = await ask(concern);
      expect(first).toMatchObject({ kind: 'commitment', assigneeId: person('tp-nv').id });
      const evidence = { sha256: file.sha256, name: 'anh.pdf' };
      expect(await answer(first, 'fulfilled', 'Đã sửa xong.', evidence)).toMatchObject({ ok: true });

      const asked = await ask(concern);
      expect(asked).toMatchObject({ kind: 'confirmation', assigneeId: author.id });
      expect(await answer(asked, 'contested', ' ')).toMatchObject({ ok: false, refusal: { code: 'reason-required' } });
      expect(await answer(asked, 'contested', 'Chưa có máy chiếu.')).toMatchObject({ ok: true });

      const again = await ask(concern);
      expect(again).toMatchObject({ kind: 'commitment', assigneeId: person('tp-nv').id });
      await answer(again, 'fulfilled', 'Đã lắp máy chiếu.');
      const { items: open } = await concerns.list(author, office.conference.id);
      expect(open).toMatchObject([{ state: 'unconfirmed', waitingFor: author.name }]);
      await answer(await ask(concern), 'accepted', null);

      const { items } = await concerns.list(person('ke-toan'), office.conference.id);
      expect(items).toMatchObject([{ state: 'settled', waitingFor: null }]);
      expect(items[0]!.story.map(({ what }) => what)).toEqual([
        'opinion',
        'answer',
        'commitment',
        'fulfilled',
        'contested',
        'fulfilled',
        'accepted',
      ]);
      const { url } = items[0]!.story[3]!.evidence!;
      const stepId = url.split('/').at(-1)!;
      await concerns.evidence(person('ke-toan'), { ...concern, stepId });
      expect(await codeOf(concerns.evidence(person('ke-toan'), { ...concern, stepId: randomUUID() }))).toBe(
        'not-found',
      );
    });

    it('is confirmed by the head of the unit when its author has left', async () => {
      const author = person('luu-tru-2');
      const concern = await opinion({ author, owner: person('tp-hc') });
      await answer(await ask(concern), 'fulfilled', 'Đã sửa.');
      await query('update person set active = false where id = $1', [author.id]);
      const asked = await ask(concern);
      expect(asked.assigneeId).toBe(person('tp-nv').id);
      const { items } = await concerns.list(person('gd'), office.conference.id);
      expect(items[0]!.confirms?.vi).toContain('trưởng đơn vị');
      await query('update person set active = true where id = $1', [author.id]);
    });

    it('that nobody answered is the head’s, and is taken as missing when the year is closed', async () => {
      const concern = await opinion();
      const task = await ask(concern);
      expect(task).toMatchObject({ kind: 'response', assigneeId: person('gd').id });
      await new FollowUpActivitiesService(record.transactions).closeConference({ conferenceId: office.conference.id });
      expect(await office.task(task.id)).toMatchObject({ state: 'expired', channel: 'rule' });
      expect(await nextOf(concern)).toBeNull();
    });

    it('stays as it was said: what happened to it is never changed', async () => {
      const concern = await opinion({ owner: person('tp-nv') });
      await answer(await ask(concern), 'fulfilled', 'Đã sửa.');
      await expect(query('update concern_step set text = $1', ['khác'])).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('the next conference', () => {
    async function next(): Promise<string> {
      const { id, officeId } = office.conference;
      const later = await MailedTasks.open(record);
      await query(`update conference set office_id = $2, stage = 'drafting', held_on = $3 where id = $1`, [
        later.conference.id,
        officeId,
        addDays(TODAY, 20),
      ]);
      expect(later.conference.id).not.toBe(id);
      return later.conference.id;
    }

    it('has on its agenda what was left open, each with its owner; off it only with a reason', async () => {
      const overdue = await opinion({ owner: person('tp-nv'), dueOn: addDays(TODAY, -5) });
      await opinion({ owner: person('tp-nv'), dueOn: addDays(TODAY, 90) });
      const sent = paper();
      await board.send(person('luu-tru-1'), office.conference.id, sent);
      const id = await next();
      const { items, mayRemove } = await late.view(person('gd'), id);
      const targets = items.filter(({ kind }) => kind === 'target');
      expect(targets.map(({ why }) => why.en)).toEqual(['Not reported on', 'Not reported on']);
      expect(items.filter(({ kind }) => kind !== 'target')).toMatchObject([
        { kind: 'opinion', id: overdue.id, owner: 'Thái Bá Đạt', removed: null, conferenceId: office.conference.id },
        { kind: 'recommendation', id: sent.id, owner: 'Hà Văn Lâm' },
      ]);
      expect(mayRemove).toBe(true);
      expect((await late.view(person('ke-toan'), id)).mayRemove).toBe(false);

      const item = { kind: 'opinion' as const, id: overdue.id };
      expect(await codeOf(late.remove(person('ke-toan'), id, { ...item, reason: 'x' }))).toBe('not-allowed');
      expect(await codeOf(late.remove(person('gd'), id, { ...item, reason: ' ' }))).toBe('removal-without-reason');
      expect(await codeOf(late.remove(person('gd'), id, { ...item, id: randomUUID(), reason: 'x' }))).toBe('not-late');
      await late.remove(person('gd'), id, { ...item, reason: 'Đã giải quyết trong cuộc họp tháng 3.' });
      await late.remove(person('ct-cd'), id, { ...item, reason: 'khác' });
      const after = (await late.view(person('ke-toan'), id)).items.find((one) => one.id === overdue.id);
      expect(after?.removed).toMatchObject({ reason: 'Đã giải quyết trong cuộc họp tháng 3.', by: 'Hà Văn Lâm' });
    });
  });
});
