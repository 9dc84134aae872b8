import { createHash, randomBytes } from 'node:crypto';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';

const IDLE_MS = 8 * 60 * 60 * 1000;
const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
const SEEN_EVERY_MS = 60_000;

/** A session as a request finds it. */
export interface SignedIn {
  readonly person: PersonEntity;
  /** When the person last proved in this browser who they are: a passkey, or signing in anew. */
  readonly steppedUpAt: Date | null;
}

/** Who is signed in: an opaque secret in a cookie, of which only the SHA-256 is kept. How a person proves who they are is another door's affair. */
@Injectable()
export class SessionService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Begins a session of somebody who has just proved who they are, and answers its secret.
   *
   * The session that the browser had before ends: its secret is never carried over a sign-in.
   */
  async begin(personId: string, former?: string): Promise<string> {
    const secret = newSecret();
    const now = new Date();
    await this.transactions.run(async ({ sessions }) => {
      if (former) await sessions.end(hash(former));
      await sessions.add({ secretSha256: hash(secret), personId, createdAt: now, seenAt: now, steppedUpAt: now });
    });
    return secret;
  }

  /** The session of a secret, or null when it has ended or the person has left. */
  async find(secret: string): Promise<SignedIn | null> {
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
      return person?.active ? { person, steppedUpAt: session.steppedUpAt } : null;
    });
  }

  async end(secret: string): Promise<void> {
    await this.transactions.run((records) => records.sessions.end(hash(secret)));
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
