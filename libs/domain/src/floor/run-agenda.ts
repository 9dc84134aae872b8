import type { Instant } from '../calendar';
import { agendaDeviation, type AgendaDeviation, type Regime } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { currentItem, nextItem, type AgendaRunItem, type RecordedReason } from './agenda-run';

/** What the chair does with the agenda. Leaving an item out or moving it needs a reason, which goes into the minutes. */
export type AgendaAct = { readonly code: string; readonly at: Instant; readonly byId: string } & (
  | { readonly act: 'start' }
  | { readonly act: 'end' }
  | { readonly act: 'skip'; readonly reason: string }
  | { readonly act: 'move'; readonly before: string | null; readonly reason: string }
);

/** The agenda after an act, with every place where it now departs from its rules. */
export interface AgendaRun {
  readonly items: readonly AgendaRunItem[];
  readonly deviations: readonly AgendaDeviation[];
}

/** Why the agenda does not go on so. */
export type AgendaRunRefusal =
  | { readonly code: 'agenda-item-unknown'; readonly item: string }
  | { readonly code: 'agenda-item-begun'; readonly item: string }
  | { readonly code: 'agenda-item-not-running'; readonly item: string }
  | { readonly code: 'agenda-item-left-out'; readonly item: string }
  | { readonly code: 'agenda-item-running'; readonly item: string }
  | { readonly code: 'agenda-item-not-next'; readonly next: string }
  | { readonly code: 'agenda-without-reason' }
  | { readonly code: 'agenda-time-backwards'; readonly lastAt: Instant }
  | { readonly code: 'resolution-before-pledge' };

/** Carries the agenda on: one item at a time, in its order; what is skipped or moved keeps its reason. @see Luật 10/2022/QH15 Điều 51 khoản 4 */
export function runAgenda(
  regime: Pick<Regime, 'agenda' | 'isOrderPrescribed'>,
  items: readonly AgendaRunItem[],
  act: AgendaAct,
): Result<AgendaRun, AgendaRunRefusal> {
  const item = items.find(({ code }) => code === act.code);
  if (!item) return refuse({ code: 'agenda-item-unknown', item: act.code });
  const changed = changedBy(regime, items, item, act);
  if (!changed.ok) return changed;
  const heard = changed.value.filter(({ skipped }) => skipped === null);
  return ok({ items: changed.value, deviations: agendaDeviation(regime, heard) });
}

type Items = Result<readonly AgendaRunItem[], AgendaRunRefusal>;

function changedBy(
  regime: Pick<Regime, 'isOrderPrescribed'>,
  items: readonly AgendaRunItem[],
  item: AgendaRunItem,
  act: AgendaAct,
): Items {
  if (act.act === 'end') return end(items, item, act);
  if (item.startedAt !== null) return refuse({ code: 'agenda-item-begun', item: item.title });
  if (item.skipped !== null) return refuse({ code: 'agenda-item-left-out', item: item.title });
  if (act.act === 'start') return start(items, item, act);
  const reason = act.reason.trim();
  if (!reason) return refuse({ code: 'agenda-without-reason' });
  const recorded: RecordedReason = { reason, byId: act.byId, at: act.at };
  return act.act === 'skip'
    ? ok(replace(items, { ...item, skipped: recorded }))
    : move(regime, items, { ...item, moved: recorded }, act.before);
}

function start(items: readonly AgendaRunItem[], item: AgendaRunItem, { at }: AgendaAct): Items {
  const running = currentItem(items);
  if (running) return refuse({ code: 'agenda-item-running', item: running.title });
  const next = nextItem(items)!;
  if (next.code !== item.code) return refuse({ code: 'agenda-item-not-next', next: next.title });
  const lastAt = items
    .flatMap(({ endedAt }) => endedAt ?? [])
    .toSorted()
    .at(-1);
  if (lastAt !== undefined && at < lastAt) return refuse({ code: 'agenda-time-backwards', lastAt });
  return ok(replace(items, { ...item, startedAt: at }));
}

