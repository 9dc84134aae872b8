import type { Archive } from './archive';
import type { Finding } from './finding';

const NAME = /^[\w.-]+(\/[\w.-]+)*$/;
const STORED = 0;
const ENCRYPTED = 1;

/** Looks at the directory of the archive before any content is read: names, sizes, and that nothing is packed in an odd way. */
export function checkNames({ files, size }: Archive): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let total = 0;
  for (const { name, entry } of files) {
    if (!NAME.test(name) || name.split('/').some((part) => /^\.+$/.test(part)))
      findings.push({ code: 'name-odd', where: JSON.stringify(name) });
    if (seen.has(name)) findings.push({ code: 'name-twice', where: name });
    seen.add(name);
    const isStored = entry.compressionMethod === STORED && !(entry.generalPurposeBitFlag & ENCRYPTED);
    if (!isStored || entry.compressedSize !== entry.uncompressedSize)
      findings.push({ code: 'entry-compressed', where: name });
    total += entry.uncompressedSize;
    if (total > size) {
      findings.push({ code: 'sizes-lie', where: name });
      break;
    }
  }
  return findings;
}
