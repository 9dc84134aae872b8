import { seal, unseal } from '@conference/mail';

/**
 * What the holder of a right may do: decide, or only read because the link was mailed for reading,
 * or only read because a machine pressed what no person sees.
 */
export const RIGHTS = ['decide', 'view', 'readOnly'] as const;
export type Right = (typeof RIGHTS)[number];

/** The right that opening a mailed link gives: to see and perhaps answer one task, as one person, at one packet hash. */
export interface Grant {
  readonly linkId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly packetHash: string | null;
  readonly right: Right;
  readonly expiresAt: number;
}

/** How long the right lasts; opening the link again renews it. */
export const GRANT_MS = 30 * 60_000;

const PREFIX = 'hoi-nghi-task-';
const PURPOSE = 'task-cookie';

/** The short mark by which a page names its own link, so that several links can be open in one browser. */
export function linkMark(linkId: string): string {
  return linkId.slice(0, 8);
}

/** The name of a link's own cookie. */
export function cookieName(linkId: string): string {
  return PREFIX + linkMark(linkId);
}

/** Writes a right as a cookie's value: nothing is kept on the server, the signature is what makes it good. */
export function sealGrant(secret: string, grant: Grant): string {
  const { linkId, taskId, personId, packetHash, right, expiresAt } = grant;
  return seal(secret, PURPOSE, [linkId, taskId, personId, packetHash ?? '', right, String(expiresAt)]);
}

/** Reads a cookie's value; null when it is not ours, was changed, or has run out. */
export function openGrant(secret: string, value: string, now: Date): Grant | null {
  const [linkId, taskId, personId, packetHash, written, expiresAt] = unseal(secret, PURPOSE, value) ?? [];
  const right = RIGHTS.find((known) => known === written);
  if (!linkId || !taskId || !personId || !right || !(Number(expiresAt) > now.getTime())) return null;
  return { linkId, taskId, personId, packetHash: packetHash || null, right, expiresAt: Number(expiresAt) };
}

/** The right that a request comes with: that of the link whose mark the page names, otherwise of the link opened last. */
export function grantAmong(
  secret: string,
  cookies: Readonly<Record<string, unknown>>,
  mark: string | null,
  now: Date,
): Grant | null {
  const grants = Object.entries(cookies)
    .filter(([name, value]) => typeof value === 'string' && (mark ? name === PREFIX + mark : name.startsWith(PREFIX)))
    .flatMap(([name, value]) => {
      const grant = openGrant(secret, String(value), now);
      return grant && cookieName(grant.linkId) === name ? [grant] : [];
    });
  return grants.toSorted((a, b) => b.expiresAt - a.expiresAt)[0] ?? null;
}
