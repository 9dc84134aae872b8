import type { Sentence } from '../sentence';

/**
 * How a mail stands with its one recipient: waiting, on its way, handed over to the relay, refused for good, or withheld because its
 * address refused an earlier mail for good; and what came back after it was handed over.
 */
export const MAIL_STATES = [
  'waiting',
  'onItsWay',
  'handedOver',
  'refused',
  'suppressed',
  'bounced',
  'delayed',
  'complained',
  'autoReplied',
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** The state of a stored mail in the record. */
export type StoredMailState = 'new' | 'sending' | 'sent' | 'failed' | 'suppressed';

/** What came back for a mail that was handed over. */
export const MAIL_DELIVERIES = ['bounced', 'delayed', 'complained', 'autoReplied'] as const;
export type MailDelivery = (typeof MAIL_DELIVERIES)[number];

const STATES: Readonly<Record<StoredMailState, MailState>> = {
  new: 'waiting',
  sending: 'onItsWay',
  sent: 'handedOver',
  failed: 'refused',
  suppressed: 'suppressed',
};

/** Tells how a mail stands, in the words of the office. */
export function mailState(state: StoredMailState, delivery: MailDelivery | null): MailState {
  return state === 'sent' && delivery ? delivery : STATES[state];
}

/** States in which the mail has not reached its person, and somebody has to do something. */
export const UNREACHED: readonly MailState[] = ['refused', 'suppressed', 'bounced'];

/** Proposes the next step for a mail that did not arrive; null where there is nothing to do. */
export function mailNextStep(state: MailState): Sentence | null {
  switch (state) {
    case 'refused':
    case 'bounced':
      return {
        vi: 'Hãy kiểm tra địa chỉ thư của người nhận rồi gửi lại, hoặc giao hồ sơ giấy.',
        en: 'Check the recipient’s address and send again, or hand a paper packet over.',
      };
    case 'suppressed':
      return {
        vi: 'Địa chỉ này đã từ chối thư trước đó nên thư này không được gửi. Hãy sửa địa chỉ, hoặc bấm gửi lại khi biết chắc địa chỉ đã nhận được thư.',
        en: 'This address refused an earlier mail, so this one was not sent. Correct the address, or send again once you know that it takes mail.',
      };
    case 'delayed':
      return {
        vi: 'Máy chủ nhận chưa lấy thư; nếu việc gấp, hãy gọi điện.',
        en: 'The receiving server has not taken the mail yet; if the matter is urgent, telephone.',
      };
    default:
      return null;
  }
}
