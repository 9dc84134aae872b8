const PLACE = 10;

/** Builds a PDF with a signature dictionary over the whole file, as a signing program writes it; its signature is made up. */
export function signedPdf({
  subFilter = 'ETSI.CAdES.detached' as string | null,
  signature = `30${'82'.repeat(63)}`,
  gap = '',
} = {}): Buffer {
  const filter = subFilter ? ` /SubFilter /${subFilter}` : '';
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite${filter} `;
  const range = (...numbers: number[]) =>
    `/ByteRange [${numbers.map((number) => String(number).padStart(PLACE)).join(' ')}] /Contents `;
  const before = Buffer.byteLength(head + range(0, 0, 0, 0));
  const after = before + signature.length + 2 + gap.length;
  const tail = ` >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`;
  return Buffer.from(`${head}${range(0, before, after, tail.length)}<${signature}>${gap}${tail}`, 'latin1');
}
