import { addDays, writtenDate } from '../calendar';
import type { Sentence } from '../sentence';

/** What came back for a mail about a task: it could not be delivered (for good, or not yet), somebody complained of it, or a machine answered for an absent person. */
export type MailIncident =
  | {
      readonly kind: 'bounced';
      readonly permanent: boolean;
      readonly address: string;
      /** Status code of RFC 3463, such as `5.1.1`. */
      readonly status: string | null;
      readonly at: string;
    }
  | { readonly kind: 'complained'; readonly address: string; readonly at: string }
  | {
      readonly kind: 'autoReplied';
      /** Civil date of the last day away, where the answer names one. */
      readonly until: string | null;
      readonly at: string;
    };

/** Whether the person who is waited for has been reached: a state of the task, not of the mail. */
export type Delivery =
  | { readonly state: 'sent' }
  | { readonly state: 'delayed'; readonly since: string }
  | { readonly state: 'undeliverable'; readonly since: string; readonly status: string | null }
  | { readonly state: 'away'; readonly since: string; readonly until: string | null };

const SENT: Delivery = { state: 'sent' };
/** How long an absence is believed that does not say when it ends. */
const DAYS_AWAY = 7;
/** After how many days without another word a mail that was only delayed counts as delivered. */
const DAYS_DELAYED = 5;

/**
 * Tells from what came back whether a person can be reached.
 *
 * An address that refused a mail for good stays undeliverable until it is corrected; an absence ends with its last day.
 */
export function deliveryOf(
  { address, today }: { readonly address: string; readonly today: string },
  incidents: readonly MailIncident[],
): Delivery {
  const newestFirst = incidents.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const isHere = (incident: MailIncident) =>
    incident.kind === 'autoReplied' || incident.address.toLowerCase() === address.toLowerCase();
  for (const incident of newestFirst.filter(isHere)) {
    if (incident.kind === 'bounced' && incident.permanent) {
      return { state: 'undeliverable', since: incident.at, status: incident.status };
    }
  }
  const away = newestFirst.find((incident) => incident.kind === 'autoReplied');
  if (away) {
    const lastDay = away.until ?? addDays(away.at.slice(0, 10), DAYS_AWAY);
    if (today <= lastDay) return { state: 'away', since: away.at, until: away.until };
  }
  const delayed = newestFirst.find((incident) => incident.kind === 'bounced' && isHere(incident));
  if (delayed && today <= addDays(delayed.at.slice(0, 10), DAYS_DELAYED)) {
    return { state: 'delayed', since: delayed.at };
  }
  return SENT;
}

/** Says how it stands with somebody's mail and what to do next; null where there is nothing to do. */
export function deliverySentence(delivery: Delivery, name: string): Sentence | null {
  switch (delivery.state) {
    case 'sent':
      return null;
    case 'delayed':
      return {
        vi: `Thư gửi ${name} đến chậm, máy chủ nhận vẫn đang được thử lại. Nếu việc gấp, hãy gọi điện.`,
        en: `The mail to ${name} is delayed and is still being tried. If the matter is urgent, telephone.`,
      };
    case 'undeliverable':
      return {
        vi: `Thư không đến được ${name}. Hãy sửa lại địa chỉ thư, hoặc giao hồ sơ giấy.`,
        en: `The mail did not reach ${name}. Correct the address, or hand a paper packet over.`,
      };
    case 'away': {
      const until = delivery.until === null ? null : writtenDate(delivery.until);
      return {
        vi: `${name} đang vắng mặt${until ? ` đến hết ngày ${until.vi}` : ''} (thư trả lời tự động). Hãy chuyển giao cho người thay thế nếu không thể chờ.`,
        en: `${name} is away${until ? ` until ${until.en}` : ''} (automatic reply). Hand the task over to a substitute if it cannot wait.`,
      };
    }
  }
}

/** The state in two or three words. */
export const DELIVERY_NAMES: Readonly<Record<Exclude<Delivery['state'], 'sent'>, Sentence>> = {
  delayed: { vi: 'Thư đến chậm', en: 'Mail delayed' },
  undeliverable: { vi: 'Thư không đến được', en: 'Undeliverable' },
  away: { vi: 'Đang vắng mặt', en: 'Away' },
};
