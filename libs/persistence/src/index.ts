export { AskedTogether } from './asked-together';
export { dataSourceOptions, migrate } from './data-source';
export type { NewPerson } from './repositories/directory.repository';
export {
  DefaultViewEntity,
  SavedViewEntity,
  AbsenceEntity,
  AuthorisationEntity,
  AgendaItemEntity,
  ApprovalEntity,
  AssessmentEntity,
  AssessmentEntryEntity,
  AssessmentScoreEntity,
  BoardChoiceEntity,
  BoardPaperEntity,
  ConcernStepEntity,
  LateItemRemovalEntity,
  DraftSaveEntity,
  PublicityEntity,
  PublicityPlaceEntity,
  AttachmentEntity,
  AttendanceIntervalEntity,
  AttendeeEntity,
  AwardEntity,
  AuditEventEntity,
  AuditHeadEntity,
  CalendarFeedEntity,
  CalendarOverrideEntity,
  CheckInCodeEntity,
  GuestEntity,
  GuestLinkEntity,
  GuestReplyEntity,
  GuestScanEntity,
  ConferenceEntity,
  ConveningFormEntity,
  CountRecordEntity,
  DispatchEntity,
  DocumentEntity,
  DossierEntity,
  DossierHandOverEntity,
  ElectionDecisionEntity,
  ElectionEntity,
  ElectionRoundEntity,
  ElectorateEntryEntity,
  ENTITIES,
  EnteredCountEntity,
  EnvelopeEntity,
  ExplainedDeviationEntity,
  FloorOpinionEntity,
  FailedSummonsEntity,
  HeldMailEntity,
  HeldNewsEntity,
  IdempotencyEntity,
  InboundMailEntity,
  ListedEnvelopeEntity,
  MailEntity,
  MailIncidentEntity,
  MailLinkEntity,
  MailRelayEntity,
  MailSuppressionEntity,
  NamedVoteEntity,
  NominationEntity,
  NudgeEntity,
  OfficeEntity,
  OpenVoteEntity,
  OpenedBallotEntity,
  OpinionEntity,
  OutboxEntity,
  PasskeyEntity,
  PersonEntity,
  PlannedLeaveEntity,
  PetitionEntity,
  PetitionSignatureEntity,
  PlanChangeEntity,
  PledgePartyEntity,
  PollEntity,
  PresentedDocumentEntity,
  ProgressEntryEntity,
  QuorumDeclarationEntity,
  RegisterCounterEntity,
  RegisterEntryEntity,
  RegisterRecallEntity,
  RememberedDeviceEntity,
  RevisionEntity,
  RoundEntity,
  ScanEntity,
  SessionAdjournmentEntity,
  SessionPauseEntity,
  SpeechEntity,
  SearchEntryEntity,
  SecretBallotEntity,
  StaffBallotEntity,
  StageEntryEntity,
  StageFreezeEntity,
  SummonsReplyEntity,
  TargetEntity,
  OfficeSuccessionEntity,
  TargetAppraisalEntity,
  TargetChangeEntity,
  TargetPartyEntity,
  TakenOverListEntity,
  TargetPastEntity,
  TaskCommentEntity,
  TaskEntity,
  UnitElectionEntity,
  UnitEntity,
  VoteRowCountEntity,
  WebSessionEntity,
  type AnchoredRemark,
  type ChallengePurpose,
  type DispositionOverride,
  type DocumentForm,
  type InboundAddressKind,
  type InboundState,
  type LinkPurpose,
  type NewTask,
  type MailRequest,
  type MovedDue,
  type OutboxMessage,
  type RunSignal,
  type StoredQuota,
  type SecretBallotResult,
  type StoredElectronicCount,
  type StoredVerdict,
} from './entities';
export { motionVotes, type MotionVote } from './motion-votes';
export { NotificationListener, type Channel } from './notification-listener';
export { openRecords, type OpenRecords } from './open-records';
export { outboxPump, type OutboxCarrier } from './outbox-pump';
export { RateLimit, type RateLimitRule } from './rate-limits';
export { PersistenceModule } from './persistence.module';
export { Pump } from './pump';
export type { Backlog, MailPageRequest } from './repositories/sending.repository';
export { toAbsence, toAuthorisation } from './repositories/authority.repository';
export type { ScanVia } from './entities';
export type { ClosedEnvelope } from './repositories/ballots.repository';
export { canonical, type AuditRecord } from './repositories/audit.repository';
export type { ConferenceCard, ConferenceHeading, HeldConference } from './repositories/conference.repository';
export type { ChainEntry, ChainStretch, RecordTable } from './repositories/dossier.repository';
export type { NewScore } from './repositories/assessment.repository';
export type { FileFacts } from './repositories/file.repository';
export type { Addressee, ArrivedMail, InboundEnd } from './repositories/inbound.repository';
export type { Asked, ComingConference, Reader, TextOfRevision } from './repositories/overview.repository';
export type { NewTarget } from './repositories/target.repository';
export type { RegisterPageRequest, SeriesKey } from './repositories/register.repository';
export type { BallotStanding } from './repositories/secret-ballots.repository';
export type { VoterStanding } from './repositories/votes.repository';
export { toRound, toTask, type OpenTaskCount, type RoundDates, type RoundRows } from './repositories/round.repository';
export { brokenRule, Records, sqlState, Transactions } from './transactions';
