import { ok, refuse, type Result } from '../result';
import type { RegisterRefusal } from './refusal';

/**
 * What an electronic record says about a document, under the names that the regulation gives the fields.
 *
 * What is not known stays away: the register invents nothing.
 * @see Nghị định 30/2020/NĐ-CP Phụ lục VI
 */
export interface RecordMetadata {
  readonly FileCode: { readonly OrganId?: string; readonly FileCatalog: number; readonly FileNotation?: string };
  /** The document's place in the file of its conference. */
  readonly DocOrdinal?: number;
  readonly TypeName: string;
  readonly CodeNumber: string;
  readonly CodeNotation: string;
  readonly IssuedDate: string;
  readonly OrganName: string;
  readonly Subject: string;
  readonly Language: string;
  readonly PageAmount?: number;
  readonly Description?: string;
  readonly SignerInfo?: { readonly Position: string; readonly FullName: string };
  readonly To: readonly { readonly OrganId?: string; readonly OrganName: string }[];
  readonly Priority: string;
  readonly IssuedAmount?: number;
  readonly DueDate?: string;
}

/** The longest text that each field takes, in letters. */
export const FIELD_LENGTHS = {
  OrganId: 13,
  FileNotation: 20,
  TypeName: 100,
  CodeNumber: 11,
  CodeNotation: 30,
  OrganName: 200,
  Subject: 500,
  Description: 500,
} as const;

/** Checks every field against its length; the first one that is too long is named, none is cut. */
export function checkMetadata(metadata: RecordMetadata): Result<RecordMetadata, RegisterRefusal> {
  const tooLong = textsOf(metadata).find(([field, text]) => lettersOf(text) > FIELD_LENGTHS[field]);
  if (!tooLong) return ok(metadata);
  const [field, text] = tooLong;
  return refuse({ code: 'field-too-long', field, length: lettersOf(text), limit: FIELD_LENGTHS[field] });
}

type Field = keyof typeof FIELD_LENGTHS;

function textsOf(metadata: RecordMetadata): (readonly [Field, string])[] {
  const found: (readonly [Field, string])[] = [];
  const visit = (value: unknown, field: string): void => {
    if (Array.isArray(value)) value.forEach((entry) => visit(entry, field));
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([key, entry]) => visit(entry, key));
    else if (typeof value === 'string' && field in FIELD_LENGTHS) found.push([field as Field, value]);
  };
  visit(metadata, '');
  return found;
}

function lettersOf(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}
