import type { EntityManager } from 'typeorm';
import { PublicityEntity } from '../entities';

/** Showings of disposition tables to all staff. */
export class PublicityRepository {
  constructor(private readonly manager: EntityManager) {}

  byId(id: string): Promise<PublicityEntity | null> {
    return this.manager.findOneBy(PublicityEntity, { id });
  }

  ofDocument(documentId: string): Promise<PublicityEntity[]> {
    return this.manager.find(PublicityEntity, { where: { documentId }, order: { showing: 'ASC' } });
  }

  latest(documentId: string): Promise<PublicityEntity | null> {
    return this.manager.findOne(PublicityEntity, { where: { documentId }, order: { showing: 'DESC' } });
  }

  /** What an office shows or has shown to its staff, the latest first. */
  shown(officeId: string): Promise<PublicityEntity[]> {
    return this.manager
      .createQueryBuilder(PublicityEntity, 'publicity')
      .where('publicity.office_id = :officeId and publicity.publicised_at is not null', { officeId })
      .orderBy('publicity.publicised_at', 'DESC')
      .getMany();
  }

  async add(
    publicity: Pick<PublicityEntity, 'officeId' | 'conferenceId' | 'documentId' | 'showing' | 'packetHash' | 'dueOn'>,
  ): Promise<void> {
    await this.manager.insert(PublicityEntity, publicity);
  }

  async publicise(
    id: string,
    shown: Pick<PublicityEntity, 'publicisedAt' | 'publicisedBy' | 'shownUntil'>,
  ): Promise<void> {
    await this.manager.update(PublicityEntity, { id }, shown);
  }

  async withdraw(
    id: string,
    withdrawn: Pick<PublicityEntity, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnBecause'>,
  ): Promise<void> {
    await this.manager.update(PublicityEntity, { id }, withdrawn);
  }

  async prove(id: string, provenAt: Date): Promise<void> {
    await this.manager.update(PublicityEntity, { id }, { provenAt });
  }
}
