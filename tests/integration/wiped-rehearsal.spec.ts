import { randomUUID } from 'node:crypto';
import { readSettings } from '@conference/config';
import type { ConferenceEntity, PersonEntity } from '@conference/persistence';
import { openRound, systemClock } from '@conference/tasks';
import { Client } from 'pg';
import { startConference } from '../../apps/api/src/conferences/start-conference';
import { AgendaService } from '../../apps/api/src/floor/agenda.service';
import { FloorOpinionsService } from '../../apps/api/src/floor/floor-opinions.service';
import { PausesService } from '../../apps/api/src/floor/pauses.service';
import { RehearsalService } from '../../apps/api/src/floor/rehearsal.service';
import { SpeakersService } from '../../apps/api/src/floor/speakers.service';
import { ConferenceMailsService } from '../../apps/notifications/src/conference-mails.service';
import { MailDeskService } from '../../apps/notifications/src/mail-desk.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { electionOf, SecretBallot } from './ballot-box.factory';
import { ElectionBox } from './election-box.factory';
import { CANDIDATES, ElectionRoom } from './elections.factory';
import { MOTION, VotingRoom } from './open-votes.factory';

/** What stays of a rehearsal: the chain, which nobody may change. */
const STAYS = ['public.audit_event', 'public.audit_head'];

