import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities';
import { Foundation1764000000000 } from './migrations/1764000000000-foundation';
import { Drafting1764100000001 } from './migrations/1764100000001-drafting';
import { Register1764100000003 } from './migrations/1764100000003-register';
import { Deadlines1764100000004 } from './migrations/1764100000004-deadlines';
import { Files1764100000005 } from './migrations/1764100000005-files';
import { MailedDecisions1764200000000 } from './migrations/1764200000000-mailed-decisions';
import { SecondFactor1764200000007 } from './migrations/1764200000007-second-factor';
import { MailDelivery1764200000005 } from './migrations/1764200000005-mail-delivery';
import { Digests1764200000006 } from './migrations/1764200000006-digests';
import { Proofs1764200000001 } from './migrations/1764200000001-proofs';
import { FrozenStages1764200000002 } from './migrations/1764200000002-frozen-stages';
import { Absences1764200000004 } from './migrations/1764200000004-absences';
import { InboundMail1764200000003 } from './migrations/1764200000003-inbound-mail';
import { Ballots1764300000001 } from './migrations/1764300000001-ballots';
import { CheckIn1764300000002 } from './migrations/1764300000002-check-in';
import { OpenVotes1764300000003 } from './migrations/1764300000003-open-votes';
import { Elections1764300000010 } from './migrations/1764300000010-elections';
import { SecretBallots1764300000020 } from './migrations/1764300000020-secret-ballots';
import { AgendaRun1764300000030 } from './migrations/1764300000030-agenda-run';
import { ConveningForm1764300000040 } from './migrations/1764300000040-convening-form';
import { Minutes1764300000050 } from './migrations/1764300000050-minutes';
import { Disclosures1764300000032 } from './migrations/1764300000032-disclosures';
import { ExplainedDeviations1764300000033 } from './migrations/1764300000033-explained-deviations';
import { WipedRehearsals1764300000034 } from './migrations/1764300000034-wiped-rehearsals';
import { Speaking1764300000031 } from './migrations/1764300000031-speaking';
import { SummonsReplies1764300000041 } from './migrations/1764300000041-summons-replies';
import { Petitions1764300000092 } from './migrations/1764300000092-petitions';
import { Postponements1764300000093 } from './migrations/1764300000093-postponements';
import { SummonsBranches1764300000042 } from './migrations/1764300000042-summons-branches';
import { Honours1764300000052 } from './migrations/1764300000052-honours';
import { PledgeOnStage1764300000051 } from './migrations/1764300000051-pledge-on-stage';
import { BallotsOfRounds1764300000060 } from './migrations/1764300000060-ballots-of-rounds';
import { Dossiers1764400000020 } from './migrations/1764400000020-dossiers';
import { ReportsAtOnce1764400000021 } from './migrations/1764400000021-reports-at-once';
import { ScansOfBallots1764300000070 } from './migrations/1764300000070-scans-of-ballots';
import { SessionAdjournments1764300000096 } from './migrations/1764300000096-session-adjournments';
import { Guests1764300000097 } from './migrations/1764300000097-guests';
import { StaffBallotsAsked1764300000090 } from './migrations/1764300000090-staff-ballots-asked';
import { ConferencesNotHeld1764300000091 } from './migrations/1764300000091-conferences-not-held';
import { UploadedFiles1764300000100 } from './migrations/1764300000100-uploaded-files';
import { PlannedAwards1764300000101 } from './migrations/1764300000101-planned-awards';
import { PartiesOfTargets1764400000000 } from './migrations/1764400000000-parties-of-targets';
import { Concerns1764400000010 } from './migrations/1764400000010-concerns';
import { Assessments1764400000030 } from './migrations/1764400000030-assessments';
import { OverduePetitions1764500000000 } from './migrations/1764500000000-overdue-petitions';
import { DaysOfScoreEvidence1764500000021 } from './migrations/1764500000021-days-of-score-evidence';
import { TakenOverLists1764500000020 } from './migrations/1764500000020-taken-over-lists';
import { ClosedRounds1764500000030 } from './migrations/1764500000030-closed-rounds';
import { TermsOfTargets1764400000001 } from './migrations/1764400000001-terms-of-targets';
import { DecisionsBehindTargets1764400000002 } from './migrations/1764400000002-decisions-behind-targets';
import { ReceiptsOfDispatches1764500000011 } from './migrations/1764500000011-receipts-of-dispatches';
import { PublicityOfResolutions1764500000010 } from './migrations/1764500000010-publicity-of-resolutions';
import { RemarksOfAPerson1764620000000 } from './migrations/1764620000000-remarks-of-a-person';
import { WishesForMails1764620000010 } from './migrations/1764620000010-wishes-for-mails';
import { PlannedLeaves1764600000000 } from './migrations/1764600000000-planned-leaves';
import { RemovableUnits1764600000001 } from './migrations/1764600000001-removable-units';
import { Search1764500000040 } from './migrations/1764500000040-search';
import { NudgesOfASelection1764610000000 } from './migrations/1764610000000-nudges-of-a-selection';
import { SavedViews1764610000010 } from './migrations/1764610000010-saved-views';
import { SearchOfCommentsAndAttachments1764610000020 } from './migrations/1764610000020-search-of-comments-and-attachments';
import { PreparingClient } from './preparing-client';
import { SnakeNaming } from './snake-naming';

