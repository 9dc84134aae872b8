import { randomUUID } from 'node:crypto';
import { officialForm, padded, renderPdf, reviewBody, textOf } from '@conference/documents';
import { REVIEW_EVERY_MONTHS, vietnamDateOf, type DocumentText } from '@conference/domain';
import { formOf, newBlockId, reviewFacts } from '@conference/drafting';
import { Files } from '@conference/files';
import { Transactions, type ConferenceEntity, type DocumentEntity, type Records } from '@conference/persistence';
import type { DocumentRef, FollowUpActivities } from '@conference/workflows';
import { Injectable } from '@nestjs/common';
import { addDrawnDocument } from '../add-drawn-document';

const PDF = 'application/pdf';
/** After the minutes and the resolution. */
const PLACE = 2_000;

/** The six-monthly review: written from the record, then checked, signed and issued like any other document. */
@Injectable()
export class ReviewActivitiesService implements Pick<FollowUpActivities, 'assembleReview'> {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  async assembleReview(input: { conferenceId: string; number: number }): Promise<{ documents: DocumentRef[] }> {
    const now = new Date();
    const draft = await this.transactions.read((records) => reviewDraft(records, input, now));
    if (!draft) return { documents: [] };
    const bytes = await renderPdf(officialForm(draft.form), now.toISOString());
    const pdf = await this.files.add(bytes, PDF, now);
    return this.transactions.run(async (records) => {
      await records.conferences.lock(input.conferenceId);
      const written = await findReview(records, input.conferenceId, draft.document.code);
      if (written) return { documents: [ref(written)] };
      const document = await addDrawnDocument(records, { ...draft, isTextWhole: true, pdf }, now);
      await records.conferences.touch(document.conferenceId);
      return { documents: [ref(document)] };
    });
  }
}

function ref({ id, code }: Pick<DocumentEntity, 'id' | 'code'>): DocumentRef {
  return { documentId: id, code };
}

async function findReview(records: Records, conferenceId: string, code: string): Promise<DocumentEntity | undefined> {
  return (await records.documents.ofConference(conferenceId)).find((document) => document.code === code);
}

/** The review as it is put before those who check and sign it; nothing where nobody could, or nothing is followed. */
async function reviewDraft(
  records: Records,
  { conferenceId, number }: { conferenceId: string; number: number },
  now: Date,
) {
  const conference = await records.conferences.get(conferenceId);
  const facts = await reviewFacts(records, conference, { number, todayOn: vietnamDateOf(now.toISOString()) });
  const document = await reviewDocument(records, conference, number);
  if (!document || facts.targets.length === 0) return null;
  const text: DocumentText = textOf(reviewBody(facts), newBlockId);
  const form = await formOf(records, document, text, { number: null, symbol: null, issuedOn: null, draft: true });
  return { document, text, form };
}

/** Who writes, checks and signs: the head of office, the employee side, the head. */
async function reviewDocument(
  records: Records,
  { id: conferenceId, officeId, title }: ConferenceEntity,
  number: number,
) {
  const [drafter] = await records.directory.holders(officeId, 'headOfOffice');
  const [chair] = await records.directory.holders(officeId, 'unionChair');
  const [head] = await records.directory.holders(officeId, 'head');
  const signers = [chair, head].filter((person) => person !== undefined);
  if (signers.length === 0) return null;
  return {
    id: randomUUID(),
    officeId,
    conferenceId,
    kind: 'reviewReport' as const,
    code: `so-ket-${number}`,
    title: `Báo cáo kết quả kiểm tra, đánh giá ${padded(REVIEW_EVERY_MONTHS * number)} tháng thực hiện Nghị quyết ${title}`,
    unitId: drafter?.unitId ?? null,
    drafterId: (drafter ?? head ?? chair)!.id,
    consultIds: [],
    contentCheckId: drafter?.id ?? null,
    approverIds: [...new Set(signers.map(({ id }) => id))],
    toIssue: true,
    place: PLACE + number,
    phase: 'waiting' as const,
    form: { recipients: [{ name: 'Toàn thể công chức, viên chức, người lao động', email: null }] },
  };
}
