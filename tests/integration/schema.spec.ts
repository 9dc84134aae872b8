import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openRecord, type OpenRecord } from '../support/record';

interface ColumnFacts {
  readonly name: string;
  readonly isNullable: boolean;
}

/** TypeORM's own list of what has run. */
const NOT_OF_THE_RECORD = ['migrations'];

describe('the migrated schema', () => {
  let database: TestDatabase;
  let record: OpenRecord;
  let app: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    record = await openRecord(database.appUrl);
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await record.close();
    await database.drop();
  });

  it('has the tables and columns that the entities know, with the same absences allowed, and no other', async () => {
    expect(await columnsOfSchema(database.ownerUrl)).toEqual(columnsOfEntities(record));
  });

  it.each([
    ['insert into audit_event select * from audit_event', 'audit_event'],
    ['update audit_event set action = action', 'audit_event'],
    ['delete from audit_event', 'audit_event'],
    ['truncate audit_event', 'audit_event'],
    ['insert into audit_head select * from audit_head', 'audit_head'],
    ['update audit_head set seq = seq', 'audit_head'],
    ['update register_entry set number = number', 'register_entry'],
    ['delete from register_entry', 'register_entry'],
    ['update revision set number = number', 'revision'],
    ['delete from revision', 'revision'],
    ['update stored_file set size = size', 'stored_file'],
    ['delete from stored_file', 'stored_file'],
    ['update file_upload set person_id = person_id', 'file_upload'],
    ['delete from file_upload', 'file_upload'],
    ['update document_attachment set name = name', 'document_attachment'],
    ['delete from document_attachment', 'document_attachment'],
    ['update opinion set remark = remark', 'opinion'],
    ['update plan_change set moved = moved', 'plan_change'],
    ['delete from plan_change', 'plan_change'],
    ['update convening_form set form = form', 'convening_form'],
    ['delete from convening_form', 'convening_form'],
    ['delete from unit_election', 'unit_election'],
    ['update summons_reply set reason = reason', 'summons_reply'],
    ['update failed_summons set present = present', 'failed_summons'],
    ['delete from staff_ballot', 'staff_ballot'],
    ['update session_adjournment set held_on = held_on', 'session_adjournment'],
    ['delete from session_adjournment', 'session_adjournment'],
    ['update scan set device = device', 'scan'],
    ['delete from scan', 'scan'],
    ['update award set decision = decision', 'award'],
    ['delete from award', 'award'],
    ['update dossier set size = size', 'dossier'],
    ['delete from dossier', 'dossier'],
    ['update dossier_hand_over set handed_over_on = handed_over_on', 'dossier_hand_over'],
    ['update emulation_launch set text = text', 'emulation_launch'],
    ['delete from emulation_launch', 'emulation_launch'],
    ['update assessment set year = year', 'assessment'],
    ['delete from assessment_entry', 'assessment_entry'],
    ['update assessment_score set points = points', 'assessment_score'],
    ['update board_paper set text = text', 'board_paper'],
    ['delete from board_choice', 'board_choice'],
    ['update concern_step set text = text', 'concern_step'],
    ['update taken_over_list set paper = paper', 'taken_over_list'],
    ['delete from late_item_removal', 'late_item_removal'],
    ['update held_news set subject = subject', 'held_news'],
    ['delete from held_news', 'held_news'],
    ['update search_entry set reader_ids = null', 'search_entry'],
    ['delete from search_entry', 'search_entry'],
  ])('refuses the applications: %s', async (statement, table) => {
    await expect(app.query(statement)).rejects.toMatchObject({
      code: '42501',
      message: `permission denied for table ${table}`,
    });
  });

  it.each(['create table extra (id integer)', 'drop table note', 'alter table task disable trigger all'])(
    'lets the applications define nothing: %s',
    async (statement) => {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});

function columnsOfEntities({ transactions }: OpenRecord): Map<string, ColumnFacts[]> {
  return new Map(
    transactions.dataSource.entityMetadatas
      .map(({ tableName, columns }): [string, ColumnFacts[]] => [
        tableName,
        sorted(columns.map(({ databaseName, isNullable }) => ({ name: databaseName, isNullable }))),
      ])
      .toSorted(([a], [b]) => compare(a, b)),
  );
}

async function columnsOfSchema(url: string): Promise<Map<string, ColumnFacts[]>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ table_name: string; column_name: string; is_nullable: boolean }>(
    `select c.relname as table_name, a.attname as column_name, not a.attnotnull as is_nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace::regnamespace::text in ('public', 'ballot_box') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  await client.end();
  const ofRecord = rows.filter(({ table_name }) => !NOT_OF_THE_RECORD.includes(table_name));
  const tables = [...new Set(ofRecord.map(({ table_name }) => table_name))].toSorted(compare);
  return new Map(
    tables.map((table) => [
      table,
      sorted(
        ofRecord
          .filter(({ table_name }) => table_name === table)
          .map(({ column_name, is_nullable }) => ({ name: column_name, isNullable: is_nullable })),
      ),
    ]),
  );
}

function sorted(columns: ColumnFacts[]): ColumnFacts[] {
  return columns.toSorted((a, b) => compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
