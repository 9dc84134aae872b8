import { crc32 } from 'node:zlib';
import { STEP_BYTES, type Budget } from './budget';
import { ByteCursor } from './byte-cursor';
import type { FileBytes } from './file-bytes';
import { FileRefused } from './file-refusal';

/** A4 in the finest scan that offices make has 35 million; phones reach 108. */
const MOST_PIXELS = 120_000_000;
const LONGEST_SIDE = 30_000;
/** A picture of ordinary making has a few thousand pieces. */
const MOST_PIECES = 20_000;
const PNG_SIGNATURE = 8;

/** @throws FileRefused file-broken, image-too-large, file-with-hidden-file */
export async function inspectPng(bytes: FileBytes, budget: Budget): Promise<void> {
  const cursor = new ByteCursor(bytes, budget, PNG_SIGNATURE);
  for (let piece = 0; ; piece += 1) {
    refuseTooMany(piece);
    const head = await cursor.take(8);
    const [length, type] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    if ((piece === 0) !== (type === 'IHDR')) throw new FileRefused({ code: 'file-broken' });
    const first = await checkedChunk(cursor, head.subarray(4), length);
    if (type === 'IHDR') refuseHuge(first.readUInt32BE(0), first.readUInt32BE(4));
    if (type === 'IEND') break;
  }
  if (cursor.left > 0) throw new FileRefused({ code: 'file-with-hidden-file' });
}

/** Reads a chunk against its checksum and answers its beginning. */
async function checkedChunk(cursor: ByteCursor, type: Buffer, length: number): Promise<Buffer> {
  if (length > cursor.left) throw new FileRefused({ code: 'file-broken' });
  let sum = crc32(type);
  let first: Buffer | null = null;
  for (let left = length; left > 0;) {
    const piece = await cursor.take(Math.min(left, STEP_BYTES));
    first ??= Buffer.from(piece.subarray(0, 8));
    sum = crc32(piece, sum);
    left -= piece.length;
  }
  if ((await cursor.take(4)).readUInt32BE(0) !== sum) throw new FileRefused({ code: 'file-broken' });
  return first ?? Buffer.alloc(8);
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Markers without a length: padding, and the restarts within a scan. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Start of frame, where the dimensions are; three of its range mean something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const MOST_PICTURES = 16;
const MOST_PADDING = 1_024;

/** @throws FileRefused file-broken, image-too-large, file-with-hidden-file */
export async function inspectJpeg(bytes: FileBytes, budget: Budget): Promise<void> {
  const cursor = new ByteCursor(bytes, budget);
  // telephones put further pictures (a preview, a depth map) behind the first
  for (let picture = 0; picture < MOST_PICTURES; picture += 1) {
    await readJpeg(cursor);
    const next = await cursor.peek(3);
    if (next[0] !== 0xff || next[1] !== START || next[2] !== 0xff) break;
  }
  await refuseHiddenBehind(cursor);
}

async function readJpeg(cursor: ByteCursor): Promise<void> {
  const start = await cursor.take(2);
  if (start[0] !== 0xff || start[1] !== START) throw new FileRefused({ code: 'file-broken' });
  let hasFrame = false;
  for (let piece = 0; ; piece += 1) {
    refuseTooMany(piece);
    const marker = await nextMarker(cursor);
    if (marker === END) break;
    if (isBare(marker)) continue;
    const length = (await cursor.take(2)).readUInt16BE(0) - 2;
    if (length < 0) throw new FileRefused({ code: 'file-broken' });
    if (isFrame(marker)) {
      const frame = await cursor.peek(5);
      if (frame.length < 5) throw new FileRefused({ code: 'file-broken' });
      refuseHuge(frame.readUInt16BE(3), frame.readUInt16BE(1));
      hasFrame = true;
    }
    cursor.skip(length);
    if (marker === SCAN) await skipScan(cursor);
  }
  if (!hasFrame) throw new FileRefused({ code: 'file-broken' });
}

async function nextMarker(cursor: ByteCursor): Promise<number> {
  if ((await cursor.take(1))[0] !== 0xff) throw new FileRefused({ code: 'file-broken' });
  for (let padding = 0; padding < MOST_PADDING; padding += 1) {
    const [marker] = await cursor.take(1);
    if (marker !== 0xff) return marker!;
  }
  throw new FileRefused({ code: 'file-broken' });
}

/** Within a scan `FF 00` is a byte of the picture and `FF D0…D7` a restart; any other `FF` ends it. */
async function skipScan(cursor: ByteCursor): Promise<void> {
  for (;;) {
    const window = await cursor.peek(STEP_BYTES);
    if (window.length < 2) throw new FileRefused({ code: 'file-broken' });
    const at = endOfScan(window);
    if (at >= 0) return cursor.skip(at);
    cursor.skip(window.length - 1);
  }
}

function endOfScan(window: Buffer): number {
  let at = window.indexOf(0xff);
  while (at >= 0 && at + 1 < window.length) {
    const next = window[at + 1]!;
    if (next !== 0x00 && next !== 0xff && !isBare(next)) return at;
    at = window.indexOf(0xff, at + 1);
  }
  return -1;
}

/** Beginnings of files that have no business behind a picture. */
const HIDDEN = ['PK\u0003\u0004', 'PK\u0005\u0006', '%PDF-', 'Rar!\u001a', '7z\u00bc\u00af', '\u007fELF'];
const HIDDEN_TEXT = ['<script', '<html', '<?php', '<svg', '#!/'];
const LONGEST_MARK = 16;

async function refuseHiddenBehind(cursor: ByteCursor): Promise<void> {
  if ((await cursor.peek(2)).toString('latin1') === 'MZ') throw new FileRefused({ code: 'file-with-hidden-file' });
  while (cursor.left > 0) {
    const window = (await cursor.peek(STEP_BYTES)).toString('latin1');
    const lower = window.toLowerCase();
    if (HIDDEN.some((mark) => window.includes(mark)) || HIDDEN_TEXT.some((mark) => lower.includes(mark)))
      throw new FileRefused({ code: 'file-with-hidden-file' });
    cursor.skip(window.length > LONGEST_MARK ? window.length - LONGEST_MARK : window.length);
  }
}

function refuseTooMany(pieces: number): void {
  if (pieces > MOST_PIECES) throw new FileRefused({ code: 'file-broken' });
}

function refuseHuge(width: number, height: number): void {
  if (width === 0) throw new FileRefused({ code: 'file-broken' });
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new FileRefused({ code: 'image-too-large', width, height });
}
