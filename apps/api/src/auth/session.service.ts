import { createHash, randomBytes } from 'node:crypto';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';

const IDLE_MS = 8 * 60 * 60 * 1000;
const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
const SEEN_EVERY_MS = 60_000;

/** Who is signed in: an opaque secret in a cookie, of which only the SHA-256 is kept. How a person proves who they are is another door's affair. */
@Injectable()
export class SessionService {
  constructor(private readonly transactions: Transactions) {}

  /** Begins a session and answers its secret. */
  async begin(personId: string): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const now = new Date();
    await this.transactions.run((records) =>
      records.sessions.add({ secretSha256: hash(secret), personId, createdAt: now, seenAt: now }),
    );
    return secret;
  }

  /** The person of a session, or null when it has ended or the person has left. */
  async personOf(secret: string): Promise<PersonEntity | null> {
    const now = new Date();
    return this.transactions.run(async (records) => {
      const session = await records.sessions.find(hash(secret));
      if (
        !session ||
        now.getTime() - session.seenAt.getTime() > IDLE_MS ||
        now.getTime() - session.createdAt.getTime() > ABSOLUTE_MS
      )
        return null;
      if (now.getTime() - session.seenAt.getTime() > SEEN_EVERY_MS) await records.sessions.seen(hash(secret), now);
      const person = await records.directory.person(session.personId);
      return person?.active ? person : null;
    });
  }

  async end(secret: string): Promise<void> {
    await this.transactions.run((records) => records.sessions.end(hash(secret)));
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
