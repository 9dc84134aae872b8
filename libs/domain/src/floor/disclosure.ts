import type { AgendaItemKind } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** Why something is not made public, or an item of disclosure not ended. */
export type DisclosureRefusal =
  | { readonly code: 'not-a-disclosure' }
  | { readonly code: 'disclosure-not-presented'; readonly titles: readonly string[] };

/** What is made public is presented under its own item. @see Luật 10/2022/QH15 Điều 46, Điều 47 khoản 1 điểm c */
export function mayPresent(kind: AgendaItemKind, isOfItem: boolean): Result<void, DisclosureRefusal> {
  return kind === 'disclosure' && isOfItem ? ok(undefined) : refuse({ code: 'not-a-disclosure' });
}

/** An item of disclosure ends when everything that belongs to it was presented, or with the reason why it was not. */
export function mayEndDisclosure(
  kind: AgendaItemKind,
  titles: readonly string[],
  reason: string | null,
): Result<void, DisclosureRefusal> {
  if (kind !== 'disclosure' || titles.length === 0 || reason?.trim()) return ok(undefined);
  return refuse({ code: 'disclosure-not-presented', titles });
}

/** Says in the reader's language why something is not made public, or its item not ended. */
export function disclosureRefusalSentence(refusal: DisclosureRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-disclosure':
      return {
        vi: 'Văn bản này không thuộc mục công khai đang tiến hành.',
        en: 'This document does not belong to the item of disclosure under way.',
      };
    case 'disclosure-not-presented':
      return {
        vi: `Chưa công khai: ${refusal.titles.join('; ')}. Hãy đánh dấu đã công khai, hoặc ghi lý do.`,
        en: `Not made public yet: ${refusal.titles.join('; ')}. Mark it as presented, or give the reason.`,
      };
  }
}
