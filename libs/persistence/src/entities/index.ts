import { AttachmentEntity } from './attachment.entity';
import { AuditEventEntity, AuditHeadEntity } from './audit.entity';
import {
  AgendaItemEntity,
  ConferenceEntity,
  NoteEntity,
  PlanChangeEntity,
  StageEntryEntity,
} from './conference.entity';
import { CalendarOverrideEntity, OfficeEntity, PersonEntity, UnitEntity, WebSessionEntity } from './directory.entity';
import { DocumentEntity, OpinionEntity, RevisionEntity, StoredFileEntity } from './document.entity';
import { ApprovalEntity, DraftSaveEntity, PublicityEntity } from './drafting.entity';
import {
  AttendanceIntervalEntity,
  AttendeeEntity,
  ElectionCountEntity,
  OpenVoteEntity,
  PledgePartyEntity,
  QuorumDeclarationEntity,
} from './floor.entity';
import { IdempotencyEntity, MailEntity, MailLinkEntity, OutboxEntity } from './outgoing.entity';
import { RateLimitEntity, RememberedDeviceEntity } from './proof.entity';
import { DispatchEntity, RegisterCounterEntity, RegisterEntryEntity, RegisterRecallEntity } from './register.entity';
import { ProgressEntryEntity, TargetEntity } from './target.entity';
import { RoundEntity, TaskEntity } from './task.entity';

export type { DispositionOverride, DocumentForm } from './document.entity';
export type { MovedDue } from './conference.entity';
export type { StoredVerdict } from './floor.entity';
export type { LinkPurpose, MailRequest, OutboxMessage } from './outgoing.entity';
export type { AnchoredRemark } from './task.entity';

/** Every table of the record. */
export const ENTITIES = [
  OfficeEntity,
  UnitEntity,
  PersonEntity,
  CalendarOverrideEntity,
  WebSessionEntity,
  ConferenceEntity,
  StageEntryEntity,
  AgendaItemEntity,
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
  AttendeeEntity,
  AttendanceIntervalEntity,
  QuorumDeclarationEntity,
  OpenVoteEntity,
  ElectionCountEntity,
  PledgePartyEntity,
  TargetEntity,
  ProgressEntryEntity,
  OutboxEntity,
  MailEntity,
  MailLinkEntity,
  RememberedDeviceEntity,
  RateLimitEntity,
  IdempotencyEntity,
  AuditEventEntity,
  AuditHeadEntity,
];

export {
  AgendaItemEntity,
  ApprovalEntity,
  DraftSaveEntity,
  PublicityEntity,
  AttachmentEntity,
  AttendanceIntervalEntity,
  AttendeeEntity,
  AuditEventEntity,
  AuditHeadEntity,
  CalendarOverrideEntity,
  ConferenceEntity,
  DispatchEntity,
  DocumentEntity,
  ElectionCountEntity,
  IdempotencyEntity,
  MailEntity,
  MailLinkEntity,
  NoteEntity,
  OfficeEntity,
  OpenVoteEntity,
  OpinionEntity,
  OutboxEntity,
  PersonEntity,
  PlanChangeEntity,
  PledgePartyEntity,
  ProgressEntryEntity,
  QuorumDeclarationEntity,
  RateLimitEntity,
  RememberedDeviceEntity,
  RegisterCounterEntity,
  RegisterEntryEntity,
  RegisterRecallEntity,
  RevisionEntity,
  RoundEntity,
  StageEntryEntity,
  StoredFileEntity,
  TargetEntity,
  TaskEntity,
  UnitEntity,
  WebSessionEntity,
};
