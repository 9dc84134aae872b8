import type { AgendaItemKind } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** An agenda item as the room goes through it. */
export interface AgendaProgress {
  readonly code: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly isStarted: boolean;
  readonly isFinished: boolean;
}

/** Why the room may not go to an item, or vote now. */
export type AgendaRefusal =
  | { readonly code: 'item-unknown'; readonly item: string }
  | { readonly code: 'item-already-started' }
  | { readonly code: 'item-not-started' }
  | { readonly code: 'item-already-finished' }
  | { readonly code: 'out-of-order'; readonly next: string }
  | { readonly code: 'wrong-item'; readonly expected: readonly AgendaItemKind[] };

/** Takes an item up when everything before it is finished: the order is part of the law. @see Luật 10/2022/QH15 Điều 51 khoản 4 */
export function mayStartItem(agenda: readonly AgendaProgress[], code: string): Result<void, AgendaRefusal> {
  const item = agenda.find((candidate) => candidate.code === code);
  if (!item) return refuse({ code: 'item-unknown', item: code });
  if (item.isStarted) return refuse({ code: 'item-already-started' });
  const next = agenda.find((candidate) => !candidate.isFinished)!;
  return next.code === code ? ok(undefined) : refuse({ code: 'out-of-order', next: next.title });
}

/** Finishes an item that was taken up. */
export function mayFinishItem(agenda: readonly AgendaProgress[], code: string): Result<void, AgendaRefusal> {
  const item = agenda.find((candidate) => candidate.code === code);
  if (!item) return refuse({ code: 'item-unknown', item: code });
  if (item.isFinished) return refuse({ code: 'item-already-finished' });
  return item.isStarted ? ok(undefined) : refuse({ code: 'item-not-started' });
}

/** Allows an act of the room only while an item of the right kind is before it: the resolution is voted under its own item, after the pledge. */
export function mayActUnder(
  agenda: readonly AgendaProgress[],
  kinds: readonly AgendaItemKind[],
): Result<void, AgendaRefusal> {
  const current = agenda.find((item) => item.isStarted && !item.isFinished);
  if (!current) return refuse({ code: 'item-not-started' });
  return kinds.length === 0 || kinds.includes(current.kind)
    ? ok(undefined)
    : refuse({ code: 'wrong-item', expected: kinds });
}

/** Says in the reader's language why the agenda does not allow an act. */
export function agendaRefusalSentence(refusal: AgendaRefusal): Sentence {
  switch (refusal.code) {
    case 'item-unknown':
      return { vi: `Chương trình không có mục “${refusal.item}”.`, en: `The agenda has no item “${refusal.item}”.` };
    case 'item-already-started':
      return { vi: 'Mục này đã bắt đầu.', en: 'This item has already begun.' };
    case 'item-not-started':
      return { vi: 'Chưa có mục nào đang tiến hành.', en: 'No agenda item is under way.' };
    case 'item-already-finished':
      return { vi: 'Mục này đã kết thúc.', en: 'This item is already finished.' };
    case 'out-of-order':
      return {
        vi: `Chương trình phải theo thứ tự; mục tiếp theo là “${refusal.next}”.`,
        en: `The agenda goes in order; the next item is “${refusal.next}”.`,
      };
    case 'wrong-item':
      return {
        vi: 'Việc này phải làm trong đúng mục của chương trình; mục đó chưa được mở.',
        en: 'This belongs to its own agenda item, which is not under way.',
      };
  }
}
