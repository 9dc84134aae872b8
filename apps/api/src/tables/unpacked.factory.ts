import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { ZipEntry } from './zip-file';

/** Unpacks a zip with another program than the one that packed it. */
export function unpack(zip: Buffer): Promise<ZipEntry[]> {
  return new Promise((done, failed) => {
    fromBuffer(zip, { lazyEntries: true, strictFileNames: true }, (error, file) => {
      if (error) return failed(error);
      const files: ZipEntry[] = [];
      file.on('entry', (one: Entry) => {
        read(file, one).then((content) => {
          files.push({ name: one.fileName, content });
          file.readEntry();
        }, failed);
      });
      file.once('end', () => done(files));
      file.readEntry();
    });
  });
}

function read(file: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((done, failed) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return failed(error);
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.once('end', () => done(Buffer.concat(pieces)));
    });
  });
}
