import { AttachmentEntity } from './attachment.entity';
import { AuditEventEntity, AuditHeadEntity } from './audit.entity';
import {
  AgendaItemEntity,
  ConferenceEntity,
  NoteEntity,
  PlanChangeEntity,
  SessionPauseEntity,
  StageEntryEntity,
} from './conference.entity';
import { AbsenceEntity, AuthorisationEntity, ToldGapEntity } from './authority.entity';
import {
  ElectorateEntryEntity,
  EnvelopeEntity,
  ListedEnvelopeEntity,
  OpenedBallotEntity,
  PollEntity,
} from './ballot.entity';
import { CheckInCodeEntity, ScanEntity } from './check-in.entity';
import { ConveningFormEntity, SummonsReplyEntity, UnitElectionEntity } from './convening.entity';
import { CalendarOverrideEntity, OfficeEntity, PersonEntity, UnitEntity } from './directory.entity';
import { DocumentEntity, OpinionEntity, RevisionEntity, StoredFileEntity } from './document.entity';
import { ApprovalEntity, DraftSaveEntity, PublicityEntity } from './drafting.entity';
import {
  CountRecordEntity,
  ElectionDecisionEntity,
  ElectionEntity,
  ElectionRollEntity,
  ElectionRoundEntity,
  EnteredCountEntity,
  NominationEntity,
} from './election.entity';
import {
  AttendanceIntervalEntity,
  AttendeeEntity,
  ElectionCountEntity,
  PledgePartyEntity,
  QuorumDeclarationEntity,
} from './floor.entity';
import { InboundMailEntity, MailIncidentEntity, TaskCommentEntity } from './inbound.entity';
import { PasskeyEntity, WebSessionEntity } from './identity.entity';
import {
  CalendarFeedEntity,
  HeldMailEntity,
  IdempotencyEntity,
  MailEntity,
  MailLinkEntity,
  MailRelayEntity,
  MailSuppressionEntity,
  OutboxEntity,
  NudgeEntity,
} from './outgoing.entity';
import { RateLimitEntity, RememberedDeviceEntity } from './proof.entity';
import { DispatchEntity, RegisterCounterEntity, RegisterEntryEntity, RegisterRecallEntity } from './register.entity';
import { FloorOpinionEntity, SpeechEntity } from './speech.entity';
import { SecretBallotEntity } from './secret-ballot.entity';
import { ProgressEntryEntity, TargetEntity } from './target.entity';
import { RoundEntity, StageFreezeEntity, TaskEntity } from './task.entity';
import { MinutesEditEntity } from './minutes.entity';
import { NamedVoteEntity, OpenVoteEntity, VoteRollEntity, VoteRowCountEntity } from './vote.entity';

export type { DispositionOverride, DocumentForm } from './document.entity';
export type { MovedDue } from './conference.entity';
export type { ChallengePurpose } from './identity.entity';
export type { StoredElectronicCount } from './election.entity';
export type { ScanVia } from './check-in.entity';
export type { InboundAddressKind, InboundState } from './inbound.entity';
export type { StoredQuota } from './convening.entity';
export type { StoredVerdict } from './floor.entity';
export type { SecretBallotResult } from './secret-ballot.entity';
export type { LinkPurpose, MailRequest, OutboxMessage, RunSignal } from './outgoing.entity';
export type { AnchoredRemark, NewTask } from './task.entity';

