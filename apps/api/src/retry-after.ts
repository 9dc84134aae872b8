import type { Response } from 'express';

/** Says to whoever asked for something too often when they can ask again. @see RFC 6585 §4 */
export function sayRetryAfter(response: Response, again: Date): void {
  response.setHeader('Retry-After', secondsUntil(again, new Date()));
}

/** In how many whole seconds something can be asked for again, as `Retry-After` says it; never less than one. @see RFC 9110 §10.2.3 */
export function secondsUntil(again: Date, now: Date): string {
  return String(Math.max(1, Math.ceil((again.getTime() - now.getTime()) / 1000)));
}
