import { crc32, deflateSync } from 'node:zlib';

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Builds a grey PNG; its header may claim any size. */
export function pngOf(width = 4, height = 4, { filler = 0 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = deflateSync(Buffer.alloc(Math.min(height, 64) * (Math.min(width, 64) + 1)));
  const padding = filler > 0 ? [chunk('tEXt', Buffer.alloc(filler, 'a'))] : [];
  return Buffer.concat([PNG_SIGNATURE, chunk('IHDR', header), ...padding, chunk('IDAT', rows), chunk('IEND')]);
}

function chunk(type: string, content = Buffer.alloc(0)): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** Builds a JPEG by its markers: nobody draws it. */
export function jpegOf(width = 4, height = 4, scan: Buffer = Buffer.from('112233ff00445566', 'hex')): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    Buffer.from('ffda0008010100003f00', 'hex'),
    scan,
    Buffer.from('ffd9', 'hex'),
  ]);
}
