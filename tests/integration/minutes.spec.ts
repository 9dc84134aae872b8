import type { MinutesBlockView, MinutesEditBody } from '@conference/contracts';
import type { PersonEntity } from '@conference/persistence';
import { DraftsService } from '../../apps/api/src/documents/drafts.service';
import { SubmissionService } from '../../apps/api/src/documents/submission.service';
import { MinutesService } from '../../apps/api/src/minutes/minutes.service';
import { OutcomeActivitiesService } from '../../apps/worker/src/activities/outcome.activities';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { MOTION, VotingRoom } from './open-votes.factory';

describe('the minutes', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let minutes: MinutesService;
  let secretary: PersonEntity;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    secretary = room.person('tp-hc');
    const submissions = new SubmissionService(record.transactions, record.files);
    const drafts = new DraftsService(record.transactions, record.files, submissions);
    minutes = new MinutesService(record.transactions, drafts);
    await query(
      `insert into quorum_declaration (conference_id, declared_at, declared_by, entitled, present, verdict)
       values ($1, now() - interval '1 hour', $2, 8, 8, $3)`,
      [conferenceId(), room.chair.id, { holds: true, sentence: { vi: 'Có mặt 8/8.', en: '8 of 8.' } }],
    );
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const conferenceId = () => room.conference.id;
  const query = (sql: string, values: unknown[]) => record.transactions.dataSource.query(sql, values);
  const blocks = async () => (await minutes.view(secretary, conferenceId())).blocks;
  const ids = async () => (await blocks()).map(({ id }) => id);
  const block = async (id: string) => (await blocks()).find((candidate) => candidate.id === id)!;
  const edit = (of: MinutesBlockView, different: Partial<MinutesEditBody>, by = secretary) =>
    minutes.edit(by, conferenceId(), {
      block: of.id,
      act: 'own',
      base: of.revision,
      paragraphs: ['Lời của thư ký.'],
      seen: of.facts.map(({ vi }) => vi),
      ...different,
    });
  const publishVote = async (): Promise<string> => {
    await room.votes.prepare(room.chair, conferenceId(), { motion: MOTION, way: 'hands', rows: [] });
    const { id } = await room.vote();
    await room.votes.open(room.chair, conferenceId(), id);
    await room.votes.end(room.chair, conferenceId(), id);
    const figures = { yes: 8, no: 0, abstain: 0 };
    await room.counting.close(room.chair, { conferenceId: conferenceId(), voteId: id }, { figures, answers: [] });
    await room.votes.publish(room.chair, conferenceId(), id);
    return (await room.vote()).verdict!.sentence.vi;
  };
  const close = () =>
    record.transactions.run(({ audit }) =>
      audit.append({
        officeId: room.conference.officeId,
        conferenceId: conferenceId(),
        at: new Date(),
        actorId: room.chair.id,
        action: 'session.closed',
        facts: {},
      }),
    );

  it('write themselves as the room goes on, with the sentence of the verdict word for word', async () => {
    expect(await ids()).toEqual(['opening', 'presence', 'item/nghi-quyet']);
    const sentence = await publishVote();
    expect((await block('item/nghi-quyet')).paragraphs.at(-1)).toBe(
      `Biểu quyết “Thông qua Nghị quyết hội nghị năm 2024”: ${sentence}`,
    );
    expect((await block('opening')).paragraphs).toEqual([
      expect.stringContaining('Thời gian bắt đầu'),
      'Địa điểm: Phòng họp Trung tâm.',
      'Đoàn Chủ tịch: Hà Văn Lâm (Giám đốc), Mạc Thị Hường (Lưu trữ viên, Chủ tịch Công đoàn).',
      'Thư ký: Đoàn Hữu Nghĩa (Trưởng phòng Hành chính - Tổng hợp).',
    ]);
    await close();
    expect((await blocks()).at(-1)).toMatchObject({ id: 'closing', state: 'written' });
  });

  it('keep what was edited with the record beside it, and say when the record has changed', async () => {
    await edit(await block('item/nghi-quyet'), {});
    expect(await block('item/nghi-quyet')).toMatchObject({
      state: 'edited',
      paragraphs: ['Lời của thư ký.'],
      editedBy: secretary.name,
    });
    const sentence = await publishVote();
    const outdated = await block('item/nghi-quyet');
    expect(outdated).toMatchObject({ state: 'outdated', paragraphs: ['Lời của thư ký.'], seen: [] });
    expect(outdated.facts.at(-1)!.vi).toContain(sentence);

    await edit(outdated, {});
    expect(await block('item/nghi-quyet')).toMatchObject({ state: 'edited', revision: 2 });
    await edit(await block('item/nghi-quyet'), { act: 'facts', paragraphs: [] });
    const taken = await block('item/nghi-quyet');
    expect(taken).toMatchObject({ state: 'written', revision: 3 });
    expect(taken.paragraphs.at(-1)).toContain(sentence);
    expect(taken.history.map(({ act, paragraphs }) => [act, ...paragraphs])).toEqual([
      ['facts'],
      ['own', 'Lời của thư ký.'],
      ['own', 'Lời của thư ký.'],
    ]);
  });

  it('are not written over by who has not seen the last word, nor by who does not keep them', async () => {
    const seen = await block('opening');
    await edit(seen, { paragraphs: ['Lời trước.'] }, room.chair);
    await expect(edit(seen, {})).rejects.toMatchObject({ code: 'block-changed', facts: { revision: 1 } });
    await expect(edit(seen, { act: 'removed', base: 1 })).rejects.toMatchObject({ code: 'facts-stay' });
    await expect(edit(seen, { base: 1 }, room.person('luu-tru-1'))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(edit(seen, { base: 1, paragraphs: [' '] })).rejects.toMatchObject({ code: 'block-empty' });
    await expect(query('update minutes_edit set heading = $1', ['x'])).rejects.toThrow('permission denied');
    expect((await minutes.view(room.person('luu-tru-1'), conferenceId())).may.write).toBe(false);
  });

  it('have blocks of their keepers, added once, taken out, and put back', async () => {
    const id = '7c0e7d4e-3f0c-4c57-9a67-0a0b8d1c2e3f';
    const addition = { id, after: 'presence', heading: 'Quà tặng', paragraphs: ['Tặng hoa đại biểu.'] };
    await minutes.add(secretary, conferenceId(), addition);
    await minutes.add(secretary, conferenceId(), addition);
    expect(await ids()).toEqual(['opening', 'presence', `own/${id}`, 'item/nghi-quyet']);
    await edit(await block(`own/${id}`), { act: 'removed', paragraphs: [] });
    const { removed } = await minutes.view(secretary, conferenceId());
    expect(removed).toMatchObject([{ paragraphs: ['Tặng hoa đại biểu.'] }]);
    await edit(removed[0]!, { paragraphs: removed[0]!.paragraphs });
    expect(await ids()).toContain(`own/${id}`);
  });

  it('say how many are excused by what they answered, and nothing where nobody answered', async () => {
    const presence = async () => (await block('presence')).paragraphs.join(' ');
    expect(await presence()).not.toContain('Vắng có lý do');
    const reply = (code: string, kind: string) =>
      query(
        `insert into summons_reply (attendee_id, held_on, kind, reason, via, given_at)
         select a.id, c.held_on, $3, case when $3 = 'excused' then 'Ốm' end, 'page', now() - interval '2 hours'
         from attendee a join conference c on c.id = a.conference_id
         where a.conference_id = $1 and a.person_id = $2`,
        [conferenceId(), room.person(code).id, kind],
      );
    await reply('gd', 'coming');
    expect(await presence()).toContain('Vắng có lý do: 0.');
    await query(`update attendance_interval set in_at = now() - interval '3 hours' where $1 = $1`, [1]);
    await reply('luu-tru-1', 'excused');
    expect(await presence()).toContain('Vắng có lý do: 0.');
    await query(`delete from attendance_interval where attendee_id in (select id from attendee where person_id = $1)`, [
      room.person('luu-tru-1').id,
    ]);
    expect(await presence()).toContain('Vắng có lý do: 1.');
  });

  it('of a union congress go to its presidium, not to the head', async () => {
    const union = room.person('ct-cd');
    await query(
      `update conference set kind = 'unionCongress', plan = jsonb_set(plan, '{conference,kind}', '"unionCongress"') where id = $1`,
      [conferenceId()],
    );
    const seen = await minutes.view(union, conferenceId());
    expect(seen).toMatchObject({ signatories: { secretary: secretary.name, chair: union.name }, may: { write: true } });
    expect(seen.blocks[0]!.paragraphs).toContain('Đoàn Chủ tịch: Mạc Thị Hường (Lưu trữ viên, Chủ tịch Công đoàn).');
    expect((await minutes.view(room.chair, conferenceId())).may.write).toBe(false);
    await expect(edit(await block('opening'), {}, room.chair)).rejects.toMatchObject({ code: 'not-allowed' });
    await close();
    const outcome = new OutcomeActivitiesService(record.transactions, record.files);
    await outcome.assembleOutcome({ conferenceId: conferenceId() });
    const [document] = (
      await record.transactions.read(({ documents }) => documents.ofConference(conferenceId()))
    ).filter(({ kind }) => kind === 'minutes');
    expect(document).toMatchObject({ approverIds: [secretary.id, union.id] });
  });

  it('show what was thought better of to their keepers alone', async () => {
    const id = '7c0e7d4e-3f0c-4c57-9a67-0a0b8d1c2e3f';
    await minutes.add(secretary, conferenceId(), { id, after: null, heading: 'Nháp', paragraphs: ['Lời nói lỡ.'] });
    await edit(await block(`own/${id}`), { act: 'removed', paragraphs: [] });
    await edit(await block('opening'), { paragraphs: ['Lời viết trước.'] });
    await edit(await block('opening'), { paragraphs: ['Lời sau cùng.'] });
    for (const code of ['tp-nv', 'luu-tru-1', 'ct-cd']) {
      const seen = await minutes.view(room.person(code), conferenceId());
      expect(seen.removed).toEqual([]);
      expect(seen.blocks.flatMap(({ history }) => history)).toEqual([]);
      expect(JSON.stringify(seen)).toContain('Lời sau cùng.');
      expect(JSON.stringify(seen)).not.toMatch(/Lời nói lỡ|Lời viết trước/);
    }
    expect((await minutes.view(room.chair, conferenceId())).removed).toHaveLength(1);
  });

  it('become a document that secretary and chair sign, made anew in one press until they have', async () => {
    await publishVote();
    await expect(minutes.makeDocument(secretary, conferenceId())).rejects.toMatchObject({ code: 'minutes-not-closed' });
    await edit(await block('item/nghi-quyet'), {});
    await close();
    const outcome = new OutcomeActivitiesService(record.transactions, record.files);
    await outcome.assembleOutcome({ conferenceId: conferenceId() });
    await outcome.assembleOutcome({ conferenceId: conferenceId() });

    const made = (await minutes.view(secretary, conferenceId())).document!;
    expect(made).toMatchObject({ isCurrent: true });
    const read = () =>
      record.transactions.read(async ({ documents }) => {
        const document = await documents.get(made.id);
        const revision = await documents.revision(made.id, document.currentRevision);
        return { document, lines: revision!.text!.blocks.map((line) => ('text' in line ? line.text : '')) };
      });
    expect(await read()).toMatchObject({ document: { approverIds: [secretary.id, room.chair.id], toIssue: false } });
    expect((await read()).lines).toEqual(
      expect.arrayContaining([
        'Thành phần tham dự: Có mặt 8/8.',
        'Nội dung (theo diễn biến Hội nghị):',
        'Lời của thư ký.',
        expect.stringMatching(/^Hội nghị kết thúc vào/),
      ]),
    );

    await record.transactions.run(({ documents }) => documents.enterPhase(made.id, 'approval'));
    await edit(await block('item/nghi-quyet'), { paragraphs: ['Lời sau khi bế mạc.'] });
    expect(await minutes.view(secretary, conferenceId())).toMatchObject({
      document: { isCurrent: false },
      may: { makeDocument: true },
    });
    expect(await minutes.makeDocument(secretary, conferenceId())).toMatchObject({ outcome: 'submitted' });
    expect(await read()).toMatchObject({ document: { currentRevision: 2 } });
    expect((await read()).lines).toContain('Lời sau khi bế mạc.');

    await record.transactions.run(({ documents }) => documents.enterPhase(made.id, 'final'));
    await expect(edit(await block('opening'), {})).rejects.toMatchObject({ code: 'minutes-signed' });
  });
});
