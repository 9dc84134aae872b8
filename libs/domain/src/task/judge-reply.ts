import { mayReply, type MailPolicy } from '../office/mail-policy';
import type { Sentence } from '../sentence';
import { besideTheAnswer, hasReplyPhrases, readReply } from './reply';
import type { Outcome, TaskKind } from './task';

/** What our own check of a sender's domain found (RFC 7489): anything but `pass` is no pass. */
export const SENDER_CHECKS = ['pass', 'fail', 'none', 'temperror', 'unknown'] as const;
export type SenderCheck = (typeof SENDER_CHECKS)[number];

/** Who sent a reply, as far as its own bytes and our own check tell. */
export interface ReplySender {
  /** Exactly one From field with exactly one address in it, and no other Sender. */
  readonly isOne: boolean;
  /** That address is the registered address of the person who got the mail. */
  readonly isAsked: boolean;
  /** The reply itself names the secret address as its recipient. */
  readonly isAddressed: boolean;
  readonly check: SenderCheck;
}

/** A reply to the mail about one task. */
export interface ReplyToTask {
  readonly kind: TaskKind;
  readonly policy: MailPolicy;
  readonly link: { readonly expiresAt: string; readonly isRevoked: boolean };
  readonly sender: ReplySender;
  /** What the sender wrote, without quotes. */
  readonly text: string;
  readonly signedBy: string;
  readonly now: string;
}

/** Why a reply does not decide. */
export const REPLY_OBSTACLES = [
  'two-senders',
  'sender-differs',
  'not-addressed',
  'not-verified',
  'not-verified-yet',
  'link-over',
  'replies-not-taken',
  'page-only',
  'not-understood',
  'reason-missing',
  'hedged',
] as const;
export type ReplyObstacle = (typeof REPLY_OBSTACLES)[number];

/** What a reply does: it answers the task, or it is a comment, with the reason why it is no more. */
export type ReplyVerdict =
  | {
      readonly does: 'decide';
      readonly outcome: Outcome;
      readonly reason: string | null;
      readonly beside: string | null;
    }
  | { readonly does: 'comment'; readonly because: ReplyObstacle };

/**
 * Decides whether a reply may answer its task: from the person asked, verified, in time, where the office takes replies,
 * in words that say one thing. Everything else is a comment, never a decision.
 */
export function judgeReply(reply: ReplyToTask): ReplyVerdict {
  const obstacle = obstacleOf(reply);
  if (obstacle) return { does: 'comment', because: obstacle };
  const { kind, text, signedBy } = reply;
  const reading = readReply(kind, text, signedBy);
  switch (reading.reads) {
    case 'decision':
      return {
        does: 'decide',
        outcome: reading.outcome,
        reason: reading.reason,
        beside: besideTheAnswer(kind, text, signedBy),
      };
    case 'withoutReason':
      return { does: 'comment', because: 'reason-missing' };
    case 'hedged':
      return { does: 'comment', because: 'hedged' };
    case 'nothing':
      return { does: 'comment', because: 'not-understood' };
  }
}

function obstacleOf({ kind, policy, link, sender, now }: ReplyToTask): ReplyObstacle | null {
  if (!sender.isOne) return 'two-senders';
  if (!sender.isAsked) return 'sender-differs';
  if (!sender.isAddressed) return 'not-addressed';
  if (sender.check === 'temperror') return 'not-verified-yet';
  if (sender.check !== 'pass') return 'not-verified';
  if (link.isRevoked || link.expiresAt <= now) return 'link-over';
  if (!hasReplyPhrases(kind)) return 'page-only';
  if (!mayReply(policy, kind)) return 'replies-not-taken';
  return null;
}

/** Says why a reply was not taken as a decision. */
export const REPLY_OBSTACLE_WORDS: Readonly<Record<ReplyObstacle, Sentence>> = {
  'two-senders': {
    vi: 'thư ghi nhiều hơn một người gửi',
    en: 'the mail names more than one sender',
  },
  'sender-differs': {
    vi: 'thư không gửi từ địa chỉ đã đăng ký của người được giao việc',
    en: 'the mail did not come from the registered address of the person asked',
  },
  'not-addressed': {
    vi: 'thư không ghi địa chỉ trả lời của việc này ở mục người nhận',
    en: 'the mail does not name this task’s reply address as its recipient',
  },
  'not-verified': {
    vi: 'không xác minh được tên miền của người gửi (DMARC)',
    en: 'the sender’s domain could not be verified (DMARC)',
  },
  'not-verified-yet': {
    vi: 'chưa xác minh được tên miền của người gửi do lỗi tra cứu',
    en: 'the sender’s domain could not be looked up',
  },
  'link-over': {
    vi: 'thời gian trả lời theo thư này đã hết',
    en: 'the time for answering this mail is over',
  },
  'replies-not-taken': {
    vi: 'cơ quan không nhận quyết định bằng thư trả lời ở bước này',
    en: 'the office takes no decision by reply at this step',
  },
  'page-only': {
    vi: 'việc này chỉ trả lời được trên trang',
    en: 'this task can only be answered on the page',
  },
  'not-understood': {
    vi: 'dòng đầu không đúng một trong các câu trả lời được chấp nhận',
    en: 'the first line is none of the accepted answers',
  },
  'reason-missing': {
    vi: 'câu trả lời này phải kèm lý do sau dấu hai chấm',
    en: 'this answer needs a reason behind a colon',
  },
  hedged: {
    vi: 'câu trả lời kèm điều kiện nên chưa rõ là đồng ý hay không',
    en: 'the answer came with a condition, so it is not clear which it is',
  },
};
