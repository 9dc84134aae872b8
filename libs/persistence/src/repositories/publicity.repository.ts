import { In, IsNull, type EntityManager } from 'typeorm';
import type { PublicityMatter } from '@conference/domain';
import { PublicityEntity, PublicityPlaceEntity } from '../entities';

/** Showings of disposition tables and issued documents to all staff. */
export class PublicityRepository {
  constructor(private readonly manager: EntityManager) {}

  byId(id: string): Promise<PublicityEntity | null> {
    return this.manager.findOneBy(PublicityEntity, { id });
  }

  ofDocument(documentId: string): Promise<PublicityEntity[]> {
    return this.manager.find(PublicityEntity, { where: { documentId }, order: { matter: 'ASC', showing: 'ASC' } });
  }

  latest(documentId: string, matter: PublicityMatter): Promise<PublicityEntity | null> {
    return this.manager.findOne(PublicityEntity, { where: { documentId, matter }, order: { showing: 'DESC' } });
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
    publicity: Pick<
      PublicityEntity,
      'officeId' | 'conferenceId' | 'documentId' | 'matter' | 'showing' | 'packetHash' | 'dueOn'
    >,
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

  /** Where else it was made known, in the order of the days; what was taken back stays among them. */
  places(publicityIds: readonly string[]): Promise<PublicityPlaceEntity[]> {
    return this.manager.find(PublicityPlaceEntity, {
      where: { publicityId: In([...publicityIds]) },
      order: { fromOn: 'ASC', recordedAt: 'ASC' },
    });
  }

  place(id: string): Promise<PublicityPlaceEntity | null> {
    return this.manager.findOneBy(PublicityPlaceEntity, { id });
  }

  async addPlace(
    place: Omit<PublicityPlaceEntity, 'id' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnBecause'>,
  ): Promise<string> {
    const { identifiers } = await this.manager.insert(PublicityPlaceEntity, place);
    return identifiers[0]!.id as string;
  }

  /** Takes back what was recorded; answers false when somebody else already has. */
  async withdrawPlace(
    id: string,
    withdrawn: Pick<PublicityPlaceEntity, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnBecause'>,
  ): Promise<boolean> {
    const { affected } = await this.manager.update(PublicityPlaceEntity, { id, withdrawnAt: IsNull() }, withdrawn);
    return affected === 1;
  }

  async prove(id: string, provenAt: Date): Promise<void> {
    await this.manager.update(PublicityEntity, { id }, { provenAt });
  }
}
