import { Spool, type SpooledFile } from '@conference/files';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { storeRefusal } from './store-refusal';

/** A file that a form brought: it lies on disk until the answer is sent. */
export type ReceivedFile = Express.Multer.File & SpooledFile;

/** Streams the files of forms to the spool, whatever their number, and forgets them when the request is over. */
export class SpoolStorage implements StorageEngine {
  constructor(private readonly spool: Spool) {}

  _handleFile(request: Request, file: Express.Multer.File, done: (error?: unknown, info?: SpooledFile) => void): void {
    this.receive(request, file).then(
      (spooled) => done(null, spooled),
      (error: unknown) => done(storeRefusal(error)),
    );
  }

  _removeFile(_request: Request, file: Express.Multer.File, done: (error: Error | null) => void): void {
    (file as ReceivedFile).remove().then(() => done(null), done);
  }

  private async receive(request: Request, file: Express.Multer.File): Promise<SpooledFile> {
    const spooled = await this.spool.receive(file.stream);
    const forget = () => void spooled.remove();
    if (request.res?.closed) forget();
    else request.res?.once('close', forget);
    return spooled;
  }
}
