import { IsNull, type EntityManager } from 'typeorm';
import { GuestEntity, GuestLinkEntity, GuestReplyEntity, GuestScanEntity } from '../entities';
import { first, rows } from '../rows';

type NewGuest = Omit<GuestEntity, 'id' | 'place' | 'handle' | 'withdrawnAt' | 'withdrawnBy'>;

/** Guests: who is invited from outside, what they answer, and when they are there. */
export class GuestRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Everybody whose invitation stands, in the order in which they were invited. */
  ofConference(conferenceId: string): Promise<GuestEntity[]> {
    return this.manager.find(GuestEntity, {
      where: { conferenceId, withdrawnAt: IsNull() },
      order: { place: 'ASC' },
    });
  }

  byId(id: string): Promise<GuestEntity | null> {
    return this.manager.findOneBy(GuestEntity, { id });
  }

  /** Those of a conference who are named by a code, a number or their line, taken back or not. */
  named(
    conferenceId: string,
    { handles, places, ids }: { handles: readonly string[]; places: readonly number[]; ids: readonly string[] },
  ): Promise<GuestEntity[]> {
    return rows(
      this.manager,
      GuestEntity,
      'where conference_id = $1 and (handle = any($2) or place = any($3) or id = any($4))',
      [conferenceId, handles, places, ids],
    );
  }

  /** The conference is locked by the caller: places are given one after the other. */
  async add(guest: NewGuest): Promise<GuestEntity> {
    const place = (await this.manager.countBy(GuestEntity, { conferenceId: guest.conferenceId })) + 1;
    const { identifiers } = await this.manager.insert(GuestEntity, { ...guest, place });
    return this.manager.findOneByOrFail(GuestEntity, { id: identifiers[0]!.id as string });
  }

  /** Holds an invitation as it stands until the transaction is over: it is taken back before or after, not meanwhile. */
  standing(id: string): Promise<GuestEntity | null> {
    return first(rows(this.manager, GuestEntity, 'where id = $1 and withdrawn_at is null for share', [id]));
  }

  async withdraw(id: string, withdrawnAt: Date, withdrawnBy: string): Promise<void> {
    await this.manager.update(GuestEntity, { id, withdrawnAt: IsNull() }, { withdrawnAt, withdrawnBy });
  }

  async addReply(reply: Omit<GuestReplyEntity, 'id'>): Promise<void> {
    await this.manager.insert(GuestReplyEntity, reply);
  }

  /** The last reply of each guest for a day. */
  async replies(conferenceId: string, heldOn: string): Promise<ReadonlyMap<string, GuestReplyEntity>> {
    const given = await rows(
      this.manager,
      GuestReplyEntity,
      `where held_on = $2 and guest_id in (select id from guest where conference_id = $1) order by given_at, id`,
      [conferenceId, heldOn],
    );
    return new Map(given.map((reply) => [reply.guestId, reply]));
  }

  scansById(ids: readonly string[]): Promise<GuestScanEntity[]> {
    return rows(this.manager, GuestScanEntity, 'where id = any($1)', [ids]);
  }

  scans(conferenceId: string): Promise<GuestScanEntity[]> {
    return rows(
      this.manager,
      GuestScanEntity,
      'where guest_id in (select id from guest where conference_id = $1) order by received_at, id',
      [conferenceId],
    );
  }

  async addScans(scans: readonly GuestScanEntity[]): Promise<void> {
    if (scans.length > 0) await this.manager.insert(GuestScanEntity, [...scans]);
  }

  async addLink(link: GuestLinkEntity): Promise<void> {
    await this.manager.insert(GuestLinkEntity, link);
  }

  link(tokenSha256: Buffer): Promise<GuestLinkEntity | null> {
    return first(rows(this.manager, GuestLinkEntity, 'where token_sha256 = $1', [tokenSha256]));
  }
}
