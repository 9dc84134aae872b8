import type { BoardElection } from '@conference/domain';
import type { EntityManager } from 'typeorm';
import {
  CountRecordEntity,
  ElectionDecisionEntity,
  ElectionEntity,
  ElectionRollEntity,
  ElectionRoundEntity,
  EnteredCountEntity,
  NominationEntity,
} from '../entities';
import { first, rowById, rows } from '../rows';

/** The elections: what the conference decided about them, who stands, their rounds, and the records of the counts. */
export class ElectionsRepository {
  constructor(private readonly manager: EntityManager) {}

  ofConference(conferenceId: string): Promise<ElectionEntity[]> {
    return rows(this.manager, ElectionEntity, 'where conference_id = $1', [conferenceId]);
  }

  byCode(conferenceId: string, code: string): Promise<ElectionEntity | null> {
    return first(rows(this.manager, ElectionEntity, 'where conference_id = $1 and code = $2', [conferenceId, code]));
  }

  /** The elections of an office's people's inspection board that came to a result; rehearsals are among themselves. */
  boardElections(officeId: string, rehearsal: boolean): Promise<BoardElection[]> {
    return this.manager.query<BoardElection[]>(
      `select conference.id as "conferenceId", conference.held_on::text as "heldOn",
         array(
           select value from election_round round, jsonb_array_elements_text(round.outcome -> 'elected') value
           where round.election_id = election.id and round.outcome is not null
           union
           select unnest(decision.elected)::text from election_decision decision
           where decision.election_id = election.id and (decision.verdict is null or (decision.verdict ->> 'holds')::boolean)
         ) as "electedIds"
       from election join conference on conference.id = election.conference_id
       where conference.office_id = $1 and conference.rehearsal = $2 and conference.stage <> 'cancelled'
         and election.office = 'inspectionBoard' and election.state in ('decided', 'recognised')`,
      [officeId, rehearsal],
    );
  }

  async add(election: ElectionEntity): Promise<void> {
    await this.manager.insert(ElectionEntity, election as object);
  }

  async change(
    id: string,
    changes: Partial<Pick<ElectionEntity, 'state' | 'seats' | 'isLargerByDecision' | 'recognition'>>,
  ): Promise<void> {
    await this.manager.update(ElectionEntity, { id }, changes as object);
  }

  decisions(electionId: string): Promise<ElectionDecisionEntity[]> {
    return rows(this.manager, ElectionDecisionEntity, 'where election_id = $1 order by place', [electionId]);
  }

  async addDecision(decision: Omit<ElectionDecisionEntity, 'place'>): Promise<void> {
    const place = (await this.decisions(decision.electionId)).length + 1;
    await this.manager.insert(ElectionDecisionEntity, { ...decision, place } as object);
  }

  nominations(electionId: string): Promise<NominationEntity[]> {
    return rows(this.manager, NominationEntity, 'where election_id = $1 order by place', [electionId]);
  }

  async addNomination(nomination: Omit<NominationEntity, 'id' | 'place'>): Promise<void> {
    const place = (await this.nominations(nomination.electionId)).length + 1;
    await this.manager.insert(NominationEntity, { ...nomination, place });
  }

  async changeNomination(
    id: string,
    changes: Partial<Pick<NominationEntity, 'consentRecordedBy' | 'withdrawnBecause'>>,
  ): Promise<void> {
    await this.manager.update(NominationEntity, { id }, changes);
  }

  rounds(electionId: string): Promise<ElectionRoundEntity[]> {
    return rows(this.manager, ElectionRoundEntity, 'where election_id = $1 order by number', [electionId]);
  }

  round(id: string): Promise<ElectionRoundEntity | null> {
    return rowById(this.manager, ElectionRoundEntity, id);
  }

  /** Begins a round: who is present, and who counts, is written down with it. */
  async addRound(round: ElectionRoundEntity, roll: readonly string[], record: CountRecordEntity): Promise<void> {
    await this.manager.insert(ElectionRoundEntity, round as object);
    await this.manager.query('insert into election_roll (round_id, person_id) select $1, unnest($2::uuid[])', [
      round.id,
      roll,
    ]);
    await this.manager.insert(CountRecordEntity, record as object);
  }

  async changeRound(
    id: string,
    changes: Partial<
      Pick<
        ElectionRoundEntity,
        'closedAt' | 'electronic' | 'hands' | 'outcome' | 'publishedAt' | 'publishedBy' | 'voidBecause' | 'voidedAt'
      >
    >,
  ): Promise<void> {
    await this.manager.update(ElectionRoundEntity, { id }, changes as object);
  }

  async roll(roundId: string): Promise<string[]> {
    return (await rows(this.manager, ElectionRollEntity, 'where round_id = $1 order by person_id', [roundId])).map(
      ({ personId }) => personId,
    );
  }

  /** The record of a round; counts of before elections had rounds have none. */
  record(roundId: string): Promise<CountRecordEntity | null> {
    return first(rows(this.manager, CountRecordEntity, 'where round_id = $1', [roundId]));
  }

  async changeRecord(roundId: string, changes: Partial<Omit<CountRecordEntity, 'roundId'>>): Promise<void> {
    await this.manager.update(CountRecordEntity, { roundId }, changes as object);
  }

  /** Every count of a round that was entered, those that did not add up as well. */
  counts(roundId: string): Promise<EnteredCountEntity[]> {
    return rows(this.manager, EnteredCountEntity, 'where round_id = $1 order by place', [roundId]);
  }

  async addCount(count: Omit<EnteredCountEntity, 'place'>): Promise<void> {
    const place = (await this.counts(count.roundId)).length + 1;
    await this.manager.insert(EnteredCountEntity, { ...count, place } as object);
  }
}
