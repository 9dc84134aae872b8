const DIRECTORY = 12;
const RECORD = 16;

/** Tables that shape a script: what they offer (ligatures, kerning) no official text needs, and reading them for each word takes long. */
const SHAPING = new Set(['GSUB', 'GPOS', 'GDEF']);

/**
 * Takes the shaping tables out of a font file.
 *
 * Composed Vietnamese letters are glyphs of their own, and Word does not kern by itself: without these tables a line is exactly as long
 * in the PDF as we measure it and as Word sets it.
 */
export function withoutShaping(font: Buffer): Buffer {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = DIRECTORY + RECORD * index;
    return font.subarray(at, at + RECORD);
  });
  const kept = records.filter((record) => !SHAPING.has(record.toString('latin1', 0, 4)));
  const plain = Buffer.from(font);
  plain.writeUInt16BE(kept.length, 4);
  kept.forEach((record, index) => record.copy(plain, DIRECTORY + RECORD * index));
  return plain;
}
