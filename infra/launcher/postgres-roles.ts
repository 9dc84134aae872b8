import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** The role that owns the schema and runs the migrations; the role of the applications, which owns nothing. */
export const OWNER = 'conference_owner';
export const APP = 'conference_app';
/** Nobody signs in as this role: it owns the ballot box, and migrations take it on for as long as they build there. */
const BALLOT_BOX = 'ballot_box_owner';

/** The address of a database of a local server. */
export function databaseUrl(port: number, role: string, password: string, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** Asks one question on a connection of its own. */
export async function askPostgres(url: string, question: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a lost connection fails the question itself
  try {
    await client.connect();
    return (await client.query(question)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the roles, two with their passwords, and gives the application's role nothing else. */
export async function ensureRoles(superuserUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  for (const [role, password] of [
    [OWNER, passwords.owner],
    [APP, passwords.app],
  ] as const) {
    const known = await askPostgres(superuserUrl, `select 1 from pg_roles where rolname = ${escapeLiteral(role)}`);
    const verb = known.length ? 'alter' : 'create';
    await askPostgres(
      superuserUrl,
      `${verb} role ${role} with login nosuperuser nocreatedb nocreaterole password ${escapeLiteral(password)}`,
    );
  }
  await ensureBallotBoxOwner(superuserUrl);
}

async function ensureBallotBoxOwner(superuserUrl: string): Promise<void> {
  const known = await askPostgres(superuserUrl, `select 1 from pg_roles where rolname = '${BALLOT_BOX}'`);
  if (!known.length) await askPostgres(superuserUrl, `create role ${BALLOT_BOX} nologin`);
  await askPostgres(superuserUrl, `grant ${BALLOT_BOX} to ${OWNER} with inherit false, set true`);
}

/** Makes a database that the owning role owns. */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<void> {
  const known = await askPostgres(superuserUrl, `select 1 from pg_database where datname = ${escapeLiteral(name)}`);
  if (!known.length) await askPostgres(superuserUrl, `create database ${escapeIdentifier(name)} owner ${OWNER}`);
}
