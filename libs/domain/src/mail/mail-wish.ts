import type { Sentence } from '../sentence';
import { TASK_KINDS } from '../task';
import type { MailWay } from './mail-way';

/** The kinds of mails that people know apart when they say how they want them. */
export const MAIL_GROUPS = [
  'asked',
  'reminders',
  'answers',
  'announcements',
  'progress',
  'receipts',
  'summonses',
  'escalations',
] as const;
export type MailGroup = (typeof MAIL_GROUPS)[number];

/** What somebody chose; a group that they chose nothing for goes as the office has settled. */
export type MailWishes = Readonly<Partial<Record<MailGroup, MailWay>>>;

/** What a group is, which ways there are for it, and why there are no others. */
export interface MailGroupRule {
  readonly name: Sentence;
  readonly about: Sentence;
  readonly ways: readonly MailWay[];
  /** Why it cannot be switched off; null where it can. */
  readonly fixedBecause: Sentence | null;
}

/** The groups with their rules: what the procedure prescribes, and what protects somebody against misuse, reaches them whatever they wish. */
export const MAIL_GROUP_RULES: Readonly<Record<MailGroup, MailGroupRule>> = {
  asked: {
    name: { vi: 'Việc giao cho tôi', en: 'What I am asked to do' },
    about: {
      vi: 'Soạn thảo, góp ý, tiếp thu, phê duyệt, cấp số, báo cáo; hạn mới của việc.',
      en: 'Drafting, opinions, answers, approvals, numbers, reports; a task’s new due date.',
    },
    ways: ['atOnce', 'digest'],
    fixedBecause: {
      vi: 'Quy trình chờ câu trả lời của Ông/Bà, nên không tắt được; việc gấp (còn một ngày làm việc) luôn gửi ngay.',
      en: 'The procedure waits for your answer, so it cannot be switched off; what is urgent (one working day left) always comes at once.',
    },
  },
  reminders: {
    name: { vi: 'Nhắc việc', en: 'Reminders' },
    about: {
      vi: 'Nhắc việc chưa trả lời khi gần đến hạn. Lãnh đạo bấm “Nhắc” thì thư vẫn gửi ngay.',
      en: 'Of tasks that are not answered yet. When a leader presses “Nudge”, the mail still comes at once.',
    },
    ways: ['atOnce', 'digest', 'never'],
    fixedBecause: null,
  },
  answers: {
    name: { vi: 'Ý kiến của tôi được trả lời', en: 'Answers to my remarks' },
    about: {
      vi: 'Góp ý của Ông/Bà được tiếp thu hay không và vì sao; luôn xem được ở trang “Liên quan đến tôi”.',
      en: 'Whether your remarks were taken over, and why; they always stand on “What concerns me”.',
    },
    ways: ['atOnce', 'digest', 'never'],
    fixedBecause: null,
  },
  announcements: {
    name: { vi: 'Nghị quyết, kết quả được công bố', en: 'Resolutions and results' },
    about: {
      vi: 'Thư báo mọi người khi nghị quyết, sơ kết được ban hành; văn bản luôn ở trang “Công khai”.',
      en: 'What all staff are told when a resolution or review is issued; it always stands among the public notices.',
    },
    ways: ['atOnce', 'digest', 'never'],
    fixedBecause: null,
  },
  progress: {
    name: { vi: 'Tình hình các hội nghị tôi phụ trách', en: 'Progress of the conferences I lead' },
    about: {
      vi: 'Nhắc mở hội nghị của năm, tổng hợp sau khi Ông/Bà trở lại.',
      en: 'The yearly reminder to open a conference, the summary once you are back.',
    },
    ways: ['atOnce', 'digest', 'never'],
    fixedBecause: null,
  },
  receipts: {
    name: { vi: 'Xác nhận và cảnh báo an toàn', en: 'Receipts and warnings' },
    about: {
      vi: 'Xác nhận câu trả lời mang tên Ông/Bà, mã bị thử sai, khóa truy cập, tạm dừng, thu hồi, liên kết mới.',
      en: 'Receipts of answers in your name, guessed codes, passkeys, freezes, recalls, fresh links.',
    },
    ways: ['atOnce'],
    fixedBecause: {
      vi: 'Thư này bảo vệ Ông/Bà khi có người khác dùng tên của mình, nên luôn gửi ngay.',
      en: 'They protect you when somebody else uses your name, so they always come at once.',
    },
  },
  summonses: {
    name: { vi: 'Giấy mời, thay đổi ngày họp', en: 'Invitations and moved days' },
    about: {
      vi: 'Triệu tập, dời ngày, hoãn, hủy; văn bản gửi đích danh Ông/Bà.',
      en: 'Being summoned, moved, put off or cancelled; documents sent to you by name.',
    },
    ways: ['atOnce'],
    fixedBecause: {
      vi: 'Triệu tập và gửi văn bản đích danh là bước bắt buộc của quy trình, nên luôn gửi ngay.',
      en: 'Summoning everybody and sending them what is addressed to them are steps of the procedure, so they always come at once.',
    },
  },
  escalations: {
    name: { vi: 'Quá hạn, việc không ai giải quyết', en: 'Overdue and unattended' },
    about: {
      vi: 'Báo quá hạn, vắng mặt chưa có người thay, đề nghị hội nghị bất thường, văn bản của Ban Thanh tra nhân dân.',
      en: 'What is overdue, absences that nobody covers, requests for an extraordinary conference, papers of the inspection board.',
    },
    ways: ['atOnce'],
    fixedBecause: {
      vi: 'Người có trách nhiệm phải biết ngay để xử lý trong thời hạn, nên không tắt được.',
      en: 'Whoever is responsible has to know at once to act in time, so they cannot be switched off.',
    },
  },
};

