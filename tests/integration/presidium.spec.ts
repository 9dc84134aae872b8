import { makePollKey } from '@conference/ballots';
import type { ConferenceEntity, PersonEntity } from '@conference/persistence';
import { BallotsService } from '../../apps/api/src/ballots/ballots.service';
import { DeskService } from '../../apps/api/src/check-in/desk.service';
import { runsFloor } from '../../apps/api/src/conferences/access';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { AgendaService } from '../../apps/api/src/floor/agenda.service';
import { PausesService } from '../../apps/api/src/floor/pauses.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { BOARD, ElectionRoom } from './elections.factory';
import { MOTION, VotingRoom } from './open-votes.factory';

const CONFIRMED = [{ question: 'some-did-not-vote' as const, answer: 'confirmed' as const, note: '' }];

describe('whoever is named on the presidium', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;

  beforeEach(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    await name(room.conference.id, 'luu-tru-1', 'gd');
  });

  afterEach(async () => {
    await record?.close();
    await database?.drop();
  });

  const name = (conferenceId: string, ...codes: string[]) =>
    record.transactions.dataSource.query(
      `update conference set plan = jsonb_set(plan, '{conference,presidium}', $2::jsonb) where id = $1`,
      [conferenceId, JSON.stringify(codes)],
    );
  const stored = (id: string) => record.transactions.read((records) => records.conferences.get(id));
  const presiding = () => room.person('luu-tru-1');
  const nobody = () => room.person('tp-nv');

  /** Opens, counts and publishes a vote in the room of a conference. */
  async function holdVote(person: PersonEntity, conferenceId = room.conference.id): Promise<void> {
    await room.votes.prepare(person, conferenceId, { motion: MOTION, way: 'hands', rows: [] });
    const { id: voteId } = await room.vote();
    await room.votes.open(person, conferenceId, voteId);
    await room.votes.end(person, conferenceId, voteId);
    const figures = { yes: 5, no: 1, abstain: 1 };
    await room.counting.close(person, { conferenceId, voteId }, { figures, answers: CONFIRMED });
    await room.votes.publish(person, conferenceId, voteId);
  }

  /** Another conference of the same office, in session as well, over which the same person does not preside. */
  async function otherConference(): Promise<ConferenceEntity> {
    const { plan } = room.conference;
    const request = { plan, rehearsal: true, actor: room.chair, now: new Date() };
    const started = await record.transactions.run((records) => startConference(records, request));
    if (!started.ok) throw new Error('the conference did not start');
    await record.transactions.dataSource.query(`update conference set stage = 'session' where id = $1`, [
      started.value.id,
    ]);
    return started.value;
  }

  it('opens, closes and publishes a vote without holding a role of the floor', async () => {
    expect(presiding().roles).toEqual(['inspectionChair']);
    await holdVote(presiding());
    expect(await room.vote()).toMatchObject({ state: 'published', closedBy: presiding().id, yes: 5 });
  });

  it('runs the room otherwise too: the agenda, the door and breaks', async () => {
    const { id } = room.conference;
    expect(runsFloor(presiding(), await stored(id))).toBe(true);
    expect((await new DeskService(record.transactions).view(presiding(), id)).attendees).toHaveLength(8);
    const step = { step: 'finish' as const, note: null, reason: null, before: null };
    await new AgendaService(record.transactions).step(presiding(), id, 'nghi-quyet', step);
    await new PausesService(record.transactions).pause(presiding(), id, { reason: 'Giải lao', until: null });
    expect((await stored(id)).pausedAt).not.toBeNull();
  });

  it('leaves nobody else the floor, who is refused before anything else', async () => {
    const { id } = room.conference;
    await expect(holdVote(nobody())).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(new DeskService(record.transactions).view(nobody(), id)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await record.transactions.dataSource.query(`update conference set stage = 'convening' where id = $1`, [id]);
    await expect(holdVote(nobody())).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(holdVote(presiding())).rejects.toMatchObject({ code: 'not-in-session' });
  });

  it('presides that conference alone, and no other of the office', async () => {
    const other = await otherConference();
    await expect(holdVote(presiding(), other.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await name(other.id, 'tp-nv');
    await expect(holdVote(presiding(), other.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(holdVote(nobody())).rejects.toMatchObject({ code: 'not-allowed' });
    const agenda = new AgendaService(record.transactions);
    const step = { step: 'start' as const, note: null, reason: null, before: null };
    await expect(agenda.step(presiding(), other.id, 'nghi-quyet', step)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('writes down votes of others, which nobody else may', async () => {
    const { id: conferenceId } = room.conference;
    await room.votes.prepare(presiding(), conferenceId, { motion: MOTION, way: 'phones', rows: [] });
    const { id: voteId } = await room.vote();
    await room.votes.open(presiding(), conferenceId, voteId);
    const voice = { conferenceId, voteId, choice: 'yes' as const };
    await room.voting.writeDown(presiding(), room.person('ke-toan').id, voice);
    await expect(room.voting.writeDown(nobody(), room.person('tp-hc').id, voice)).rejects.toMatchObject({
      code: 'not-your-step',
    });
    expect(await record.transactions.read(({ votes }) => votes.namedVotes(voteId))).toMatchObject([
      { personId: room.person('ke-toan').id, recordedBy: presiding().id },
    ]);
  });

  it('runs an election, but is by that on no counting committee: the key of its box is not theirs to make', async () => {
    const { id } = room.conference;
    const query = (sql: string) => record.transactions.dataSource.query(sql, [id]);
    await query(`update agenda_item set started_at = null where conference_id = $1`);
    await query(`update agenda_item set started_at = now() where conference_id = $1 and kind = 'election'`);
    await name(id, 'pgd');
    const deputy = Object.assign(room.person('pgd'), { roles: ['staff' as const] });
    const election = ElectionRoom.of(record, room);
    await election.listed();
    const committee = election.committee();
    const { roundId } = await election.rounds.open(deputy, election.ref, { way: 'electronic', committee });
    expect((await election.seenBy(deputy)).may).toEqual({ run: true, count: true, void: true, recognise: false });

    const { publicKey } = await makePollKey();
    const ballots = new BallotsService(record.transactions);
    const box = { subject: 'election' as const, code: BOARD, publicKey };
    await expect(ballots.prepare(deputy, id, box)).rejects.toMatchObject({ code: 'not-on-committee' });
    await expect(election.count.sign(deputy, { ...election.ref, roundId })).rejects.toMatchObject({
      code: 'not-on-committee',
    });
  });
});
