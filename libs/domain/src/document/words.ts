import type { Sentence } from '../sentence';
import type { DocumentPhase } from './phase';

/** What each phase of a document is called. */
export const DOCUMENT_PHASE_NAMES: Readonly<Record<DocumentPhase, Sentence>> = {
  waiting: { vi: 'Chưa đến lượt', en: 'Not yet due' },
  drafting: { vi: 'Đang soạn thảo', en: 'Being drafted' },
  consultation: { vi: 'Đang lấy ý kiến', en: 'In consultation' },
  tabled: { vi: 'Chờ hội nghị cho ý kiến', en: 'Before the conference' },
  disposition: { vi: 'Tiếp thu, giải trình', en: 'Answering remarks' },
  approval: { vi: 'Đang trình duyệt', en: 'Awaiting approval' },
  rework: { vi: 'Đang chỉnh sửa', en: 'In rework' },
  editorial: { vi: 'Chờ ý kiến về sửa kỹ thuật', en: 'Editorial change, open to objection' },
  issuing: { vi: 'Đang ban hành', en: 'Being issued' },
  final: { vi: 'Hoàn thành', en: 'Final' },
};
