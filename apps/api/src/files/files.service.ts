import type { UploadedFile } from '@conference/contracts';
import { Transactions } from '@conference/persistence';
import { Injectable } from '@nestjs/common';
import { doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { fileKind, safeFileName } from './file-kind';

/** Takes files into the record, by content. */
@Injectable()
export class FilesService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws RefusalException when the file is empty, of a kind not taken, or not what its name says */
  async store(content: Buffer, originalName: string): Promise<UploadedFile> {
    const fileName = safeFileName(originalName);
    const mediaType = allowed(await fileKind(content, fileName), ({ code }) => doorWords(code));
    const { sha256, size } = await this.transactions.run((records) =>
      records.files.store(content, mediaType, new Date()),
    );
    return { sha256, fileName, mediaType, size };
  }
}