/** Every table of the record. */
export const ENTITIES = [
  OfficeEntity,
  UnitEntity,
  PersonEntity,
  CalendarOverrideEntity,
  AuthorisationEntity,
  AbsenceEntity,
  ToldGapEntity,
  WebSessionEntity,
  PasskeyEntity,
  ConferenceEntity,
  StageEntryEntity,
  AgendaItemEntity,
  SessionPauseEntity,
  NoteEntity,
  PlanChangeEntity,
  DocumentEntity,
  DraftSaveEntity,
  ApprovalEntity,
  PublicityEntity,
  RevisionEntity,
  StoredFileEntity,
  AttachmentEntity,
  OpinionEntity,
  RegisterCounterEntity,
  RegisterEntryEntity,
  RegisterRecallEntity,
  DispatchEntity,
  RoundEntity,
  TaskEntity,
  StageFreezeEntity,
  ConveningFormEntity,
  UnitElectionEntity,
  SummonsReplyEntity,
  AttendeeEntity,
  CheckInCodeEntity,
  ScanEntity,
  AttendanceIntervalEntity,
  QuorumDeclarationEntity,
  OpenVoteEntity,
  VoteRollEntity,
  VoteRowCountEntity,
  MinutesEditEntity,
  NamedVoteEntity,
  ElectionCountEntity,
  ElectionEntity,
  ElectionDecisionEntity,
  NominationEntity,
  ElectionRoundEntity,
  ElectionRollEntity,
  CountRecordEntity,
  EnteredCountEntity,
  PledgePartyEntity,
  SpeechEntity,
  FloorOpinionEntity,
  PollEntity,
  ElectorateEntryEntity,
  EnvelopeEntity,
  ListedEnvelopeEntity,
  OpenedBallotEntity,
  SecretBallotEntity,
  TargetEntity,
  ProgressEntryEntity,
  OutboxEntity,
  MailEntity,
  MailLinkEntity,
  MailSuppressionEntity,
  MailRelayEntity,
  InboundMailEntity,
  TaskCommentEntity,
  MailIncidentEntity,
  CalendarFeedEntity,
  HeldMailEntity,
  NudgeEntity,
  IdempotencyEntity,
  RememberedDeviceEntity,
  RateLimitEntity,
  AuditEventEntity,
  AuditHeadEntity,
];

export {
  AbsenceEntity,
  AuthorisationEntity,
  ToldGapEntity,
  AgendaItemEntity,
  ApprovalEntity,
  DraftSaveEntity,
  PublicityEntity,
  AttachmentEntity,
  AttendanceIntervalEntity,
  AttendeeEntity,
  AuditEventEntity,
  AuditHeadEntity,
  CalendarFeedEntity,
  CalendarOverrideEntity,
  CheckInCodeEntity,
  ConferenceEntity,
  ConveningFormEntity,
  CountRecordEntity,
  DispatchEntity,
  DocumentEntity,
  ElectionCountEntity,
  ElectionDecisionEntity,
  ElectionEntity,
  ElectionRollEntity,
  ElectionRoundEntity,
  ElectorateEntryEntity,
  EnteredCountEntity,
  EnvelopeEntity,
  FloorOpinionEntity,
  HeldMailEntity,
  IdempotencyEntity,
  InboundMailEntity,
  ListedEnvelopeEntity,
  MailEntity,
  MailIncidentEntity,
  MailLinkEntity,
  MailRelayEntity,
  MailSuppressionEntity,
  MinutesEditEntity,
  NamedVoteEntity,
  NominationEntity,
  NoteEntity,
  NudgeEntity,
  OfficeEntity,
  OpenVoteEntity,
  OpenedBallotEntity,
  OpinionEntity,
  OutboxEntity,
  PasskeyEntity,
  PersonEntity,
  PlanChangeEntity,
  PledgePartyEntity,
  PollEntity,
  ProgressEntryEntity,
  QuorumDeclarationEntity,
  RegisterCounterEntity,
  RegisterEntryEntity,
  RegisterRecallEntity,
  RateLimitEntity,
  RememberedDeviceEntity,
  RevisionEntity,
  RoundEntity,
  ScanEntity,
  SessionPauseEntity,
  SpeechEntity,
  SecretBallotEntity,
  StageEntryEntity,
  StageFreezeEntity,
  StoredFileEntity,
  SummonsReplyEntity,
  TargetEntity,
  TaskCommentEntity,
  TaskEntity,
  UnitElectionEntity,
  UnitEntity,
  VoteRollEntity,
  VoteRowCountEntity,
  WebSessionEntity,
};
