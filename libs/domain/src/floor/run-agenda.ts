import type { Instant } from '../calendar';
import { agendaDeviation, type AgendaDeviation, type Regime } from '../procedure';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';
import { currentItem, nextItem, type AgendaRunItem, type RecordedReason } from './agenda-run';

/** What the chair does with the agenda. Leaving an item out, moving it, taking it up before its turn or again needs a reason, which goes into the minutes. */
export type AgendaAct = { readonly code: string; readonly at: Instant; readonly byId: string } & (
  | { readonly act: 'start'; readonly reason: string | null }
  | { readonly act: 'end' }
  | { readonly act: 'skip'; readonly reason: string }
  | { readonly act: 'reopen'; readonly reason: string }
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
  | { readonly code: 'agenda-item-not-ended'; readonly item: string }
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
  if (act.act === 'reopen') return reopen(items, item, act);
  if (item.startedAt !== null) return refuse({ code: 'agenda-item-begun', item: item.title });
  if (item.skipped !== null) return refuse({ code: 'agenda-item-left-out', item: item.title });
  if (act.act === 'start') return start(regime, items, item, act);
  const recorded = recordedReason(act, act.reason);
  if (!recorded) return refuse({ code: 'agenda-without-reason' });
  return act.act === 'skip'
    ? ok(replace(items, { ...item, skipped: recorded }))
    : move(regime, items, { ...item, moved: recorded }, act.before);
}

type ActOf<Name extends AgendaAct['act']> = Extract<AgendaAct, { readonly act: Name }>;

/** Takes up the next item; another one is moved before it first, which needs a reason. */
function start(
  regime: Pick<Regime, 'isOrderPrescribed'>,
  items: readonly AgendaRunItem[],
  item: AgendaRunItem,
  act: ActOf<'start'>,
): Items {
  const mayBegin = begins(items, act.at);
  if (!mayBegin.ok) return mayBegin;
  const next = nextItem(items)!;
  if (next.code === item.code) return ok(replace(items, { ...item, startedAt: act.at }));
  const moved = recordedReason(act, act.reason);
  if (!moved) return refuse({ code: 'agenda-item-not-next', next: next.title });
  const reordered = move(regime, items, { ...item, moved }, next.code);
  return reordered.ok ? ok(replace(reordered.value, { ...item, moved, startedAt: act.at })) : reordered;
}

/** Takes an item up again that was finished; its earlier time before the room is kept. */
function reopen(items: readonly AgendaRunItem[], item: AgendaRunItem, act: ActOf<'reopen'>): Items {
  const { startedAt, endedAt } = item;
  if (startedAt === null || endedAt === null) return refuse({ code: 'agenda-item-not-ended', item: item.title });
  const reopened = recordedReason(act, act.reason);
  if (!reopened) return refuse({ code: 'agenda-without-reason' });
  const mayBegin = begins(items, act.at);
  if (!mayBegin.ok) return mayBegin;
  const earlier = [...item.earlier, { startedAt, endedAt }];
  return ok(replace(items, { ...item, startedAt: act.at, endedAt: null, earlier, reopened }));
}

/** Lets an item begin when no other one is under way, and not before the last one ended. */
function begins(items: readonly AgendaRunItem[], at: Instant): Result<void, AgendaRunRefusal> {
  const running = currentItem(items);
  if (running) return refuse({ code: 'agenda-item-running', item: running.title });
  const lastAt = items
    .flatMap(({ endedAt }) => endedAt ?? [])
    .toSorted()
    .at(-1);
  return lastAt !== undefined && at < lastAt ? refuse({ code: 'agenda-time-backwards', lastAt }) : ok(undefined);
}

function recordedReason({ byId, at }: AgendaAct, given: string | null): RecordedReason | null {
  const reason = given?.trim();
  return reason ? { reason, byId, at } : null;
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
    case 'agenda-item-not-ended':
      return {
        vi: `Mục “${refusal.item}” chưa kết thúc nên không mở lại được.`,
        en: `“${refusal.item}” has not ended, so it cannot be taken up again.`,
      };
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
