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

/** Why the agenda does not allow an act now. */
export type AgendaRefusal =
  { readonly code: 'item-not-started' } | { readonly code: 'wrong-item'; readonly expected: readonly AgendaItemKind[] };

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
    case 'item-not-started':
      return { vi: 'Chưa có mục nào đang tiến hành.', en: 'No agenda item is under way.' };
    case 'wrong-item':
      return {
        vi: 'Việc này phải làm trong đúng mục của chương trình; mục đó chưa được mở.',
        en: 'This belongs to its own agenda item, which is not under way.',
      };
  }
}
