import { type Result, type Sentence } from '@conference/domain';
import type { CommandRefusal } from '@conference/temporal';
import { doorRefusal, doorWords, isDoorCode } from './door-words';
import { RefusalException } from './refusal.exception';
import { REFUSAL_STATUS, type RefusalCode } from './refusal-status';

/** Refusals of the procedure's run carry codes only; these are their words. */
const WORDS: Readonly<Record<string, Sentence>> = {
  'date-is-fixed': {
    vi: 'Hội nghị đã diễn ra hoặc đã hủy nên không dời ngày được nữa.',
    en: 'The conference has been held or cancelled; its date is fixed.',
  },
  'nothing-open': {
    vi: 'Không còn vòng nào của hội nghị này có thể đổi hạn.',
    en: 'No round of this conference can be given another due date any more.',
  },
  'cannot-cancel': {
    vi: 'Hội nghị đã kết thúc nên không hủy được nữa.',
    en: 'The conference is over; it cannot be cancelled.',
  },
  'too-early': {
    vi: 'Chưa đến ngày tổ chức; muốn khai mạc sớm hơn cần ghi lý do hoặc dời ngày.',
    en: 'The planned day has not come; give a reason to open earlier, or move the date.',
  },
  'no-quorum': {
    vi: 'Chưa đủ số người dự theo quy định nên chưa thể khai mạc.',
    en: 'Too few people are present: the session cannot be opened.',
  },
  'ballots-out': {
    vi: 'Phiếu lấy ý kiến đang ở chỗ mọi người; đợi có kết quả rồi mới khai mạc được.',
    en: 'The ballots are with all staff; the session cannot be opened before their result.',
  },
  'session-opened': {
    vi: 'Hội nghị đã khai mạc nên không ghi nhận không tổ chức được nữa.',
    en: 'The session has opened; it cannot be recorded as not held any more.',
  },
  'conference-required': {
    vi: 'Số người của cơ quan đã thay đổi: nay phải tổ chức hội nghị.',
    en: 'The office has grown meanwhile: it holds a conference.',
  },
  'agenda-unfinished': { vi: 'Chương trình còn nội dung chưa xong.', en: 'The agenda has unfinished items.' },
  'vote-not-published': {
    vi: 'Còn biểu quyết chưa công bố kết quả.',
    en: 'Some votes have no published result.',
  },
  'ballot-not-published': {
    vi: 'Còn lần bỏ phiếu kín chưa công bố kết quả.',
    en: 'Some secret ballots are not published.',
  },
  'closing-without-reason': {
    vi: 'Còn việc để lại sau bế mạc; hãy ghi lý do, lý do được đưa vào biên bản.',
    en: 'Something stays open after the closing; give the reason, which goes into the minutes.',
  },
  'motion-not-voted': { vi: 'Còn nội dung chưa biểu quyết.', en: 'Some motions have not been voted on.' },
  'election-not-counted': {
    vi: 'Còn cuộc bầu cử chưa có kết quả.',
    en: 'Some elections are not decided.',
  },
  'pledge-not-signed': {
    vi: 'Bản giao ước thi đua chưa được các bên ký đủ.',
    en: 'Not every party has signed the emulation pledge.',
  },
};

/**
 * Takes a command's answer, or ends the request with the reason.
 * @throws RefusalException with the rule's own code where it has one
 */
export function commandAllowed<T>(result: Result<T, CommandRefusal>): T {
  if (result.ok) return result.value;
  if (result.refusal.code !== 'command-refused') throw doorRefusal(result.refusal.code);
  const { reason } = result.refusal;
  const words =
    WORDS[reason] ??
    (isDoorCode(reason)
      ? doorWords(reason)
      : { vi: `Lệnh bị từ chối (${reason}).`, en: `The command was refused (${reason}).` });
  throw new RefusalException(reason in REFUSAL_STATUS ? (reason as RefusalCode) : 'command-refused', words, { reason });
}
