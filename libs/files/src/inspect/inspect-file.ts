import { ok, refuse, type Result } from '@conference/domain';
import { fileTypeFromBuffer } from 'file-type';
import { Budget } from './budget';
import type { FileBytes } from './file-bytes';
import { FILE_KINDS, kindByName, type FileMediaType } from './file-kind';
import { isUnsafeName } from './file-name';
import { FileRefused, type FileRefusal } from './file-refusal';
import { inspectJpeg, inspectPng } from './inspect-image';
import { inspectPackage } from './inspect-package';
import { inspectPdf } from './inspect-pdf';

const SAMPLE = 4100;
/** How far from the end a zip file's directory may end, and what its parts begin with. */
const DIRECTORY_SEARCH = 65_557;
const DIRECTORY_END = Buffer.from('PK\u0005\u0006', 'latin1');
const DIRECTORY_END_LENGTH = 22;
const DIRECTORY_ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const OLE_SEARCH = 1024 * 1024;

/** Looks a file over before it is taken: what it is by its content, whether its name says the same, and what is hidden in it. */
export async function inspectFile(
  bytes: FileBytes,
  name: string,
  budget = new Budget(),
): Promise<Result<FileMediaType, FileRefusal>> {
  try {
    return ok(await inspect(bytes, name, budget));
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.refusal);
    throw error;
  }
}

async function inspect(bytes: FileBytes, name: string, budget: Budget): Promise<FileMediaType> {
  if (isUnsafeName(name)) throw new FileRefused({ code: 'file-name-unsafe' });
  if (bytes.size === 0) throw new FileRefused({ code: 'file-empty' });
  const says = kindByName(name);
  if (!says) throw new FileRefused({ code: 'file-type-not-allowed', fileName: name });
  const is = await kindByContent(bytes, says, budget);
  if (is !== says) throw new FileRefused({ code: 'file-not-what-it-says', says, is });
  return says;
}

async function kindByContent(bytes: FileBytes, says: FileMediaType, budget: Budget): Promise<string | null> {
  budget.read(SAMPLE);
  const sample = await bytes.read(0, SAMPLE);
  if (sample.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    return (await inspectPackage(bytes, { budget, level: 0 })) ?? 'application/zip';
  }
  const is = (await fileTypeFromBuffer(sample))?.mime ?? null;
  if (is === 'application/x-cfb') await refuseEncryptedOffice(bytes, budget);
  if (is !== says) return is;
  await refuseAlsoZip(bytes, budget);
  if (is === FILE_KINDS.pdf) await inspectPdf(bytes, budget);
  if (is === FILE_KINDS.png) await inspectPng(bytes, budget);
  if (is === FILE_KINDS.jpg) await inspectJpeg(bytes, budget);
  return is;
}

/** A document with a password is packed into the older format, under this name. @see MS-OFFCRYPTO 2.3 */
async function refuseEncryptedOffice(bytes: FileBytes, budget: Budget): Promise<void> {
  for (const at of [0, Math.max(0, bytes.size - OLE_SEARCH)]) {
    budget.read(OLE_SEARCH);
    if ((await bytes.read(at, OLE_SEARCH)).includes(ENCRYPTED_PACKAGE))
      throw new FileRefused({ code: 'file-encrypted' });
  }
}

/** A zip file is read from its end: one can stand behind, or inside, anything else. */
async function refuseAlsoZip(bytes: FileBytes, budget: Budget): Promise<void> {
  budget.read(DIRECTORY_SEARCH);
  const tailAt = Math.max(0, bytes.size - DIRECTORY_SEARCH);
  const tail = await bytes.read(tailAt, DIRECTORY_SEARCH);
  for (let at = tail.indexOf(DIRECTORY_END); at >= 0; at = tail.indexOf(DIRECTORY_END, at + 1)) {
    if (at + DIRECTORY_END_LENGTH > tail.length) return;
    budget.read(0);
    const directoryAt = tailAt + at - tail.readUInt32LE(at + 12);
    if (directoryAt < 0) continue;
    const directory = await bytes.read(directoryAt, DIRECTORY_ENTRY.length);
    if (directory.equals(DIRECTORY_ENTRY)) throw new FileRefused({ code: 'file-with-hidden-file' });
  }
}
