import type { DefaultViewBody, SavedViews, SavedViewsQuery, SaveViewBody } from '@conference/contracts';
import { leadsOffice, removeView, viewRefusalSentence, type ViewRefusal } from '@conference/domain';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { beginWithView, dropView, saveView, systemClock } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';

/** Filters of pages that people keep under a name. */
@Injectable()
export class ViewsService {
  constructor(private readonly transactions: Transactions) {}

  list(person: PersonEntity, { page }: SavedViewsQuery): Promise<SavedViews> {
    return this.transactions.read(async (records) => {
      const views = await records.views.seenBy(person, page);
      const owners = await records.directory.people([...new Set(views.map(({ ownerId }) => ownerId))]);
      return {
        items: views.map((view) => ({
          id: view.id,
          name: view.name,
          address: view.address,
          isShared: view.isShared,
          owner: view.ownerId === person.id ? null : (owners.get(view.ownerId)?.name ?? null),
          mayRemove: removeView(person, view).ok,
        })),
        defaultView: await records.views.defaultOf(person.id, page),
        mayShare: leadsOffice(person),
      };
    });
  }

  async save(person: PersonEntity, view: SaveViewBody): Promise<SavedViews> {
    allowed(await saveView(this.transactions, systemClock, { person, view }), viewRefusalSentence);
    return this.list(person, view);
  }

  async remove(person: PersonEntity, viewId: string): Promise<void> {
    allowed(await dropView(this.transactions, systemClock, { person, viewId }), (refusal) =>
      refusal.code === 'not-found' ? doorWords(refusal.code) : viewRefusalSentence(refusal as ViewRefusal),
    );
  }

  async beginWith(person: PersonEntity, { page, view }: DefaultViewBody): Promise<SavedViews> {
    allowed(await beginWithView(this.transactions, systemClock, { person, page, view }), ({ code }) => doorWords(code));
    return this.list(person, { page });
  }
}
