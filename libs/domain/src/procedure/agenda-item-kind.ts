import type { Sentence } from '../sentence';

/** What an item of the agenda is for; the law orders most of them. @see Luật 10/2022/QH15 Điều 51 khoản 4 */
export const AGENDA_ITEM_KINDS = [
  'rollCall',
  'opening',
  'headReport',
  'unionReport',
  'otherReport',
  'disclosure',
  'discussion',
  'answers',
  'inspectionReport',
  'decision',
  'election',
  'awards',
  'emulationLaunch',
  'pledgeSigning',
  'resolution',
  'closing',
  'other',
] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

const NAMES: Record<AgendaItemKind, Sentence> = {
  rollCall: { vi: 'Điểm danh, báo cáo đủ điều kiện tiến hành', en: 'Roll call and quorum' },
  opening: { vi: 'Khai mạc', en: 'Opening' },
  headReport: { vi: 'Báo cáo của người đứng đầu', en: 'Report of the head' },
  unionReport: { vi: 'Báo cáo của Công đoàn (bên đại diện người lao động)', en: 'Report of the employee side' },
  otherReport: { vi: 'Báo cáo khác', en: 'Another report' },
  disclosure: { vi: 'Công khai tài chính, tài sản', en: 'Disclosure of finances and assets' },
  discussion: { vi: 'Thảo luận, đề xuất, kiến nghị', en: 'Discussion and proposals' },
  answers: { vi: 'Tiếp thu, giải đáp', en: 'Answers of the head and the employee side' },
  inspectionReport: { vi: 'Báo cáo của Ban Thanh tra nhân dân', en: 'Report of the people’s inspection board' },
  decision: { vi: 'Quyết định nội dung thuộc thẩm quyền hội nghị', en: 'Decision on a matter of the conference' },
  election: { vi: 'Bầu cử', en: 'Election' },
  awards: { vi: 'Khen thưởng', en: 'Awards' },
  emulationLaunch: { vi: 'Phát động thi đua', en: 'Launch of emulation' },
  pledgeSigning: { vi: 'Ký giao ước thi đua', en: 'Signing of the emulation pledge' },
  resolution: { vi: 'Thông qua nghị quyết', en: 'Adoption of the resolution' },
  closing: { vi: 'Bế mạc', en: 'Closing' },
  other: { vi: 'Nội dung khác', en: 'Another item' },
};

/** Names an item of the agenda for people. */
export function agendaItemName(kind: AgendaItemKind): Sentence {
  return NAMES[kind];
}
