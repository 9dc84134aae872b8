import type { Sentence } from '@conference/domain';

/** What a person or a rule did with a document, in words; `document` is its title in quotes, or nothing. */
export const DOCUMENT_EVENTS: Readonly<Record<string, (document: string) => Sentence>> = {
  'document.presented': (document) => ({
    vi: `công khai ${document} tại hội nghị`,
    en: `made ${document} public at the conference`,
  }),
  'task.answeredLate': (document) => ({ vi: `góp ý muộn cho ${document}`, en: `gave a late opinion on ${document}` }),
  'task.withdrawn': (document) => ({
    vi: `rút lại câu trả lời về ${document}`,
    en: `withdrew an answer on ${document}`,
  }),
  'stage.frozen': (document) => ({
    vi: `báo có câu trả lời không phải của mình; tạm dừng ${document}`,
    en: `reported an answer that was not theirs; ${document} is frozen`,
  }),
  'stage.thawed': (document) => ({
    vi: `kết luận về câu trả lời bị báo và gỡ tạm dừng ${document}`,
    en: `concluded about a reported answer and lifted the freeze of ${document}`,
  }),
  'task.codeLocked': (document) => ({
    vi: `Mã xác nhận trong thư về ${document} bị khóa vì nhập sai nhiều lần`,
    en: `The code in a mail about ${document} was locked after wrong guesses`,
  }),
  'task.wrongPerson': (document) => ({
    vi: `mở liên kết gửi cho người khác để trả lời về ${document}; không được ghi nhận`,
    en: `tried to answer on ${document} by a link mailed to somebody else; it was not recorded`,
  }),
  'document.changed': (document) => ({
    vi: `sửa văn bản đã trình ${document}`,
    en: `changed ${document} after submission`,
  }),
  'document.dispositionsOverridden': (document) => ({
    vi: `cho trình ${document} khi chưa giải trình hết ý kiến`,
    en: `let ${document} go on with remarks unanswered`,
  }),
  'document.floorRemark': (document) => ({
    vi: `ghi ý kiến tại hội nghị về ${document}`,
    en: `recorded a remark made in the conference on ${document}`,
  }),
  'document.correction': (document) => ({
    vi: `mở văn bản đính chính, thay thế ${document}`,
    en: `began a correction of ${document}`,
  }),
  'document.recalled': (document) => ({ vi: `thu hồi ${document}`, en: `recalled ${document}` }),
  'posting.proven': (document) => ({
    vi: `Đã công khai đủ 20 ngày ${document}`,
    en: `${document} was shown for the whole 20 days`,
  }),
  'posting.withdrawn': (document) => ({
    vi: `gỡ công khai ${document} trước hạn`,
    en: `took ${document} down before its time`,
  }),
  'posting.recorded': (document) => ({
    vi: `ghi nhận nơi đã công khai ${document}`,
    en: `recorded where ${document} was made known`,
  }),
  'posting.takenBack': (document) => ({
    vi: `rút lại ghi nhận nơi công khai ${document}`,
    en: `took back a record of where ${document} was made known`,
  }),
  'publicity.proven': (document) => ({
    vi: `Đã công khai đủ 20 ngày kết quả tiếp thu ý kiến về ${document}`,
    en: `The answers on ${document} were shown for the whole 20 days`,
  }),
  'publicity.withdrawn': (document) => ({
    vi: `gỡ kết quả tiếp thu ý kiến về ${document} trước hạn`,
    en: `took the answers on ${document} down before their time`,
  }),
  'consultation.planned': () => ({ vi: 'sửa kế hoạch lấy ý kiến', en: 'changed the consultation plan' }),
  'attachment.added': (document) => ({ vi: `thêm tệp kèm theo ${document}`, en: `added an attachment to ${document}` }),
  'attachment.removed': (document) => ({
    vi: `bỏ tệp kèm theo ${document}`,
    en: `removed an attachment of ${document}`,
  }),
  'dispatch.again': (document) => ({ vi: `gửi lại ${document}`, en: `sent ${document} again` }),
  'dispatch.received': (document) => ({
    vi: `ghi nhận nơi nhận đã có ${document}`,
    en: `recorded that a recipient has ${document}`,
  }),
  'dispatch.onPaper': (document) => ({
    vi: `ghi nhận đã gửi bản giấy ${document}`,
    en: `recorded that ${document} was handed over on paper`,
  }),
  'register.paperNumber': (document) => ({
    vi: `vào sổ số đã cấp trên giấy ${document}`,
    en: `entered a number given on paper ${document}`,
  }),
};
