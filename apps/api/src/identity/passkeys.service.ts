import { SETTINGS, type Settings } from '@conference/config';
import type { ConfirmationBody, PasskeyBody, PasskeyOptions, PasskeyView } from '@conference/contracts';
import { secretSha256 } from '@conference/mail';
import { Transactions, type ChallengePurpose, type PasskeyEntity, type Records } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { SessionService, type SignedIn } from '../auth/session.service';
import { doorRefusal } from '../problems/door-words';
import { relyingPartyOf, type RelyingParty } from './relying-party';

const CHALLENGE_MS = 2 * 60_000;

/** The passkeys of people: made, named, removed, and asked to confirm who somebody is. Each challenge serves one session, one purpose and one answer. */
@Injectable()
export class PasskeysService {
  readonly relyingParty: RelyingParty | null;

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.relyingParty = relyingPartyOf(settings.http.publicUrl);
  }

  list({ person }: SignedIn): Promise<PasskeyView[]> {
    return this.transactions.read(async ({ passkeys }) => (await passkeys.ofPerson(person.id)).map(passkeyView));
  }

  /** What the browser needs to make a passkey. The authenticator learns the person's name and nothing else about them. */
  async registrationOptions(session: SignedIn): Promise<PasskeyOptions> {
    const { person } = session;
    const { id: rpID } = this.ourselves();
    const [office, known] = await this.transactions.read(
      async ({ directory, passkeys }) =>
        [await directory.office(person.officeId), await passkeys.ofPerson(person.id)] as const,
    );
    const options = await generateRegistrationOptions({
      rpID,
      rpName: office.name,
      userID: new Uint8Array(Buffer.from(person.id.replaceAll('-', ''), 'hex')),
      userName: person.name,
      userDisplayName: person.name,
      attestationType: 'none',
      excludeCredentials: known.map(descriptor),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      timeout: CHALLENGE_MS,
    });
    await this.keepChallenge(session, options.challenge, 'registration');
    return { ...options };
  }

  /** Records a new passkey; its person is told by mail. Its challenge shows that the person confirmed who they are when they asked for it. */
  async add(session: SignedIn, { label, response }: PasskeyBody): Promise<PasskeyView> {
    const party = this.ourselves();
    const expectedChallenge = await this.takeChallenge(session, 'registration');
    const made = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }).catch(() => null);
    if (!made?.verified) throw doorRefusal('passkey-refused');
    const { credential } = made.registrationInfo;
    const now = new Date();
    return this.transactions.run(async (records) => {
      const id = await records.passkeys.add({
        personId: session.person.id,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: String(credential.counter),
        transports: credential.transports ?? [],
        label,
        createdAt: now,
      });
      if (!id) throw doorRefusal('passkey-known');
      await this.tell(records, session, 'added', id, now);
      return { id, label, createdAt: now.toISOString(), lastUsedAt: null };
    });
  }

  /** What the browser needs to ask one of the person's passkeys. */
  async confirmationOptions(session: SignedIn): Promise<PasskeyOptions> {
    const { id: rpID } = this.ourselves();
    const known = await this.transactions.read(({ passkeys }) => passkeys.ofPerson(session.person.id));
    if (known.length === 0) throw doorRefusal('passkey-unknown');
    const options = await generateAuthenticationOptions({
      rpID,
      allowCredentials: known.map(descriptor),
      userVerification: 'required',
      timeout: CHALLENGE_MS,
    });
    await this.keepChallenge(session, options.challenge, 'confirmation');
    return { ...options };
  }

  /** Takes a passkey's answer: the person has confirmed who they are. Answers the session's new secret. */
  async confirm(session: SignedIn, { response }: ConfirmationBody): Promise<{ secret: string; at: Date }> {
    const party = this.ourselves();
    const expectedChallenge = await this.takeChallenge(session, 'confirmation');
    const at = new Date();
    return this.transactions.run(async (records) => {
      const passkey = await records.passkeys.ofCredential(session.person.id, response.id);
      if (!passkey) throw doorRefusal('passkey-unknown');
      const shown = await verifyAuthenticationResponse({
        response: { ...response, clientExtensionResults: {} },
        expectedChallenge,
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        credential: {
          ...descriptor(passkey),
          publicKey: new Uint8Array(passkey.publicKey),
          counter: Number(passkey.counter),
        },
        requireUserVerification: true,
      }).catch(() => null);
      if (!shown?.verified) throw doorRefusal('passkey-refused');
      await records.passkeys.used(passkey.id, shown.authenticationInfo.newCounter, at);
      const secret = await this.sessions.stepUp(records, session, 'passkey', at);
      if (!secret) throw doorRefusal('signed-out');
      return { secret, at };
    });
  }

  async rename({ person }: SignedIn, id: string, label: string): Promise<void> {
    const isDone = await this.transactions.run(({ passkeys }) => passkeys.rename(person.id, id, label));
    if (!isDone) throw doorRefusal('passkey-unknown');
  }

  /** Removes a passkey: it opens nothing any more, and its person is told by mail. */
  async remove(session: SignedIn, id: string): Promise<void> {
    const now = new Date();
    await this.transactions.run(async (records) => {
      if (!(await records.passkeys.remove(session.person.id, id, now))) throw doorRefusal('passkey-unknown');
      await this.tell(records, session, 'removed', id, now);
    });
  }

  private async tell(records: Records, { person }: SignedIn, change: 'added' | 'removed', passkeyId: string, at: Date) {
    const { id: actorId, officeId } = person;
    await records.outbox.add({ topic: 'mail', payload: { kind: 'passkey', passkeyId, change } });
    await records.audit.append({
      officeId,
      conferenceId: null,
      at,
      actorId,
      action: `passkey.${change}`,
      facts: { passkeyId },
    });
  }

  private ourselves(): RelyingParty {
    if (!this.relyingParty) throw doorRefusal('passkeys-need-name');
    return this.relyingParty;
  }

  private keepChallenge({ id }: SignedIn, challenge: string, purpose: ChallengePurpose): Promise<void> {
    return this.transactions.run(({ sessions }) =>
      sessions.challenge(id, secretSha256(challenge), purpose, new Date()),
    );
  }

  /** Takes the session's challenge; what comes of it, it is used up. Answers whether an authenticator signed that one. */
  private async takeChallenge({ id }: SignedIn, purpose: ChallengePurpose): Promise<(challenge: string) => boolean> {
    const asked = await this.transactions.run(({ sessions }) => sessions.takeChallenge(id, purpose));
    if (!asked || Date.now() - asked.at.getTime() > CHALLENGE_MS) throw doorRefusal('challenge-over');
    return (challenge) => secretSha256(challenge).equals(asked.sha256);
  }
}

function descriptor({ credentialId, transports }: PasskeyEntity) {
  return { id: credentialId, transports };
}

function passkeyView({ id, label, createdAt, lastUsedAt }: PasskeyEntity): PasskeyView {
  return { id, label, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
