import { IsNull, type EntityManager } from 'typeorm';
import { PasskeyEntity } from '../entities';

/** The passkeys that people have not removed. */
export class PasskeyRepository {
  constructor(private readonly manager: EntityManager) {}

  ofPerson(personId: string): Promise<PasskeyEntity[]> {
    const where = { personId, removedAt: IsNull() };
    return this.manager.find(PasskeyEntity, { where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** A passkey of a person by what it calls itself, locked until the commit. */
  ofCredential(personId: string, credentialId: string): Promise<PasskeyEntity | null> {
    const where = { personId, credentialId, removedAt: IsNull() };
    return this.manager.findOne(PasskeyEntity, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** Any passkey, removed or not. */
  byId(id: string): Promise<PasskeyEntity | null> {
    return this.manager.findOneBy(PasskeyEntity, { id });
  }

  /** Records a passkey; answers its id, or null when this one is known already. */
  async add(passkey: Omit<PasskeyEntity, 'id' | 'lastUsedAt' | 'removedAt'>): Promise<string | null> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(PasskeyEntity)
      .values(passkey)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as { id: string }[])[0]?.id ?? null;
  }

  async used(id: string, counter: number, lastUsedAt: Date): Promise<void> {
    await this.manager.update(PasskeyEntity, { id }, { counter: String(counter), lastUsedAt });
  }

  async rename(personId: string, id: string, label: string): Promise<boolean> {
    const { affected } = await this.manager.update(PasskeyEntity, { id, personId, removedAt: IsNull() }, { label });
    return affected === 1;
  }

  async remove(personId: string, id: string, removedAt: Date): Promise<boolean> {
    const { affected } = await this.manager.update(PasskeyEntity, { id, personId, removedAt: IsNull() }, { removedAt });
    return affected === 1;
  }
}