/**
 * How the applications reach PostgreSQL.
 *
 * A commit is an acknowledgement to a person, so it must be on disk: `synchronous_commit` is set on each connection, whatever the server's default.
 */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: [
      Foundation1764000000000,
      Drafting1764100000001,
      Register1764100000003,
      Deadlines1764100000004,
      Files1764100000005,
      MailedDecisions1764200000000,
      Proofs1764200000001,
      FrozenStages1764200000002,
      InboundMail1764200000003,
      Absences1764200000004,
      MailDelivery1764200000005,
      Digests1764200000006,
      SecondFactor1764200000007,
      Ballots1764300000001,
      CheckIn1764300000002,
      OpenVotes1764300000003,
      Elections1764300000010,
      SecretBallots1764300000020,
      AgendaRun1764300000030,
      ConveningForm1764300000040,
      Minutes1764300000050,
      Speaking1764300000031,
      SummonsReplies1764300000041,
      Disclosures1764300000032,
      ExplainedDeviations1764300000033,
      SummonsBranches1764300000042,
      WipedRehearsals1764300000034,
      PledgeOnStage1764300000051,
      Honours1764300000052,
      BallotsOfRounds1764300000060,
      ScansOfBallots1764300000070,
      StaffBallotsAsked1764300000090,
      SessionAdjournments1764300000096,
      Guests1764300000097,
      ConferencesNotHeld1764300000091,
      Petitions1764300000092,
      Postponements1764300000093,
      UploadedFiles1764300000100,
      PlannedAwards1764300000101,
      PartiesOfTargets1764400000000,
      TermsOfTargets1764400000001,
      DecisionsBehindTargets1764400000002,
      Concerns1764400000010,
      Dossiers1764400000020,
      ReportsAtOnce1764400000021,
      Assessments1764400000030,
      OverduePetitions1764500000000,
      TakenOverLists1764500000020,
      DaysOfScoreEvidence1764500000021,
      PublicityOfResolutions1764500000010,
      ReceiptsOfDispatches1764500000011,
      Search1764500000040,
      NudgesOfASelection1764610000000,
      SavedViews1764610000010,
      SearchOfCommentsAndAttachments1764610000020,
      ClosedRounds1764500000030,
      RemarksOfAPerson1764620000000,
      WishesForMails1764620000010,
      PlannedLeaves1764600000000,
      RemovableUnits1764600000001,
    ],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName: 'hoi-nghi',
    poolSize: 10,
    connectTimeoutMS: 5_000,
    extra: {
      options: '-c synchronous_commit=on -c timezone=UTC -c statement_timeout=15000',
      Client: PreparingClient,
    },
  };
}

/** Brings the schema up to date, with the role that owns it. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(ownerUrl)).initialize();
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