const KINDS: Readonly<Record<Exclude<MailGroup, 'asked'>, readonly string[]>> = {
  reminders: ['reminder'],
  answers: ['dispositions'],
  announcements: ['issued'],
  progress: ['year', 'absenceOver'],
  receipts: ['receipt', 'replyAnswer', 'codeLocked', 'passkey', 'freshLink', 'frozen', 'thawed', 'withdrawn', 'recall'],
  summonses: ['invitation', 'dateMoved', 'adjourned', 'cancelled', 'guestWithdrawn', 'dispatch'],
  escalations: [
    'escalation',
    'absenceGap',
    'petitionSubmitted',
    'petitionAnswered',
    'petitionOverdue',
    'boardNotice',
    'boardAnswer',
  ],
};

const ASKED: readonly string[] = [...TASK_KINDS, 'handedOver', 'dueMoved'];

/** The group of a mail by its kind; null for one that belongs to none, such as the digest itself: it goes at once. */
export function mailGroupOf(kind: string): MailGroup | null {
  if (ASKED.includes(kind)) return 'asked';
  return MAIL_GROUPS.find((group) => group !== 'asked' && KINDS[group].includes(kind)) ?? null;
}

/** Groups that tell something and ask for nothing. */
const NEWS: readonly (MailGroup | null)[] = ['answers', 'announcements', 'progress'];

/** Whether a mail tells something and asks for nothing, so that its reader may do without it, or read it in their digest. */
export function isNews(kind: string): boolean {
  return NEWS.includes(mailGroupOf(kind));
}

/** Whether somebody may have a group come that way. */
export function mayWish(group: MailGroup, way: MailWay): boolean {
  return MAIL_GROUP_RULES[group].ways.includes(way);
}

/**
 * Says how a mail reaches somebody, by its kind: as they chose, as far as its group lets them. Without a choice it is null: at once, or
 * for tasks as the office gathers them. Whoever gets no digest gets at once what they wanted in it.
 */
export function wishedWay(kind: string, wishes: MailWishes, isDigestOff: boolean): MailWay | null {
  const group = mailGroupOf(kind);
  const way = group && wishes[group];
  if (!group || !way || !mayWish(group, way)) return null;
  return way === 'digest' && isDigestOff ? 'atOnce' : way;
}
