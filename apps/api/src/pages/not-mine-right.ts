import type { MailLinkEntity } from '@conference/persistence';
import { GRANT_MS, linkMark } from './link-cookie';
import { formMark, isFormMark, seal, unseal } from '@conference/mail';

/** A link that lets its reader say that a recorded answer was not theirs, and nothing else. */
export type NotMineLink = MailLinkEntity & { readonly taskId: string; readonly purpose: 'notMine' };

/** Whether a link was mailed in a receipt; a link of any other purpose reports nothing. */
export function isNotMineLink(link: MailLinkEntity): link is NotMineLink {
  return link.purpose === 'notMine' && link.taskId !== null;
}

/** The right that such a link gives for a while: to see what was recorded, and, unless a machine pressed what no person sees, to report it. */
export interface NotMineRight {
  readonly linkId: string;
  readonly mayReport: boolean;
  readonly expiresAt: number;
}

const PREFIX = 'hoi-nghi-not-mine-';
const COOKIE = 'not-mine-cookie';
const FORM = 'not-mine-form';

/** The name of a link's own cookie. */
export function notMineCookie(linkId: string): string {
  return PREFIX + linkMark(linkId);
}

/** The right that opening a link gives. */
export function rightOf(linkId: string, now: Date): NotMineRight {
  return { linkId, mayReport: true, expiresAt: now.getTime() + GRANT_MS };
}

/** Writes a right as a cookie's value: its signature is what makes it good, and for no other page. */
export function sealRight(secret: string, { linkId, mayReport, expiresAt }: NotMineRight): string {
  return seal(secret, COOKIE, [linkId, mayReport ? 'report' : 'read', String(expiresAt)]);
}

/** Reads a cookie's value; null when it is not ours, was changed, or has run out. */
export function openRight(secret: string, value: unknown, now: Date): NotMineRight | null {
  const [linkId, may, expiresAt] = (typeof value === 'string' && unseal(secret, COOKIE, value)) || [];
  if (!linkId || !(Number(expiresAt) > now.getTime())) return null;
  return { linkId, mayReport: may === 'report', expiresAt: Number(expiresAt) };
}

/** The mark of a form that this system showed about one recorded answer. */
export function notMineNonce(secret: string, linkId: string, answeredAt: string, now: Date): string {
  return formMark(secret, FORM, { facts: [linkId, answeredAt], expiresAt: now.getTime() + GRANT_MS });
}

/** Whether a form was shown by us, about this answer, not too long ago. */
export function isNotMineNonce(
  secret: string,
  nonce: string,
  { linkId, answeredAt, now }: { readonly linkId: string; readonly answeredAt: string; readonly now: Date },
): boolean {
  return isFormMark(secret, FORM, { facts: [linkId, answeredAt], mark: nonce, now });
}
