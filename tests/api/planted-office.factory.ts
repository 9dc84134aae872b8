import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makePollKey } from '@conference/ballots';
import { conferencePlanSchema } from '@conference/contracts';
import { ROLES, type ConferencePlan, type Role, type Stage } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { parse } from 'yaml';
import type { TestApp } from '../support/test-app';
import { MailedTasks } from './mailed-links.factory';

const FIXTURE = 'tests/fixtures/conferences/small-office-with-election.yaml';
const YEAR = 2026;
const SOON = '2026-12-01';
/** After everything that a test asks for. */
const LATER = new Date('2099-12-31T00:00:00Z');

/** Who asks: somebody with one role and nothing else, or whoever every planted row is about. */
export const CALLERS = [...ROLES, 'concerned'] as const;
export type Caller = (typeof CALLERS)[number];

type Values = Readonly<Record<string, unknown>>;

/** Whatever runs a statement in the transaction that is going on. */
interface Writer {
  query<T>(sql: string, values: unknown[]): Promise<T>;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNeeded: boolean;
  /** The table that it names, if any. */
  readonly names: string | null;
}

/** An office with one conference and a row of nearly everything that has an id; one word is in all its names, titles and texts. */
export class PlantedOffice {
  /** The first row of each table, by its id. */
  readonly ids = new Map<string, string>();
  readonly people = new Map<Caller, PersonEntity>();
  readonly file = { sha256: '', name: '' };
  readonly other: { id: string } = { id: '' };
  /** A plan that the office could start a conference of the next year with. */
  nextPlan: unknown;

  private constructor(
    private readonly test: TestApp,
    readonly word: string,
    readonly code: string,
  ) {}

  static async open(test: TestApp, office: { code: string; word: string; stage: Stage }): Promise<PlantedOffice> {
    const planted = new PlantedOffice(test, office.word, office.code);
    await planted.begin(office.stage);
    await planted.plantRows();
    return planted;
  }

  /** The id of the row that a table has for this office. */
  id(table: string): string {
    const id = this.ids.get(table);
    if (!id) throw new Error(`no row of ${table} is planted`);
    return id;
  }

