import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A target without a term of its own has the plan's, also when the conference is moved. */
export class TermsOfTargets1764400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table target alter column from_on drop not null, alter column until_on drop not null;
      update target t set from_on = null from conference c where c.id = t.conference_id and t.from_on = c.held_on;
      update target t set until_on = null from conference c
        where c.id = t.conference_id and t.until_on = (c.plan #>> '{followUp,until}')::date;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
