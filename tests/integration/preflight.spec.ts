import { PreflightService } from '../../apps/api/src/floor/preflight.service';
import { RehearsalService } from '../../apps/api/src/floor/rehearsal.service';
import { declareQuorum } from '../../apps/worker/src/session-floor';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { VotingRoom } from './open-votes.factory';

describe('the check before the session is opened', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let preflight: PreflightService;
  let rehearsal: RehearsalService;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    preflight = new PreflightService(record.transactions);
    rehearsal = new RehearsalService(record.transactions);
    await query(`update conference set stage = 'convening'`);
    await query('update agenda_item set started_at = null');
    for (const { id } of room.people) await room.leave(id);
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const query = (sql: string) => record.transactions.dataSource.query(sql);
  const id = () => room.conference.id;
  const missing = async () => (await preflight.view(room.chair, id())).missing.map(({ code }) => code);
  const open = () =>
    record.transactions.run((records) =>
      declareQuorum(records, { conferenceId: id(), commandId: 'c', actorId: room.chair.id, deviationId: null }),
    );

  it('says what is missing and where it is mended, and what is in order', async () => {
    const view = await preflight.view(room.chair, id());
    expect(view.missing).toMatchObject([
      { code: 'documentsNotApproved', page: 'documents', sentence: { vi: expect.stringContaining('chưa được duyệt') } },
      { code: 'summonsNotSent', page: 'summons', sentence: { en: 'The summons went to 0 of 8 people.' } },
      { code: 'quorum', page: 'checkIn' },
    ]);
    expect(view.sentence.vi).toBe('3 việc còn thiếu trước khi khai mạc.');
    expect(view.fine.map(({ code }) => code)).toContain('rollNotFrozen');

    await query(`update document set approved_revision = 1, current_revision = 1`);
    expect(await missing()).toEqual(['summonsNotSent', 'quorum']);
    await query(`update person set roles = '{staff}' where 'countingCommittee' = any(roles)`);
    expect(await missing()).toEqual(['countingCommittee', 'summonsNotSent', 'quorum']);
  });

  it('asks why the programme departs from its rules, and takes the reason once', async () => {
    await query(`update agenda_item set place = -1 where code = 'bc-bttnd'`);
    const { deviations } = await preflight.view(room.chair, id());
    expect(deviations.length).toBeGreaterThan(0);
    expect(await missing()).toContain('deviationWithoutReason');
    const [{ code, kind }] = deviations as [(typeof deviations)[number]];
    const explain = (reason: string) => preflight.explain(room.chair, id(), { code, kind, reason });
    await expect(explain(' ')).rejects.toMatchObject({ code: 'deviation-without-reason' });
    await expect(
      preflight.explain(room.chair, id(), { code: 'agenda-item-missing', kind: 'awards', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    for (const deviation of deviations)
      await preflight.explain(room.chair, id(), { code: deviation.code, kind: deviation.kind, reason: 'Theo đề nghị' });
    expect(await missing()).not.toContain('deviationWithoutReason');
    await explain('Theo đề nghị');
    const events = await record.transactions.read(({ audit }) => audit.ofConference(id(), 50));
    expect(events.filter(({ action }) => action === 'agenda.explained')).toHaveLength(deviations.length);
  });

  it('lets a rehearsal’s room fill by itself until there is a quorum; without one it is not opened', async () => {
    await query(`update conference set held_on = current_date - 1`);
    expect(await rehearsal.simulate(room.chair, id(), 5)).toEqual({ cameIn: 5, present: 5 });
    await expect(open()).rejects.toThrow('no-quorum');
    expect(await missing()).toContain('quorum');
    expect(await rehearsal.simulate(room.chair, id(), 100)).toEqual({ cameIn: 3, present: 8 });
    expect(await missing()).not.toContain('quorum');
    await expect(open()).resolves.toMatchObject({ present: 8, entitled: 8 });

    await query('update conference set rehearsal = false');
    await expect(rehearsal.simulate(room.chair, id(), 1)).rejects.toMatchObject({ code: 'rehearsals-only' });
  });
});
