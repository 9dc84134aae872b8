import type { Settings } from '@conference/config';
import type { CookieOptions } from 'express';

/** For how long a browser stays remembered. */
export const REMEMBERED_MS = 180 * 24 * 60 * 60 * 1000;

const NAME = 'hoi-nghi-device-';

/**
 * The cookie by which a browser is known for one person; several people of one office may share a browser.
 *
 * Over TLS it carries the prefix `__Host-`, so that no other host of the domain can set it; that asks for the path `/`
 * (RFC 6265bis §4.1.3.2). Without TLS it goes to the pages of a task only.
 */
export function deviceCookie(personId: string, { http }: Settings): { name: string; options: CookieOptions } {
  const secure = http.isSecure;
  const name = NAME + personId.slice(0, 8);
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', secure, path: secure ? '/' : '/task' },
  };
}
