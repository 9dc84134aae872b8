import { checkMetadata, registerRefusalSentence } from '@conference/domain';
import { Files } from '@conference/files';
import { Transactions, type PersonEntity } from '@conference/persistence';
import { Injectable, StreamableFile } from '@nestjs/common';
import { contentDisposition } from '../files/send-file';
import { storeRefusal } from '../files/store-refusal';
import { doorRefusal } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { pagesOf, recordMetadata, type RecordFacts } from './record-metadata';
import { recordXml } from './record-xml';
import { zipOf } from '../tables/zip-file';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.oasis.opendocument.text': '.odt',
};

/** One issued document with its metadata, for another system or the archive. @see Nghị định 30/2020/NĐ-CP Phụ lục VI */
@Injectable()
export class RegisterExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  async document(person: PersonEntity, entryId: string): Promise<StreamableFile> {
    const { facts, sha256 } = await this.facts(person, entryId);
    const file = await this.files.read(sha256).catch((error: unknown) => {
      throw storeRefusal(error);
    });
    if (!file) throw doorRefusal('not-found');
    const metadata = allowed(
      checkMetadata(recordMetadata({ ...facts, pages: pagesOf(file.content) })),
      registerRefusalSentence,
    );
    const name = facts.entry.symbol.replaceAll('/', '-');
    const zip = zipOf([
      { name: `${name}${ENDINGS[file.mediaType] ?? ''}`, content: file.content },
      { name: `${name}.xml`, content: recordXml(metadata) },
    ]);
    const disposition = contentDisposition(`${name}.zip`);
    return new StreamableFile(zip, { type: 'application/zip', length: zip.length, disposition });
  }

  private facts(person: PersonEntity, entryId: string): Promise<{ facts: Omit<RecordFacts, 'pages'>; sha256: string }> {
    return this.transactions.read(async (records) => {
      const entry = await records.register.byId(entryId);
      const document = entry?.documentId ? await records.documents.get(entry.documentId) : null;
      if (!entry || entry.officeId !== person.officeId || !document?.issuedSha256) throw doorRefusal('not-found');
      const corrected = entry.correctsId ? await records.register.byId(entry.correctsId) : null;
      const siblings = await records.documents.ofConference(document.conferenceId);
      const facts = {
        entry,
        dispatches: await records.register.dispatches([entryId]),
        recall: await records.register.recallOf(entryId),
        correctedSymbol: corrected?.symbol ?? null,
        ordinal: siblings.findIndex(({ id }) => id === document.id) + 1,
      };
      return { facts, sha256: document.issuedSha256 };
    });
  }
}
