import type { Client } from 'pg';
import { groupBy, readDump, readRows, type Row, type Source } from './curious-reader';

/** What one vote left behind, and what is true of it; the truth only marks the attacker's answers. */
export interface Target {
  /** The voters as the room saw them come: whoever sits there, or reads the log or the WAL, knows this order. */
  readonly voters: readonly string[];
  readonly choices: ReadonlyMap<string, string>;
  /** Tables with a voter in each row, and tables with a choice in each row. */
  readonly voterTables: readonly Source[];
  readonly ballotTables: readonly Source[];
  /** Lines that a log kept meanwhile. */
  readonly log?: readonly string[];
}

/** How often one way of linking was right, beside what guessing gives. */
export interface Score {
  readonly right: number;
  readonly expected: number;
  readonly variance: number;
  readonly voters: number;
}

/** A way to put the voters, or the ballots, in an order. */
interface Order {
  readonly name: string;
  readonly items: readonly string[];
}

/**
 * Links voters to ballots in every way that a superuser of the database has without the key: whatever orders rows (hidden columns, ids, values, lengths,
 * the raw pages with their dead rows), whatever is equal on both sides, whatever names both in one row or line.
 */
export async function linkageAttack(superuser: Client, target: Target): Promise<Map<string, Score>> {
  const voterRows = await readRows(superuser, target.voterTables, target.voters);
  const ballotRows = await readRows(superuser, target.ballotTables, [...new Set(target.choices.values())]);
  const mentions = [...(await readDump(superuser)), ...(target.log ?? [])];
  const chance = chanceOf([...target.choices.values()]);
  const score = (right: number): Score => ({ right, ...chance, voters: target.voters.length });
  const scores = new Map<string, Score>([['named in one line', score(rightByMention(target, mentions))]]);
  const voterOrders = [{ name: 'the room', items: target.voters }, ...ordersOf(voterRows)];
  const ballotOrders = ordersOf(ballotRows);
  for (const voters of voterOrders) {
    for (const ballots of ballotOrders) {
      if (voters.items.length !== ballots.items.length) continue;
      const name = `${voters.name} / ${ballots.name}`;
      scores.set(name, score(rightByRank(target, voters.items, ballots.items)));
      scores.set(`${name}, backwards`, score(rightByRank(target, voters.items, ballots.items.toReversed())));
    }
  }
  for (const [name, right] of rightByEquality(target, voterRows, ballotRows)) scores.set(name, score(right));
  return scores;
}

/** How strongly each order of the voters' rows follows the order in which they came: Spearman's rank correlation, without its sign. */
export async function orderOfComing(superuser: Client, { voters, voterTables }: Target): Promise<Map<string, number>> {
  const orders = ordersOf(await readRows(superuser, voterTables, voters));
  return new Map(orders.map(({ name, items }) => [name, Math.abs(rankCorrelation(voters, items))]));
}

function rankCorrelation(first: readonly string[], second: readonly string[]): number {
  const place = new Map(first.map((item, index) => [item, index]));
  const squares = second.reduce((sum, item, index) => sum + (index - place.get(item)!) ** 2, 0);
  return 1 - (6 * squares) / (first.length * (first.length ** 2 - 1));
}

/** Adds up several runs of the same ways. */
export function addScores(runs: readonly ReadonlyMap<string, Score>[]): Map<string, Score> {
  const total = new Map<string, Score>();
  for (const [name, score] of runs.flatMap((run) => [...run])) {
    const sum = total.get(name);
    total.set(name, {
      right: (sum?.right ?? 0) + score.right,
      expected: (sum?.expected ?? 0) + score.expected,
      variance: (sum?.variance ?? 0) + score.variance,
      voters: (sum?.voters ?? 0) + score.voters,
    });
  }
  return total;
}

/** The share of voters that the best way linked rightly. */
export function bestShare(scores: ReadonlyMap<string, Score>): number {
  return Math.max(...[...scores.values()].map(({ right, voters }) => right / voters));
}

/** The ways that were right more often than guessing explains: one-sided, for all ways together at the level given. */
export function betterThanChance(scores: ReadonlyMap<string, Score>, level = 0.01): string[] {
  const bound = upperQuantile(level / scores.size);
  return [...scores].filter(([, score]) => deviations(score) > bound).map(([name]) => name);
}

