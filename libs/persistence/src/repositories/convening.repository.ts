import { IsNull, type EntityManager } from 'typeorm';
import { ConveningFormEntity, UnitElectionEntity } from '../entities';

/** How a conference is convened: its form, and who was elected to come. */
export class ConveningRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The form that was settled last; null while the plan's holds. */
  form(conferenceId: string): Promise<ConveningFormEntity | null> {
    return this.manager.findOne(ConveningFormEntity, { where: { conferenceId }, order: { number: 'DESC' } });
  }

  async settle(form: Omit<ConveningFormEntity, 'id'>): Promise<void> {
    await this.manager.insert(ConveningFormEntity, form);
  }

  /** The elections that count, each unit's first round first. */
  elections(formId: string): Promise<UnitElectionEntity[]> {
    return this.manager.find(UnitElectionEntity, {
      where: { formId, annulledAt: IsNull() },
      order: { round: 'ASC' },
    });
  }

  async addElection(
    election: Omit<UnitElectionEntity, 'id' | 'annulledAt' | 'annulledBy' | 'annulReason'>,
  ): Promise<void> {
    await this.manager.insert(UnitElectionEntity, election);
  }

  /** Takes back what a unit's record says: the unit is to be recorded again. Answers how many rounds there were. */
  async annulElections(
    formId: string,
    unitId: string,
    annulled: Pick<UnitElectionEntity, 'annulledAt' | 'annulledBy' | 'annulReason'>,
  ): Promise<number> {
    const { affected } = await this.manager.update(
      UnitElectionEntity,
      { formId, unitId, annulledAt: IsNull() },
      annulled,
    );
    return affected ?? 0;
  }
}
