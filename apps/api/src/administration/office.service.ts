import type {
  LetterheadQuery,
  LetterheadView,
  OfficeFormBody,
  OfficeKept,
  OfficeKeptBody,
} from '@conference/contracts';
import { mailPolicyOf } from '@conference/domain';
import { letterhead, renderPdf, sampleDocument, type IssuingOffice } from '@conference/documents';
import { Transactions, type OfficeEntity, type PersonEntity } from '@conference/persistence';
import { saveOffice, sha256, systemClock } from '@conference/tasks';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { SignedIn } from '../auth/session.service';
import { mustAdminister } from '../conferences/access';
import { contentDisposition } from '../files/send-file';
import { requireLevel } from '../identity/proof-needed';
import { doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { fieldsRefused } from './field-refusal';

/** The office as it is kept: its letterhead, who stands for its staff, how it gets its mails. */
@Injectable()
export class OfficeService {
  constructor(private readonly transactions: Transactions) {}

  read(reader: PersonEntity): Promise<OfficeKept> {
    const { officeId } = mustAdminister(reader);
    return this.transactions.read(async ({ directory }) => keptView(await directory.office(officeId)));
  }

  /** It decides what documents say and how people are asked: it asks for a fresh confirmation. */
  async save(session: SignedIn, { rev, mails, ...form }: OfficeKeptBody): Promise<OfficeKept> {
    const actor = mustAdminister(session.person);
    requireLevel(session, 'L3');
    const isShown = (office: OfficeEntity) => keptView(office).rev === rev;
    const saved = await saveOffice(this.transactions, systemClock, { ...actor, form, mails, isShown });
    if (!saved.ok && saved.refusal.code === 'fields-not-valid') throw fieldsRefused(saved.refusal);
    return keptView(allowed(saved, () => doorWords('office-changed')));
  }

  letterhead(reader: PersonEntity, query: LetterheadQuery): LetterheadView {
    mustAdminister(reader);
    const { superior, issuer, ...head } = letterhead(issuingOffice(query));
    return { ...head, superior: [...superior], issuer: [...issuer] };
  }

  /** A paper as the office would print it, by the code that prints its documents. */
  async sample(reader: PersonEntity, query: LetterheadQuery): Promise<StreamableFile> {
    const { officeId } = mustAdminister(reader);
    const head = await this.transactions.read(async ({ directory }) => (await directory.holders(officeId, 'head'))[0]);
    const signs = { position: head?.position ?? 'Thủ trưởng cơ quan', name: head?.name ?? '' };
    const content = await renderPdf(sampleDocument(issuingOffice(query), signs), systemClock().toISOString());
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: contentDisposition('mau-van-ban.pdf'),
    });
  }
}

function issuingOffice({ name, superiorBody, place, symbol }: LetterheadQuery): IssuingOffice {
  return { name, superiorBody: superiorBody.trim() || null, place, symbol };
}

function keptView(office: OfficeEntity): OfficeKept {
  const { code, name, superiorBody, place, symbol, employeeSide, mailPolicy } = office;
  const { kind, name: side, legalBasis, superior = null } = employeeSide;
  const { digestAt, digestFrom, mostReminders, attachments, replies } = mailPolicyOf(mailPolicy);
  const form: OfficeFormBody = {
    name,
    superiorBody,
    place,
    symbol,
    employeeSide: { kind, name: side, legalBasis, superior },
    mails: { digestAt, digestFrom, mostReminders, attachments },
  };
  return { ...form, code, repliesAccepted: replies.accepted, rev: sha256(JSON.stringify(form)) };
}
