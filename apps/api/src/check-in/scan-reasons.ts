import {
  clockDoubtSentence,
  codeRefusalSentence,
  typedCodeRefusalSentence,
  vietnamTimeOf,
  type CodeRefusal,
  type Instant,
  type Sentence,
  type TypedCodeRefusal,
} from '@conference/domain';
import type { ScanEntity } from '@conference/persistence';

/** Why a scan does not count. */
export type ScanRefusal =
  | CodeRefusal
  | TypedCodeRefusal
  | { readonly code: 'number-unknown' }
  | { readonly code: 'scan-id-used' }
  | { readonly code: 'session-over'; readonly closedAt: Instant };

/** A code for programs, a sentence for people. */
export interface ScanReason {
  readonly code: string;
  readonly sentence: Sentence;
}

/** Says why a scan does not count. */
export function refusalReason(refusal: ScanRefusal): ScanReason {
  return { code: refusal.code, sentence: sentenceOf(refusal) };
}

/** Says what about a scan that counts should be looked at. */
export function flagReasons({ clockDoubt, copied }: Pick<ScanEntity, 'clockDoubt' | 'copied'>): ScanReason[] {
  return [
    ...(clockDoubt ? [{ code: `clock-${clockDoubt}`, sentence: clockDoubtSentence(clockDoubt) }] : []),
    ...(copied ? [{ code: 'code-copied', sentence: COPIED }] : []),
  ];
}

const COPIED: Sentence = {
  vi: 'Mã này vừa được quét ở một cửa khác trong chưa đầy 5 phút: có thể mã đã bị sao chép. Hãy xác nhận người dự.',
  en: 'This code was scanned at another door within 5 minutes: it may have been copied. Make sure who is in the room.',
};

function sentenceOf(refusal: ScanRefusal): Sentence {
  switch (refusal.code) {
    case 'number-unknown':
      return {
        vi: 'Không có số điểm danh này trong danh sách triệu tập. Hãy so lại với giấy mời, hoặc chọn trong danh sách.',
        en: 'Nobody on the list has this check-in number. Compare it with the invitation, or choose from the list.',
      };
    case 'scan-id-used':
      return {
        vi: 'Lượt quét này đã được ghi với nội dung khác. Hãy quét lại.',
        en: 'This scan was recorded with other content before. Please scan again.',
      };
    case 'session-over':
      return {
        vi: `Phiên họp đã bế mạc lúc ${vietnamTimeOf(refusal.closedAt)}; lượt quét này sau giờ đó nên không tính.`,
        en: `The session was closed at ${vietnamTimeOf(refusal.closedAt)}; this scan is later and does not count.`,
      };
    case 'code-foreign':
    case 'code-of-other-conference':
    case 'code-revoked':
    case 'person-not-summoned':
      return codeRefusalSentence(refusal);
    default:
      return typedCodeRefusalSentence(refusal);
  }
}
