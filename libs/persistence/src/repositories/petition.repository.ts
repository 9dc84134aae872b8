import { In, IsNull, type EntityManager } from 'typeorm';
import { PetitionEntity, PetitionSignatureEntity } from '../entities';
import { rows } from '../rows';

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

  /** What was handed in and not given up, whose conference is not convened, and of which nobody was reminded. */
  notReminded(): Promise<PetitionEntity[]> {
    return rows(
      this.manager,
      PetitionEntity,
      `where submitted_at is not null and withdrawn_at is null and reminded_at is null and not exists (
         select from conference where petition_id = petition.id
         and stage not in ('drafting', 'consultation', 'approval', 'cancelled'))
       order by submitted_at, id`,
      [],
    );
  }

  async remind(id: string, remindedAt: Date): Promise<void> {
    await this.manager.update(PetitionEntity, { id }, { remindedAt });
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
