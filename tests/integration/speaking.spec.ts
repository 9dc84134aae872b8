import { randomUUID } from 'node:crypto';
import type { OpinionActBody, SpeechActBody } from '@conference/contracts';
import type { SpeechCategory } from '@conference/domain';
import { AgendaService } from '../../apps/api/src/floor/agenda.service';
import { FloorOpinionsService } from '../../apps/api/src/floor/floor-opinions.service';
import { FloorService } from '../../apps/api/src/floor/floor.service';
import { PausesService } from '../../apps/api/src/floor/pauses.service';
import { SpeakersService } from '../../apps/api/src/floor/speakers.service';
import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { VotingRoom } from './open-votes.factory';

describe('what is said in the room', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let speakers: SpeakersService;
  let opinions: FloorOpinionsService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    speakers = new SpeakersService(record.transactions);
    opinions = new FloorOpinionsService(record.transactions);
    await query('update agenda_item set started_at = null');
    await query(`update agenda_item set started_at = now() where code = 'thao-luan'`);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const query = (sql: string, values: unknown[] = []) => record.transactions.dataSource.query(sql, values);
  const conferenceId = () => room.conference.id;
  const ask = async (code: string, category: SpeechCategory = 'opinion', id = randomUUID()) => {
    await speakers.ask(room.person(code), conferenceId(), { id, category, personId: null });
    return id;
  };
  const act = (id: string, what: SpeechActBody['act'], different: Partial<SpeechActBody> = {}, by = room.chair) =>
    speakers.act(by, conferenceId(), id, { act: what, reason: null, minutes: null, ...different });
  const seenBy = (code: string) => new RoomNowService(record.transactions).view(room.person(code), conferenceId());
  const follow = (code: string, id: string, body: OpinionActBody) =>
    opinions.follow(room.person(code), conferenceId(), id, body);

  describe('the list of speakers', () => {
    it('gives the floor in the order of asking, a second turn behind everybody’s first one', async () => {
      const first = await ask('luu-tru-1');
      expect(await ask('luu-tru-1', 'opinion', first)).toBe(first);
      await expect(ask('luu-tru-1')).rejects.toMatchObject({ code: 'waiting-already' });
      const second = await ask('luu-tru-1', 'proposal');
      const other = await ask('luu-tru-2');
      expect((await seenBy('luu-tru-1')).mine.wishes).toEqual([
        { id: first, category: 'opinion', ahead: 0 },
        { id: second, category: 'proposal', ahead: 2 },
      ]);

      await expect(act(other, 'give')).rejects.toMatchObject({ code: 'not-this-turn' });
      await act(first, 'give', { minutes: 3 });
      await expect(act(other, 'give')).rejects.toMatchObject({ code: 'somebody-speaking' });
      expect((await seenBy('ke-toan')).speakers).toMatchObject({
        speaking: { id: first, name: room.person('luu-tru-1').name, limitSeconds: 180, pauses: [] },
        next: [room.person('luu-tru-2').name, room.person('luu-tru-1').name],
        waiting: 2,
      });
      await act(first, 'pause');
      await act(first, 'resume');
      await act(first, 'end');
      await act(second, 'give', { reason: 'Liên quan trực tiếp đến ý kiến vừa nêu' });
      const [heard] = await query('select out_of_turn, limit_seconds from speech where id = $1', [second]);
      expect(heard).toEqual({ out_of_turn: 'Liên quan trực tiếp đến ý kiến vừa nêu', limit_seconds: 300 });
    });

    it('is for people in the room; each takes back their own wish only', async () => {
      await room.leave(room.person('ke-toan').id);
      await expect(ask('ke-toan')).rejects.toMatchObject({ code: 'not-in-room' });
      const wish = await ask('luu-tru-1');
      await expect(act(wish, 'withdraw', {}, room.person('tp-nv'))).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(act(wish, 'give', {}, room.person('luu-tru-1'))).rejects.toMatchObject({ code: 'not-allowed' });
      await act(wish, 'withdraw', {}, room.person('luu-tru-1'));
      await expect(act(wish, 'give')).rejects.toMatchObject({ code: 'speech-not-waiting' });
      expect((await seenBy('luu-tru-1')).speakers).toMatchObject({ waiting: 0, next: [] });
    });

    it('is closed by the presidium, but for points of order', async () => {
      await speakers.settle(room.chair, conferenceId(), { isOpen: false, minutes: 2 });
      await expect(ask('luu-tru-1')).rejects.toMatchObject({ code: 'list-closed' });
      const order = await ask('luu-tru-1', 'pointOfOrder');
      await act(order, 'give');
      expect((await seenBy('luu-tru-1')).speakers).toMatchObject({ isOpen: false, speaking: { limitSeconds: 120 } });
    });

    it('stops the clock when the session stands still, and ends a speech with its item', async () => {
      const wish = await ask('luu-tru-1');
      await act(wish, 'give');
      const pauses = new PausesService(record.transactions);
      await pauses.pause(room.chair, conferenceId(), { reason: 'Nghỉ', until: null });
      await expect(act(wish, 'end')).rejects.toMatchObject({ code: 'session-paused' });
      expect((await seenBy('luu-tru-1')).speakers?.speaking?.pauses).toMatchObject([{ toAt: null }]);
      await pauses.resume(room.chair, conferenceId());
      const step = { step: 'finish' as const, note: null, reason: null, before: null };
      await new AgendaService(record.transactions).step(room.chair, conferenceId(), 'thao-luan', step);
      const [{ state }] = await query('select state from speech where id = $1', [wish]);
      expect(state).toBe('done');
    });

    it('gives the floor to one person although two desks press at once', async () => {
      const [one, other] = [await ask('luu-tru-1'), await ask('luu-tru-2')];
      const answers = await Promise.allSettled([act(one, 'give'), act(other, 'give', { reason: 'Gấp' })]);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(query(`update speech set state = 'speaking', started_at = now()`)).rejects.toMatchObject({
        constraint: 'one_speaker_at_a_time',
      });
    });
  });

  describe('an opinion', () => {
    const DUE = '2099-03-31';

    it('is answered, promised with owner and day, and each confirms their own words', async () => {
      const id = randomUUID();
      const floor = { id, text: 'Đề nghị trang bị thêm máy quét', authorId: room.person('luu-tru-1').id };
      await opinions.record(room.chair, conferenceId(), floor);
      await opinions.record(room.chair, conferenceId(), floor);
      expect((await seenBy('luu-tru-1')).mine.opinions).toMatchObject([{ id, via: 'floor', state: 'recorded' }]);
      await expect(follow('luu-tru-2', id, { act: 'confirm', statement: 'opinion' })).rejects.toMatchObject({
        code: 'not-its-author',
      });
      await follow('luu-tru-1', id, { act: 'reword', statement: 'opinion', text: 'Đề nghị trang bị hai máy quét' });
      await expect(follow('gd', id, { act: 'commit', ownerId: null, text: 'x', dueOn: DUE })).rejects.toMatchObject({
        code: 'not-answered',
      });
      const answererId = room.person('pgd').id;
      await follow('gd', id, { act: 'answer', answererId, text: 'Đã có trong dự toán' });
      const commit = { act: 'commit' as const, text: 'Mua hai máy', ownerId: room.person('ke-toan').id };
      await expect(follow('gd', id, { ...commit, ownerId: null, dueOn: DUE })).rejects.toMatchObject({
        code: 'commitment-without-owner',
      });
      await expect(follow('gd', id, { ...commit, dueOn: null })).rejects.toMatchObject({
        code: 'commitment-without-date',
      });
      await expect(follow('gd', id, { ...commit, dueOn: '2020-01-01' })).rejects.toMatchObject({
        code: 'commitment-due-in-the-past',
      });
      await follow('gd', id, { ...commit, dueOn: DUE });
      expect((await seenBy('ke-toan')).mine.opinions).toMatchObject([{ id, state: 'promised' }]);

      await query(`update conference set stage = 'resolution' where id = $1`, [conferenceId()]);
      await follow('ke-toan', id, { act: 'confirm', statement: 'commitment' });
      await follow('pgd', id, { act: 'confirm', statement: 'answer' });
      expect((await seenBy('luu-tru-1')).mine.opinions).toMatchObject([
        {
          state: 'committed',
          opinion: { text: 'Đề nghị trang bị hai máy quét' },
          answer: { by: room.person('pgd').name, confirmedAt: expect.any(String) },
          commitment: { by: room.person('ke-toan').name, dueOn: DUE },
        },
      ]);
      const changed = query(`update floor_opinion set opinion = jsonb_set(opinion, '{text}', '"khác"')`);
      await expect(changed).rejects.toMatchObject({ constraint: 'confirmed_words_stay' });
      const notes: { text: string }[] = await query('select text from note order by written_at');
      expect(notes.map(({ text }) => text)).toEqual([
        'Đề nghị trang bị thêm máy quét',
        'Đề nghị trang bị hai máy quét',
        'Đã có trong dự toán',
        'Mua hai máy',
      ]);
    });

    it('from a phone is confirmed by being sent; outside competence it is forwarded', async () => {
      const id = randomUUID();
      await expect(
        opinions.record(room.person('luu-tru-1'), conferenceId(), { id, text: ' ', authorId: null }),
      ).rejects.toMatchObject({ code: 'words-missing' });
      await opinions.record(room.person('luu-tru-1'), conferenceId(), { id, text: 'Xin sửa đường', authorId: null });
      const answererId = room.chair.id;
      await expect(follow('gd', id, { act: 'forward', answererId, text: 'Đã ghi', to: ' ' })).rejects.toMatchObject({
        code: 'forward-without-body',
      });
      await follow('gd', id, { act: 'forward', answererId, text: 'Đã ghi', to: 'UBND phường' });
      expect((await seenBy('luu-tru-1')).mine.opinions).toMatchObject([
        { via: 'phone', state: 'forwarded', answer: { forwardedTo: 'UBND phường' } },
      ]);
      await expect(follow('luu-tru-1', id, { act: 'withdraw' })).rejects.toMatchObject({ code: 'answered-already' });
    });

    it('is nobody else’s to read before its author has confirmed it', async () => {
      const authorId = room.person('luu-tru-1').id;
      await opinions.record(room.chair, conferenceId(), { id: randomUUID(), text: 'Ghi vội', authorId });
      const floor = new FloorService(record.transactions);
      const read = async (code: string) => (await floor.view(room.person(code), conferenceId())).opinions.length;
      expect([await read('gd'), await read('luu-tru-1'), await read('tp-nv')]).toEqual([1, 1, 0]);
      await expect(
        opinions.record(room.person('tp-nv'), conferenceId(), { id: randomUUID(), text: 'x', authorId }),
      ).rejects.toMatchObject({ code: 'not-allowed' });
    });
  });
});
