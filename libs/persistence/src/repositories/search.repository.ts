import type { SearchKind, SearchTerm } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import { SearchEntryEntity } from '../entities';
import { rows } from '../rows';

/** Who looks for what. */
export interface SearchRequest {
  readonly officeId: string;
  readonly readerId: string;
  /** The conferences whose record they keep: of these they read what is not confirmed yet, too. */
  readonly keptIds: readonly string[];
  readonly terms: readonly SearchTerm[];
}

/** Which of the finds are shown: of every kind the first few, or one kind from some place on. */
export interface SearchWindow {
  readonly kind?: SearchKind | undefined;
  readonly year?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** How many finds there are of a kind and year. */
export interface SearchCount {
  readonly kind: SearchKind;
  readonly year: number | null;
  readonly count: number;
}

/** What was found: how many there are, and those that are shown, the best of each kind first. */
export interface SearchFinds {
  readonly counts: readonly SearchCount[];
  readonly shown: readonly SearchEntryEntity[];
}

/**
 * Only what may be read is found at all, and so counted: of the reader's own office, for everybody, for them, or for those who keep the record.
 * Words in titles and names count more than in texts, words near each other more than apart; then what is newer. Of very many finds the
 * newest are put in this order, for nobody looks through all of them.
 */
const FIND = `
with found as materialized (
  select id, kind, year, at from search_entry
  where words @@ $1::tsquery and office_id = $2 and (reader_ids is null or $3 = any(reader_ids) or conference_id = any($4))
), wanted as (
  select id, kind, row_number() over (partition by kind order by at desc, id) as age
  from found where ($5::text is null or kind = $5) and ($6::integer is null or year = $6)
), ranked as (
  select id, kind, age, case when age <= 500
    then (select ts_rank_cd('{0.1, 0.2, 0.6, 1}', words, $1::tsquery, 1) from search_entry e where e.id = wanted.id) else 0 end as rank
  from wanted
), placed as (
  select id, kind, row_number() over (partition by kind order by rank desc, age) as nth from ranked
)
select
  (select coalesce(json_agg(c), '[]') from (select kind, year, count(*) from found group by kind, year) c) as counts,
  (select coalesce(array_agg(id order by kind, nth), '{}') from placed where nth > $7 and nth <= $8) as ids`;

/** Finds what stands in the record, by words; what a person may not read is not found, nor counted. */
export class SearchRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The conferences of an office with something that not everybody may read. */
  async unconfirmed(officeId: string): Promise<string[]> {
    const found = await this.manager.query<{ id: string }[]>(
      'select distinct conference_id as id from search_entry where office_id = $1 and reader_ids is not null',
      [officeId],
    );
    return found.map(({ id }) => id);
  }

  async find(
    { officeId, readerId, keptIds, terms }: SearchRequest,
    { kind, year, offset, limit }: SearchWindow,
  ): Promise<SearchFinds> {
    const values = [tsquery(terms), officeId, readerId, keptIds, kind ?? null, year ?? null, offset, offset + limit];
    const [found] = await this.manager.query<{ counts: SearchCount[]; ids: string[] }[]>(FIND, values);
    const { counts, ids } = found!;
    const entries = await rows(this.manager, SearchEntryEntity, 'where id = any($1)', [ids]);
    return { counts, shown: ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []) };
  }
}

/** All terms, each with its words next to each other. The words are letters and figures only, so there is nothing to escape. */
function tsquery(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ words, isBegun }) => words.map((word, at) => (isBegun && at === words.length - 1 ? `${word}:*` : word)))
    .map((words) => `(${words.join(' <-> ')})`)
    .join(' & ');
}
