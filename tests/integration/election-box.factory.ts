import { makePollKey, readPublicKey, sealBallot, toBase64Url, type PollKey } from '@conference/ballots';
import type { BallotReceipt, RoomNow, SecretBallotView } from '@conference/contracts';
import type { RoundWay } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { BallotsService } from '../../apps/api/src/ballots/ballots.service';
import { CastingService } from '../../apps/api/src/ballots/casting.service';
import { CountingService } from '../../apps/api/src/ballots/counting.service';
import { RoomNowService } from '../../apps/api/src/room/room-now.service';
import { BOARD, type ElectionRoom } from './elections.factory';

/** The electronic ballot box of a round, with the phones of those who vote. */
export class ElectionBox {
  readonly ballots: BallotsService;
  readonly counting: CountingService;
  private readonly casting: CastingService;
  private readonly roomNow: RoomNowService;
  /** Of the box that was prepared last. */
  key!: PollKey;

  constructor(readonly room: ElectionRoom) {
    const { transactions } = room.record;
    this.ballots = new BallotsService(transactions);
    this.counting = new CountingService(transactions);
    this.casting = new CastingService(transactions);
    this.roomNow = new RoomNowService(transactions);
  }

  get head(): PersonEntity {
    return this.room.person('ke-toan');
  }

  /** Gives out the ballots of a round; its voting goes on. */
  async round(way: RoundWay = 'electronic'): Promise<string> {
    const { room } = this;
    return (await room.rounds.open(room.chair, room.ref, { way, committee: room.committee() })).roundId;
  }

  async prepare(as = this.head): Promise<void> {
    const key = await makePollKey();
    const body = { subject: 'election' as const, code: BOARD, publicKey: key.publicKey };
    await this.ballots.prepare(as, this.room.ref.conferenceId, body);
    this.key = key;
  }

  async open(onPaper: readonly string[] = []): Promise<void> {
    const body = { warned: true, onPaper: this.room.ids(onPaper) };
    await this.ballots.open(this.room.chair, await this.place(), body);
  }

  async count(as = this.head): Promise<void> {
    await this.counting.count(as, await this.place(), toBase64Url(this.key.privateKey));
  }

  async cast(voter: string, ...chosen: string[]): Promise<BallotReceipt> {
    const person = this.room.person(voter);
    const { ballot } = await this.now(voter);
    const { publicKey, startSha256, rule } = ballot!;
    const context = { startSha256: startSha256!, voterId: person.id };
    const marked = { chosen: this.room.ids(chosen), isBlank: false };
    const sealed = await sealBallot((await readPublicKey(publicKey))!, context, { rule, ballot: marked });
    return this.casting.cast(person, await this.place(), toBase64Url(sealed));
  }

  now(as: string): Promise<RoomNow> {
    return this.roomNow.view(this.room.person(as), this.room.ref.conferenceId);
  }

  async all(as = this.room.chair): Promise<SecretBallotView[]> {
    return (await this.ballots.view(as, this.room.ref.conferenceId)).ballots;
  }

  async seen(as = this.room.chair): Promise<SecretBallotView> {
    return (await this.all(as)).at(-1)!;
  }

  async place() {
    return { conferenceId: this.room.ref.conferenceId, ballotId: (await this.seen()).id };
  }
}
