import EmailReplyParser from 'email-reply-parser';

/** Where, in a reply, somebody else's words begin; the first that is found cuts. */
const CUTS: readonly RegExp[] = [
  // the first line of every mail of ours that can be replied to
  /^.*(?:(?:Viết|Vui lòng) trả lời phía trên dòng này|(?:Write your|Please) reply above this line).*$/im,
  // Gmail, Apple Mail, Thunderbird; the heading may wrap over several lines
  /^[>\s]*(?:Vào|Ngày|Lúc)\s(?:(?!\n\s*\n)[\s\S]){0,300}?(?:đã\s+)?viết\s*:\s*$/im,
  /^[>\s]*On\s(?:(?!\n\s*\n)[\s\S]){0,300}?\swrote\s*:\s*$/m,
  // Zimbra, Outlook, Gmail, Apple Mail: a reply or a forward of the whole mail
  /^[-\s]*-{2,}\s*(?:Thư gốc|Thư đã chuyển tiếp|Thư được chuyển tiếp|Tin nhắn được chuyển tiếp|Tin nhắn gốc|Original Message|Forwarded message|Forwarded Message)\s*-*/im,
  /^(?:Bắt đầu thư được chuyển tiếp|Begin forwarded message)\s*:/im,
  // Outlook's rule above the header block
  /^_{5,}\s*$(?=\s*^\*?(?:Từ|From)\*?\s*:)/im,
  // the header block of Outlook and Zimbra, in bold or not
  /^\*?(?:Từ|Người gửi|From)\*?\s*:.*\n(?:.*\n){0,3}?\*?(?:Đã gửi|Gửi lúc|Ngày|Thời gian|Tới|Đến|Sent|Date|To)\*?\s*:/im,
  // what phones add
  /^(?:Đã gửi|Được gửi|Gửi) từ (?:iPhone|iPad|điện thoại|Outlook|Samsung|thiết bị|máy|Yahoo|Mail|Zalo).*$/im,
  /^(?:Sent from (?:my|Outlook|Mail|Yahoo|Samsung|the)|Get Outlook for|Tải (?:xuống )?Outlook cho|Lấy Outlook cho).*$/im,
];

/** Rules that a program draws between an answer and a quote. */
const RULES_AT_END = /(?:\n\s*[-_=]{10,}\s*)+$/;

/** Longer texts are quotes of quotes; whoever answers a task does so before. */
const LONGEST_READ = 50_000;

/** What the person wrote, without quotes and signatures, in Vietnamese and English mail programs. */
export function replyText(body: string): string {
  const composed = body
    .slice(0, LONGEST_READ)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
    .replace(/\u00a0/g, ' ');
  const own = CUTS.reduce((text, cut) => {
    const found = cut.exec(text);
    return found ? text.slice(0, found.index) : text;
  }, composed);
  return new EmailReplyParser().read(own.replace(RULES_AT_END, '')).getVisibleText().trim();
}