function end(items: readonly AgendaRunItem[], item: AgendaRunItem, { at }: AgendaAct): Items {
  if (item.startedAt === null || item.endedAt !== null)
    return refuse({ code: 'agenda-item-not-running', item: item.title });
  if (at < item.startedAt) return refuse({ code: 'agenda-time-backwards', lastAt: item.startedAt });
  return ok(replace(items, { ...item, endedAt: at }));
}

/** Moves an item among those that have not begun; the pledge keeps its place before the resolution where the order is the law's. */
function move(
  { isOrderPrescribed }: Pick<Regime, 'isOrderPrescribed'>,
  items: readonly AgendaRunItem[],
  item: AgendaRunItem,
  before: string | null,
): Items {
  const others = items.filter(({ code }) => code !== item.code);
  const place = before === null ? others.length : others.findIndex(({ code }) => code === before);
  if (place < 0) return refuse({ code: 'agenda-item-unknown', item: before! });
  const begun = others.slice(place).find(({ startedAt }) => startedAt !== null);
  if (begun) return refuse({ code: 'agenda-item-begun', item: begun.title });
  const moved = others.toSpliced(place, 0, item);
  return isOrderPrescribed && resolvesBeforePledge(moved) && !resolvesBeforePledge(items)
    ? refuse({ code: 'resolution-before-pledge' })
    : ok(moved);
}

function resolvesBeforePledge(items: readonly AgendaRunItem[]): boolean {
  const kinds = items.filter(({ skipped }) => skipped === null).map(({ kind }) => kind);
  return kinds.includes('resolution') && kinds.indexOf('resolution') < kinds.lastIndexOf('pledgeSigning');
}

function replace(items: readonly AgendaRunItem[], changed: AgendaRunItem): readonly AgendaRunItem[] {
  return items.map((item) => (item.code === changed.code ? changed : item));
}

/** Says in the reader's language why the agenda does not go on so. */
export function agendaRunRefusalSentence(refusal: AgendaRunRefusal): Sentence {
  switch (refusal.code) {
    case 'agenda-item-unknown':
      return { vi: `Chương trình không có mục “${refusal.item}”.`, en: `The agenda has no item “${refusal.item}”.` };
    case 'agenda-item-begun':
      return { vi: `Mục “${refusal.item}” đã bắt đầu.`, en: `“${refusal.item}” has begun already.` };
    case 'agenda-item-not-running':
      return { vi: `Mục “${refusal.item}” không đang tiến hành.`, en: `“${refusal.item}” is not under way.` };
    case 'agenda-item-left-out':
      return {
        vi: `Mục “${refusal.item}” đã được bỏ qua, có ghi lý do.`,
        en: `“${refusal.item}” was left out, with its reason.`,
      };
    case 'agenda-item-running':
      return { vi: `Hãy kết thúc mục “${refusal.item}” trước.`, en: `End “${refusal.item}” first.` };
    case 'agenda-item-not-next':
      return {
        vi: `Mục tiếp theo là “${refusal.next}”; muốn đổi thứ tự hoặc bỏ qua phải ghi lý do.`,
        en: `The next item is “${refusal.next}”; to change the order or leave it out, give a reason.`,
      };
    case 'agenda-without-reason':
      return { vi: 'Hãy ghi lý do; lý do được đưa vào biên bản.', en: 'Give the reason; it goes into the minutes.' };
    case 'agenda-time-backwards':
      return { vi: 'Thời điểm này sớm hơn lần ghi trước.', en: 'This is earlier than the last entry.' };
    case 'resolution-before-pledge':
      return {
        vi: 'Giao ước thi đua được ký trước khi thông qua nghị quyết (Luật 10/2022/QH15 Điều 51 khoản 4 điểm h, i).',
        en: 'The pledge is signed before the resolution is adopted (Luật 10/2022/QH15 Điều 51 khoản 4 điểm h, i).',
      };
  }
}
