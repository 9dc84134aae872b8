import { randomUUID } from 'node:crypto';
import {
  makePollKey,
  readPublicKey,
  sealBallot,
  toBase64Url,
  type PollKey,
  type SealingKey,
} from '@conference/ballots';
import type { Ballot, BallotRule } from '@conference/domain';
import { castBallot, closePoll, countPoll, openPoll, voidPollIn, type Opening } from '@conference/polls';
import type { Transactions } from '@conference/persistence';
import { MailedTasks } from '../api/mailed-links.factory';
import type { OpenRecord } from '../support/record';

/** When everything happens: a day in Huế. */
export const HELD_AT = new Date('2026-12-18T03:00:00.000Z');
/** The last day on which a count may be contested. */
export const OBJECTIONS_END_ON = '2026-12-25';
/** A day later. */
export const AFTERWARDS = new Date('2026-12-26T03:00:00.000Z');

/** A conference in which secret ballots are held. */
export interface Room {
  readonly transactions: Transactions;
  readonly conferenceId: string;
  readonly officeId: string;
  readonly actorId: string;
}

/** Opens a conference of its own. */
export async function openRoom(record: OpenRecord): Promise<Room> {
  const { conference, people } = await MailedTasks.open(record);
  const { transactions } = record;
  return { transactions, conferenceId: conference.id, officeId: conference.officeId, actorId: people.get('gd')!.id };
}

/** An election of one from some candidates. */
export function electionOf(candidates: readonly string[]): BallotRule {
  return { kind: 'election', candidates, seats: 1, mayChooseFewer: false, mayChooseNone: true };
}

/** A secret ballot that people hold: the committee's key, the voters' browsers, and the use cases between them. */
export class SecretBallot {
  private constructor(
    readonly room: Room,
    readonly opening: Opening,
    readonly key: PollKey,
    private readonly seal: { readonly key: SealingKey; readonly startSha256: string },
  ) {}

  static async open(room: Room, voters: readonly string[], rule: BallotRule): Promise<SecretBallot> {
    const key = await makePollKey();
    const pollId = randomUUID();
    const opening = {
      pollId,
      conferenceId: room.conferenceId,
      actorId: room.actorId,
      code: `bau-${pollId.slice(0, 8)}`,
      title: 'Bầu Ban Thanh tra nhân dân',
      rule,
      electorate: voters.map((voterId, index) => ({ voterId, name: `Người thứ ${index + 1}` })),
      publicKey: key.publicKey,
    };
    const opened = await openPoll(room.transactions, () => HELD_AT, opening);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { startSha256 } = opened.value;
    return new SecretBallot(room, opening, key, { key: (await readPublicKey(key.publicKey))!, startSha256 });
  }

  get pollId(): string {
    return this.opening.pollId;
  }

  /** What a voter's browser makes of a choice. */
  async envelope(voterId: string, chosen: string | Ballot): Promise<string> {
    const ballot = typeof chosen === 'string' ? { chosen: [chosen], isBlank: false } : chosen;
    const { startSha256 } = this.seal;
    return toBase64Url(await sealBallot(this.seal.key, { startSha256, voterId }, { rule: this.opening.rule, ballot }));
  }

  hand(voterId: string, envelope: string) {
    return castBallot(this.room.transactions, { pollId: this.pollId, voterId, envelope });
  }

  async cast(voterId: string, chosen: string | Ballot) {
    return this.hand(voterId, await this.envelope(voterId, chosen));
  }

  close() {
    const closing = { pollId: this.pollId, actorId: this.room.actorId, objectionsEndOn: OBJECTIONS_END_ON };
    return closePoll(this.room.transactions, () => HELD_AT, closing);
  }

  void() {
    const voiding = { pollId: this.pollId, actorId: this.room.actorId };
    return this.room.transactions.run((records) => voidPollIn(records, HELD_AT, voiding));
  }

  /** The committee brings its key back; it keeps its own copy. */
  count(privateKey: Uint8Array = this.key.privateKey) {
    const counting = { pollId: this.pollId, actorId: this.room.actorId, privateKey: Uint8Array.from(privateKey) };
    return countPoll(this.room.transactions, () => HELD_AT, counting);
  }
}
