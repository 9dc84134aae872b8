import type { RoomNow } from '@conference/contracts';
import { Transactions, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { doorRefusal } from '../problems/door-words';
import { readEverybodysPart, readMine } from './own-part';
import { readRoom, type Room } from './read-room';

/** The room as many see it at the same moment. */
export interface SharedRoom {
  /** What one person's page shows. */
  readonly of: (personId: string) => RoomNow;
}

/** What is happening in the room, for everybody's page and for the projector: nothing in it is known before it is published. */
@Injectable()
export class RoomNowService {
  /** A full room asks at once whenever something changed; what is the same for all is read once for each revision. */
  private readonly rooms = new Map<string, { readonly rev: number; readonly room: Promise<Room> }>();

  constructor(private readonly transactions: Transactions) {}

  view(person: PersonEntity, conferenceId: string): Promise<RoomNow> {
    return this.transactions.read(async (records) => {
      const rev = await records.conferences.revision(conferenceId, person.officeId);
      if (rev === null) throw doorRefusal('not-found');
      const room = await this.room(records, conferenceId, rev);
      const mine = await readMine(records, conferenceId, room, person.id);
      return { ...room.shown, at: new Date().toISOString(), mine };
    });
  }

  /** The same for everybody who watches, but for the receipts of a secret ballot. Null unless the session is open. */
  shared(officeId: string, conferenceId: string): Promise<SharedRoom | null> {
    return this.transactions.read(async (records) => {
      const rev = await records.conferences.revision(conferenceId, officeId);
      const room = rev === null ? null : await this.room(records, conferenceId, rev);
      if (room?.shown.stage !== 'session') return null;
      const mineOf = await readEverybodysPart(records, conferenceId, room);
      const everybody = { ...room.shown, at: new Date().toISOString() };
      return { of: (personId) => ({ ...everybody, mine: mineOf(personId) }) };
    });
  }

  private room(records: Records, conferenceId: string, rev: number): Promise<Room> {
    const known = this.rooms.get(conferenceId);
    if (known?.rev === rev) return known.room;
    const room = records.conferences.get(conferenceId).then((conference) => readRoom(records, conference));
    const asked = { rev, room };
    this.rooms.set(conferenceId, asked);
    room.catch(() => this.rooms.get(conferenceId) === asked && this.rooms.delete(conferenceId));
    return room;
  }
}
