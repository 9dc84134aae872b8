import { createHash } from 'node:crypto';
import type { CountFiguresBody, ElectionView, OpenRoundBody } from '@conference/contracts';
import { usualElectionRules, type ElectionRules, type RoundWay } from '@conference/domain';
import type { PersonEntity } from '@conference/persistence';
import { CandidatesService } from '../../apps/api/src/elections/candidates.service';
import { CountService } from '../../apps/api/src/elections/count.service';
import { ElectionsService } from '../../apps/api/src/elections/elections.service';
import { OpenSeatsService } from '../../apps/api/src/elections/open-seats.service';
import { RoundsService } from '../../apps/api/src/elections/rounds.service';
import type { OpenRecord } from '../support/record';
import { VotingRoom } from './open-votes.factory';

export const BOARD = 'bttnd';
export const CANDIDATES = ['luu-tru-1', 'luu-tru-2', 'ct-cd', 'tp-nv'];
const COMMITTEE = { head: 'ke-toan', member: 'tp-hc', witnesses: ['gd', 'pgd'] };

/** A conference of eight whose session is at its election: an inspection board of three, with four who stand. */
export class ElectionRoom {
  readonly elections: ElectionsService;
  readonly candidates: CandidatesService;
  readonly seats: OpenSeatsService;
  readonly rounds: RoundsService;
  readonly count: CountService;

  private constructor(
    readonly record: Pick<OpenRecord, 'transactions' | 'files'>,
    readonly room: VotingRoom,
  ) {
    this.elections = new ElectionsService(record.transactions);
    this.candidates = new CandidatesService(record.transactions);
    this.seats = new OpenSeatsService(record.transactions);
    this.rounds = new RoundsService(record.transactions);
    this.count = new CountService(record.transactions, record.files);
  }

  static async open(record: OpenRecord): Promise<ElectionRoom> {
    const room = await VotingRoom.open(record, 8);
    const { id } = room.conference;
    await record.transactions.dataSource.query('update agenda_item set started_at = null where conference_id = $1', [
      id,
    ]);
    await record.transactions.dataSource.query(
      `update agenda_item set started_at = now() where conference_id = $1 and kind = 'election'`,
      [id],
    );
    return new ElectionRoom(record, room);
  }

  /** The same in a room that is open already. */
  static of(record: Pick<OpenRecord, 'transactions' | 'files'>, room: VotingRoom): ElectionRoom {
    return new ElectionRoom(record, room);
  }

  get ref() {
    return { conferenceId: this.room.conference.id, code: BOARD };
  }

  get chair(): PersonEntity {
    return this.room.chair;
  }

  person(code: string): PersonEntity {
    return this.room.person(code);
  }

  ids(codes: readonly string[]): string[] {
    return codes.map((code) => this.person(code).id);
  }

  hands(yes = 8) {
    return { yes, no: 8 - yes, abstain: 0 };
  }

  adoptRules(changes: Partial<ElectionRules> = {}, yes = 8): Promise<void> {
    const rules = { ...usualElectionRules('inspectionBoard'), ...changes };
    return this.elections.adoptRules(this.chair, this.ref, {
      rules,
      isLargerByDecision: false,
      adoption: this.hands(yes),
    });
  }

  async nominate(code: string): Promise<void> {
    const personId = this.person(code).id;
    await this.candidates.nominate(this.chair, this.ref, { personId, proposedBy: 'Tổ Công đoàn số 1' });
  }

  /** Goes as far as the adopted list. */
  async listed(changes: Partial<ElectionRules> = {}): Promise<void> {
    await this.adoptRules(changes);
    for (const code of CANDIDATES) {
      await this.nominate(code);
      await this.candidates.consent(this.person(code), this.ref, this.person(code).id);
    }
    await this.elections.adoptList(this.chair, this.ref, { adoption: this.hands() });
  }

  committee(changes: Partial<typeof COMMITTEE> = {}): OpenRoundBody['committee'] {
    const { head, member, witnesses } = { ...COMMITTEE, ...changes };
    return { headId: this.person(head).id, memberIds: this.ids([member]), witnessIds: this.ids(witnesses) };
  }

  /** Gives the ballots out, and ends the voting. */
  async voted(way: RoundWay = 'paper'): Promise<string> {
    const { roundId } = await this.rounds.open(this.chair, this.ref, { way, committee: this.committee() });
    await this.rounds.close(this.chair, { ...this.ref, roundId });
    return roundId;
  }

  /** What the committee counted on paper: everybody who took a ballot gave a valid one. */
  paper(votes: Readonly<Record<string, number>>, collected = 8, issued = collected): CountFiguresBody {
    const figures = {
      collected,
      notReturned: issued - collected,
      valid: collected,
      blank: 0,
      invalid: [],
      votes: Object.entries(votes).map(([code, some]) => ({ id: this.person(code).id, votes: some })),
    };
    return { paper: figures, totals: null };
  }

  inventory(roundId: string, issued = 8): Promise<void> {
    const paper = { printed: issued + 2, issued, unused: 2, spoiled: 0 };
    return this.count.takeInventory(this.person(COMMITTEE.head), { ...this.ref, roundId }, { paper });
  }

  enter(roundId: string, figures: CountFiguresBody): Promise<void> {
    return this.count.enterFigures(this.person(COMMITTEE.head), { ...this.ref, roundId }, figures);
  }

  /** Photographs the paper record, signs it by all, and hands it over. */
  async handedOver(roundId: string): Promise<void> {
    const [head, member] = [this.person(COMMITTEE.head), this.person(COMMITTEE.member)];
    const ref = { ...this.ref, roundId };
    await this.count.attachPhoto(head, ref, { fileSha256: await this.file('image/png'), fileName: 'biên bản.png' });
    await this.count.sign(head, ref);
    await this.count.sign(member, ref);
    await this.count.lock(head, ref);
  }

  /** A whole round on paper, with its result published. */
  async held(votes: Readonly<Record<string, number>>): Promise<string> {
    const roundId = await this.voted();
    await this.inventory(roundId);
    await this.enter(roundId, this.paper(votes));
    await this.handedOver(roundId);
    await this.rounds.publish(this.chair, { ...this.ref, roundId });
    return roundId;
  }

  async file(
    mediaType: 'image/png' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    by = COMMITTEE.head,
  ) {
    const bytes = Buffer.from(`a file of ${by}, ${mediaType}`);
    await this.record.files.upload(bytes, mediaType, { personId: this.person(by).id, at: new Date() });
    return createHash('sha256').update(bytes).digest('hex');
  }

  async seenBy(person: PersonEntity): Promise<ElectionView> {
    return (await this.elections.view(person, this.ref.conferenceId)).elections[0]!;
  }

  async actions(): Promise<string[]> {
    const events = await this.record.transactions.read(({ audit }) => audit.ofConference(this.ref.conferenceId, 100));
    return events
      .map(({ action }) => action)
      .filter((action) => action.startsWith('election.'))
      .toReversed();
  }
}
