import type { OpinionView } from '@conference/contracts';

/** A remark on an article, unanswered. */
export const opinion = (part: Partial<OpinionView> = {}): OpinionView => ({
  id: '00000000-0000-4000-8000-000000000005',
  person: 'Lê Thị Ngọc Ánh',
  unit: 'Văn phòng',
  stance: 'agreeWithRemarks',
  isFromFloor: false,
  remark: 'Bổ sung số liệu quý IV.',
  blockId: 'aaaa',
  quote: 'Phạm vi điều chỉnh',
  place: { vi: 'Điều 1', en: 'Article 1' },
  isLate: false,
  givenAt: '2026-11-20T03:00:00.000Z',
  revision: 1,
  disposition: null,
  dispositionReason: null,
  ...part,
});
