import { randomBytes } from 'node:crypto';
import { secretSha256 } from '@conference/mail';
import { Transactions, type PersonEntity, type Records, type WebSessionEntity } from '@conference/persistence';
import { Injectable } from '@nestjs/common';

const IDLE_MS = 8 * 60 * 60 * 1000;
const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
const SEEN_EVERY_MS = 60_000;

/** A session as a request finds it. */
export interface SignedIn {
  readonly id: string;
  readonly person: PersonEntity;
  /** When the person last proved in this browser who they are: a passkey, or signing in anew. */
  readonly steppedUpAt: Date | null;
}

/** By what a person proves who they are. */
export type Factor = 'passkey' | 'signIn';

/** Who is signed in: an opaque secret in a cookie, of which only the SHA-256 is kept. How a person proves who they are is another door's affair. */
@Injectable()
export class SessionService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Begins a session of somebody who has just proved who they are, and answers its secret.
   *
   * The session that the browser had before ends: its secret is never carried over a sign-in.
   */
  async begin(person: PersonEntity, former?: string): Promise<string> {
    const secret = newSecret();
    const now = new Date();
    await this.transactions.run(async (records) => {
      const { sessions } = records;
      const before = former ? await sessions.find(secretSha256(former)) : null;
      if (before) await sessions.end(before.secretSha256);
      await sessions.add({
        secretSha256: secretSha256(secret),
        personId: person.id,
        createdAt: now,
        seenAt: now,
        steppedUpAt: now,
      });
      if (before?.personId === person.id) await recordConfirmation(records, person, 'signIn', now);
    });
    return secret;
  }

  /** The session of a secret, or null when it has ended or the person has left. Every request asks this: two plain questions, no transaction. */
  async find(secret: string): Promise<SignedIn | null> {
    const now = new Date();
    return this.transactions.single(async (records) => {
      const session = await standingSession(records, secret, now);
      if (session && now.getTime() - session.seenAt.getTime() > SEEN_EVERY_MS)
        await records.sessions.seen(secretSha256(secret), now);
      return session && signedIn(records, session);
    });
  }

  /** The session of a secret as it stands, within somebody else's reading: whoever only looks has not used it. */
  async look(records: Records, secret: string, now: Date): Promise<SignedIn | null> {
    const session = await standingSession(records, secret, now);
    return session && signedIn(records, session);
  }

  /** Records within a transaction that the person has just proved who they are; answers the session's new secret, or null when it has ended meanwhile. */
  async stepUp(records: Records, { id, person }: SignedIn, by: Factor, now: Date): Promise<string | null> {
    const secret = newSecret();
    if (!(await records.sessions.renew(id, secretSha256(secret), now))) return null;
    await recordConfirmation(records, person, by, now);
    return secret;
  }

  /** Which of these sessions still stand. */
  async standing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const now = new Date();
    return this.transactions.read(
      async ({ sessions }) => new Set(await sessions.standing(ids, begunSince(now), seenSince(now))),
    );
  }

  async end(secret: string): Promise<void> {
    await this.transactions.run((records) => records.sessions.end(secretSha256(secret)));
  }

  /** Signs a person out in every browser. */
  async endAllOf(personId: string): Promise<void> {
    await this.transactions.run((records) => records.sessions.endAllOf(personId));
  }
}

async function standingSession({ sessions }: Records, secret: string, now: Date): Promise<WebSessionEntity | null> {
  const session = await sessions.find(secretSha256(secret));
  return session && session.seenAt > seenSince(now) && session.createdAt > begunSince(now) ? session : null;
}

async function signedIn({ directory }: Records, session: WebSessionEntity): Promise<SignedIn | null> {
  const person = await directory.person(session.personId);
  return person?.active ? { id: session.id, person, steppedUpAt: session.steppedUpAt } : null;
}

function recordConfirmation(records: Records, person: PersonEntity, by: Factor, at: Date): Promise<void> {
  const { id: actorId, officeId } = person;
  return records.audit.append({
    officeId,
    conferenceId: null,
    at,
    actorId,
    action: 'identity.confirmed',
    facts: { by },
  });
}

function seenSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MS);
}

function begunSince(now: Date): Date {
  return new Date(now.getTime() - ABSOLUTE_MS);
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
