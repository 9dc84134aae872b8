import type { Settings } from '@conference/config';
import type { CookieOptions } from 'express';

/** The name of the cookie that holds a session's secret. */
export const SESSION_COOKIE = 'hoi-nghi-session';

/** Not readable by scripts, not sent by other sites' forms, only over TLS where the address has it. */
export function cookieOptions(settings: Settings): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: settings.http.publicUrl.startsWith('https:'), path: '/' };
}
