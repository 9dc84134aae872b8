import { inflateRawSync } from 'node:zlib';

/** Reads the files of a Word file, by their path inside it. */
export function docxFiles(docx: Buffer): Map<string, string> {
  const end = docx.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let entry = docx.readUInt32LE(end + 16);
  for (let left = docx.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = docx.readUInt16LE(entry + 28);
    const name = docx.toString('utf8', entry + 46, entry + 46 + nameLength);
    files.set(name, fileAt(docx, docx.readUInt32LE(entry + 42), docx.readUInt32LE(entry + 20)));
    entry += 46 + nameLength + docx.readUInt16LE(entry + 30) + docx.readUInt16LE(entry + 32);
  }
  return files;
}

function fileAt(docx: Buffer, header: number, size: number): string {
  const start = header + 30 + docx.readUInt16LE(header + 26) + docx.readUInt16LE(header + 28);
  const packed = docx.subarray(start, start + size);
  return (docx.readUInt16LE(header + 8) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}

/** Reads the paragraphs of a Word file that have text, one string each. */
export function docxLines(docx: Buffer): string[] {
  const xml = docxFiles(docx).get('word/document.xml') ?? '';
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gsu) ?? [];
  return paragraphs.map(paragraphText).filter((text) => text.trim() !== '');
}

function paragraphText(paragraph: string): string {
  const pieces = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)];
  return pieces
    .map(([, text]) => text ?? '\n')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
