import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import type { MailState } from './mail-state';

/** Why a mail is not sent again. */
export type SendAgainRefusal =
  { readonly code: 'mail-underway' } | { readonly code: 'mail-arrived' } | { readonly code: 'mail-unrepeatable' };

/** What is known of a mail that somebody wants to send again. */
export interface RepeatableMail {
  readonly state: MailState;
  /** The mail asks for a task that is still open: a new mail with a fresh link replaces it. */
  readonly asksOpenTask: boolean;
  /** Its bytes never left and still name the person's registered address. */
  readonly isUnsent: boolean;
}

/** How a mail is sent again: a new mail with a fresh link, or the same bytes, which never left. */
export type Repetition = 'freshLink' | 'sameBytes';

/** Decides whether and how a mail is sent again: never while it is on its way, and nothing that arrived but a request still open. */
export function checkMailAgain({
  state,
  asksOpenTask,
  isUnsent,
}: RepeatableMail): Result<Repetition, SendAgainRefusal> {
  if (state === 'waiting' || state === 'onItsWay') return refuse({ code: 'mail-underway' });
  if (asksOpenTask) return ok('freshLink');
  if (isUnsent && (state === 'refused' || state === 'suppressed')) return ok('sameBytes');
  return refuse({ code: state === 'handedOver' || state === 'autoReplied' ? 'mail-arrived' : 'mail-unrepeatable' });
}

/** Says why a mail is not sent again. */
export function sendAgainRefusalSentence({ code }: SendAgainRefusal): Sentence {
  switch (code) {
    case 'mail-underway':
      return {
        vi: 'Thư đang được gửi; hệ thống sẽ tự thử lại.',
        en: 'The mail is being sent; the system tries again by itself.',
      };
    case 'mail-arrived':
      return {
        vi: 'Thư đã được bàn giao cho máy chủ thư và không chờ trả lời, nên không gửi lại.',
        en: 'The mail was handed over and asks for no answer, so it is not sent again.',
      };
    case 'mail-unrepeatable':
      return {
        vi: 'Không gửi lại được thư này vì nội dung đã được xóa sau khi gửi hoặc địa chỉ người nhận đã thay đổi. Hãy báo cho người nhận bằng cách khác.',
        en: 'This mail cannot be sent again: its bytes were erased after sending, or the recipient’s address has changed. Tell the recipient in another way.',
      };
  }
}
