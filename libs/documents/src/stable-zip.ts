const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 1980, midnight: the earliest moment a zip file can name. */
const FIXED_TIME = 0;
const FIXED_DATE = (1 << 5) | 1;

/** Takes the time of packing out of a zip file, so that the same content has the same SHA-256 at any hour. */
export function withoutPackingTime(zip: Buffer): Buffer {
  const stable = Buffer.from(zip);
  const end = stable.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || stable.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('This is not a zip file.');

  let entry = stable.readUInt32LE(end + 16);
  for (let left = stable.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (stable.readUInt32LE(entry) !== DIRECTORY_ENTRY) throw new Error('The directory of the zip file is damaged.');
    setTime(stable, entry + 12);
    setTime(stable, stable.readUInt32LE(entry + 42) + 10);
    entry += 46 + [28, 30, 32].reduce((sum, field) => sum + stable.readUInt16LE(entry + field), 0);
  }
  return stable;
}

function setTime(zip: Buffer, offset: number): void {
  zip.writeUInt16LE(FIXED_TIME, offset);
  zip.writeUInt16LE(FIXED_DATE, offset + 2);
}
