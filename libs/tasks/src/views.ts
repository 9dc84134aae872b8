import {
  BUILT_IN_VIEWS,
  keepView,
  ok,
  refuse,
  removeView,
  seesView,
  type Result,
  type ViewAddress,
  type ViewPage,
  type ViewRefusal,
} from '@conference/domain';
import type { PersonEntity, Records, Transactions } from '@conference/persistence';
import type { Clock } from './clock';

/** A filter of a page that somebody keeps under a name. */
export interface NewView {
  readonly page: ViewPage;
  readonly name: string;
  readonly address: ViewAddress;
  readonly isShared: boolean;
}

type Unknown = { readonly code: 'not-found' };

/** Keeps a filter under a name. A name that its owner has on that page already means the new filter from now on. */
export function saveView(
  transactions: Transactions,
  clock: Clock,
  { person, view }: { readonly person: PersonEntity; readonly view: NewView },
): Promise<Result<string, ViewRefusal>> {
  return transactions.run(async (records) => {
    const others = (await records.views.ofOwner(person.id, view.page)).filter(({ name }) => name !== view.name);
    const kept = keepView(person, { ...view, kept: others.length });
    if (!kept.ok) return kept;
    const at = clock();
    const { id: ownerId, officeId } = person;
    const viewId = await records.views.save({ ...view, officeId, ownerId, savedAt: at });
    const { page, isShared } = view;
    await record(records, person, { at, action: 'view.saved', facts: { viewId, page, isShared } });
    return ok(viewId);
  });
}

/** Removes a view that somebody keeps, or that is shared with the office. */
export function dropView(
  transactions: Transactions,
  clock: Clock,
  { person, viewId }: { readonly person: PersonEntity; readonly viewId: string },
): Promise<Result<void, ViewRefusal | Unknown>> {
  return transactions.run(async (records) => {
    const view = await records.views.byId(viewId);
    if (!view || view.officeId !== person.officeId || !seesView(person, view)) return refuse({ code: 'not-found' });
    const removed = removeView(person, view);
    if (!removed.ok) return removed;
    await records.views.remove(viewId);
    const { page, isShared } = view;
    await record(records, person, { at: clock(), action: 'view.removed', facts: { viewId, page, isShared } });
    return ok(undefined);
  });
}

/** Settles with which view a page begins for somebody: one that they see, or one that every office has; null for everything. */
export function beginWithView(
  transactions: Transactions,
  clock: Clock,
  { person, page, view }: { readonly person: PersonEntity; readonly page: ViewPage; readonly view: string | null },
): Promise<Result<void, Unknown>> {
  return transactions.run(async (records) => {
    const seen = await records.views.seenBy(person, page);
    const known = [
      ...seen.map(({ id }) => id),
      ...BUILT_IN_VIEWS.filter((one) => one.page === page).map(({ key }) => key),
    ];
    if (view !== null && !known.includes(view)) return refuse({ code: 'not-found' });
    if ((await records.views.defaultOf(person.id, page)) === view) return ok(undefined);
    await records.views.beginWith(person.id, page, view);
    await record(records, person, { at: clock(), action: 'view.preferred', facts: { page, view } });
    return ok(undefined);
  });
}

async function record(
  records: Records,
  { id: actorId, officeId }: PersonEntity,
  event: { readonly at: Date; readonly action: string; readonly facts: Readonly<Record<string, unknown>> },
): Promise<void> {
  await records.audit.append({ officeId, conferenceId: null, actorId, ...event });
}
