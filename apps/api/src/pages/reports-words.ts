import type { Language } from '@conference/domain';

/** The words of the page on which several targets are reported on at once. */
const WORDS = {
  vi: {
    title: 'Báo cáo tiến độ các chỉ tiêu',
    lead: (name: string) => `Kính gửi Ông/Bà ${name}`,
    choose: 'Chỉ tiêu nào đúng tiến độ?',
    hint: 'Bỏ chọn chỉ tiêu có vướng mắc; chỉ tiêu đó báo cáo riêng bằng liên kết trong thư.',
    act: 'Gửi báo cáo: đúng tiến độ',
    apart: 'Báo cáo riêng, vì đã đến hạn ghi con số hoặc cần minh chứng',
    apartHint: 'Dùng liên kết của từng chỉ tiêu trong thư.',
    undecided: 'Hãy chọn ít nhất một chỉ tiêu.',
    notTaken: 'Chưa ghi nhận được',
    done: (count: number) => `Đã ghi nhận báo cáo về ${count} chỉ tiêu`,
    doneNext: 'Ông/Bà sẽ nhận thư xác nhận. Có thay đổi thì báo cáo lại khi kỳ còn mở.',
    nothing: 'Không còn chỉ tiêu nào chờ báo cáo ở đây',
    nothingNext: 'Mọi chỉ tiêu của thư này đã được báo cáo, chuyển giao hoặc hết hạn.',
  },
  en: {
    title: 'Report on your targets',
    lead: (name: string) => `Dear ${name}`,
    choose: 'Which targets are on track?',
    hint: 'Clear a target that is in difficulty; it is reported by itself, with its link in the mail.',
    act: 'Send the report: on track',
    apart: 'Reported by themselves: a figure is due, or evidence is asked for',
    apartHint: 'Use the link of each target in the mail.',
    undecided: 'Please choose one target at least.',
    notTaken: 'Not recorded',
    done: (count: number) =>
      count === 1 ? 'The report on 1 target is recorded' : `The reports on ${count} targets are recorded`,
    doneNext: 'You will get a mail that confirms it. If anything changes, report again while the period is open.',
    nothing: 'No target waits for a report here',
    nothingNext: 'Every target of this mail has been reported on, handed over, or has run out.',
  },
} as const;

/** The words in the reader's language. */
export function reportsWords(language: Language) {
  return WORDS[language];
}
