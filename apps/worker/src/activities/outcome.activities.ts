import { randomUUID } from 'node:crypto';
import {
  officialForm,
  pledgeDocument,
  renderPdf,
  resolutionDocument,
  textOf,
  type OfficialDocument,
} from '@conference/documents';
import { minutesSignatories, signingOrder } from '@conference/domain';
import { composedMinutes, formOf, minutesDocumentText, newBlockId } from '@conference/drafting';
import { Files } from '@conference/files';
import { Transactions, type ConferenceEntity, type DocumentEntity, type Records } from '@conference/persistence';
import { adoptedByConference, adoptingBallot } from '@conference/tasks';
import type { ConferenceActivities, DocumentActivities, DocumentRef } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { addDrawnDocument, type DrawnDocument } from '../add-drawn-document';
import { issuedForm } from '../issued-form';
import { outcomeFacts, pledgeDocumentFacts, resolutionFacts, SIGNED_PLEDGE, type Outcome } from '../outcome-facts';

const PDF = 'application/pdf';

/** What comes out of the room: minutes, resolution and the signed pledge, written from what happened, and the numbered documents. */
@Injectable()
export class OutcomeActivitiesService
  implements Pick<ConferenceActivities, 'assembleOutcome'>, Pick<DocumentActivities, 'renderIssued'>
{
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** Makes the minutes of their blocks, the resolution if one was adopted, the pledge if all signed; called again, it finds them written. */
  async assembleOutcome({ conferenceId }: { conferenceId: string }): Promise<{ documents: DocumentRef[] }> {
    const written = await this.transactions.read((records) => writtenOutcome(records, conferenceId));
    if (written.length > 0) return { documents: refs(written) };

    const now = new Date();
    const drafts = await this.transactions.read(async (records) => {
      const outcome = await outcomeFacts(records, await records.conferences.get(conferenceId));
      return [
        await minutesDraft(records, outcome.conference),
        ...(await resolutionDraft(records, outcome)),
        ...(await pledgeDraft(records, outcome)),
      ];
    });
    const rendered = await Promise.all(
      drafts.map(async (draft) => ({
        ...draft,
        pdf: await this.files.add(await renderPdf(draft.form, now.toISOString()), PDF, now),
      })),
    );
    return this.transactions.run(async (records) => {
      await records.conferences.lock(conferenceId);
      const already = await writtenOutcome(records, conferenceId);
      if (already.length > 0) return { documents: refs(already) };
      const added: DocumentEntity[] = [];
      for (const { clauseIds, ...drawn } of rendered) {
        const document = await addDrawnDocument(records, drawn, now);
        await records.targets.saveClauses(document.id, clauseIds ?? new Map());
        added.push(document);
      }
      await standSigned(records, added);
      return { documents: refs(added.filter(({ code }) => code !== SIGNED_PLEDGE)) };
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

type OutcomeDraft = Omit<DrawnDocument, 'pdf'> & {
  readonly form: OfficialDocument;
  /** The clause of each target. */
  readonly clauseIds?: ReadonlyMap<string, string>;
};

/** The minutes: signed by the secretary, then by the chair. */
async function minutesDraft(records: Records, conference: ConferenceEntity): Promise<OutcomeDraft> {
  const { blocks } = await composedMinutes(records, conference);
  const text = minutesDocumentText(blocks);
  const document = {
    ...(await outcomeDocument(records, conference, 'minutes')),
    code: 'bien-ban',
    title: (await adoptingBallot(records, conference.id))
      ? `Biên bản lấy ý kiến toàn thể bằng phiếu thay cho ${conference.title}`
      : `Biên bản ${conference.title}`,
    toIssue: false,
    place: 1_000,
    form: { bases: [], recipients: [{ name: 'Đoàn Chủ tịch', email: null }] },
  };
  const issue = { number: null, symbol: null, issuedOn: null, draft: true };
  return { document, text, form: officialForm(await formOf(records, document, text, issue)), isTextWhole: true };
}

/** The resolution, if the conference adopted one: signed by the chair of the presidium. */
async function resolutionDraft(records: Records, outcome: Outcome): Promise<OutcomeDraft[]> {
  const { conference } = outcome;
  const adopted = await adoptedByConference(records, { kind: 'resolution', conferenceId: conference.id });
  if (!adopted.ok) return [];
  const clauseIds = new Map(outcome.ballot ? [] : outcome.targets.map(({ id }) => [id, newBlockId()]));
  const form = resolutionDocument(resolutionFacts(outcome, { number: null, symbol: null, issuedOn: null }, clauseIds));
  const document = {
    ...(await outcomeDocument(records, conference, 'resolution')),
    code: 'nghi-quyet',
    title: `Nghị quyết ${conference.title}`,
    toIssue: true,
    place: 1_001,
  };
  return [{ document, form, text: textOf(form.body, newBlockId), isTextWhole: false, clauseIds }];
}

/** The pledge as all its parties signed it on stage: nobody is asked to sign it again. @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm h */
async function pledgeDraft(records: Records, outcome: Outcome): Promise<OutcomeDraft[]> {
  const facts = await pledgeDocumentFacts(records, outcome);
  if (!facts) return [];
  const form = pledgeDocument(facts);
  const document = {
    ...(await outcomeDocument(records, outcome.conference, 'pledgeText')),
    code: SIGNED_PLEDGE,
    title: facts.pledge.title,
    approverIds: outcome.parties.map(({ personId }) => personId),
    toIssue: false,
    place: 1_002,
    phase: 'final' as const,
  };
  return [{ document, form, text: textOf(form.body, newBlockId), isTextWhole: false }];
}

/** The signed pledge stands as it was drawn, by the signatures of the room. */
async function standSigned(records: Records, added: readonly DocumentEntity[]): Promise<void> {
  const pledge = added.find(({ code }) => code === SIGNED_PLEDGE);
  if (!pledge) return;
  const standing = { approvedRevision: pledge.currentRevision, approvedPacketHash: null, contestable: false };
  await records.documents.stand(pledge.id, standing);
}

async function outcomeDocument<Kind extends 'minutes' | 'resolution' | 'pledgeText'>(
  records: Records,
  { id: conferenceId, officeId, plan }: ConferenceEntity,
  kind: Kind,
) {
  const staff = (await records.directory.peopleOfOffice(officeId)).filter(({ active }) => active);
  const { secretary, chair } = minutesSignatories(staff, plan.conference);
  const drafter = (secretary ?? chair)!;
  const signers = kind === 'minutes' ? signingOrder({ secretary, chair }) : [chair!];
  return {
    id: randomUUID(),
    officeId,
    conferenceId,
    kind,
    unitId: secretary?.unitId ?? null,
    drafterId: drafter.id,
    consultIds: [],
    approverIds: signers.map(({ id }) => id),
    phase: 'waiting' as const,
  };
}
