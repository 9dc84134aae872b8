import type { Settings } from '@conference/config';
import type { CookieOptions, Request } from 'express';

const NAME = 'hoi-nghi-session';

/** The name of the cookie that holds a session's secret. `__Host-` keeps other hosts of the domain from setting it (RFC 6265bis §4.1.3.2); it needs TLS. */
export function sessionCookieName(settings: Settings): string {
  return settings.http.isSecure ? `__Host-${NAME}` : NAME;
}

/** Not readable by scripts, not sent by other sites' forms, only over TLS where the address has it. */
export function cookieOptions(settings: Settings): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: settings.http.isSecure, path: '/' };
}

/** The secret that a request carries, if any; whether it opens a session is another question. */
export function sessionSecretOf(request: Request, settings: Settings): string | undefined {
  const cookies = request.cookies as Record<string, unknown>;
  const secret = cookies[sessionCookieName(settings)];
  return typeof secret === 'string' ? secret : undefined;
}
