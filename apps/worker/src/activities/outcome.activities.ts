import { minutesDocument, renderPdf, resolutionDocument, textOf, type OfficialDocument } from '@conference/documents';
import { textManifest, type DocumentText } from '@conference/domain';
import { newBlockId } from '@conference/drafting';
import { Files } from '@conference/files';
import {
  Transactions,
  type ConferenceEntity,
  type DocumentEntity,
  type FileFacts,
  type Records,
} from '@conference/persistence';
import { sha256 } from '@conference/tasks';
import type { ConferenceActivities, DocumentActivities, DocumentRef } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { issuedForm } from '../issued-form';
import { minutesFacts, outcomeFacts, resolutionFacts } from '../outcome-facts';

const PDF = 'application/pdf';

/** What comes out of the room: minutes and resolution, written from what happened, and the numbered documents. */
@Injectable()
export class OutcomeActivitiesService
  implements Pick<ConferenceActivities, 'assembleOutcome'>, Pick<DocumentActivities, 'renderIssued'>
{
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** Writes the minutes, and the resolution if one was adopted; called again, it finds them written. */
  async assembleOutcome({ conferenceId }: { conferenceId: string }): Promise<{ documents: DocumentRef[] }> {
    const written = await this.transactions.read((records) => writtenOutcome(records, conferenceId));
    if (written.length > 0) return { documents: refs(written) };

    const now = new Date();
    const { conference, minutes, resolution } = await this.transactions.read(async (records) => {
      const outcome = await outcomeFacts(records, await records.conferences.get(conferenceId));
      const isAdopted = outcome.conference.plan.motions.some(
        ({ kind, code }) =>
          kind === 'resolution' && outcome.votes.some((vote) => vote.motionCode === code && vote.verdict?.holds),
      );
      return {
        conference: outcome.conference,
        minutes: minutesDocument(minutesFacts(outcome)),
        resolution: isAdopted
          ? resolutionDocument(resolutionFacts(outcome, { number: null, symbol: null, issuedOn: null }))
          : null,
      };
    });
    const drafts = [
      {
        code: 'bien-ban',
        kind: 'minutes' as const,
        title: `Biên bản ${conference.title}`,
        document: minutes,
        toIssue: false,
      },
      ...(resolution
        ? [
            {
              code: 'nghi-quyet',
              kind: 'resolution' as const,
              title: `Nghị quyết ${conference.title}`,
              document: resolution,
              toIssue: true,
            },
          ]
        : []),
    ];
    const rendered = await Promise.all(
      drafts.map(async (draft) => ({
        ...draft,
        // what was assembled can be gone over in the browser before it is signed
        text: textOf(draft.document.body, newBlockId),
        pdf: await this.files.add(await renderPdf(draft.document, now.toISOString()), PDF, now),
      })),
    );
    return this.transactions.run(async (records) => {
      await records.conferences.lock(conferenceId);
      const already = await writtenOutcome(records, conferenceId);
      if (already.length > 0) return { documents: refs(already) };
      return { documents: refs(await addOutcome(records, conference, rendered, now)) };
    });
  }

  async renderIssued({ documentId }: { documentId: string }): Promise<void> {
    const now = new Date();
    const pdf = await this.transactions.read((records) => issuedForm(records, documentId));
    const issued = pdf && (await this.files.add(await renderPdf(pdf, now.toISOString()), PDF, now));
    await this.transactions.run(async (records) => {
      const document = await records.documents.lock(documentId);
      if (document.issuedSha256) return;
      const sha256 = issued?.sha256 ?? (await approvedFile(records, document));
      await records.documents.saveIssuedForm(documentId, sha256);
      await records.conferences.touch(document.conferenceId);
    });
  }
}

async function writtenOutcome(records: Records, conferenceId: string): Promise<DocumentEntity[]> {
  return (await records.documents.ofConference(conferenceId)).filter(
    ({ code }) => code === 'bien-ban' || code === 'nghi-quyet',
  );
}

function refs(documents: readonly DocumentEntity[]): DocumentRef[] {
  return documents.map(({ id, code }) => ({ documentId: id, code }));
}

/** A document that somebody uploaded is issued as it was approved. */
async function approvedFile(records: Records, { id, approvedRevision }: DocumentEntity): Promise<string> {
  return (await records.documents.revision(id, approvedRevision!))!.fileSha256;
}

async function addOutcome(
  records: Records,
  conference: ConferenceEntity,
  drafts: readonly {
    code: string;
    kind: 'minutes' | 'resolution';
    title: string;
    toIssue: boolean;
    document: OfficialDocument;
    text: DocumentText;
    pdf: FileFacts;
  }[],
  now: Date,
): Promise<DocumentEntity[]> {
  const [head] = await records.directory.holders(conference.officeId, 'head');
  const [secretary] = [
    ...(await records.directory.holders(conference.officeId, 'secretary')),
    ...(await records.directory.holders(conference.officeId, 'headOfOffice')),
  ];
  const added: DocumentEntity[] = [];
  for (const draft of drafts) {
    const document = await records.documents.add({
      officeId: conference.officeId,
      conferenceId: conference.id,
      code: draft.code,
      kind: draft.kind,
      title: draft.title,
      unitId: secretary?.unitId ?? null,
      drafterId: (secretary ?? head)!.id,
      consultIds: [],
      approverIds: draft.kind === 'minutes' && secretary ? [secretary.id, head!.id] : [head!.id],
      toIssue: draft.toIssue,
      phase: 'waiting',
      place: 1_000 + added.length,
    });
    await records.documents.addRevision(document, {
      fileSha256: draft.pdf.sha256,
      fileName: `${draft.code}.pdf`,
      mediaType: PDF,
      size: draft.pdf.size,
      note: null,
      text: draft.text,
      textSha256: sha256(textManifest(draft.text)),
      uploadedBy: null,
      uploadedAt: now,
    });
    added.push(document);
  }
  return added;
}
