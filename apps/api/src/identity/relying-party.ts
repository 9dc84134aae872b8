import { isIP } from 'node:net';

/** For whom a passkey is made: the host name that the office's people know (WebAuthn Level 3 §5.1.2), and the origin whose pages may ask for it. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** Who we are towards a passkey, taken from our public address alone; null where it has no name, or no TLS: browsers then offer no passkeys. */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isSafe = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');
  return isSafe && isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? { id: hostname, origin } : null;
}
