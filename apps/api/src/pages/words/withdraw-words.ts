import type { Language } from '@conference/domain';

/** The words of taking an answer back, and of a task that is frozen. */
const VI = {
  link: 'Rút lại câu trả lời',
  kind: 'Rút lại câu trả lời',
  lead: (outcome: string, at: string) => `Câu trả lời “${outcome}”, ghi nhận lúc ${at}, sẽ không còn được tính.`,
  follows:
    'Việc này được hỏi lại bằng một thư mới với liên kết mới. Câu trả lời đã rút vẫn được lưu trong hồ sơ cùng lý do.',
  reason: 'Lý do rút lại',
  reasonHint: 'Lý do được lưu vào hồ sơ.',
  send: 'Rút lại câu trả lời',
  back: 'Quay lại',
  signIn: 'Đăng nhập để rút lại',
  signInLead: 'Mã trong thư chỉ dùng được một lần. Để rút lại câu trả lời, xin đăng nhập.',
  withdrawn: 'Câu trả lời đã được rút lại',
  annulled: 'Câu trả lời đã bị hủy',
  withdrawnLead: (by: string, at: string) => `${by} đã rút lại câu trả lời này lúc ${at}.`,
  annulledLead: (by: string, at: string) =>
    `${by} đã hủy câu trả lời này lúc ${at}, sau khi có người báo không phải của mình.`,
  because: 'Lý do',
  again: 'Việc được hỏi lại bằng một thư mới; xin mở thư đó để trả lời.',
  over: 'Ông/Bà không cần làm gì bằng liên kết này.',
  frozen: 'Việc này đang tạm dừng',
  frozenLead: (at: string) =>
    `Từ ${at}, mọi việc về nội dung này tạm dừng, vì có người báo một câu trả lời không phải của mình. Chưa ghi nhận thêm câu trả lời nào.`,
  frozenNext: (contact: string) =>
    `Ông/Bà chưa cần làm gì. Khi Chánh Văn phòng kết luận, liên kết này dùng lại được và thời hạn được lùi tương ứng. Cần trao đổi: ${contact}`,
};

const EN: typeof VI = {
  link: 'Withdraw the answer',
  kind: 'Withdraw the answer',
  lead: (outcome, at) => `The answer “${outcome}”, recorded at ${at}, will count no more.`,
  follows:
    'The question is put again by a new mail with a new link. The withdrawn answer stays on record, with the reason.',
  reason: 'Reason for withdrawing',
  reasonHint: 'The reason is kept on record.',
  send: 'Withdraw the answer',
  back: 'Back',
  signIn: 'Sign in to withdraw',
  signInLead: 'The code of the mail counts once. To withdraw the answer, please sign in.',
  withdrawn: 'The answer was withdrawn',
  annulled: 'The answer was annulled',
  withdrawnLead: (by, at) => `${by} withdrew this answer at ${at}.`,
  annulledLead: (by, at) => `${by} annulled this answer at ${at}, after somebody reported that it was not theirs.`,
  because: 'Reason',
  again: 'The question is put again by a new mail; please open that one to answer.',
  over: 'There is nothing to do by this link.',
  frozen: 'This is frozen',
  frozenLead: (at) =>
    `Since ${at} everything about this stands still, because somebody reported an answer that was not theirs. No answer is taken meanwhile.`,
  frozenNext: (contact) =>
    `There is nothing to do yet. When the head of office has concluded, this link serves again, and the time is extended. Questions: ${contact}`,
};

/** The words of one language. */
export function withdrawWords(language: Language): typeof VI {
  return language === 'vi' ? VI : EN;
}
