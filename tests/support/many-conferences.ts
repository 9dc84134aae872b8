/** Runs one statement with its values. */
export type RunSql = (text: string, values: readonly unknown[]) => Promise<unknown>;

/**
 * Puts copies of a conference beside it, with its documents, its rounds and their tasks; they keep its year and its day.
 *
 * Ids of what is copied are made of the copy's and the original's, so that one statement for each table is enough.
 */
export async function copyConference(sql: RunSql, conferenceId: string, copies: number, after = 0): Promise<void> {
  await sql(
    `insert into conference select copy.* from conference c, generate_series($3::integer + 1, $3::integer + $2::integer) n,
       jsonb_populate_record(c, jsonb_build_object('id', ${madeOf('n || c.id::text')},
       'ordinal', c.ordinal + n, 'title', c.title || ' ' || n, 'workflow_id', c.workflow_id || '-' || n)) copy where c.id = $1`,
    [conferenceId, copies, after],
  );
  const which = [conferenceId, copies, after] as const;
  await copyRows(sql, 'document', [], which);
  await copyRows(sql, 'round', ['document_id'], which);
  await copyRows(sql, 'task', ['document_id', 'round_id'], which);
}

/** An id that a text alone decides, in the form of a random one. */
const madeOf = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/** The id that a row has beside the n-th copy of its conference. */
const copied = (column: string) => madeOf(`n || $1::uuid::text || r.${column}::text`);

async function copyRows(
  sql: RunSql,
  table: string,
  names: readonly string[],
  which: readonly unknown[],
): Promise<void> {
  const named = names.map((name) => `'${name}', ${copied(name)}`);
  await sql(
    `insert into ${table} select copy.* from ${table} r, generate_series($3::integer + 1, $3::integer + $2::integer) n,
       jsonb_populate_record(r, jsonb_build_object(${[`'id', ${copied('id')}`, ...named].join(', ')},
       'conference_id', ${madeOf('n || $1::uuid::text')})) copy where r.conference_id = $1::uuid`,
    which,
  );
}
