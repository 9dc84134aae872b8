import { valuesOf, type ReceivedMail } from '../reading/read-mail';

/** What kind of mail came: only what a person wrote can answer a task, and only a person is ever answered. */
export type MailKind = 'personal' | 'deliveryReport' | 'complaint' | 'absence' | 'automatic' | 'list' | 'own';

const ABSENCE_FIELDS = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-autoreply-from'];
const LIST_FIELDS = ['list-id', 'list-post', 'list-help', 'mailing-list', 'x-mailing-list', 'x-loop'];
const ABSENCE_SUBJECT =
  /^\s*(?:\[[^\]]*\]\s*)?(?:automatic reply|auto[- ]?reply|autoreply|out[ -]of[ -](?:the[ -])?office|vacation|thư trả lời tự động|trả lời tự động|tự động trả lời|phản hồi tự động|thông báo vắng mặt|vắng mặt)(?:\b|\s|:|$)/iu;

/**
 * Tells answers of machines from letters of people.
 * @see RFC 3834 (Auto-Submitted), RFC 3464 (delivery reports), RFC 5965 (complaints), RFC 8098 (receipts), RFC 2919 (List-Id)
 */
export function mailKindOf(mail: ReceivedMail, envelopeFrom: string, ownDomains: readonly string[]): MailKind {
  if (isOwn(mail, ownDomains)) return 'own';
  if (mail.reportType === 'feedback-report') return 'complaint';
  if (isDeliveryReport(mail, envelopeFrom)) return 'deliveryReport';
  if (isAbsence(mail)) return 'absence';
  if (isList(mail)) return 'list';
  return isAutomatic(mail, envelopeFrom) ? 'automatic' : 'personal';
}

/** A mail of ours that came back, or one that answers itself: it is never answered. */
function isOwn({ messageId, senders }: ReceivedMail, ownDomains: readonly string[]): boolean {
  const domains = ownDomains.map((domain) => domain.toLowerCase());
  const domainOf = (address: string) => address.replace(/[<>]/g, '').split('@').at(-1)!.toLowerCase();
  const isOurId = /^<[0-9a-f]{40}@/.test(messageId ?? '') && domains.includes(domainOf(messageId ?? ''));
  return isOurId || senders.some((address) => /^(?:t|b)\+/.test(address) && domains.includes(domainOf(address)));
}

function isDeliveryReport(mail: ReceivedMail, envelopeFrom: string): boolean {
  if (mail.reportType === 'delivery-status') return true;
  // reports of old servers have no form: what an empty sender sends about a failure
  return (
    envelopeFrom === '' &&
    /(?:undeliver|delivery (?:status|failure|has failed)|mail delivery|returned mail|failure notice|không gửi được|không thể gửi|thư bị trả lại)/i.test(
      mail.subject,
    )
  );
}

function isAbsence(mail: ReceivedMail): boolean {
  const [submitted = ''] = valuesOf(mail, 'auto-submitted');
  const [precedence = ''] = valuesOf(mail, 'precedence');
  if (/^auto-replied\b/i.test(submitted) || /^auto[_-]?reply$/i.test(precedence)) return true;
  return ABSENCE_FIELDS.some((name) => valuesOf(mail, name).length > 0) || ABSENCE_SUBJECT.test(mail.subject);
}

function isList(mail: ReceivedMail): boolean {
  return (
    LIST_FIELDS.some((name) => valuesOf(mail, name).length > 0) || /^list$/i.test(valuesOf(mail, 'precedence')[0] ?? '')
  );
}

function isAutomatic(mail: ReceivedMail, envelopeFrom: string): boolean {
  const [submitted = 'no'] = valuesOf(mail, 'auto-submitted');
  const [precedence = ''] = valuesOf(mail, 'precedence');
  const isCalendar =
    mail.mediaType === 'text/calendar' ||
    mail.partTypes.includes('text/calendar') ||
    valuesOf(mail, 'content-class').some((value) => /calendarmessage/i.test(value));
  return (
    envelopeFrom === '' ||
    !/^no\b/i.test(submitted) ||
    /^(?:bulk|junk)$/i.test(precedence) ||
    mail.reportType !== null ||
    isCalendar
  );
}
