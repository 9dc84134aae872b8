import { ok, refuse, type Result } from '../result';
import type { MotionChoice } from './ballot';
import { firstTwice, notACount, sum, type NotACount } from './count';
import type { VoteWay } from './vote-state';

/** How many chose what; who did nothing at all is in none of the three. */
export type VoteFigures = Readonly<Record<MotionChoice, number>>;

/** What one teller counted in one row of seats. */
export interface RowCount extends VoteFigures {
  readonly row: string;
  readonly tellerId: string;
}

/** One person's open vote by name. Who has no phone raises a hand, and somebody else writes it down: the same one vote. */
export interface NamedVote {
  readonly personId: string;
  readonly choice: MotionChoice;
  /** Who wrote the vote down for them; null when they voted on their own phone. */
  readonly recordedBy: string | null;
}

/** What is handed in when an open vote has been counted, in the one way that was set before it opened. */
export type VoteRecord =
  | { readonly way: 'hands'; readonly figures: VoteFigures; readonly tellerId: string }
  | { readonly way: 'rows'; readonly rows: readonly RowCount[] }
  | { readonly way: 'phones'; readonly votes: readonly NamedVote[] };

/** Why a record gives no figures. */
export type VoteRecordRefusal =
  | NotACount
  | { readonly code: 'other-way-of-counting'; readonly way: VoteWay; readonly offered: VoteWay }
  | { readonly code: 'rows-missing'; readonly rows: readonly string[] }
  | { readonly code: 'row-unknown'; readonly row: string }
  | { readonly code: 'row-twice'; readonly row: string }
  | { readonly code: 'teller-missing'; readonly row: string | null }
  | { readonly code: 'not-on-roll'; readonly personId: string }
  | { readonly code: 'voted-twice'; readonly personId: string };

/** What a record is checked against: what was set before the vote opened. */
export interface VoteSetting {
  readonly way: VoteWay;
  readonly rows: readonly string[];
  readonly roll: readonly string[];
}

/** Sums up what was counted; another way of counting than the one set is refused, so that hands and phones never mix. */
export function sumUp(setting: VoteSetting, record: VoteRecord): Result<VoteFigures, VoteRecordRefusal> {
  if (record.way !== setting.way) {
    return refuse({ code: 'other-way-of-counting', way: setting.way, offered: record.way });
  }
  switch (record.way) {
    case 'hands':
      return record.tellerId.trim() ? whole(record.figures) : refuse({ code: 'teller-missing', row: null });
    case 'rows':
      return sumRows(setting.rows, record.rows);
    case 'phones':
      return sumNames(setting.roll, record.votes);
  }
}

function sumRows(rows: readonly string[], counts: readonly RowCount[]): Result<VoteFigures, VoteRecordRefusal> {
  const counted = counts.map(({ row }) => row);
  const unknown = counted.find((row) => !rows.includes(row));
  if (unknown !== undefined) return refuse({ code: 'row-unknown', row: unknown });
  const twice = firstTwice(counted);
  if (twice !== undefined) return refuse({ code: 'row-twice', row: twice });
  const missing = rows.filter((row) => !counted.includes(row));
  if (missing.length > 0) return refuse({ code: 'rows-missing', rows: missing });
  const untold = counts.find(({ tellerId }) => !tellerId.trim());
  if (untold) return refuse({ code: 'teller-missing', row: untold.row });
  for (const count of counts) {
    const figures = whole(count);
    if (!figures.ok) return figures;
  }
  return ok(figuresOf((choice) => sum(counts.map((count) => count[choice]))));
}

function sumNames(roll: readonly string[], votes: readonly NamedVote[]): Result<VoteFigures, VoteRecordRefusal> {
  const voters = votes.map(({ personId }) => personId);
  const stranger = voters.find((personId) => !roll.includes(personId));
  if (stranger !== undefined) return refuse({ code: 'not-on-roll', personId: stranger });
  const twice = firstTwice(voters);
  if (twice !== undefined) return refuse({ code: 'voted-twice', personId: twice });
  return ok(figuresOf((choice) => votes.filter((vote) => vote.choice === choice).length));
}

function whole({ yes, no, abstain }: VoteFigures): Result<VoteFigures, NotACount> {
  return notACount(Object.entries({ yes, no, abstain })) ?? ok({ yes, no, abstain });
}

function figuresOf(count: (choice: MotionChoice) => number): VoteFigures {
  return { yes: count('yes'), no: count('no'), abstain: count('abstain') };
}
