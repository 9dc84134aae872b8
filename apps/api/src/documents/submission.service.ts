import { carryAnchors, formOf, importDocx, writtenText } from '@conference/drafting';
import { officialForm, renderPdf } from '@conference/documents';
import { Files } from '@conference/files';
import { Transactions, type PersonEntity } from '@conference/persistence';
import type { Answer } from '@conference/tasks';
import { Injectable } from '@nestjs/common';
import { storeRefusal } from '../files/store-refusal';
import { uploadedFile } from '../files/uploaded-file';
import { doorRefusal } from '../problems/door-words';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';

/** What somebody hands in: an uploaded file, or a save of the text that was written here. */
export interface HandedIn {
  readonly fileSha256?: string | undefined;
  readonly fileName?: string | undefined;
  readonly draftVersion?: number | undefined;
}

/** Prepares what is handed in before the transaction that takes it: the text of a Word file, the official form of a text. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** @throws RefusalException file-unknown where the person has not uploaded the file that they name */
  async prepare(
    person: Pick<PersonEntity, 'id'>,
    documentId: string | null,
    { fileSha256, fileName, draftVersion }: HandedIn,
  ): Promise<Pick<Answer, 'file' | 'text' | 'isTextWhole' | 'draftVersion'>> {
    if (documentId && draftVersion !== undefined) return this.written(documentId, draftVersion);
    if (!fileSha256) return {};
    const { mediaType } = await this.transactions.read((records) => uploadedFile(records, person, fileSha256));
    const file = { sha256: fileSha256, name: fileName ?? 'van-ban' };
    return documentId && mediaType === DOCX ? { file, ...(await this.textOf(documentId, fileSha256)) } : { file };
  }

  /** Draws the official form of a save, marked as a draft. */
  private async written(documentId: string, draftVersion: number): Promise<Pick<Answer, 'file' | 'draftVersion'>> {
    const now = new Date();
    const { form, code } = await this.transactions.read(async (records) => {
      const document = await records.documents.get(documentId);
      const save = await records.drafts.version(documentId, draftVersion);
      if (!save) throw doorRefusal('version-unknown');
      const issue = { number: null, symbol: null, issuedOn: null, draft: true };
      return { form: await formOf(records, document, save.text, issue), code: document.code };
    });
    const pdf = await renderPdf(officialForm(form), now.toISOString());
    const { sha256 } = await this.files.add(pdf, PDF, now).catch((error: unknown) => {
      throw storeRefusal(error);
    });
    return { file: { sha256, name: `${code}.pdf` }, draftVersion };
  }

  /** The text of a Word file, with the paragraphs' ids of the text before; nothing for one that cannot be read. */
  private async textOf(documentId: string, fileSha256: string): Promise<Pick<Answer, 'text' | 'isTextWhole'>> {
    const file = await this.files.read(fileSha256).catch((error: unknown) => {
      throw storeRefusal(error);
    });
    const imported = file ? await importDocx(file.content) : null;
    if (!imported?.ok) return {};
    const { text, isWhole: isTextWhole } = imported.value;
    return { text: carryAnchors(await this.textBefore(documentId), text), isTextWhole };
  }

  private textBefore(documentId: string) {
    return this.transactions.read(async (records) => writtenText(records, await records.documents.get(documentId)));
  }
}
