import { textOf, type DossierRecord, type Row } from './dossier-record';
import { TAKEN_TABLES } from './record-tables';

/** What the register says of an issued document. @see Nghị định 30/2020/NĐ-CP Phụ lục VI */
export interface RegisterFacts {
  readonly symbol: string;
  readonly book: string;
  readonly year: number;
  readonly number: number;
  readonly typeCode: string;
  readonly subject: string;
  readonly organName: string;
  readonly signedOn: string | null;
  readonly issuedOn: string;
  readonly signer: { readonly name: string | null; readonly position: string | null };
  readonly correctsId: string | null;
  readonly recalledAt: string | null;
}

/** A file of the dossier with where it stands in it and what it is. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** Its name as it was handed in. */
  readonly name: string;
  readonly title: string;
  readonly register: RegisterFacts | null;
  /** The rows that name it. */
  readonly usedBy: readonly {
    readonly table: string;
    readonly row: number;
    readonly column: string;
    readonly what: string;
  }[];
}

type Found = Omit<ListedFile, 'path' | 'size' | 'mediaType'> & { readonly group: 'van-ban' | 'tep' };

/** Lists every stored file of a record once: issued documents first, in the order of the register, then all others as they came. */
export function listedFiles(record: DossierRecord): ListedFile[] {
  const found = new Map<string, Found>();
  for (const file of [...issued(record), ...named(record)]) {
    const known = found.get(file.sha256);
    found.set(file.sha256, known ? { ...known, usedBy: [...known.usedBy, ...file.usedBy] } : file);
  }
  const places = { 'van-ban': 0, tep: 0 };
  return [...found.values()].map(({ group, ...file }) => {
    const stored = record.files.get(file.sha256);
    if (!stored) throw new Error(`the stored file ${file.sha256} is not known`);
    const place = String((places[group] += 1)).padStart(4, '0');
    return { path: `${group}/${place}_${plainName(file.register, file.name)}`, ...stored, ...file };
  });
}

function issued({ tables }: DossierRecord): Found[] {
  const documents = tables.get('document') ?? [];
  const recalls = new Map((tables.get('register_recall') ?? []).map((row) => [row['entry_id'], row]));
  return (tables.get('register_entry') ?? []).flatMap((entry): Found[] => {
    const index = documents.findIndex(({ id }) => id === entry['document_id']);
    const document = documents[index];
    const sha256 = document && textOf(document, 'issued_sha256');
    if (!sha256) return [];
    const register = registerFacts(entry, recalls.get(entry['id']));
    const usedBy = [{ table: 'document', row: index + 1, column: 'issued_sha256', what: 'Văn bản đã phát hành' }];
    const name = `${textOf(document, 'code') ?? ''}.pdf`;
    return [{ group: 'van-ban', sha256, name, title: textOf(document, 'title') ?? '', register, usedBy }];
  });
}

function registerFacts(entry: Row, recall: Row | undefined): RegisterFacts {
  return {
    symbol: String(entry['symbol']),
    book: String(entry['book']),
    year: Number(entry['year']),
    number: Number(entry['number']),
    typeCode: String(entry['type_code']),
    subject: String(entry['subject']),
    organName: String(entry['organ_name']),
    signedOn: textOf(entry, 'signed_on'),
    issuedOn: String(entry['issued_on']),
    signer: { name: textOf(entry, 'signer_name'), position: textOf(entry, 'signer_position') },
    correctsId: textOf(entry, 'corrects_id'),
    recalledAt: recall ? textOf(recall, 'recalled_at') : null,
  };
}

function named({ tables }: DossierRecord): Found[] {
  return TAKEN_TABLES.flatMap(({ table, files = [] }) =>
    (tables.get(table) ?? []).flatMap((row, index) =>
      files.flatMap(({ sha256: column, name: nameColumn, what }): Found[] => {
        const sha256 = textOf(row, column);
        if (!sha256) return [];
        const name = (nameColumn && textOf(row, nameColumn)) || what;
        return [
          {
            group: 'tep',
            sha256,
            name,
            title: what,
            register: null,
            usedBy: [{ table, row: index + 1, column, what }],
          },
        ];
      }),
    ),
  );
}

const LONGEST_NAME = 80;

/** A name that every system can unpack. */
function plainName(register: RegisterFacts | null, name: string): string {
  const plain = `${register ? `${register.symbol}_` : ''}${name}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w.-]+/g, '-')
    .replace(/\.{2,}/g, '.');
  return plain.length <= LONGEST_NAME ? plain : plain.slice(0, LONGEST_NAME - 12) + plain.slice(-12);
}
