import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';
import type { Zone } from './identity/zone';

const SELECTOR = 'test';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PRIVATE = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const PUBLIC = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** The records of a domain that signs its mail and says what to do with others'. */
export function zoneOf(domain: string, { policy = 'v=DMARC1; p=reject', spf = 'v=spf1 -all' } = {}): Zone {
  return {
    [domain]: [spf],
    ...(policy ? { [`_dmarc.${domain}`]: [policy] } : {}),
    [`${SELECTOR}._domainkey.${domain}`]: [`v=DKIM1; k=rsa; p=${PUBLIC}`],
  };
}

/** Signs a mail with the key of a domain. */
export async function signed(mail: string | Buffer, domain: string, bodyLength?: number): Promise<Buffer> {
  const raw = Buffer.from(mail);
  const { signatures, errors } = await dkimSign(raw, {
    canonicalization: 'relaxed/relaxed',
    signatureData: [
      {
        signingDomain: domain,
        selector: SELECTOR,
        privateKey: PRIVATE,
        ...(bodyLength === undefined ? {} : { maxBodyLength: bodyLength }),
      },
    ],
  } as Parameters<typeof dkimSign>[1]);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Buffer.concat([Buffer.from(signatures), raw]);
}

/** A mail as text, with the line ends of the wire. */
export function mailOf(fields: Readonly<Record<string, string | readonly string[]>>, body: string): string {
  const head = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${value}`));
  return `${[...head, '', body].join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}
