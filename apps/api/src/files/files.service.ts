import { readFile } from 'node:fs/promises';
import type { UploadedFile } from '@conference/contracts';
import { Files } from '@conference/files';
import { Injectable } from '@nestjs/common';
import { doorWords } from '../problems/door-words';
import { allowed } from '../problems/refusal.exception';
import { fileKind, safeFileName } from './file-kind';
import { originalName } from './original-name';
import type { ReceivedFile } from './spool-storage';
import { storeRefusal } from './store-refusal';

/** Takes files into the record, by content. */
@Injectable()
export class FilesService {
  constructor(private readonly files: Files) {}

  /** @throws RefusalException when the file is empty, of a kind not taken, or not what its name says; when the store cannot keep it */
  async store(file: ReceivedFile): Promise<UploadedFile> {
    const fileName = safeFileName(originalName(file));
    const mediaType = allowed(await fileKind(await readFile(file.path), fileName), ({ code }) => doorWords(code));
    try {
      const { sha256, size } = await this.files.add(file, mediaType, new Date());
      return { sha256, fileName, mediaType, size };
    } catch (error) {
      throw storeRefusal(error);
    }
  }
}
