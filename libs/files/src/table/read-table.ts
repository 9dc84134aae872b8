import { readFile, stat } from 'node:fs/promises';
import { ok, refuse, type Result, type Sentence, type TableLine } from '@conference/domain';
import { withBytesOfFile } from '../inspect/file-bytes';
import { FileRefused, fileRefusalSentence, type FileRefusal } from '../inspect/file-refusal';
import { FILE_KINDS, kindByName } from '../inspect/file-kind';
import type { Inspector } from '../inspect/inspector';
import { decodeText, type TextEncoding, type TextRefusal } from './decode-text';
import { readCsv, type CsvRefusal } from './read-csv';
import { readSheet } from './read-sheet';

/** A table as it was read, and how its file was written. */
export interface ReadTable {
  readonly lines: readonly TableLine[];
  readonly writtenIn: TextEncoding | 'xlsx';
}

/** Why a file cannot be read as a table. */
export type TableRefusal =
  | FileRefusal
  | TextRefusal
  | CsvRefusal
  | { readonly code: 'table-type-not-allowed' }
  | { readonly code: 'table-too-large'; readonly largestBytes: number };

const LARGEST_TEXT = 5_000_000;
const TEXT_NAME = /\.(csv|tsv|txt)$/i;

/** Reads a file that somebody sent as a table: a workbook, looked through before it is read, or text with separators. */
export async function readTable(
  { path, name }: { readonly path: string; readonly name: string },
  inspector: Inspector,
): Promise<Result<ReadTable, TableRefusal>> {
  if (TEXT_NAME.test(name)) return readText(path);
  if (kindByName(name) !== FILE_KINDS.xlsx) return refuse({ code: 'table-type-not-allowed' });
  const looked = await inspector.inspect(path, name);
  if (!looked.ok) return looked;
  try {
    return ok({ lines: await withBytesOfFile(path, readSheet), writtenIn: 'xlsx' as const });
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.refusal);
    throw error;
  }
}

async function readText(path: string): Promise<Result<ReadTable, TableRefusal>> {
  if ((await stat(path)).size > LARGEST_TEXT) return refuse({ code: 'table-too-large', largestBytes: LARGEST_TEXT });
  const decoded = decodeText(await readFile(path));
  if (!decoded.ok) return decoded;
  const lines = readCsv(decoded.value.text);
  return lines.ok ? ok({ lines: lines.value, writtenIn: decoded.value.encoding }) : lines;
}

/** Says why a file cannot be read as a table and what to do, in the reader's language. */
export function tableRefusalSentence(refusal: TableRefusal): Sentence {
  switch (refusal.code) {
    case 'text-mixed':
      return {
        vi: `Tệp trộn nhiều bảng mã: phần lớn là UTF-8, nhưng các dòng ${refusal.lines.join(', ')} thì không (đọc được: “${refusal.sample}”). Hãy lưu lại toàn bộ tệp bằng “CSV UTF-8” hoặc XLSX.`,
        en: `The file mixes code tables: most of it is UTF-8, but lines ${refusal.lines.join(', ')} are not (they read “${refusal.sample}”). Save the whole file as “CSV UTF-8” or XLSX.`,
      };
    case 'text-binary':
      return {
        vi: 'Tệp có tên CSV nhưng nội dung không phải văn bản; hãy lưu lại dạng “CSV UTF-8” hoặc XLSX.',
        en: 'The file is called CSV but is no text; save it as “CSV UTF-8” or XLSX.',
      };
    case 'csv-quote-open':
      return {
        vi: `Dòng ${refusal.line} mở dấu ngoặc kép mà không đóng.`,
        en: `A quotation mark that begins in line ${refusal.line} never ends.`,
      };
    case 'table-type-not-allowed':
    case 'file-type-not-allowed':
      return {
        vi: 'Chỉ nhận tệp XLSX hoặc CSV; tệp XLS cũ hãy lưu lại dạng XLSX.',
        en: 'Only XLSX or CSV files are taken; save an old XLS file as XLSX.',
      };
    case 'table-too-large':
      return { vi: 'Danh sách vượt quá 5 MB.', en: 'The list is larger than 5 MB.' };
    default:
      return fileRefusalSentence(refusal);
  }
}
