import { isIPv6 } from 'node:net';
import type { Request } from 'express';

const GROUPS = 8;
/** One household or office usually has a whole network of this size to itself. */
const NETWORK_GROUPS = 4;

/**
 * The address that a limit counts: of the client itself, or, behind the proxies that the settings name, the one that they vouch for.
 * Of an IPv6 address its network counts (RFC 4291 §2.5.4), for anybody has as many addresses in it as they like.
 */
export function clientAddress({ ip = '' }: Pick<Request, 'ip'>): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIPv6(address) ? `${groupsOf(address).slice(0, NETWORK_GROUPS).join(':')}::/64` : address;
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const missing = tail === undefined ? 0 : Math.max(0, GROUPS - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  );
}
