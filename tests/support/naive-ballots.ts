import { randomInt, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Target } from './linkage-attack';

/** Words of different lengths, so that an unpadded envelope tells them apart; no word is part of another. */
export const WORDS = ['choice-a.', 'choice-bb.', 'choice-ccc.'] as const;

/** Everybody's choice, in the order in which they come. */
export interface Votes {
  readonly voters: readonly string[];
  readonly choices: ReadonlyMap<string, string>;
}

/** Ways of keeping ballots that were called secret: each is a planted fault that the attack must find. */
export const NAIVE_BALLOT_BOXES: Readonly<Record<string, (client: Client, votes: Votes) => Promise<Target>>> = {
  'a filter on the screen': keptTogether,
  'serial ids, in transactions of their own': (client, votes) => keptApart(client, votes, 'id serial', 'apart'),
  'random ids, in one transaction with the elector': (client, votes) =>
    keptApart(client, votes, 'id uuid default gen_random_uuid()', 'together'),
  'random ids, in transactions of their own': (client, votes) =>
    keptApart(client, votes, 'id uuid default gen_random_uuid()', 'apart'),
  'envelopes opened in the order they came': (client, votes) =>
    keptSealed(client, votes, { padded: true, shuffled: false }),
  'envelopes as long as what is in them': (client, votes) =>
    keptSealed(client, votes, { padded: false, shuffled: true }),
};

/** So many voters with a choice each. */
export function someVotes(count: number): Votes {
  const voters = Array.from({ length: count }, () => randomUUID() as string);
  return { voters, choices: new Map(voters.map((voter) => [voter, WORDS[randomInt(WORDS.length)]!])) };
}

async function keptTogether(client: Client, { voters, choices }: Votes): Promise<Target> {
  await client.query('create table naive_vote (voter uuid primary key, choice text)');
  for (const voter of voters) {
    await client.query('insert into naive_vote values ($1, $2)', [voter, choices.get(voter)]);
  }
  return {
    ...{ voters, choices },
    voterTables: [{ table: 'naive_vote', subject: 'voter::text' }],
    ballotTables: [{ table: 'naive_vote', subject: 'choice' }],
  };
}

async function keptApart(
  client: Client,
  { voters, choices }: Votes,
  id: string,
  how: 'apart' | 'together',
): Promise<Target> {
  await client.query(`
    create table naive_elector (voter uuid primary key, submitted boolean not null default false);
    create table naive_ballot (${id} primary key, choice text);
  `);
  await client.query('insert into naive_elector (voter) select unnest($1::uuid[]) order by 1', [voters]);
  for (const voter of voters) {
    if (how === 'together') await client.query('begin');
    await client.query('update naive_elector set submitted = true where voter = $1', [voter]);
    await client.query('insert into naive_ballot (choice) values ($1)', [choices.get(voter)]);
    if (how === 'together') await client.query('commit');
  }
  return {
    ...{ voters, choices },
    voterTables: [{ table: 'naive_elector', subject: 'voter::text' }],
    ballotTables: [{ table: 'naive_ballot', subject: 'choice' }],
  };
}

/** As good as sealed: nobody can read the bytes, but their length is seen, and the order in which they are opened. */
async function keptSealed(
  client: Client,
  { voters, choices }: Votes,
  { padded, shuffled }: { padded: boolean; shuffled: boolean },
): Promise<Target> {
  await client.query(`
    create table naive_envelope (voter uuid primary key, sealed bytea);
    create table naive_opened (place integer primary key, choice text);
  `);
  for (const voter of voters) {
    const length = padded ? 32 : choices.get(voter)!.length;
    await client.query('insert into naive_envelope values ($1, $2)', [voter, Buffer.alloc(length)]);
  }
  const opened = shuffled ? voters.toSorted() : voters;
  for (const [place, voter] of opened.entries()) {
    await client.query('insert into naive_opened values ($1, $2)', [place, choices.get(voter)]);
  }
  return {
    ...{ voters, choices },
    voterTables: [{ table: 'naive_envelope', subject: 'voter::text' }],
    ballotTables: [{ table: 'naive_opened', subject: 'choice' }],
  };
}
