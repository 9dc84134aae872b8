import type { Sentence } from '../sentence';

/** How long the dossier of a conference is kept. */
export interface Retention {
  /** The group of the schedule that names it. */
  readonly group: string;
  readonly years: number;
  readonly words: Sentence;
  /** What a person has to check before relying on it. */
  readonly toVerify: Sentence;
}

/**
 * How long a conference's dossier is kept, as schedules of offices have it. No circular could be named for it, so the dossier says that
 * somebody must check.
 *
 * @see Thông tư 10/2022/TT-BNV
 */
export const RETENTION: Retention = {
  group: '14.2',
  years: 20,
  words: { vi: '20 năm (nhóm 14.2)', en: '20 years (group 14.2)' },
  toVerify: {
    vi: 'Thời hạn này lấy từ bảng thời hạn bảo quản đang được các cơ quan dùng; cần đối chiếu với Thông tư 10/2022/TT-BNV và bảng của cơ quan trước khi áp dụng.',
    en: 'This period comes from schedules that offices use; check it against Thông tư 10/2022/TT-BNV and your office’s own schedule before applying it.',
  },
};
