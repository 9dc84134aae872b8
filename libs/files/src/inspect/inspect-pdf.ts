import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Budget } from './budget';
import type { FileBytes } from './file-bytes';
import { FileRefused } from './file-refusal';

const WINDOW = 1024 * 1024;
/** A name may be cut by a window's end; none that matters is longer, even when every letter is escaped. */
const OVERLAP = 256;
const TAIL = 2048;
/** Around the mark of an object stream: where its dictionary begins, and where its bytes do. */
const NEAR = 4096;
/** A stream packs a hundred objects or so, some kilobytes; one piece is looked through without a pause. */
const MOST_UNPACKED = 8 * 1024 * 1024;
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]+/g;
const SCRIPTS = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'Rendition', 'SubmitForm'];
const MORE_SCRIPTS = ['ImportData', 'GoToE', 'XFA', 'Movie'];
const REFUSED = new Set([...SCRIPTS, ...MORE_SCRIPTS]);
const unpack = promisify<Buffer, object, Buffer>(inflate);

/**
 * Looks through a PDF without drawing it: whole, not encrypted, no scripts, no commands, no files inside; also in packed objects.
 * @throws FileRefused
 */
export async function inspectPdf(bytes: FileBytes, budget: Budget): Promise<void> {
  await refuseCutOff(bytes, budget);
  for (let at = 0; at < bytes.size; at += WINDOW) {
    const text = (await read(bytes, at, WINDOW + OVERLAP, budget)).toString('latin1');
    for (const { name, index } of namesIn(text)) {
      if (index >= WINDOW) break;
      refuseName(name);
      if (name === 'ObjStm') await inspectPackedObjects(bytes, at + index, budget);
    }
  }
}

async function refuseCutOff(bytes: FileBytes, budget: Budget): Promise<void> {
  const tail = (await read(bytes, Math.max(0, bytes.size - TAIL), TAIL, budget)).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0 || !tail.includes('startxref')) throw new FileRefused({ code: 'file-broken' });
  if (/[^\0\s]/.test(tail.slice(end + '%%EOF'.length))) throw new FileRefused({ code: 'file-with-hidden-file' });
}

function* namesIn(text: string): Iterable<{ name: string; index: number }> {
  for (const match of text.matchAll(NAME)) {
    const written = match[0].slice(1);
    const name = written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    yield { name, index: match.index };
  }
}

function refuseName(name: string): void {
  if (name === 'Encrypt') throw new FileRefused({ code: 'file-encrypted' });
  if (REFUSED.has(name)) throw new FileRefused({ code: 'file-with-scripts', found: name });
}

/** Objects may be packed into a stream: they are unpacked and looked through as well. */
async function inspectPackedObjects(bytes: FileBytes, at: number, budget: Budget): Promise<void> {
  const from = Math.max(0, at - NEAR);
  const near = (await read(bytes, from, 2 * NEAR, budget)).toString('latin1');
  const mark = /stream\r?\n/g;
  mark.lastIndex = at - from;
  const stream = mark.exec(near);
  if (!stream) return; // the word alone, in a text
  const dictionary = near.slice(near.lastIndexOf(' obj', at - from), stream.index);
  const start = from + stream.index + stream[0].length;
  const packed = await upToEnd(bytes, start, budget);
  const text = (await unpacked(dictionary, packed, budget)).toString('latin1');
  for (const { name } of namesIn(text)) refuseName(name);
}

async function unpacked(dictionary: string, packed: Buffer, budget: Budget): Promise<Buffer> {
  const filters = [...namesIn(dictionary)].map(({ name }) => name).filter((name) => /(Decode|Crypt|^Fl)$/.test(name));
  if (/\/Predictor\s+([2-9]|1\d)/.test(dictionary)) throw new FileRefused({ code: 'file-broken' });
  if (filters.length === 0) return packed;
  if (filters.length > 1 || (filters[0] !== 'FlateDecode' && filters[0] !== 'Fl'))
    throw new FileRefused({ code: 'file-broken' });
  const content = await inflated(packed);
  budget.unpack(content.length);
  return content;
}

/** To its very end: a stream that seems to end early would hide the rest. */
async function inflated(packed: Buffer): Promise<Buffer> {
  try {
    return await unpack(packed, { maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused({ code: isTooMuch ? 'file-bomb' : 'file-broken' });
  }
}

async function upToEnd(bytes: FileBytes, start: number, budget: Budget): Promise<Buffer> {
  let length = 64 * 1024;
  for (;;) {
    const found = await read(bytes, start, length, budget);
    const end = found.indexOf('endstream');
    if (end >= 0) return found.subarray(0, end);
    if (found.length < length) throw new FileRefused({ code: 'file-broken' });
    length *= 2;
  }
}

async function read(bytes: FileBytes, at: number, length: number, budget: Budget): Promise<Buffer> {
  const found = await bytes.read(at, length);
  budget.read(found.length);
  return found;
}
