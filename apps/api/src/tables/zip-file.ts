import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

const NEEDED_VERSION = 20;
/** Names are written in UTF-8. */
const UTF8_NAMES = 1 << 11;
const DEFLATED = 8;
/** 1 January 1980, midnight: the same content gives the same bytes at any hour. */
const FIXED_DATE = (1 << 5) | 1;

/** Packs a few files into a zip; the same files always give the same bytes. @see APPNOTE.TXT 6.3.10 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const encoded = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content);
    const facts = factsOf(encoded, content, packed);
    const head = Buffer.concat([uint32(0x04034b50), facts, uint16(0), encoded]);
    const place = Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(NEEDED_VERSION), facts, uint16(0), place, encoded]));
    pieces.push(head, packed);
    offset += head.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const count = uint16(entries.length);
  const end = [uint32(0x06054b50), uint16(0), uint16(0), count, count, uint32(list.length), uint32(offset), uint16(0)];
  return Buffer.concat([...pieces, list, ...end]);
}

/** What stands both before a file and in the directory, up to the length of its name. */
function factsOf(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    uint16(NEEDED_VERSION),
    uint16(UTF8_NAMES),
    uint16(DEFLATED),
    uint16(0),
    uint16(FIXED_DATE),
    uint32(crc32(content)),
    uint32(packed.length),
    uint32(content.length),
    uint16(name.length),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
