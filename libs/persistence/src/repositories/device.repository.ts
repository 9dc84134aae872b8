import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { RememberedDeviceEntity } from '../entities';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Browsers that are remembered for a person. */
export class DeviceRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(device: Omit<RememberedDeviceEntity, 'id' | 'lastUsedAt' | 'revokedAt'>): Promise<void> {
    await this.manager.insert(RememberedDeviceEntity, { ...device, lastUsedAt: device.createdAt });
  }

  /** The browser that holds a secret, as long as it is remembered. */
  bySecret(secretSha256: Buffer, now: Date): Promise<RememberedDeviceEntity | null> {
    return this.manager.findOneBy(RememberedDeviceEntity, {
      secretSha256,
      revokedAt: IsNull(),
      expiresAt: MoreThan(now),
    });
  }

  /** Everything that is remembered for a person, the last used first. */
  ofPerson(personId: string, now: Date): Promise<RememberedDeviceEntity[]> {
    return this.manager.find(RememberedDeviceEntity, {
      where: { personId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastUsedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Notes that a browser served, at most once a day. */
  async used({ id, lastUsedAt }: RememberedDeviceEntity, now: Date): Promise<void> {
    if (now.getTime() - lastUsedAt.getTime() < DAY_MS) return;
    await this.manager.update(RememberedDeviceEntity, { id }, { lastUsedAt: now });
  }

  /** Forgets one browser of a person. */
  async revoke(id: string, personId: string, now: Date): Promise<void> {
    await this.manager.update(RememberedDeviceEntity, { id, personId, revokedAt: IsNull() }, { revokedAt: now });
  }

  /** Forgets every browser of a person: somebody else answered in their name. */
  async revokeAll(personId: string, now: Date): Promise<void> {
    await this.manager.update(RememberedDeviceEntity, { personId, revokedAt: IsNull() }, { revokedAt: now });
  }
}
