import type { Sentence } from '../sentence';

/** What can be found, in the order in which it is shown. */
export const SEARCH_KINDS = [
  'conference',
  'document',
  'clause',
  'passage',
  'attachment',
  'opinion',
  'comment',
  'decision',
  'target',
  'register',
  'person',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What each kind is called where many are named. */
export const SEARCH_KIND_NAMES: Readonly<Record<SearchKind, Sentence>> = {
  conference: { vi: 'Hội nghị', en: 'Conferences' },
  document: { vi: 'Văn bản', en: 'Documents' },
  clause: { vi: 'Nội dung biên bản, nghị quyết', en: 'Minutes and resolutions' },
  passage: { vi: 'Nội dung văn bản khác', en: 'Text of other documents' },
  attachment: { vi: 'Tệp kèm theo', en: 'Attached files' },
  opinion: { vi: 'Ý kiến, tiếp thu, giải trình', en: 'Opinions and what became of them' },
  comment: { vi: 'Lời nhắn qua thư', en: 'What came by mail' },
  decision: { vi: 'Quyết định phê duyệt', en: 'Approvals and objections' },
  target: { vi: 'Chỉ tiêu', en: 'Targets' },
  register: { vi: 'Sổ văn bản', en: 'Register' },
  person: { vi: 'Người', en: 'People' },
};
