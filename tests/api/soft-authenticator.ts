import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PasskeyOptions } from '@conference/contracts';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const KEY_INCLUDED = 0x40;

/** How an authenticator, or the browser around it, may differ from an honest one. */
export interface Behaviour {
  readonly origin?: string;
  readonly rpId?: string;
  readonly isUserVerified?: boolean;
  readonly counter?: number;
}

/** An authenticator made of software: one ES256 key, which answers as WebAuthn Level 3 §6 says. */
export class SoftAuthenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly credentialId = randomBytes(32);
  private signatures = 0;

  constructor(private readonly origin: string) {}

  /** Makes the passkey that is asked for. */
  make({ challenge }: PasskeyOptions, behaviour: Behaviour = {}) {
    const authData = Buffer.concat([
      this.head(USER_PRESENT | KEY_INCLUDED, behaviour),
      Buffer.alloc(16),
      length16(this.credentialId),
      this.credentialId,
      this.publicKey(),
    ]);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      length16(authData),
      authData,
    ]);
    return this.credential({
      clientDataJSON: this.clientData('webauthn.create', challenge, behaviour).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Confirms its person. */
  confirm({ challenge }: PasskeyOptions, behaviour: Behaviour = {}) {
    this.signatures += 1;
    const authData = this.head(USER_PRESENT, behaviour);
    const clientData = this.clientData('webauthn.get', challenge, behaviour);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    return this.credential({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
    });
  }

  private credential<T>(response: T) {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }

  private head(flags: number, { rpId, isUserVerified = true, counter = this.signatures }: Behaviour): Buffer {
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags | (isUserVerified ? USER_VERIFIED : 0));
    rest.writeUInt32BE(counter, 1);
    return Buffer.concat([
      createHash('sha256')
        .update(rpId ?? new URL(this.origin).hostname)
        .digest(),
      rest,
    ]);
  }

  private clientData(type: string, challenge: string, { origin = this.origin }: Behaviour): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  /** As COSE writes it (RFC 9053 §7.1.1): ES256 on P-256. */
  private publicKey(): Buffer {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x!, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y!, 'base64url'),
    ]);
  }
}

function length16(content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length);
  return length;
}
