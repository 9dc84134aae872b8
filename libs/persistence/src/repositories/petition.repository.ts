import { In, IsNull, type EntityManager } from 'typeorm';
import { PetitionEntity, PetitionSignatureEntity } from '../entities';

/** Petitions for an extraordinary conference, and their signatures. */
export class PetitionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Every petition of an office, the newest first. */
  ofOffice(officeId: string): Promise<PetitionEntity[]> {
    return this.manager.find(PetitionEntity, { where: { officeId }, order: { openedAt: 'DESC', id: 'ASC' } });
  }

  byId(id: string): Promise<PetitionEntity | null> {
    return this.manager.findOneBy(PetitionEntity, { id });
  }

  /** A petition of an office, locked until the transaction is over: signatures and the handing in come one after the other. */
  lockOf(officeId: string, id: string): Promise<PetitionEntity | null> {
    return this.manager.findOne(PetitionEntity, {
      where: { officeId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(petition: PetitionEntity): Promise<void> {
    await this.manager.insert(PetitionEntity, petition as object);
  }

  async submit(id: string, handed: Pick<PetitionEntity, 'submittedAt' | 'verdict'>): Promise<void> {
    await this.manager.update(PetitionEntity, { id }, handed as object);
  }

  async withdraw(id: string, given: Pick<PetitionEntity, 'withdrawnAt' | 'withdrawnReason'>): Promise<void> {
    await this.manager.update(PetitionEntity, { id }, given);
  }

  /** The signatures that stand under some petitions, the first first. */
  signatures(petitionIds: readonly string[]): Promise<PetitionSignatureEntity[]> {
    return this.manager.find(PetitionSignatureEntity, {
      where: { petitionId: In([...petitionIds]), withdrawnAt: IsNull() },
      order: { signedAt: 'ASC', id: 'ASC' },
    });
  }

  async sign(signatures: readonly Omit<PetitionSignatureEntity, 'id' | 'withdrawnAt'>[]): Promise<void> {
    await this.manager.insert(PetitionSignatureEntity, [...signatures]);
  }

  async takeBack(petitionId: string, personId: string, withdrawnAt: Date): Promise<void> {
    await this.manager.update(
      PetitionSignatureEntity,
      { petitionId, personId, withdrawnAt: IsNull() },
      { withdrawnAt },
    );
  }
}
