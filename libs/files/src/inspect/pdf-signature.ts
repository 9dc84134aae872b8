import { ok, refuse, type Result, type Sentence } from '@conference/domain';

/** What a signed PDF says about its signature. Nothing of it is proven here: see `findPdfSignature`. */
export interface PdfSignature {
  /** As the file names it: `ETSI.CAdES.detached` for PAdES. */
  readonly subFilter: string;
  readonly isPades: boolean;
}

/** Why a file does not count as a signed PDF. */
export type PdfSignatureRefusal =
  { readonly code: 'pdf-expected' } | { readonly code: 'pdf-not-signed' } | { readonly code: 'pdf-signature-partial' };

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
const NEAR = 64 * 1024;
/** The first sign of the DER sequence that every CMS signature is. */
const SEQUENCE = 0x30;
const SHORTEST = 64;

/**
 * Finds the signature of a PDF that covers the whole file: every byte of it but the signature itself.
 *
 * This shows that the file carries a signature and that nothing was appended after it. It does not verify the signature's arithmetic, the
 * certificate, its issuer, its revocation, or its time: whoever relies on it opens the file in a program that does.
 * @see ETSI EN 319 142-1, ISO 32000-2 §12.8.1
 */
export function findPdfSignature(content: Buffer): Result<PdfSignature, PdfSignatureRefusal> {
  if (!content.subarray(0, 1024).includes('%PDF-')) return refuse({ code: 'pdf-expected' });
  const text = content.toString('latin1');
  const ranges = [...text.matchAll(BYTE_RANGE)];
  if (ranges.length === 0) return refuse({ code: 'pdf-not-signed' });
  const whole = ranges.find((range) => coversWhole(content, numbersOf(range)));
  if (!whole) return refuse({ code: 'pdf-signature-partial' });
  const subFilter = subFilterNear(text, whole.index);
  return subFilter
    ? ok({ subFilter, isPades: subFilter === 'ETSI.CAdES.detached' })
    : refuse({ code: 'pdf-not-signed' });
}

type Range = readonly [from: number, length: number, again: number, rest: number];

function numbersOf(range: RegExpMatchArray): Range {
  return [Number(range[1]), Number(range[2]), Number(range[3]), Number(range[4])];
}

/** The range begins with the file and ends with it; what it leaves out is the hexadecimal signature and nothing else. */
function coversWhole(content: Buffer, [from, length, again, rest]: Range): boolean {
  if (from !== 0 || again + rest !== content.length || again <= length) return false;
  const left = content.subarray(length, again).toString('latin1');
  const hex = /^<([0-9a-f\s]*)>$/i.exec(left)?.[1]?.replace(/\s/g, '') ?? '';
  return hex.length >= SHORTEST && Number.parseInt(hex.slice(0, 2), 16) === SEQUENCE;
}

/** The dictionary around a range: the hexadecimal signature may stand before it or after it. */
function subFilterNear(text: string, at: number): string | null {
  const from = Math.max(0, text.lastIndexOf(' obj', at), at - 4 * NEAR);
  const end = text.indexOf('endobj', at);
  return /\/SubFilter\s*\/([A-Za-z0-9.]+)/.exec(text.slice(from, end < 0 ? at + NEAR : end))?.[1] ?? null;
}

/** Says in the reader's language why a file does not count as a signed PDF. */
export function pdfSignatureRefusalSentence({ code }: PdfSignatureRefusal): Sentence {
  switch (code) {
    case 'pdf-expected':
      return { vi: 'Tệp ký số phải là tệp PDF.', en: 'A digitally signed file has to be a PDF.' };
    case 'pdf-not-signed':
      return {
        vi: 'Tệp PDF này chưa có chữ ký số; hãy ký số rồi tải lên lại.',
        en: 'This PDF carries no digital signature: sign it, and upload it again.',
      };
    case 'pdf-signature-partial':
      return {
        vi: 'Chữ ký số không bao trùm toàn bộ tệp: tệp đã bị thêm nội dung sau khi ký. Hãy tải lên đúng tệp đã ký.',
        en: 'The digital signature does not cover the whole file: something was added after it. Upload the file as it was signed.',
      };
  }
}