/** By how many standard deviations a way is better than guessing. */
export function deviations({ right, expected, variance }: Score): number {
  return variance === 0 ? 0 : (right - expected) / Math.sqrt(variance);
}

/** What a random matching of voters and ballots gets right, exactly: mean and variance over all permutations. */
function chanceOf(choices: readonly string[]): Pick<Score, 'expected' | 'variance'> {
  const n = choices.length;
  const counts = [...groupBy(choices, (choice) => choice).values()].map((same) => same.length);
  const expected = counts.reduce((sum, count) => sum + count ** 2 / n, 0);
  const sum = counts.reduce(
    (whole, row, i) =>
      whole +
      counts.reduce(
        (line, column, j) => line + row * column * (Number(i === j) - (row + column) / n + expected / n) ** 2,
        0,
      ),
    0,
  );
  return { expected, variance: sum / (n - 1) };
}

function ordersOf(rows: readonly Row[]): Order[] {
  return [...groupBy(rows, ({ table }) => table)].flatMap(([table, ofTable]) =>
    [...new Set(ofTable.flatMap(({ keys }) => Object.keys(keys)))].flatMap((key) => {
      const known = ofTable.filter(({ keys }) => keys[key] !== undefined);
      if (new Set(known.map(({ keys }) => keys[key])).size < 2) return [];
      const items = known.toSorted((a, b) => compare(a.keys[key]!, b.keys[key]!)).map(({ subject }) => subject);
      return [{ name: `${table}.${key}`, items }];
    }),
  );
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rightByRank({ choices }: Target, voters: readonly string[], ballots: readonly string[]): number {
  return voters.filter((voter, place) => choices.get(voter) === ballots[place]).length;
}

/** Rows with an equal value on both sides belong together; of several, each is as likely. */
function* rightByEquality(
  { voters, choices }: Target,
  voterRows: readonly Row[],
  ballotRows: readonly Row[],
): Generator<[string, number]> {
  const guess = chanceOf([...choices.values()]).expected / voters.length;
  for (const [voterKey, ofVoter] of byKey(voterRows)) {
    const valueOf = new Map(ofVoter.map(({ subject, value }) => [subject, value]));
    for (const [ballotKey, ofBallot] of byKey(ballotRows)) {
      const ballots = groupBy(ofBallot, ({ value }) => value);
      const shares = voters.map((voter) => {
        const partners = ballots.get(valueOf.get(voter) ?? '');
        const right = partners?.filter(({ subject }) => subject === choices.get(voter));
        return partners && right ? right.length / partners.length : guess;
      });
      yield [`${voterKey} = ${ballotKey}`, shares.reduce((sum, share) => sum + share, 0)];
    }
  }
}

function byKey(rows: readonly Row[]): Map<string, { subject: string; value: string }[]> {
  return groupBy(
    rows.flatMap(({ table, subject, keys }) =>
      Object.entries(keys).map(([key, value]) => ({ name: `${table}.${key}`, subject, value: String(value) })),
    ),
    ({ name }) => name,
  );
}

/** A row or line that names one voter and one choice tells everything; about the others the attacker guesses. */
function rightByMention({ voters, choices }: Target, lines: readonly string[]): number {
  const known = new Set(voters);
  const words = [...new Set(choices.values())];
  const guesses = new Map<string, string>();
  for (const line of lines) {
    const named = [...new Set(line.match(UUIDS))].filter((id) => known.has(id));
    const chosen = words.filter((word) => line.includes(word));
    if (named.length === 1 && chosen.length === 1) guesses.set(named[0]!, chosen[0]!);
  }
  const guess = chanceOf([...choices.values()]).expected / voters.length;
  return voters.reduce((sum, voter) => {
    const said = guesses.get(voter);
    return sum + (said === undefined ? guess : Number(said === choices.get(voter)));
  }, 0);
}

const UUIDS = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The standard normal deviate that is exceeded with this probability, by bisection of its tail. */
function upperQuantile(probability: number): number {
  let [low, high] = [0, 10];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (tail(middle) > probability) low = middle;
    else high = middle;
  }
  return high;
}

/** The upper tail of the standard normal distribution. @see Abramowitz and Stegun 26.2.17 */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (polynomial * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
