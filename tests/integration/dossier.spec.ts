import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Settings } from '@conference/config';
import { LEFT_OUT, prepareDossier, TAKEN_TABLES } from '@conference/dossier';
import { Spool } from '@conference/files';
import type { DossierEntity } from '@conference/persistence';
import { Client } from 'pg';
import { DossiersService } from '../../apps/api/src/dossiers/dossiers.service';
import { AuditAnchorService } from '../../apps/worker/src/audit-anchor.service';
import { DossierMaker } from '../../apps/worker/src/dossier/dossier-maker';
import { readRecord } from '../../apps/worker/src/dossier/read-record';
import { verifyDossier } from '../../infra/verify/verify-dossier';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { electionOf, SecretBallot } from './ballot-box.factory';
import { MOTION, VotingRoom } from './open-votes.factory';

/** What no column of a dossier may hold, by its name. */
const SECRET = /token|hmac|secret_|password|handle|lease|seal$|reply_sha256/;

describe('the dossier of a conference', () => {
  let folder: string;
  let database: TestDatabase;
  let record: OpenRecord;
  let room: VotingRoom;
  let owner: Client;
  let everywhere: Client;
  let anchorFile: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hoi-nghi-dossier-'));
    anchorFile = join(folder, 'anchors.jsonl');
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    room = await VotingRoom.open(record, 8);
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const url = new URL(process.env['TEST_POSTGRES_URL']!);
    url.pathname = database.name;
    everywhere = new Client({ connectionString: url.href });
    await everywhere.connect();
    await happen();
  });

  afterAll(async () => {
    await owner?.end();
    await everywhere?.end();
    await record?.close();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const maker = (file: string | undefined = anchorFile) => {
    const anchors = new AuditAnchorService(record.transactions, { auditAnchorFile: file } as Settings);
    return new DossierMaker(record.transactions, record.files, new Spool(join(folder, 'spool')), anchors);
  };

  const note = (action: string, conferenceId: string | null) =>
    record.transactions.run(({ audit }) => {
      const entry = { officeId: room.conference.officeId, at: new Date(), actorId: room.chair.id };
      return audit.append({ ...entry, conferenceId, action, facts: { absence: 'of-somebody-else' } });
    });

  /** A conference with a draft, an answer to its summons, a vote, a secret ballot, and things of the office that are none of its business. */
  async function happen(): Promise<void> {
    const { id, officeId } = room.conference;
    const { chair, people } = room;
    await note('absence.entered', null);
    await record.transactions.run(async ({ documents, files }) => {
      const [document] = await documents.ofConference(id);
      const pdf = await record.files.add(Buffer.from('%PDF-1.4 dự thảo'), 'application/pdf', new Date());
      expect(await files.facts(pdf.sha256)).not.toBeNull();
      await documents.addRevision(await documents.lock(document!.id), {
        fileSha256: pdf.sha256,
        fileName: 'báo cáo.pdf',
        mediaType: pdf.mediaType,
        size: pdf.size,
        note: 'bản đầu',
        uploadedBy: document!.drafterId,
        uploadedAt: new Date(),
      });
    });
    await owner.query(
      `insert into summons_reply (attendee_id, held_on, kind, reason, via, given_at)
       select id, '2026-01-15', 'excused', 'con ốm nằm viện', 'page', now() from attendee where conference_id = $1 limit 1`,
      [id],
    );
    await owner.query(
      `with asked as (
         insert into round (id, office_id, conference_id, workflow_id, kind, number, rule, silence, state, opened_at, due_at, due_explanation, steps)
         values (gen_random_uuid(), $1, $2, 'w', 'staffBallot', 1, '{}', 'recordAsMissing', 'open', now(), now(), '{}', '[]') returning id)
       insert into task (office_id, conference_id, round_id, kind, assignee_id, state, outcome, reason, decided_at, decided_by_id, channel, opened_at)
       select $1, $2, id, 'staffBallot', $3, 'decided', 'against', 'lời riêng trên phiếu', now(), $3, 'page', now() from asked`,
      [officeId, id, people[0]!.id],
    );
    await note('stage.entered', id);
    await note('absence.entered', null);
    await room.votes.prepare(chair, id, { motion: MOTION, way: 'phones', rows: [] });
    const booth = { transactions: record.transactions, conferenceId: id, officeId, actorId: chair.id };
    const voters = people.map((person) => person.id);
    const ballot = await SecretBallot.open(booth, voters, electionOf(['a', 'b']));
    await ballot.cast(voters[0]!, 'a');
    await note('stage.entered', id);
  }

  async function kept(dossier: DossierEntity): Promise<string> {
    const path = join(folder, `${dossier.id}.zip`);
    const file = await record.files.open(dossier.fileSha256);
    await pipeline(file!.stream, createWriteStream(path));
    return path;
  }

  const made = (id: string) => record.transactions.read(({ dossiers }) => dossiers.byId(id));

  it('decides of every table of a conference whether it is taken or why not, and takes no secret column', async () => {
    const { rows } = await owner.query<{ name: string }>('select tab::text as name from tables_of_conference()');
    const known = [...TAKEN_TABLES.map(({ table }) => table), ...Object.keys(LEFT_OUT)];
    const tables = rows.map(({ name }) => name).filter((name) => !name.includes('.'));
    expect(tables.filter((name) => !known.includes(name))).toEqual([]);

    const { rows: columns } = await owner.query<{ table_name: string; column_name: string; data_type: string }>(
      `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'`,
    );
    const taken = columns.filter(({ table_name: table, column_name: column }) => {
      const choice = TAKEN_TABLES.find((candidate) => candidate.table === table);
      return choice && (choice.columns?.includes(column) ?? !choice.without?.includes(column));
    });
    expect(taken.filter(({ column_name, data_type }) => SECRET.test(column_name) || data_type === 'bytea')).toEqual([]);
  });

  it('is made by request as an interim copy, which the verifier finds intact, with the anchors outside as well', async () => {
    const dossierId = randomUUID();
    await maker().make({ conferenceId: room.conference.id, dossierId, requestedById: room.chair.id });
    const dossier = (await made(dossierId))!;
    expect(dossier).toMatchObject({ kind: 'interim', requestedBy: room.chair.id });

    const path = await kept(dossier);
    const report = await verifyDossier(path, anchorFile);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ kind: 'interim', files: dossier.entries, given: { knowsArchive: true } });
    expect(report.links).toBeGreaterThan(report.ownLinks);
    expect(await verifyDossier(path)).toMatchObject({ findings: [], anchors: 1 });
  });

  it('holds what is on record, and neither reasons of absence nor ballots nor what is none of its business', async () => {
    const dossierId = randomUUID();
    await maker().make({ conferenceId: room.conference.id, dossierId, requestedById: room.chair.id });
    const bytes = (await readFile(await kept((await made(dossierId))!))).toString('utf8');

    for (const said of ['bản đầu', '%PDF-1.4 dự thảo', '"kind":"excused"', room.chair.name])
      expect(bytes).toContain(said);
    expect(bytes).not.toContain('con ốm nằm viện');
    expect(bytes).toContain('"kind":"staffBallot"');
    expect(bytes).not.toContain('"against"');
    expect(bytes).not.toContain('lời riêng trên phiếu');
    expect(bytes).not.toContain('absence.entered');
    expect(bytes).not.toContain(room.chair.email);
    const sealed = await everywhere.query<{ row: Record<string, unknown> }>(
      'select to_jsonb(e) as row from ballot_box.envelope e',
    );
    const secrets = sealed.rows.flatMap(({ row }) =>
      Object.values(row).filter((value): value is string => typeof value === 'string' && value.length > 40),
    );
    expect(secrets.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(bytes).not.toContain(secret.replace(/^\\x/, ''));
  });

  it('gives the same bytes for the same record', async () => {
    const choice = { kind: 'final' as const, anchored: true };
    const read = () => record.transactions.read((records) => readRecord(records, room.conference.id, choice));
    const [one, other] = [await prepareDossier(await read()), await prepareDossier(await read())];
    expect(one.manifest.equals(other.manifest)).toBe(true);
  });

  it('is made once for good when the conference is closed, however often the procedure asks', async () => {
    const request = { conferenceId: room.conference.id, requestedById: null };
    await maker().make({ ...request, dossierId: randomUUID() });
    const [first] = (
      await record.transactions.read(({ dossiers }) => dossiers.ofConference(room.conference.id))
    ).filter(({ kind }) => kind === 'final');
    await maker().make({ ...request, dossierId: randomUUID() });
    expect(await record.transactions.read(({ dossiers }) => dossiers.final(room.conference.id))).toEqual(first);
    expect((await verifyDossier(await kept(first!), anchorFile)).findings).toEqual([]);
  });

  it('shows a database in which somebody rewrote an entry, and an anchor file that does not match it', async () => {
    const dossierId = randomUUID();
    await maker().make({ conferenceId: room.conference.id, dossierId, requestedById: room.chair.id });
    const lines = (await readFile(anchorFile, 'utf8')).trim().split('\n');
    const forged = lines.map((line) => line.replace(/"hash":"./, '"hash":"x'));
    const other = join(folder, 'forged.jsonl');
    await writeFile(other, `${forged.join('\n')}\n`);
    const { findings } = await verifyDossier(await kept((await made(dossierId))!), other);
    expect(findings.map(({ code }) => code)).toContain('anchor-broken');
  });

  it('is made where no anchors are kept, and says so', async () => {
    const dossierId = randomUUID();
    const anchors = new AuditAnchorService(record.transactions, { auditAnchorFile: undefined } as Settings);
    const spool = new Spool(join(folder, 'spool'));
    await new DossierMaker(record.transactions, record.files, spool, anchors).make({
      conferenceId: room.conference.id,
      dossierId,
      requestedById: room.chair.id,
    });
    expect(await verifyDossier(await kept((await made(dossierId))!))).toMatchObject({
      findings: [],
      isAnchored: false,
    });
  });

  describe(DossiersService.name, () => {
    const service = () => new DossiersService(record.transactions, record.files);

    it('lets leaders ask for a copy, once for each asking, and keepers read the list', async () => {
      const { id } = room.conference;
      const dossierId = randomUUID();
      const before = (await service().list(room.chair, id)).making;
      await service().make(room.chair, id, dossierId);
      await service().make(room.chair, id, dossierId);
      expect((await service().list(room.chair, id)).making).toBe(before + 1);
      const { rows } = await owner.query(`select payload from outbox where topic = 'dossier'`);
      expect(rows).toEqual([{ payload: { conferenceId: id, dossierId, requestedById: room.chair.id } }]);

      const staff = room.person('luu-tru-1');
      expect(() => service().list(staff, id)).toThrow(expect.objectContaining({ code: 'not-allowed' }) as Error);
      await expect(service().make(staff, id, randomUUID())).rejects.toMatchObject({ code: 'not-allowed' });
    });

    it('records the hand-over to the archive once the final dossier is there, and never before it', async () => {
      const { id } = room.conference;
      await owner.query(
        `insert into stage_entry (conference_id, stage, entered_at, left_at) values ($1, 'closed', now(), now())`,
        [id],
      );
      await expect(service().handOver(room.chair, id, '2020-01-01')).rejects.toMatchObject({
        code: 'hand-over-before-closing',
      });
      const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      await service().handOver(room.chair, id, today);
      await service().handOver(room.chair, id, today);
      const { handOver, may } = await service().list(room.chair, id);
      expect(handOver).toMatchObject({ state: 'handedOver' });
      expect(may.handOver).toBe(false);
    });
  });
});
