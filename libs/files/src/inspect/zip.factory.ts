import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip file as a test wants it, lies included. */
export interface ZipPart {
  readonly name: string;
  readonly content?: string | Buffer;
  /** Stored as it is, not packed. */
  readonly stored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says of the unpacked size, whatever it is. */
  readonly claimedSize?: number;
  readonly claimedSum?: number;
  /** What the local header says of the name. */
  readonly localName?: string;
  readonly attributes?: number;
  /** Shares the bytes of an earlier entry. */
  readonly sameAs?: number;
}

/** How a zip file as a whole differs from an ordinary one. */
export interface ZipOddities {
  readonly before?: Buffer;
  readonly between?: Buffer;
  readonly beforeEnd?: Buffer;
  readonly comment?: string;
}

/** Builds a zip file byte by byte. */
export function zipOf(parts: readonly ZipPart[], { before, between, beforeEnd, comment }: ZipOddities = {}): Buffer {
  const pieces: Buffer[] = [before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = pieces[0]!.length;
  const push = (piece: Buffer) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const part of parts) {
    const whole = Buffer.from(part.content ?? '');
    const packed = part.stored ? whole : deflateRawSync(whole);
    const facts = {
      method: part.method ?? (part.stored ? 0 : 8),
      flags: part.flags ?? 0x800,
      sum: part.claimedSum ?? crc32(whole),
      packed: packed.length,
      size: part.claimedSize ?? whole.length,
    };
    const offset = part.sameAs === undefined ? at : offsets[part.sameAs]!;
    offsets.push(offset);
    if (part.sameAs === undefined) {
      const localName = Buffer.from(part.localName ?? part.name);
      push(Buffer.concat([localHeader(facts, localName), localName, packed]));
      if (between) push(between);
    }
    const name = Buffer.from(part.name);
    directory.push(Buffer.concat([centralHeader(facts, name, offset, part.attributes ?? 0), name]));
  }
  const central = Buffer.concat(directory);
  const start = at;
  const end = directoryEnd(parts.length, central.length, start, Buffer.from(comment ?? ''));
  return Buffer.concat([...pieces, central, beforeEnd ?? Buffer.alloc(0), end]);
}

interface Facts {
  readonly method: number;
  readonly flags: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
}

function localHeader({ method, flags, sum, packed, size }: Facts, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(sum, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function centralHeader({ method, flags, sum, packed, size }: Facts, name: Buffer, offset: number, attributes: number) {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(sum, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(attributes, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

function directoryEnd(count: number, size: number, offset: number, comment: Buffer): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}
