import { deflateSync } from 'node:zlib';

/** Builds a PDF of the given objects, with a place to find them. */
export function pdfOf(objects: readonly (string | Buffer)[] = [], trailer = ''): Buffer {
  const all = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', ...objects];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')];
  const places: number[] = [];
  let at = pieces[0]!.length;
  for (const [index, object] of all.entries()) {
    places.push(at);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table + end)]);
}

/** Objects packed into a stream, as most programs write them. */
export function packedObjects(text: string, { type = '/ObjStm', filter = '/Filter /FlateDecode' } = {}): Buffer {
  return streamOf(`/Type ${type} /N 1 /First 4 ${filter}`, deflateSync(`1 0 ${text}`));
}

/** A stream with its dictionary. */
export function streamOf(dictionary: string, content: Buffer): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`);
  return Buffer.concat([head, content, Buffer.from('\nendstream')]);
}
