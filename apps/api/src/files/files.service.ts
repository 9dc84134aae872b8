import type { UploadedFile } from '@conference/contracts';
import { fileRefusalSentence, Files, Inspector, safeFileName } from '@conference/files';
import { Injectable } from '@nestjs/common';
import { allowed } from '../problems/refusal.exception';
import { originalName } from './original-name';
import type { ReceivedFile } from './spool-storage';
import { storeRefusal } from './store-refusal';

/** Takes files into the record, by content, and remembers who uploaded them. */
@Injectable()
export class FilesService {
  constructor(
    private readonly files: Files,
    private readonly inspector: Inspector,
  ) {}

  /** @throws RefusalException when something is wrong with the file, or when the store cannot keep it */
  async store(file: ReceivedFile, personId: string): Promise<UploadedFile> {
    const name = originalName(file);
    const mediaType = allowed(await this.inspector.inspect(file.path, name), fileRefusalSentence);
    try {
      const { sha256, size } = await this.files.upload(file, mediaType, { personId, at: new Date() });
      return { sha256, fileName: safeFileName(name), mediaType, size };
    } catch (error) {
      throw storeRefusal(error);
    }
  }
}