describe('a rehearsal that is wiped', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    const everywhere = new URL(process.env['TEST_POSTGRES_URL']!);
    everywhere.pathname = database.name;
    owner = new Client({ connectionString: everywhere.href });
    await owner.connect();
  });

  afterAll(async () => {
    await owner?.end();
    await record?.close();
    await database?.drop();
  });

  /** Every row of every table. */
  async function everything(): Promise<Map<string, string[]>> {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'ballot_box') order by 1`,
    );
    const found = new Map<string, string[]>();
    for (const { name } of tables) {
      const { rows } = await owner.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t order by 1`);
      found.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return found;
  }

  /** Another conference of the same office, played with everything that leaves a row. */
  async function rehearse(): Promise<ConferenceEntity> {
    const { transactions, files } = record;
    const { chair, people } = room;
    const started = await transactions.run((records) =>
      startConference(records, { plan: room.conference.plan, rehearsal: true, actor: chair, now: new Date() }),
    );
    if (!started.ok) throw new Error(started.refusal.code);
    const { id, workflowId } = started.value;
    const [document] = await transactions.read(({ documents }) => documents.ofConference(id));
    const uploaded = { personId: chair.id, at: new Date() };
    const file = await files.upload(Buffer.from(`%PDF-1.4 ${id}`), 'application/pdf', uploaded);
    await transactions.run(async ({ documents, floor }) => {
      await documents.addRevision(await documents.lock(document!.id), {
        fileSha256: file.sha256,
        fileName: 'báo cáo.pdf',
        mediaType: file.mediaType,
        size: file.size,
        note: null,
        uploadedBy: document!.drafterId,
        uploadedAt: new Date(),
      });
      await floor.summon(
        id,
        people.map((person) => person.id),
      );
    });
    const asked = { roundId: randomUUID(), conferenceId: id, documentId: document!.id, kind: 'approval' as const };
    await openRound(transactions, systemClock, { ...asked, number: 1, workflowId });
    await owner.query(`update conference set stage = 'session' where id = $1`, [id]);
    await new RehearsalService(transactions).simulate(chair, id, 100);
    const agenda = new AgendaService(transactions);
    const step = { note: null, reason: 'Diễn tập', before: null };
    await agenda.step(chair, id, 'thao-luan', { ...step, step: 'start' });
    const wish = { id: randomUUID(), category: 'opinion' as const, personId: null };
    await new SpeakersService(transactions).ask(chair, id, wish);
    const said = { id: randomUUID(), text: 'Ý kiến thử', authorId: null };
    await new FloorOpinionsService(transactions).record(chair, id, said);
    await elect(started.value);
    await room.votes.prepare(chair, id, { motion: MOTION, way: 'phones', rows: [] });
    await receiveGuest(id, chair);
    const until = { heldOn: '2099-01-05', startsAt: '08:00', place: 'Hội trường' };
    await new PausesService(transactions).pause(chair, id, { reason: 'Thử', until });
    await transactions.run(async ({ honours }) => {
      const award = {
        id: randomUUID(),
        place: 0,
        recipient: 'Phòng Nghiệp vụ',
        title: 'Bằng khen',
        decision: 'Số 1/QĐ',
      };
      await honours.list({ ...award, conferenceId: id, listedAt: new Date(), listedBy: chair.id });
      const launch = { text: 'Thi đua', launchedBy: chair.id, launchedAt: new Date(), recordedBy: chair.id };
      await honours.addLaunch({ ...launch, conferenceId: id });
    });
    const { officeId } = room.conference;
    await transactions.run(async ({ assessments }) => {
      const subject = { subject: 'office' as const, unitId: null, personId: null, title: 'Tự chấm' };
      const asked = { ...subject, setCode: 'tap-the', year: 2024, assessorId: chair.id, askedAt: new Date() };
      await assessments.ask([{ ...asked, officeId, conferenceId: id }]);
      const [assessment] = await assessments.ofConference(id);
      const entry = { assessmentId: assessment!.id, part: 'own' as const, taskId: null, givenBy: chair.id };
      const evidence = { evidenceSha256: null, evidenceName: null, evidenceOn: null };
      const words = { notApplicableBecause: null, explanation: 'Đã làm', ...evidence };
      const score = { criterion: 'tt-1', points: null, judgement: 'met' as const, ...words };
      await assessments.addEntry({ ...entry, givenAt: new Date() }, [score]);
    });
    const booth = { transactions, conferenceId: id, officeId, actorId: chair.id };
    const voters = people.map((person) => person.id);
    const ballot = await SecretBallot.open(booth, voters, electionOf(['a', 'b']));
    await ballot.cast(voters[0]!, 'a');
    const closed = await SecretBallot.open(booth, voters, electionOf(['a', 'b']));
    await closed.cast(voters[0]!, 'a');
    await closed.close();
    await closed.count();
    return started.value;
  }

  /** A whole election of it, on paper and on devices, with the committee's record and its photo. */
  async function elect(conference: ConferenceEntity): Promise<void> {
    await owner.query(
      `update agenda_item set finished_at = now() where conference_id = $1 and started_at is not null`,
      [conference.id],
    );
    await owner.query(`update agenda_item set started_at = now() where conference_id = $1 and kind = 'election'`, [
      conference.id,
    ]);
    const election = ElectionRoom.of(record, room.in(conference));
    const box = new ElectionBox(election);
    await election.listed();
    const roundId = await box.round('both');
    await box.prepare();
    await box.open(['gd', 'pgd', 'ct-cd', 'tp-nv', 'ke-toan']);
    for (const voter of ['tp-hc', 'luu-tru-1', 'luu-tru-2']) await box.cast(voter, ...CANDIDATES.slice(0, 3));
    await election.rounds.close(election.chair, { ...election.ref, roundId });
    await box.count();
    await election.inventory(roundId, 5);
    await election.enter(roundId, election.paper({ 'luu-tru-1': 5, 'luu-tru-2': 4, 'ct-cd': 3, 'tp-nv': 1 }, 5));
    await election.handedOver(roundId);
    await election.rounds.publish(election.chair, { ...election.ref, roundId });
    await owner.query(`update agenda_item set finished_at = now() where conference_id = $1 and kind = 'election'`, [
      conference.id,
    ]);
  }

  async function receiveGuest(conferenceId: string, { id: by }: PersonEntity): Promise<void> {
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    const { transactions } = record;
    await transactions.run(async ({ guests }) => {
      const at = new Date();
      const invited = { name: 'Khách', position: '', organisation: 'Công đoàn', email: 'khach@cd.example' };
      const given = { language: 'vi' as const, conferenceId, invitedAt: at, invitedBy: by };
      const { id: guestId } = await guests.add({ ...invited, ...given });
      const told = { guestId, via: 'told' as const, recordedBy: by };
      await guests.addReply({ ...told, heldOn: '2024-01-05', kind: 'coming', givenAt: at });
      const scan = { guestId, direction: 'in' as const, via: 'hand' as const, recordedBy: by };
      await guests.addScans([{ ...scan, id: randomUUID(), deviceAt: at.toISOString(), receivedAt: at, device: '' }]);
    });
    const mails = new ConferenceMailsService(transactions, new MailDeskService(settings), settings, record.files);
    await mails.inviteParticipants({ conferenceId });
  }

  it('is gone from every table but the audit chain, and only when it has ended', async () => {
    const before = await everything();
    const { id } = await rehearse();
    const during = await everything();
    const grown = [...during].filter(([name, rows]) => rows.length > before.get(name)!.length).map(([name]) => name);
    expect(grown).toEqual(
      expect.arrayContaining([
        'ballot_box.electorate_entry',
        'ballot_box.envelope',
        'ballot_box.listed_envelope',
        'ballot_box.opened_ballot',
        'ballot_box.poll',
        'public.agenda_item',
        'public.assessment',
        'public.assessment_entry',
        'public.assessment_score',
        'public.award',
        'public.count_record',
        'public.election',
        'public.election_decision',
        'public.election_roll',
        'public.election_round',
        'public.emulation_launch',
        'public.entered_count',
        'public.file_upload',
        'public.guest',
        'public.guest_link',
        'public.guest_reply',
        'public.guest_scan',
        'public.floor_opinion',
        'public.election_nomination',
        'public.note',
        'public.open_vote',
        'public.outbox',
        'public.revision',
        'public.scan',
        'public.secret_ballot',
        'public.session_adjournment',
        'public.session_pause',
        'public.speech',
        'public.stored_file',
        'public.task',
      ]),
    );

    const rehearsal = new RehearsalService(record.transactions);
    await expect(rehearsal.wipe(room.chair, id)).rejects.toMatchObject({ code: 'rehearsal-not-ended' });
    await expect(rehearsal.wipe(room.person('luu-tru-1'), id)).rejects.toMatchObject({ code: 'not-allowed' });
    await owner.query(`update conference set stage = 'cancelled' where id = $1`, [id]);
    await rehearsal.wipe(room.chair, id);

    const after = await everything();
    for (const [name, rows] of before) {
      if (!STAYS.includes(name)) expect({ name, rows: after.get(name) }).toEqual({ name, rows });
    }
    const chain = await record.transactions.read(({ audit }) => audit.chain(room.conference.officeId));
    expect(chain.at(-1)).toMatchObject({ action: 'rehearsal.wiped', conferenceId: null });
    expect(chain.map(({ payload }) => payload).join()).not.toContain('Ý kiến thử');
  });

  it('is never a real conference', async () => {
    await owner.query(`update conference set rehearsal = false, stage = 'cancelled' where id = $1`, [
      room.conference.id,
    ]);
    await expect(new RehearsalService(record.transactions).wipe(room.chair, room.conference.id)).rejects.toMatchObject({
      code: 'rehearsals-only',
    });
    await expect(
      record.transactions.run(({ conferences }) => conferences.wipe(room.conference.id)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
