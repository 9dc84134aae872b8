import { DataSource, type EntityManager } from 'typeorm';
import { askedOnce } from './asked-once';
import { AssessmentRepository } from './repositories/assessment.repository';
import { AttachmentRepository } from './repositories/attachment.repository';
import { ApprovalRepository } from './repositories/approval.repository';
import { AuthorityRepository } from './repositories/authority.repository';
import { AuditRepository } from './repositories/audit.repository';
import { BallotsRepository } from './repositories/ballots.repository';
import { CheckInRepository } from './repositories/check-in.repository';
import { CalendarRepository } from './repositories/calendar.repository';
import { ConcernRepository } from './repositories/concern.repository';
import { ConferenceRepository } from './repositories/conference.repository';
import { ConveningRepository } from './repositories/convening.repository';
import { GuestRepository } from './repositories/guest.repository';
import { DigestRepository } from './repositories/digest.repository';
import { DeviceRepository } from './repositories/device.repository';
import { DirectoryRepository } from './repositories/directory.repository';
import { DossierRepository } from './repositories/dossier.repository';
import { DocumentRepository } from './repositories/document.repository';
import { DraftRepository } from './repositories/draft.repository';
import { ElectionsRepository } from './repositories/elections.repository';
import { FileRepository } from './repositories/file.repository';
import { FreezeRepository } from './repositories/freeze.repository';
import { FloorRepository } from './repositories/floor.repository';
import { InboundRepository } from './repositories/inbound.repository';
import { MailRepository } from './repositories/mail.repository';
import { HonoursRepository } from './repositories/honours.repository';
import { MinutesRepository } from './repositories/minutes.repository';
import { NudgeRepository } from './repositories/nudge.repository';
import { OutboxRepository } from './repositories/outbox.repository';
import { OverviewRepository } from './repositories/overview.repository';
import { PasskeyRepository } from './repositories/passkey.repository';
import { PetitionRepository } from './repositories/petition.repository';
import { PublicityRepository } from './repositories/publicity.repository';
import { RegisterRepository } from './repositories/register.repository';
import { RoundRepository } from './repositories/round.repository';
import { SearchRepository } from './repositories/search.repository';
import { SecretBallotsRepository } from './repositories/secret-ballots.repository';
import { SendingRepository } from './repositories/sending.repository';
import { SessionRepository } from './repositories/session.repository';
import { SpeechRepository } from './repositories/speech.repository';
import { TargetRepository } from './repositories/target.repository';
import { ViewRepository } from './repositories/view.repository';
import { VotesRepository } from './repositories/votes.repository';

/** Every repository over one connection: what happens through one `Records` happens together or not at all. */
export class Records {
  readonly directory: DirectoryRepository;
  readonly conferences: ConferenceRepository;
  readonly documents: DocumentRepository;
  readonly drafts: DraftRepository;
  readonly approvals: ApprovalRepository;
  readonly publicity: PublicityRepository;
  readonly files: FileRepository;
  readonly attachments: AttachmentRepository;
  readonly rounds: RoundRepository;
  readonly authority: AuthorityRepository;
  readonly freezes: FreezeRepository;
  readonly floor: FloorRepository;
  readonly checkIn: CheckInRepository;
  readonly convening: ConveningRepository;
  readonly guests: GuestRepository;
  readonly petitions: PetitionRepository;
  readonly speeches: SpeechRepository;
  readonly views: ViewRepository;
  readonly votes: VotesRepository;
  readonly ballots: BallotsRepository;
  readonly honours: HonoursRepository;
  readonly minutes: MinutesRepository;
  readonly search: SearchRepository;
  readonly secretBallots: SecretBallotsRepository;
  readonly elections: ElectionsRepository;
  readonly targets: TargetRepository;
  readonly dossiers: DossierRepository;
  readonly assessments: AssessmentRepository;
  readonly concerns: ConcernRepository;
  readonly register: RegisterRepository;
  readonly outbox: OutboxRepository;
  readonly overview: OverviewRepository;
  readonly mails: MailRepository;
  readonly inbound: InboundRepository;
  readonly sending: SendingRepository;
  readonly calendars: CalendarRepository;
  readonly digests: DigestRepository;
  readonly nudges: NudgeRepository;
  readonly sessions: SessionRepository;
  readonly devices: DeviceRepository;
  readonly passkeys: PasskeyRepository;
  readonly audit: AuditRepository;

