import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [420, 594];
const MARGIN = 42;
const LINE = 27;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The photo of a counting record of the play: a sheet of paper with lines and nothing written on it. */
export function recordPhoto(): File {
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const isLine = y > 2 * MARGIN && y < HEIGHT - MARGIN && y % LINE === 0;
    const pixels = Array.from({ length: WIDTH }, (__, x) => (isLine && x > MARGIN && x < WIDTH - MARGIN ? 0xc8 : 0xf6));
    return Buffer.from([0, ...pixels]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // eight bits of grey, deflated, unfiltered, not interlaced
  header.set([8, 0, 0, 0, 0], 8);
  const png = Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return new File([new Uint8Array(png)], 'bien-ban-kiem-phieu.png', { type: 'image/png' });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
