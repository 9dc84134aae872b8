import type { EntityManager } from 'typeorm';
import { DossierEntity, DossierHandOverEntity } from '../entities';

/** A table of the record as a dossier takes it: which columns stay out, what is not published yet, in which order. */
export interface RecordTable {
  readonly table: string;
  readonly order: string;
  readonly without?: readonly string[];
  /** The only columns that are taken. */
  readonly columns?: readonly string[];
  /** Which rows alone, where a later conference's rows name this one's. */
  readonly only?: string;
  /** Parts of a column that stay out: `plan` without `people`. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  /** Columns that are told only where a condition holds. */
  readonly told?: { readonly columns: readonly string[]; readonly when: string };
}

/** One entry of the audit chain as a dossier shows it: its content where it is the conference's own, else its content's hash. */
export interface ChainEntry {
  readonly seq: number;
  readonly nonce: string | null;
  readonly payload: string | null;
  readonly contentSha256: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** Which stretch of an office's chain: content of the conference's own entries up to `readThrough`, hashes of all others. */
export interface ChainStretch {
  readonly officeId: string;
  readonly conferenceId: string;
  readonly from: number;
  readonly through: number;
  readonly readThrough: number;
}

/** Dossiers of conferences, and everything on record that goes into one. */
export class DossierRepository {
  constructor(private readonly manager: EntityManager) {}

  ofConference(conferenceId: string): Promise<DossierEntity[]> {
    return this.manager.find(DossierEntity, { where: { conferenceId }, order: { madeAt: 'DESC', id: 'ASC' } });
  }

  byId(id: string): Promise<DossierEntity | null> {
    return this.manager.findOneBy(DossierEntity, { id });
  }

  final(conferenceId: string): Promise<DossierEntity | null> {
    return this.manager.findOneBy(DossierEntity, { conferenceId, kind: 'final' });
  }

  async add(dossier: DossierEntity): Promise<void> {
    await this.manager.insert(DossierEntity, dossier);
  }

  handOver(conferenceId: string): Promise<DossierHandOverEntity | null> {
    return this.manager.findOneBy(DossierHandOverEntity, { conferenceId });
  }

  async recordHandOver(handOver: DossierHandOverEntity): Promise<void> {
    await this.manager.insert(DossierHandOverEntity, handOver);
  }

  /** The rows of each table that belong to a conference, as objects with the columns' names. */
  async rows(conferenceId: string, tables: readonly RecordTable[]): Promise<Map<string, Record<string, unknown>[]>> {
    const known = new Map<string, string>();
    const found: { name: string; condition: string }[] = await this.manager.query(
      'select tab::text as name, condition from tables_of_conference()',
    );
    for (const { name, condition } of found) known.set(name, condition);
    const rows = new Map<string, Record<string, unknown>[]>();
    for (const table of tables) {
      const condition = known.get(table.table);
      if (!condition) throw new Error(`${table.table} does not belong to conferences`);
      const taken: { row: Record<string, unknown> }[] = await this.manager.query(
        `select ${rowOf(table)} as row from ${table.table} t where (${condition}) and (${table.only ?? 'true'}) order by ${table.order}`,
        [conferenceId],
      );
      rows.set(
        table.table,
        taken.map(({ row }) => row),
      );
    }
    return rows;
  }

  /** Those of some ids that are people or units of an office, with what a dossier says of them. */
  async named(officeId: string, ids: readonly string[]): Promise<{ people: object[]; units: object[] }> {
    const people: object[] = await this.manager.query(
      `select id, code, name, position, unit_id as "unitId" from person where office_id = $1 and id = any($2) order by code`,
      [officeId, ids],
    );
    const units: object[] = await this.manager.query(
      'select id, code, name from unit where office_id = $1 order by code',
      [officeId],
    );
    return { people, units };
  }

  /** What is known of stored files, by content. */
  files(sha256s: readonly string[]): Promise<{ sha256: string; size: number; mediaType: string }[]> {
    return this.manager.query(
      'select sha256, size, media_type as "mediaType" from stored_file where sha256 = any($1) order by sha256',
      [sha256s],
    );
  }

  /** The first and the last entry of the chain that are about a conference. */
  async ownEntries(conferenceId: string): Promise<{ first: number; last: number; lastAt: Date } | null> {
    const [found]: { first: number | null; last: number; lastAt: Date }[] = await this.manager.query(
      `select min(seq) as first, max(seq) as last, (array_agg(at order by seq desc))[1] as "lastAt"
       from audit_event where conference_id = $1`,
      [conferenceId],
    );
    return found && found.first !== null ? { ...found, first: found.first } : null;
  }

  /** A stretch of the chain in its order. */
  chain({ officeId, conferenceId, from, through, readThrough }: ChainStretch): Promise<ChainEntry[]> {
    return this.manager.query(CHAIN, [officeId, from, through, conferenceId, readThrough]);
  }

  /** The database's version of the record: the last migration that has run. */
  async schemaVersion(): Promise<string> {
    const [last]: { name: string }[] = await this.manager.query(
      'select name from migrations order by timestamp desc, id desc limit 1',
    );
    return last?.name ?? '';
  }
}

const CHAIN = `
select seq, previous_hash as "previousHash", hash,
  case when own then nonce end as nonce,
  case when own then payload end as payload,
  case when not own and nonce is not null
    then encode(sha256(convert_to(nonce || chr(10) || payload, 'UTF8')), 'hex') end as "contentSha256"
from (
  select *, (conference_id is not distinct from $4::uuid and seq <= $5::integer) as own
  from audit_event where office_id = $1 and seq between $2 and $3
) e order by seq`;

function rowOf({ without = [], columns, parts = {}, told }: RecordTable): string {
  const picked = columns
    ? `jsonb_build_object(${columns.map((name) => `'${name}', t.${name}`).join(', ')})`
    : `to_jsonb(t) - '{${without.join(',')}}'::text[]`;
  const trimmed = Object.entries(parts).map(
    ([column, keys]) => `jsonb_build_object('${column}', t.${column} - '{${keys.join(',')}}'::text[])`,
  );
  const hidden = told && `case when ${told.when} then '{}'::text[] else '{${told.columns.join(',')}}'::text[] end`;
  const row = [picked, ...trimmed].join(' || ');
  return hidden ? `(${row}) - ${hidden}` : row;
}