  constructor(private readonly manager: EntityManager) {
    this.directory = new DirectoryRepository(manager);
    this.conferences = new ConferenceRepository(manager);
    this.documents = new DocumentRepository(manager);
    this.drafts = new DraftRepository(manager);
    this.approvals = new ApprovalRepository(manager);
    this.publicity = new PublicityRepository(manager);
    this.files = new FileRepository(manager);
    this.attachments = new AttachmentRepository(manager);
    this.rounds = new RoundRepository(manager);
    this.authority = new AuthorityRepository(manager);
    this.freezes = new FreezeRepository(manager);
    this.floor = new FloorRepository(manager);
    this.checkIn = new CheckInRepository(manager);
    this.convening = new ConveningRepository(manager);
    this.guests = new GuestRepository(manager);
    this.petitions = new PetitionRepository(manager);
    this.speeches = new SpeechRepository(manager);
    this.views = new ViewRepository(manager);
    this.votes = new VotesRepository(manager);
    this.ballots = new BallotsRepository(manager);
    this.honours = new HonoursRepository(manager);
    this.minutes = new MinutesRepository(manager);
    this.search = new SearchRepository(manager);
    this.secretBallots = new SecretBallotsRepository(manager);
    this.elections = new ElectionsRepository(manager);
    this.targets = new TargetRepository(manager);
    this.dossiers = new DossierRepository(manager);
    this.assessments = new AssessmentRepository(manager);
    this.concerns = new ConcernRepository(manager);
    this.register = new RegisterRepository(manager);
    this.outbox = new OutboxRepository(manager);
    this.overview = new OverviewRepository(manager);
    this.mails = new MailRepository(manager);
    this.inbound = new InboundRepository(manager);
    this.sending = new SendingRepository(manager);
    this.calendars = new CalendarRepository(manager);
    this.digests = new DigestRepository(manager);
    this.nudges = new NudgeRepository(manager);
    this.sessions = new SessionRepository(manager);
    this.devices = new DeviceRepository(manager);
    this.passkeys = new PasskeyRepository(manager);
    this.audit = new AuditRepository(manager);
  }

  /** The same transaction, in which some repositories are replaced by others that read like them. */
  knowing(repositories: Partial<Pick<Records, 'directory' | 'conferences'>>): Records {
    return Object.assign(Object.create(this) as Records, repositories);
  }

  /** Tries something that may fail alone: what it wrote is undone, the rest of the transaction goes on. */
  attempt<T>(work: (records: Records) => Promise<T>): Promise<T> {
    return this.manager.transaction((manager) => work(new Records(manager)));
  }
}

const ATTEMPTS = 4;
/** serialization_failure and deadlock_detected: PostgreSQL undid everything and asks to try again. */
const TRY_AGAIN = ['40001', '40P01'];

/** The door to the record: one transaction for each command, plain reads for questions. */
export class Transactions {
  constructor(readonly dataSource: DataSource) {}

  /** Runs a command in one transaction. The commit is the acknowledgement. */
  async run<T>(work: (records: Records) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => work(new Records(manager)));
      } catch (error) {
        if (attempt >= ATTEMPTS || !TRY_AGAIN.includes(sqlState(error))) throw error;
      }
    }
  }

  /** Answers a question from one unchanging view of the record. What is asked twice within it is read once; nobody changes what they get. */
  async read<T>(question: (records: Records) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // TypeORM would use two statements to begin
      await runner.query('begin isolation level repeatable read read only');
      const answer = await question(askedOnce(new Records(runner.manager)));
      await runner.query('commit');
      return answer;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Does what needs no transaction around it: a single statement, or questions each of which stands for itself. */
  single<T>(work: (records: Records) => Promise<T>): Promise<T> {
    return work(new Records(this.dataSource.manager));
  }

  /** Whether PostgreSQL answers. */
  async isReachable(): Promise<boolean> {
    await this.dataSource.query('select 1');
    return true;
  }
}

/** PostgreSQL's code of an error, or an empty text. */
export function sqlState(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Which unique rule of the schema an error broke, if that is what it is. */
export function brokenRule(error: unknown): string | null {
  return sqlState(error) === '23505' && typeof error === 'object' && error !== null && 'constraint' in error
    ? String(error.constraint)
    : null;
}
