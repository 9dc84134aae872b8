import type { ViewPage } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import { DefaultViewEntity, SavedViewEntity } from '../entities';
import { rowById } from '../rows';

/** Filters of pages that people keep under a name. */
export class ViewRepository {
  constructor(private readonly manager: EntityManager) {}

  byId(id: string): Promise<SavedViewEntity | null> {
    return rowById(this.manager, SavedViewEntity, id);
  }

  /** One's own views of a page and those that are shared in the office, by name. */
  seenBy(person: { readonly id: string; readonly officeId: string }, page: ViewPage): Promise<SavedViewEntity[]> {
    const { id: ownerId, officeId } = person;
    return this.manager.find(SavedViewEntity, {
      where: [
        { officeId, page, ownerId },
        { officeId, page, isShared: true },
      ],
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  ofOwner(ownerId: string, page: ViewPage): Promise<SavedViewEntity[]> {
    return this.manager.findBy(SavedViewEntity, { ownerId, page });
  }

  /** Keeps a view; under a name that its owner has on this page already it takes that one's place. */
  async save(view: Omit<SavedViewEntity, 'id'>): Promise<string> {
    const [row] = await this.manager.query<[{ id: string }]>(
      `insert into saved_view (office_id, owner_id, page, name, address, is_shared, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (owner_id, page, name)
       do update set address = excluded.address, is_shared = excluded.is_shared, saved_at = excluded.saved_at
       returning id`,
      [view.officeId, view.ownerId, view.page, view.name, view.address, view.isShared, view.savedAt],
    );
    return row.id;
  }

  /** Removes a view; pages that begin with it begin with everything again. */
  async remove(id: string): Promise<void> {
    await this.manager.delete(DefaultViewEntity, { view: id });
    await this.manager.delete(SavedViewEntity, { id });
  }

  async defaultOf(personId: string, page: ViewPage): Promise<string | null> {
    return (await this.manager.findOneBy(DefaultViewEntity, { personId, page }))?.view ?? null;
  }

  async beginWith(personId: string, page: ViewPage, view: string | null): Promise<void> {
    if (view === null) await this.manager.delete(DefaultViewEntity, { personId, page });
    else await this.manager.upsert(DefaultViewEntity, { personId, page, view }, ['personId', 'page']);
  }
}
