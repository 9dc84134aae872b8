import type { Comparison, ComparisonQuery, RevisionText } from '@conference/contracts';
import { numberText, vietnamDateOf, type DocumentText } from '@conference/domain';
import { compareTexts, formOf, writtenText, type ComparedBlock } from '@conference/drafting';
import { officialForm } from '@conference/documents';
import { Transactions, type PersonEntity, type Records } from '@conference/persistence';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { doorRefusal } from '../problems/door-words';
import { officialFile, type OfficialFormat } from './official-file';
import { ownDocument } from './own-document';

/** What revisions say: to read, side by side, and in the official layout. */
@Injectable()
export class RevisionTextsService {
  constructor(private readonly transactions: Transactions) {}

  text(person: PersonEntity, documentId: string, number: number): Promise<RevisionText> {
    return this.transactions.read(async (records) => {
      await ownDocument(records, person, documentId);
      const revision = await records.documents.revision(documentId, number);
      if (!revision) throw doorRefusal('not-found');
      const numbered = revision.text ? numberText(revision.text) : [];
      return {
        number,
        text: revision.text,
        numbers: numbered.map((entry) => entry.number),
        places: numbered.map(({ place }) => place),
        targets: (await records.targets.ofDocument(documentId)).map(({ id, clauseBlockId, title }) => ({
          blockId: clauseBlockId!,
          targetId: id,
          title,
        })),
      };
    });
  }

  comparison(person: PersonEntity, documentId: string, { from, to }: ComparisonQuery): Promise<Comparison> {
    return this.transactions.read(async (records) => {
      await ownDocument(records, person, documentId);
      const before = await textOf(records, documentId, from);
      const after = await textOf(records, documentId, to);
      const rows = compareTexts(before, after);
      return { from, to, counts: countsOf(rows), rows: rows as Comparison['rows'] };
    });
  }

  /** Draws a revision in the official layout; marked as a draft until it has its number. */
  async official(
    person: PersonEntity,
    { documentId, number, format }: { documentId: string; number: number; format: OfficialFormat },
  ): Promise<StreamableFile> {
    const { form, name, at } = await this.transactions.read(async (records) => {
      const document = await ownDocument(records, person, documentId);
      const revision = await records.documents.revision(documentId, number);
      if (!revision?.text) throw doorRefusal('not-found');
      const isIssued = document.issuedAt !== null && document.approvedRevision === number;
      const issue = {
        number: null,
        symbol: isIssued ? document.symbol : null,
        issuedOn: isIssued ? vietnamDateOf(document.issuedAt!.toISOString()) : null,
        draft: !isIssued,
      };
      return {
        form: await formOf(records, document, revision.text, issue),
        name: `${document.code}-${number}`,
        at: revision.uploadedAt.toISOString(),
      };
    });
    return officialFile(officialForm(form), { format, name, at });
  }
}

async function textOf(records: Records, documentId: string, which: number | 'draft'): Promise<DocumentText> {
  if (which === 'draft') {
    const document = await records.documents.get(documentId);
    return writtenText(records, document);
  }
  const revision = await records.documents.revision(documentId, which);
  if (!revision) throw doorRefusal('not-found');
  if (!revision.text) throw doorRefusal('revision-without-text');
  return revision.text;
}

function countsOf(rows: readonly ComparedBlock[]): Comparison['counts'] {
  const count = (change: ComparedBlock['change']) => rows.filter((row) => row.change === change).length;
  return { changed: count('changed'), moved: count('moved'), added: count('added'), removed: count('removed') };
}
