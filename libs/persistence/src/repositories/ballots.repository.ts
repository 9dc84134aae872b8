import type { CivilDate, PollState } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import { ElectorateEntryEntity, ListedEnvelopeEntity, OpenedBallotEntity, PollEntity } from '../entities';

/** What a voter may know when they have handed in an envelope. */
export interface HandedIn {
  /** Null when there is no such poll. */
  readonly state: PollState | null;
  readonly isOnRoll: boolean;
  /** The hash of the envelope that is there for this voter, whether this one or an earlier one. */
  readonly receipt: string | null;
}

/** An envelope of a poll that takes no more. */
export interface ClosedEnvelope {
  readonly voterId: string;
  readonly sealed: Uint8Array;
  readonly sha256: string;
}

/** The ballot box: polls with their rolls, sealed envelopes, their published list, and opened ballots. */
export class BallotsRepository {
  constructor(private readonly manager: EntityManager) {}

  poll(id: string): Promise<PollEntity | null> {
    return this.manager.findOneBy(PollEntity, { id });
  }

  /** Waits for everybody who is handing in an envelope; nobody comes after. */
  lock(id: string): Promise<PollEntity | null> {
    return this.manager.findOne(PollEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async isTaken(conferenceId: string, code: string): Promise<boolean> {
    return this.manager.existsBy(PollEntity, { conferenceId, code });
  }

  /** Opens a poll with its roll; neither changes afterwards. */
  async open(
    poll: Omit<PollEntity, 'state' | 'closedOn' | 'objectionsEndOn' | 'voidedOn' | 'envelopes' | 'listSha256'>,
    electorate: readonly Pick<ElectorateEntryEntity, 'voterId' | 'name'>[],
  ): Promise<void> {
    await this.manager.insert(PollEntity, poll);
    await this.manager.query(
      `insert into ballot_box.electorate_entry (poll_id, voter_id, name)
       select $1, voter.id, voter.name from unnest($2::uuid[], $3::text[]) as voter (id, name) order by voter.id`,
      [poll.id, electorate.map(({ voterId }) => voterId), electorate.map(({ name }) => name)],
    );
  }

  electorate(pollId: string): Promise<ElectorateEntryEntity[]> {
    return this.manager.find(ElectorateEntryEntity, { where: { pollId }, order: { voterId: 'ASC' } });
  }

  /** Hands in a voter's envelope, in one statement that holds the poll open: it is taken if the poll is open, the voter on the roll, and no other one there. */
  async handIn(pollId: string, voterId: string, sealed: Uint8Array): Promise<HandedIn> {
    const [answer]: { state: PollState | null; on_roll: boolean; receipt: string | null }[] = await this.manager.query(
      'select state, on_roll, receipt from ballot_box.hand_in($1, $2, $3)',
      [pollId, voterId, Buffer.from(sealed)],
    );
    const { state, on_roll: isOnRoll, receipt } = answer!;
    return { state, isOnRoll, receipt };
  }

  /** Takes no more envelopes; needs the lock. Who handed one in is noted for all at once, and no order of coming is left. */
  async close(id: string, closedOn: CivilDate, objectionsEndOn: CivilDate): Promise<ClosedEnvelope[]> {
    await this.manager.update(PollEntity, { id }, { state: 'closed', closedOn, objectionsEndOn });
    await this.settle(id);
    return this.envelopes(id);
  }

  /** Publishes the list of the envelopes of a closed poll, once. */
  async publish(
    id: string,
    list: readonly Pick<ListedEnvelopeEntity, 'sha256' | 'linkSha256'>[],
    listSha256: string,
  ): Promise<void> {
    await this.manager.query(
      `insert into ballot_box.listed_envelope (poll_id, place, sha256, link_sha256)
       select $1, line.place, line.sha256, line.link from unnest($2::text[], $3::text[]) with ordinality as line (sha256, link, place)`,
      [id, list.map(({ sha256 }) => sha256), list.map(({ linkSha256 }) => linkSha256)],
    );
    await this.manager.update(PollEntity, { id }, { envelopes: list.length, listSha256 });
  }

  /** Keeps opened ballots in the order given, all in one statement; needs the lock. */
  async count(id: string, ballots: readonly Omit<OpenedBallotEntity, 'pollId' | 'place'>[]): Promise<void> {
    await this.manager.query(
      `insert into ballot_box.opened_ballot (poll_id, place, chosen, is_blank, invalid)
       select $1, line.place, array(select jsonb_array_elements_text(line.ballot -> 'chosen')), (line.ballot ->> 'isBlank')::boolean, line.ballot ->> 'invalid'
       from jsonb_array_elements($2::jsonb) with ordinality as line (ballot, place)`,
      [id, JSON.stringify(ballots)],
    );
    await this.manager.update(PollEntity, { id }, { state: 'counted' });
  }

  /** Notes that a closed poll is void; needs the lock. */
  async void(id: string, voidedOn: CivilDate): Promise<void> {
    await this.manager.update(PollEntity, { id }, { voidedOn });
  }

  /** The polls whose envelopes are still there though nobody may contest their counts any more. */
  async overdue(today: CivilDate): Promise<string[]> {
    const polls: { id: string }[] = await this.manager.query(
      `select id from ballot_box.poll where objections_end_on < $1
       and (state = 'counted' or (state = 'closed' and voided_on is not null)) order by id`,
      [today],
    );
    return polls.map(({ id }) => id);
  }

  /** Destroys the envelopes of a counted poll; their hashes stay. Needs the lock. */
  async destroy(id: string): Promise<void> {
    await this.manager.update(PollEntity, { id }, { state: 'destroyed' });
    await this.settle(id);
  }

  private async settle(id: string): Promise<void> {
    await this.manager.query('select ballot_box.settle($1)', [id]);
  }

  /** The envelopes of a poll that takes no more, by their hashes. */
  async envelopes(pollId: string): Promise<ClosedEnvelope[]> {
    const rows: { voter_id: string; sealed: Uint8Array; sha256: string }[] = await this.manager.query(
      'select voter_id, sealed, sha256 from ballot_box.envelopes($1)',
      [pollId],
    );
    return rows.map(({ voter_id, sealed, sha256 }) => ({ voterId: voter_id, sealed: new Uint8Array(sealed), sha256 }));
  }

  list(pollId: string): Promise<ListedEnvelopeEntity[]> {
    return this.manager.find(ListedEnvelopeEntity, { where: { pollId }, order: { place: 'ASC' } });
  }

  openedBallots(pollId: string): Promise<OpenedBallotEntity[]> {
    return this.manager.find(OpenedBallotEntity, { where: { pollId }, order: { place: 'ASC' } });
  }
}