  private async begin(stage: Stage): Promise<void> {
    const plan = planOf(this.code, this.word, YEAR);
    this.nextPlan = planOf(this.code, this.word, YEAR + 1);
    const tasks = await MailedTasks.open(this.test, { plan, actor: 'gd' });
    for (const caller of CALLERS) this.people.set(caller, tasks.people.get(CODES[caller])!);
    this.other.id = tasks.people.get('khac')!.id;
    const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(16), Buffer.from('\n%%EOF\n')]);
    const file = await this.test.files.add(content, 'application/pdf', new Date());
    Object.assign(this.file, { sha256: file.sha256, name: `${this.word}.pdf` });
    await this.test.transactions.dataSource.query(`update conference set rehearsal = false, stage = $2 where id = $1`, [
      tasks.conference.id,
      stage,
    ]);
    await tasks.revise();
    await tasks.ask('approval');
    this.ids.set('office', tasks.conference.officeId);
    this.ids.set('conference', tasks.conference.id);
    this.ids.set('person', this.people.get('concerned')!.id);
    this.ids.set('stored_file', this.file.sha256);
    for (const table of ['document', 'round', 'task', 'target', 'agenda_item', 'pledge_party'])
      await this.find(table, 'conference_id', tasks.conference.id);
    await this.find('target_party', 'target_id', this.id('target'));
    await this.find('unit', 'office_id', tasks.conference.officeId);
  }

  /** Everything that the start of a conference does not bring along, in the order in which one names the other. */
  private async plantRows(): Promise<void> {
    const { publicKey } = await makePollKey();
    const head = this.people.get('head')!.id;
    const [concerned, other] = [this.id('person'), this.other.id];
    const statement = { authorId: concerned, text: this.word, saidAt: `${SOON}T01:00:00.000Z`, confirmedAt: null };
    const verdict = { holds: true, figures: {}, inequality: '', sentence: { vi: this.word, en: this.word } };
    const evidence = { evidence_sha256: this.file.sha256, evidence_name: this.file.name };
    const photo = { photo_sha256: this.file.sha256, photo_name: this.file.name };
    const rows: readonly (readonly [string, Values])[] = [
      ...[...this.people.values()].map(({ id }) => ['file_upload', { person_id: id }] as const),
      ['attendee', {}],
      ['attendance_interval', {}],
      ['check_in_code', {}],
      ['document_attachment', { sha256: this.file.sha256, media_type: 'application/pdf' }],
      ['opinion', { recorded_by: other, given_at: new Date() }],
      ['note', {}],
      ['authorisation', { deputy_id: other, scope: { type: 'all' }, signed_on: '2026-11-01' }],
      ['absence', {}],
      ['assessment', { set_code: 'tap-the', subject: 'office', year: 2026 }],
      ['assessment_entry', { part: 'own' }],
      ['assessment_score', { criterion: 'tieu-chi', judgement: 'met', ...evidence }],
      ['award', {}],
      ['board_paper', { kind: 'recommendation' }],
      ['calendar_override', { day: '2026-12-04', working: false }],
      [
        'mail',
        {
          kind: 'task',
          state: 'failed',
          conference_id: this.id('conference'),
          person_id: concerned,
          language: 'vi',
          office_id: this.id('office'),
        },
      ],
      ['dossier', { kind: 'interim', requested_by: concerned }],
      ['election', { code: 'bttnd', office: 'inspectionBoard', seats: 3, state: 'counting' }],
      [
        'election_decision',
        {
          ...{ what: 'rules', after_round: 0, verdict, elected: [], candidates: [], witness_ids: [] },
          rules: {
            ...{ base: 'present', isSecret: true, list: 'surplus', mayChooseFewer: true, mayChooseNone: false },
            ...{ tie: 'runOff', runOffNeeds: 'mostVotes', isRunOffDecided: false, mostRounds: 3 },
          },
        },
      ],
      ['election_nomination', { roles: [], proposed_by: this.word, consent_recorded_by: concerned }],
      [
        'election_round',
        { kind: 'first', way: 'paper', candidates: [concerned, other], threshold: 'moreThanHalf', seats: 1 },
      ],
      ['count_record', { phase: 'inventory', head_id: concerned, member_ids: [other], ...photo }],
      ['floor_opinion', { item_code: 'thao-luan', via: 'floor', opinion: statement }],
      ['concern_step', { opinion_id: () => this.id('floor_opinion'), step: 'responded', ...evidence }],
      ['guest', { email: `khach@${this.word}.example`, language: 'vi' }],
      [
        'open_vote',
        { state: 'open', way: 'phones', motion_code: 'nq', opened_at: new Date(), opened_by: head, present: 2 },
      ],
      ['vote_roll', {}],
      ['passkey', { label: this.word, transports: [] }],
      ['petition', { proposed_by: 'staff' }],
      [
        'petition_signature',
        { via: 'paper', recorded_by: other, scan_sha256: this.file.sha256, scan_name: this.file.name },
      ],
      ['publicity', { matter: 'issued', publicised_at: new Date(), shown_until: LATER }],
      [
        'publicity_place',
        { way: 'website', proof_sha256: this.file.sha256, proof_name: this.file.name, file_sha256: this.file.sha256 },
      ],
      ['register_counter', { book: 'outgoing', year: 2026 }],
      [
        'register_entry',
        { year: 2026, book: 'outgoing', source: 'system', type_code: 'BC', document_id: () => this.id('document') },
      ],
      ['dispatch', {}],
      ['remembered_device', { label: this.word, expires_at: LATER }],
      ['saved_view', { page: 'openTasks', address: { lateness: 'late' }, is_shared: true }],
      [
        'secret_ballot',
        {
          subject: 'motion',
          subject_code: 'nq',
          rule: { kind: 'motion' },
          names: {},
          public_key: publicKey,
          state: 'prepared',
        },
      ],
      ['speech', { item_code: 'thao-luan', category: 'opinion', state: 'waiting' }],
      ['stage_freeze', { words: this.word }],
      ['target_appraisal', { conclusion: 'met' }],
      ['progress_entry', { judgement: 'met', ...evidence }],
      ['convening_form', { form: 'plenary' }],
      ['unit_election', { candidates: [], sentence: verdict.sentence }],
      [
        'inbound_mail',
        {
          address_kind: 'reply',
          transport: 'smtp',
          state: 'failed',
          raw: Buffer.from(this.word),
          processed_at: new Date(),
        },
      ],
      ['task_comment', {}],
      ['taken_over_list', { office_code: 'cu', year: 2025 }],
      ['planned_leave', { entered_by: other, leaves_on: SOON }],
    ];
    await this.test.transactions.dataSource.transaction(async (manager) => {
      for (const [table, values] of rows) await this.plant(manager, table, values);
      for (const [table, changes] of FILES)
        await manager.query(`update ${table} set ${changes} where id = $2`, [this.file.sha256, this.id(table)]);
    });
  }

  private async find(table: string, column: string, id: string): Promise<void> {
    const [row] = await this.query<{ id: string }>(
      `select id from ${table} where ${column} = $1 order by ${table === 'pledge_party' ? 'place' : 'id'}`,
      [id],
    );
    if (row) this.ids.set(table, row.id);
  }

  /** Writes one row; what is not given and has to be there follows from its column. */
  private async plant(manager: Writer, table: string, given: Values): Promise<void> {
    const columns = await this.columns(table);
    const values = new Map<string, unknown>();
    for (const column of columns) {
      const own = given[column.name];
      if (own !== undefined) values.set(column.name, typeof own === 'function' ? (own as () => unknown)() : own);
      else if (column.isNeeded) values.set(column.name, this.valueOf(table, column));
    }
    const names = [...values.keys()];
    const json = new Set(columns.filter(({ type }) => type === 'jsonb').map(({ name }) => name));
    const sql = `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
      values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning *`;
    const [row] = await manager.query<{ id?: string }[]>(
      sql,
      [...values].map(([name, value]) => (json.has(name) ? JSON.stringify(value) : value)),
    );
    if (row?.id && !this.ids.has(table)) this.ids.set(table, row.id);
  }

  private valueOf(table: string, { name, type, names }: Column): unknown {
    if (names) return this.id(names);
    if (name === 'id') return randomUUID();
    if (type === 'uuid') return randomUUID();
    if (name.endsWith('sha256')) return type === 'bytea' ? randomBytes(32) : hash(randomUUID());
    switch (type) {
      case 'timestamptz':
        return new Date();
      case 'date':
        return SOON;
      case 'bool':
        return false;
      case 'bytea':
        return randomBytes(8);
      case 'jsonb':
        return {};
      case 'text':
        return name === 'occasion' || name.endsWith('_id') ? `${this.word} ${table}` : this.word;
      default:
        return type.startsWith('_') ? [] : 1;
    }
  }

  private async columns(table: string): Promise<Column[]> {
    return this.query<Column>(
      `select a.attname as name, t.typname as type, a.attnotnull and not a.atthasdef and a.attidentity = '' as "isNeeded",
         (select confrelid::regclass::text from pg_constraint c
          where c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum] limit 1) as names
       from pg_attribute a join pg_type t on t.oid = a.atttypid
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
      [table],
    );
  }

  private query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.test.transactions.dataSource.query(sql, [...values]);
  }
}

/** Which rows of a conference's start get a file, so that there is one to be asked for. */
const FILES: readonly (readonly [string, string])[] = [
  ['document', 'issued_sha256 = $1'],
  ['task', `evidence_sha256 = $1, evidence_name = 'minh-chung.pdf'`],
  ['pledge_party', `signature_sha256 = $1, way = 'drawn', signed_at = now()`],
];

const CODES: Record<Caller, string> = {
  ...(Object.fromEntries(ROLES.map((role) => [role, role.toLowerCase()])) as Record<Role, string>),
  head: 'gd',
  concerned: 'lien-quan',
};

/** Who belongs to the unit that writes the document. */
const NEAR: readonly string[] = ['concerned', 'khac', 'unitHead'];

/** The fixture's conference in an office of its own: one person for each role, and one about whom everything is. */
function planOf(code: string, word: string, year: number): ConferencePlan {
  const raw = parse(readFileSync(FIXTURE, 'utf8')) as RawPlan;
  const people = [...CALLERS, 'khac' as const].map((caller) => ({
    code: caller === 'khac' ? caller : CODES[caller],
    name: `${word} ${caller}`,
    position: `${word} viên`,
    email: `${caller.toLowerCase()}@${word}.example`,
    unit: NEAR.includes(caller) ? 'hanh-chinh' : 'nghiep-vu',
    roles: ROLES.filter((role) => role === caller),
  }));
  return conferencePlanSchema.parse({
    ...raw,
    office: {
      ...raw.office,
      code,
      name: `Trung tâm ${word}`,
      symbol: code.toUpperCase(),
      employeeSide: { kind: 'union', name: `Công đoàn ${word}` },
    },
    units: raw.units.map((unit) => ({ ...unit, name: `${unit.name} ${word}` })),
    people,
    conference: { ...raw.conference, year, title: `Hội nghị ${word}`, heldOn: `${year}-12-30`, place: word },
    consultation: { ...raw.consultation, content: word, responsible: ['lien-quan'] },
    documents: raw.documents.map((document) => ({
      ...document,
      title: `Báo cáo ${word}`,
      drafter: 'lien-quan',
      consult: ['lien-quan'],
      approve: ['lien-quan'],
    })),
    agenda: raw.agenda.map((item) => ({
      ...item,
      title: `${item.title} ${word}`,
      ...(item.presenter && { presenter: 'lien-quan' }),
    })),
    motions: raw.motions.map((motion) => ({ ...motion, title: `${motion.title} ${word}` })),
    elections: raw.elections.map((election) => ({
      ...election,
      title: `${election.title} ${word}`,
      candidates: ['lien-quan', 'khac', 'staff', 'clerk'],
    })),
    pledge: {
      title: `Giao ước ${word}`,
      parties: raw.pledge.parties.map((party) => ({ ...party, person: 'lien-quan' })),
    },
    targets: raw.targets.map((target) => ({ ...target, title: `${target.title} ${word}`, owner: 'lien-quan' })),
    criteria: [
      {
        code: 'tap-the',
        kind: 'collective',
        title: `Thi đua ${word}`,
        basis: `Hướng dẫn ${word}`,
        from: 2024,
        to: 2028,
        subjects: ['office'],
        assessor: 'lien-quan',
        appraisers: ['lien-quan'],
        criteria: [{ code: 'tieu-chi', title: `Nếp sống ${word}` }],
      },
    ],
    followUp: { reportEveryMonths: 6, until: `${year + 1}-12-31` },
  });
}

interface RawPlan {
  readonly office: object;
  readonly units: readonly { readonly name: string }[];
  readonly conference: object;
  readonly consultation: object;
  readonly documents: readonly object[];
  readonly agenda: readonly { readonly title: string; readonly presenter?: string }[];
  readonly motions: readonly { readonly title: string }[];
  readonly elections: readonly { readonly title: string }[];
  readonly pledge: { readonly parties: readonly object[] };
  readonly targets: readonly { readonly title: string }[];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
