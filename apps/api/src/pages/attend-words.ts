import type { Language } from '@conference/domain';

/** The words of the page on which an invitation is answered. */
const WORDS = {
  vi: {
    title: 'Trả lời giấy mời',
    lead: (name: string) => `Kính gửi Ông/Bà ${name}`,
    when: 'Thời gian',
    where: 'Địa điểm',
    papers: 'Tài liệu',
    seePapers: 'Xem trên trang hội nghị (cần đăng nhập)',
    choose: (gathering: string) => `Ông/Bà có dự ${gathering} không?`,
    coming: 'Tôi sẽ dự',
    excused: 'Tôi không dự được, xin vắng mặt',
    declined: 'Tôi không dự được',
    reason: 'Lý do vắng mặt',
    reasonHint:
      'Bắt buộc khi xin vắng mặt; chỉ người tổ chức hội nghị xem được. Lý do đã ghi không hiện lại ở trang này.',
    act: 'Gửi trả lời',
    undecided: 'Hãy chọn một trong hai.',
    current: (answer: string, at: string) => `Hiện ghi nhận: ${answer}, ${at}. Gửi lại để thay đổi.`,
    comingDone: 'Đã ghi nhận: Ông/Bà sẽ dự',
    comingNext: (when: string) =>
      `Hẹn gặp Ông/Bà ${when}. Nhớ mang theo mã hoặc số điểm danh trong thư. Nếu đổi ý, mở lại liên kết này trước giờ khai mạc.`,
    excusedDone: 'Đã ghi nhận: Ông/Bà xin vắng mặt',
    excusedNext:
      'Người tổ chức hội nghị đã được biết lý do. Nếu dự được, mở lại liên kết này trước giờ khai mạc và trả lời lại.',
    declinedDone: 'Đã ghi nhận: Ông/Bà không dự được',
    declinedNext: 'Cảm ơn Ông/Bà đã báo. Nếu dự được, mở lại liên kết này trước giờ khai mạc và trả lời lại.',
    closed: 'Không còn nhận trả lời',
    closedNext: 'Việc có mặt được ghi khi điểm danh ở cửa phòng họp.',
  },
  en: {
    title: 'Answer the invitation',
    lead: (name: string) => `Dear ${name}`,
    when: 'Time',
    where: 'Place',
    papers: 'Papers',
    seePapers: 'See them on the conference’s page (sign in)',
    choose: (_gathering: string) => 'Are you coming?',
    coming: 'I am coming',
    excused: 'I cannot come and ask to be excused',
    declined: 'I cannot come',
    reason: 'Why you cannot come',
    reasonHint:
      'Needed when you ask to be excused; only those who organise the conference see it. A reason on record is not shown here again.',
    act: 'Send the answer',
    undecided: 'Please choose one of the two.',
    current: (answer: string, at: string) => `Recorded now: ${answer}, ${at}. Answer again to change it.`,
    comingDone: 'Recorded: you are coming',
    comingNext: (when: string) =>
      `See you on ${when}. Bring the code or the number from the mail. If you change your mind, open this link again before the session opens.`,
    excusedDone: 'Recorded: you ask to be excused',
    excusedNext:
      'Those who organise the conference know the reason. If you can come after all, open this link again before the session opens.',
    declinedDone: 'Recorded: you cannot come',
    declinedNext: 'Thank you for telling us. If you can come after all, open this link again before the session opens.',
    closed: 'Answers are not taken any more',
    closedNext: 'Whether you are there is recorded at the door.',
  },
} as const;

/** The words in the reader's language. */
export function attendWords(language: Language) {
  return WORDS[language];
}
