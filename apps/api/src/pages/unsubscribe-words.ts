import type { Language } from '@conference/domain';

/** The words of the page on which the daily digest is switched off. */
const WORDS = {
  vi: {
    title: 'Thư tổng hợp hằng ngày',
    lead: (name: string, address: string) =>
      `Ông/Bà ${name} đang nhận mỗi ngày làm việc một thư tổng hợp các việc chờ xử lý, gửi đến ${address}.`,
    choose: 'Ông/Bà muốn',
    off: 'Ngừng thư tổng hợp: mỗi việc được gửi ngay bằng một thư riêng',
    keep: 'Giữ thư tổng hợp hằng ngày',
    act: 'Lưu lựa chọn',
    undecided: 'Hãy chọn một trong hai.',
    stopped: 'Đã ngừng thư tổng hợp',
    stoppedLead: 'Từ nay mỗi việc được gửi bằng một thư riêng; các việc đang chờ cũng được gửi lại như vậy.',
    stoppedNext: 'Có thể bật lại bất cứ lúc nào trong phần tài khoản, sau khi đăng nhập.',
    kept: 'Thư tổng hợp được giữ nguyên',
    keptLead: 'Không có gì thay đổi.',
    keptNext: 'Giờ nhận thư có thể chỉnh trong phần tài khoản, sau khi đăng nhập.',
  },
  en: {
    title: 'The daily digest',
    lead: (name: string, address: string) =>
      `${name}, on each working day one mail gathers what waits for you. It goes to ${address}.`,
    choose: 'What would you like?',
    off: 'Stop the digest: each task comes at once, in a mail of its own',
    keep: 'Keep the daily digest',
    act: 'Save the choice',
    undecided: 'Please choose one of the two.',
    stopped: 'The digest is stopped',
    stoppedLead: 'From now on each task comes in a mail of its own; what is waiting is sent in the same way.',
    stoppedNext: 'You can switch it on again at any time in your account, signed in.',
    kept: 'The digest stays',
    keptLead: 'Nothing has changed.',
    keptNext: 'You can change its hour in your account, signed in.',
  },
} as const;

/** The words in the reader's language. */
export function unsubscribeWords(language: Language) {
  return WORDS[language];
}
