import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { SearchResults } from '@conference/contracts';
import { searchTerms, type Outcome, type SearchKind } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { runsFloor } from '../../apps/api/src/conferences/access';
import { FloorOpinionsService } from '../../apps/api/src/floor/floor-opinions.service';
import { SearchService } from '../../apps/api/src/search/search.service';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';
import { holdFollowed } from './followed-office.factory';
import { IssuableDocuments } from './issuable.factory';
import { VotingRoom } from './open-votes.factory';
import { stranger } from './other-office.factory';
import { paragraphs, WrittenReport } from './written-report.factory';

describe('the search', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let search: SearchService;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    search = new SearchService(record.transactions);
  });

  afterAll(async () => {
    await record?.close();
    await database?.drop();
  });

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    record.transactions.dataSource.query<T[]>(sql, values);
  const find = (person: PersonEntity, q: string, more: { kind?: SearchKind; year?: number; page?: number } = {}) =>
    search.find(person, { q, page: 1, ...more });
  const kinds = ({ groups }: SearchResults) => groups.map(({ kind, count }) => `${kind} ${count}`);
  const NOTHING = { groups: [], years: [], total: 0, pageSize: 4 };

  describe('over one office', () => {
    let report: WrittenReport;
    let reader: PersonEntity;
    let alien: PersonEntity;

    beforeAll(async () => {
      report = await WrittenReport.open(record);
      reader = report.tasks.people.get('luu-tru-2')!;
      alien = await stranger(record, report.tasks.conference);
      await report.enter('drafting');
      await report.handIn(paragraphs('mota Tình hình thảo mộc năm qua', 'haii Kinh phí khuyến nông'));
      await report.enter('consultation');
      const [asked] = await report.ask('opinion');
      const remarks = [{ blockId: 'mota', text: 'Đề nghị bổ sung số liệu tỉa cành' }];
      await taken(report.answerTask(asked!, 'agreeWithRemarks', { remarks }));
      await query(
        `update opinion set disposition = 'takenOver', disposition_reason = 'Tiếp thu, đã viết lại về cảnh quan'`,
      );
      await report.enter('approval');
      const [approver] = await report.ask('approval');
      await taken(report.answerTask(approver!, 'returned', { reason: 'Chưa thống nhất chuyện ươm giống' }));
    });

    const taken = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>): Promise<void> => {
      const result = await answer;
      if (!result.ok) throw new Error(result.refusal?.code);
    };

    it.each<[SearchKind, string]>([
      ['passage', 'thao moc'],
      ['passage', 'KHUYẾN NÔNG'],
      ['opinion', 'tia canh'],
      ['opinion', 'canh quan'],
      ['decision', 'uom giong'],
      ['decision', '"ươm giống"'],
    ])(
      'finds a %s by “%s”, and for somebody of another office there is nothing, not even a count',
      async (kind, typed) => {
        expect(kinds(await find(reader, typed))).toEqual([`${kind} 1`]);
        expect(await find(alien, typed)).toEqual(NOTHING);
        expect(await find(alien, typed, { kind })).toEqual({ ...NOTHING, pageSize: 20 });
      },
    );

    it('finds the name of an attached file until it is taken away, and what came by mail about a question', async () => {
      const { id: documentId, conferenceId } = await report.row();
      const [file] = await query<{ sha256: string }>('select sha256 from stored_file limit 1');
      const [attached] = await query<{ id: string }>(
        `insert into document_attachment (document_id, sha256, name, media_type, size, note, added_by, added_at)
         values ($1, $2, 'Phụ lục quỹ đất.xlsx', 'application/octet-stream', 1, 'Bảng thửa', $3, now()) returning id`,
        [documentId, file!.sha256, reader.id],
      );
      for (const typed of ['phu luc quy dat', 'bang thua']) {
        expect(kinds(await find(reader, typed))).toEqual(['attachment 1']);
        expect(await find(alien, typed)).toEqual(NOTHING);
      }
      await query('update document_attachment set removed_at = now(), removed_by = $2 where id = $1', [
        attached!.id,
        reader.id,
      ]);
      expect(await find(reader, 'phu luc quy dat')).toEqual(NOTHING);

      const comment = async (taskId: string, text: string) => {
        const mailId = randomUUID();
        await report.tasks.mail(await report.tasks.task(taskId));
        await query(
          `insert into inbound_mail (id, office_id, mail_id, address_kind, address_sha256, transport, envelope_from, raw_sha256,
             copy_sha256, received_at, state, processed_at)
           select $1::uuid, office_id, id, 'reply', '\\x00', 'smtp', 'a@test.example', '-', sha256($2::text::bytea), now(), 'processed', now()
           from mail where task_id = $2::uuid limit 1`,
          [mailId, taskId],
        );
        await query(
          `insert into task_comment (id, task_id, document_id, conference_id, person_id, text, inbound_mail_id, at)
           values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, now())`,
          [taskId, documentId, conferenceId, reader.id, text, mailId],
        );
      };
      const [task] = await query<{ id: string }>(`select id from task where kind = 'approval' limit 1`);
      await comment(task!.id, 'Nhờ gửi thêm sổ lâm nghiệp');
      const found = await find(reader, 'lam nghiep');
      expect(kinds(found)).toEqual(['comment 1']);
      expect(found.groups[0]!.hits[0]).toMatchObject({ subjectId: task!.id, documentId });
      expect(await find(alien, 'lam nghiep')).toEqual(NOTHING);
    });

    it('finds conferences, documents, people and targets of one’s own office only', async () => {
      const { conference } = report.tasks;
      const { title } = await report.row();
      const [target] = await query<{ title: string }>('select title from target where conference_id = $1', [
        conference.id,
      ]);
      const names = { conference: conference.title, document: title, person: reader.name, target: target!.title };
      for (const [kind, name] of Object.entries(names)) {
        expect(kinds(await find(reader, `"${name}"`))).toEqual(
          expect.arrayContaining([expect.stringMatching(`^${kind} `)]),
        );
        const { groups } = await find(alien, `"${name}"`);
        expect(groups.flatMap(({ hits }) => hits).filter(({ subjectId }) => subjectId === reader.id)).toEqual([]);
        expect(groups.map((group) => group.kind)).toEqual(kind === 'person' ? expect.anything() : []);
      }
    });

    it('finds what somebody said by their name, and what they are called now', async () => {
      const [{ person_id: id } = { person_id: '' }] = await query<{ person_id: string }>(
        'select person_id from opinion',
      );
      const [{ name } = { name: '' }] = await query<{ name: string }>('select name from person where id = $1', [id]);
      expect(kinds(await find(reader, `"${name}" tia canh`))).toEqual(['opinion 1']);
      await query(`update person set name = 'Vũ Quỳnh Xuyến' where id = $1`, [id]);
      expect(kinds(await find(reader, 'xuyen tia canh'))).toEqual(['opinion 1']);
      expect(kinds(await find(reader, 'quynh xuyen'))).toEqual(expect.arrayContaining(['opinion 1', 'person 1']));
      await query(`update person set name = $2 where id = $1`, [id, name]);
      expect(await find(reader, 'xuyen')).toEqual(NOTHING);
    });

    it('takes the words before the last as they are, the last as begun, and those in quotation marks next to each other', async () => {
      expect(kinds(await find(reader, 'thao mo'))).toEqual(['passage 1']);
      expect(await find(reader, 'tha moc')).toEqual(NOTHING);
      expect(await find(reader, '"moc thao"')).toEqual(NOTHING);
      expect(kinds(await find(reader, '"tinh hinh thao'))).toEqual(['passage 1']);
    });

    it('marks what was found, with where it leads', async () => {
      const { groups } = await find(reader, 'khuyen nong');
      const [hit] = groups[0]!.hits;
      expect(hit).toMatchObject({
        documentId: report.id,
        blockId: 'haii',
        conference: { rehearsal: expect.any(Boolean) },
      });
      expect(hit!.passage).toEqual([
        { text: 'Kinh phí ', isFound: false },
        { text: 'khuyến', isFound: true },
        { text: ' ', isFound: false },
        { text: 'nông', isFound: true },
      ]);
    });

    it('follows the text: what the next version does not say any more is not found, what is only being written not yet', async () => {
      await report.enter('rework');
      await report.write(paragraphs('mota Tình hình chăn tằm năm qua'));
      expect(await find(reader, 'chan tam')).toEqual(NOTHING);
      await report.handIn(paragraphs('mota Tình hình chăn tằm năm qua'));
      expect(kinds(await find(reader, 'chan tam'))).toEqual(['passage 1']);
      expect(await find(reader, 'thao moc')).toEqual(NOTHING);
    });

    it('finds no answer that was taken back', async () => {
      await query(`update opinion set withdrawn_at = now()`);
      await query(
        `update task set state = 'withdrawn', withdrawn_at = now(), withdrawn_by_id = decided_by_id, withdrawn_because = 'Nhầm'
         where reason like '%ươm giống%'`,
      );
      expect(await find(reader, 'tia canh')).toEqual(NOTHING);
      expect(await find(reader, 'uom giong')).toEqual(NOTHING);
    });

    it.each(['', '  ', '"', '!!! ??', '& | <->'])('finds nothing where no word is asked for: %p', async (typed) => {
      expect(await find(reader, typed)).toEqual(NOTHING);
    });

    it('does not find how somebody answered ballots to all staff', async () => {
      const [task] = await report.ask('approval');
      await query(
        `update task set kind = 'staffBallot', state = 'decided', outcome = $2, reason = 'Bí mật đậu tương' where id = $1`,
        [task!.id, 'against' satisfies Outcome],
      );
      expect(await find(report.tasks.people.get('gd')!, 'dau tuong')).toEqual(NOTHING);
    });

    it('is written in the same transaction: what is not kept is not found', async () => {
      const { id } = await report.row();
      const before = await query('select id from search_entry order by id');
      const cut = record.transactions.run(async ({ documents }) => {
        await documents.number(id, '99/XX-YY', new Date());
        throw new Error('cut');
      });
      await expect(cut).rejects.toThrow('cut');
      expect(await query('select id from search_entry order by id')).toEqual(before);
    });
  });

  it('finds an opinion from the floor that is not confirmed for those alone whose words are in it, and for those who keep the record', async () => {
    const room = await VotingRoom.open(record, 8);
    const opinions = new FloorOpinionsService(record.transactions);
    const id = randomUUID();
    await query('update agenda_item set started_at = null');
    await query(`update agenda_item set started_at = now() where conference_id = $1 and code = 'thao-luan'`, [
      room.conference.id,
    ]);
    const author = room.person('luu-tru-1');
    const other = room.people.find((person) => person.id !== author.id && !runsFloor(person, room.conference))!;
    await opinions.record(room.chair, room.conference.id, { id, text: 'Xin thêm nhà để xe đạp', authorId: author.id });
    expect(kinds(await find(room.chair, 'xe dap'))).toEqual(['opinion 1']);
    expect(kinds(await find(author, 'xe dap'))).toEqual(['opinion 1']);
    expect(await find(other, 'xe dap')).toEqual(NOTHING);
    await opinions.follow(author, room.conference.id, id, { act: 'confirm', statement: 'opinion' });
    expect(kinds(await find(other, 'xe dap'))).toEqual(['opinion 1']);
    await opinions.follow(author, room.conference.id, id, { act: 'withdraw' });
    expect(await find(other, 'xe dap')).toEqual(NOTHING);
  });

  it('finds a registered document by its number, also without the leading zero, and by what it is about', async () => {
    const documents = await IssuableDocuments.open(record.transactions, { office: 'so-khac' });
    const reader = documents.people.get('luu-tru-2')!;
    const now = () => new Date('2024-02-01T02:00:00.000Z');
    const entry = await documents.issue({ code: 'sen-vang' }, now);
    const alien = await stranger(record, documents.conference);
    for (const typed of [entry.symbol, entry.symbol.replace(/^0+/, ''), `"${entry.symbol}"`]) {
      expect(kinds(await find(reader, typed))).toEqual(['document 1', 'register 1']);
      expect(await find(alien, typed)).toEqual(NOTHING);
    }
    expect(kinds(await find(reader, 'van ban sen vang', { kind: 'register' }))).toEqual(['document 1', 'register 1']);
  });

  it('finds a target with what was reported of it; one that was dropped is not found', async () => {
    const { people, targets } = await holdFollowed(record.transactions, {
      year: 2024,
      heldOn: '2024-01-15',
      targets: [{ code: 'trong-rung', title: 'Trồng rừng ngập mặn', indicator: 'trên 80%', owner: 'nghiep-vu' }],
    });
    const reader = people.get('luu-tru-2')!;
    const target = targets.get('trong-rung')!;
    const [party] = await query<{ id: string }>('select id from target_party where target_id = $1', [target.id]);
    await query(
      `insert into progress_entry (target_id, party_id, period, judgement, note, reported_by, reported_at)
       values ($1, $2, 1, 'onTrack', 'Đã gieo cây đước', $3, now())`,
      [target.id, party!.id, people.get('tp-nv')!.id],
    );
    expect(kinds(await find(reader, 'rung ngap man'))).toEqual(['target 1']);
    expect(kinds(await find(reader, 'cay duoc', { year: 2024 }))).toEqual(['target 1']);
    expect((await find(reader, 'cay duoc', { year: 2023 })).groups).toEqual([]);
    await query('update target set removed_at = now() where id = $1', [target.id]);
    expect(await find(reader, 'ngap man')).toEqual(NOTHING);
  });

  it('gives of every kind the first few with their count, of one kind page by page, each find once', async () => {
    const { people, conference } = await holdFollowed(record.transactions, {
      year: 2026,
      heldOn: '2026-01-15',
      targets: Array.from({ length: 43 }, (_, place) => ({
        code: `ct-${place}`,
        title: `Chỉ tiêu bưởi ${place}`,
        indicator: null,
        owner: 'nghiep-vu',
      })),
    });
    const reader = people.get('gd')!;
    const all = await find(reader, 'buoi');
    expect(kinds(all)).toEqual(['target 43']);
    expect(all.groups[0]!.hits).toHaveLength(4);
    const pages = [1, 2, 3].map((page) => find(reader, 'buoi', { kind: 'target', page }));
    const hits = (await Promise.all(pages)).map(({ groups }) => groups[0]!.hits.map(({ id }) => id));
    expect(hits.map(({ length }) => length)).toEqual([20, 20, 3]);
    expect(new Set(hits.flat()).size).toBe(43);
    expect((await find(reader, `"${conference.title}"`)).years.map(({ year }) => year)).toEqual([2026]);
  });

  it('cuts texts in the database as the rules cut what is typed', async () => {
    const letters = ['\u0301', '\u031b', '“', '–', '\n', ...'aàảãáạăằâẩđĐéêÔơợưỹỲ0019 /-.,"%ÀZ'.split('')];
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        const [row] = await query<{ folded: string }>('select trim(search_fold($1)) as folded', [said]);
        const cut = searchTerms(said.replaceAll(/["“\s]/g, '/').trim()).flatMap(({ words }) => words);
        expect(row!.folded.split(' ').filter(Boolean)).toEqual(cut);
      }),
      { numRuns: 200 },
    );
  });

  it('lets the applications read what can be found, and change nothing of it', async () => {
    await expect(query(`update search_entry set reader_ids = null`)).rejects.toThrow('permission denied');
    await expect(query(`delete from search_entry`)).rejects.toThrow('permission denied');
    await expect(query(`select index_person(id) from person`)).rejects.toThrow('permission denied');
  });
});
