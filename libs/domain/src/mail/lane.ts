/** Which mails go first when many wait: what somebody waits for now, what keeps people informed, what goes to many. */
export const MAIL_LANES = ['urgent', 'ordinary', 'bulk'] as const;
export type MailLane = (typeof MAIL_LANES)[number];

const ORDINARY = ['reminder', 'dateMoved', 'dueMoved', 'cancelled', 'guestWithdrawn', 'recall', 'dispositions'];
const BULK = ['issued', 'dispatch', 'invitation', 'digest'];

/** The lane of a mail by its kind; a request, a receipt, an alarm or an answer is urgent. */
export function mailLane(kind: string): MailLane {
  if (BULK.includes(kind)) return 'bulk';
  return ORDINARY.includes(kind) ? 'ordinary' : 'urgent';
}
