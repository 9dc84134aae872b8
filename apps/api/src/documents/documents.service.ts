import { SETTINGS, type Settings } from '@conference/config';
import type { DocumentDetail, RoundView } from '@conference/contracts';
import { mayWrite, resolutionRefusalSentence, type DocumentPhase, type Sentence } from '@conference/domain';
import { Files } from '@conference/files';
import {
  Transactions,
  type ApprovalEntity,
  type DocumentEntity,
  type PersonEntity,
  type Records,
  type RevisionEntity,
  type RoundEntity,
  type TaskEntity,
} from '@conference/persistence';
import { adoptedByConference } from '@conference/tasks';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { directoryView, type DirectoryView } from '../conferences/directory-view';
import { sendFile } from '../files/send-file';
import { doorRefusal } from '../problems/door-words';
import { deliveriesOf } from '../register/deliveries-of';
import { commentViews, unreachedAmong } from '../tasks/unreached-view';
import { opinionViews } from '../tasks/opinion-view';
import { taskContext, taskView, type TaskContext } from '../tasks/task-view';
import { documentView } from './document-view';
import { ownDocument } from './own-document';
import { publicityViews } from './publicity.service';

/** Documents of an office, for reading. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  detail(person: PersonEntity, documentId: string): Promise<DocumentDetail> {
    return this.transactions.read(async (records) => {
      const document = await ownDocument(records, person, documentId);
      const directory = await directoryView(records, person.officeId);
      const conference = await records.conferences.get(document.conferenceId);
      const rounds = await records.rounds.rounds({ documentId });
      const tasks = await records.rounds.tasksOfRounds(rounds.map(({ id }) => id));
      const context = {
        ...(await taskContext(records, person.officeId, tasks, directory)),
        unreached: await unreachedAmong(records, tasks, directory),
      };
      const approvals = await records.approvals.ofDocument(documentId);
      const openTasks = tasks.filter(({ state }) => state === 'open');
      return {
        ...documentView(document, {
          conference,
          openTasks,
          directory,
          settings: this.settings,
          lastApproved: approvals.at(-1)?.revision ?? null,
        }),
        revisions: (await records.documents.revisions([documentId])).map((revision) =>
          revisionView(revision, directory),
        ),
        rounds: rounds.map((round) => roundView(round, tasks, context)),
        opinions: await opinionViews(records, document, directory),
        comments: commentViews(await records.inbound.commentsOfDocument(documentId), directory),
        approvals: approvalViews(approvals, tasks, directory),
        publicity: await publicityViews(records, person, await records.publicity.ofDocument(documentId), directory),
        deliveries: await deliveriesOf(records, person, document),
        blocked: document.issuedAt ? null : await blockedBecause(records, document),
        may: {
          write: mayWrite(person, document) && document.issuedAt === null,
          amend: mayWrite(person, document) && document.issuedAt === null && SUBMITTED.includes(document.phase),
        },
      };
    });
  }

  async revisionFile(person: PersonEntity, documentId: string, number: number): Promise<StreamableFile> {
    const revision = await this.transactions.read(async (records) => {
      await ownDocument(records, person, documentId);
      return records.documents.revision(documentId, number);
    });
    if (!revision) throw doorRefusal('not-found');
    return sendFile(this.files, revision.fileSha256, revision.fileName);
  }

  async issuedFile(person: PersonEntity, documentId: string): Promise<StreamableFile> {
    const { sha256, name } = await this.transactions.read(async (records) => {
      const document = await ownDocument(records, person, documentId);
      if (!document.issuedSha256 || !document.symbol) throw doorRefusal('not-found');
      const approved = await records.documents.revision(documentId, document.approvedRevision!);
      const isAsUploaded = approved?.fileSha256 === document.issuedSha256;
      const ending = (isAsUploaded && /\.[a-z]+$/i.exec(approved.fileName)?.[0]) || '.pdf';
      return { sha256: document.issuedSha256, name: `${document.symbol.replace('/', '-')}${ending}` };
    });
    return sendFile(this.files, sha256, name);
  }
}

function revisionView(revision: RevisionEntity, directory: DirectoryView): DocumentDetail['revisions'][number] {
  const { documentId, number, fileName, mediaType, size, fileSha256, note, uploadedBy, uploadedAt } = revision;
  const official = revision.text ? `/api/documents/${documentId}/revisions/${number}/official` : null;
  return {
    number,
    fileName,
    mediaType,
    size,
    sha256: fileSha256,
    note,
    hasText: revision.text !== null,
    changeClass: revision.changeClass,
    authors: revision.authorIds.map((id) => directory.name(id) ?? ''),
    pdfUrl: official && `${official}.pdf`,
    docxUrl: official && `${official}.docx`,
    uploadedBy: directory.name(uploadedBy),
    uploadedAt: uploadedAt.toISOString(),
    url: `/api/documents/${documentId}/revisions/${number}/file`,
  };
}

function roundView(round: RoundEntity, tasks: readonly TaskEntity[], context: TaskContext): RoundView {
  const { id, kind, number, revision, packetHash, outcome, openedAt, closedAt } = round;
  return {
    id,
    kind,
    number,
    revision,
    packetHash,
    outcome,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    tasks: tasks.filter(({ roundId }) => roundId === id).map((task) => taskView(task, context)),
  };
}

/** Why the conference's own vote stands in the way of issuing a document; null where nothing does. */
async function blockedBecause(records: Records, document: DocumentEntity): Promise<Sentence | null> {
  const adopted = await adoptedByConference(records, document);
  return adopted.ok ? null : resolutionRefusalSentence(adopted.refusal);
}

/** Phases in which a change is an amendment of what was submitted. */
const SUBMITTED: readonly DocumentPhase[] = ['approval', 'editorial', 'issuing', 'final'];

/** Every approval of a document, with who gave it. */
function approvalViews(
  approvals: readonly ApprovalEntity[],
  tasks: readonly TaskEntity[],
  directory: DirectoryView,
): DocumentDetail['approvals'] {
  return approvals.map((approval) => ({
    revision: approval.revision,
    packetHash: approval.packetHash,
    how: approval.how,
    givenAt: approval.givenAt.toISOString(),
    approvedBy: tasks
      .filter((task) => task.roundId === approval.roundId && task.outcome === 'approved' && task.state === 'decided')
      .map(({ decidedById }) => directory.name(decidedById) ?? ''),
    changedBy: directory.name(approval.changedBy),
    changeReason: approval.changeReason,
    endedAt: approval.endedAt?.toISOString() ?? null,
    endedBecause: approval.endedBecause,
  }));
}
