/** How somebody wants the mails of a kind: each at once, in the day's digest, or not at all. */
export const MAIL_WAYS = ['atOnce', 'digest', 'never'] as const;
export type MailWay = (typeof MAIL_WAYS)[number];
