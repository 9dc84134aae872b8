import type { DispositionTable, OverrideBody, SaveDispositionsBody } from '@conference/contracts';
import { dispositionRefusalSentence, leadsOffice, type Sentence } from '@conference/domain';
import { dispositionTableForm } from '@conference/drafting';
import { Transactions, type DocumentEntity, type PersonEntity, type Records } from '@conference/persistence';
import { overrideDispositions, saveDispositions, systemClock } from '@conference/tasks';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { directoryView } from '../conferences/directory-view';
import { doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { opinionViews } from '../tasks/opinion-view';
import { ownDocument } from './own-document';
import { officialFile, type OfficialFormat } from './official-file';

/** The disposition table of a document: filled as one goes, overridden by name, exported as a document. @see Luật 10/2022/QH15 Điều 55 */
@Injectable()
export class DispositionsService {
  constructor(private readonly transactions: Transactions) {}

  table(person: PersonEntity, documentId: string): Promise<DispositionTable> {
    return this.transactions.read(async (records) =>
      dispositionTable(records, person, await ownDocument(records, person, documentId)),
    );
  }

  async save(
    person: PersonEntity,
    documentId: string,
    { dispositions }: SaveDispositionsBody,
  ): Promise<DispositionTable> {
    await this.transactions.read((records) => ownDocument(records, person, documentId));
    const saved = await saveDispositions(this.transactions, systemClock, {
      documentId,
      actorId: person.id,
      dispositions,
    });
    allowed(saved, (refusal): Sentence =>
      refusal.code === 'not-allowed' || refusal.code === 'table-closed'
        ? doorWords(refusal.code)
        : dispositionRefusalSentence(refusal),
    );
    return this.table(person, documentId);
  }

  async override(person: PersonEntity, documentId: string, { reason }: OverrideBody): Promise<DispositionTable> {
    await this.transactions.read((records) => ownDocument(records, person, documentId));
    const overridden = await overrideDispositions(this.transactions, systemClock, {
      documentId,
      actorId: person.id,
      reason,
    });
    allowed(overridden, ({ code }) => doorWords(code));
    return this.table(person, documentId);
  }

  async file(person: PersonEntity, documentId: string, format: OfficialFormat): Promise<StreamableFile> {
    const at = new Date().toISOString();
    const { form, name } = await this.transactions.read(async (records) => {
      const document = await ownDocument(records, person, documentId);
      return { form: await dispositionTableForm(records, document), name: `${document.code}-tiep-thu-giai-trinh` };
    });
    return officialFile(form, { format, name, at });
  }
}

/** Reads the table of a document, with what the person may do with it. */
export async function dispositionTable(
  records: Records,
  person: PersonEntity,
  document: DocumentEntity,
): Promise<DispositionTable> {
  const directory = await directoryView(records, document.officeId);
  const opinions = await opinionViews(records, document, directory);
  const rounds = (await records.rounds.rounds({ documentId: document.id })).filter(
    ({ kind, state }) => kind === 'disposition' && state === 'open',
  );
  const tasks = await records.rounds.tasksOfRounds(rounds.map(({ id }) => id));
  const own = tasks.find((task) => task.state === 'open' && task.assigneeId === person.id);
  const isOpen = document.phase === 'disposition';
  const { dispositionOverride: override } = document;
  return {
    documentId: document.id,
    opinions,
    undisposed: opinions.filter(({ disposition }) => disposition === null).length,
    override: override && { by: directory.name(override.by) ?? '', reason: override.reason, at: override.at },
    isOpen,
    may: {
      dispose: isOpen && (document.drafterId === person.id || own !== undefined),
      override: isOpen && leadsOffice(person),
    },
    taskId: own?.id ?? null,
    pdfUrl: `/api/documents/${document.id}/disposition-table.pdf`,
    docxUrl: `/api/documents/${document.id}/disposition-table.docx`,
  };
}
