import { leadsOffice, type Role } from '../person';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** The pages whose filters may be kept under a name. */
export const VIEW_PAGES = ['board', 'openTasks', 'search', 'results', 'activity', 'register'] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** A filter as the address of its page says it. */
export type ViewAddress = Readonly<Record<string, string | number | boolean>>;

const MOST_VIEWS = 30;

/** A view that somebody keeps, as far as the rules look at it. */
export interface KeptView {
  readonly ownerId: string;
  readonly isShared: boolean;
}

type Somebody = { readonly id: string; readonly roles: readonly Role[] };

/** Why a view is not kept or removed. */
export type ViewRefusal = {
  readonly code: 'leaders-share-views' | 'view-of-everything' | 'too-many-views' | 'not-own-view';
};

/** Whether somebody may keep a filter under a name: for themselves anybody, for the whole office whoever leads it. */
export function keepView(
  actor: Somebody,
  { address, isShared, kept }: { readonly address: ViewAddress; readonly isShared: boolean; readonly kept: number },
): Result<void, ViewRefusal> {
  if (isShared && !leadsOffice(actor)) return refuse({ code: 'leaders-share-views' });
  if (Object.keys(address).length === 0) return refuse({ code: 'view-of-everything' });
  if (kept >= MOST_VIEWS) return refuse({ code: 'too-many-views' });
  return ok(undefined);
}

/** Whether somebody sees a view: their own, and what is shared with the office. */
export function seesView({ id }: Somebody, { ownerId, isShared }: KeptView): boolean {
  return ownerId === id || isShared;
}

/** Whether somebody may remove a view: their own, and, of those who lead the office, what is shared with all. */
export function removeView(actor: Somebody, view: KeptView): Result<void, ViewRefusal> {
  const may = view.ownerId === actor.id || (view.isShared && leadsOffice(actor));
  return may ? ok(undefined) : refuse({ code: 'not-own-view' });
}

/** Whether two addresses show the same; in which order they say it does not matter. */
export function isSameAddress(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  return writtenAddress(one) === writtenAddress(other);
}

function writtenAddress(address: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(address).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return JSON.stringify(said.map(([key, value]) => [key, String(value)]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)));
}

/** Says in the reader's language why a view is not kept or removed. */
export function viewRefusalSentence({ code }: ViewRefusal): Sentence {
  switch (code) {
    case 'leaders-share-views':
      return {
        vi: 'Chỉ thủ trưởng hoặc Chánh Văn phòng lưu bộ lọc dùng chung cho cơ quan.',
        en: 'Only the head and the head of office keep a view for the whole office.',
      };
    case 'view-of-everything':
      return { vi: 'Chưa lọc gì nên không có gì để lưu.', en: 'Nothing is filtered: there is no view to keep.' };
    case 'too-many-views':
      return {
        vi: `Đã có ${MOST_VIEWS} bộ lọc của trang này; hãy xóa bớt.`,
        en: `There are ${MOST_VIEWS} views of this page already; please remove some.`,
      };
    case 'not-own-view':
      return { vi: 'Bộ lọc này của người khác.', en: 'This view is somebody else’s.' };
  }
}
