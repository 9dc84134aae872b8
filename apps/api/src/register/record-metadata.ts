import { officialTypeName, writtenNumber, type RecordMetadata } from '@conference/domain';
import type { DispatchEntity, RegisterEntryEntity, RegisterRecallEntity } from '@conference/persistence';

/** What the metadata of an issued document are written from. */
export interface RecordFacts {
  readonly entry: RegisterEntryEntity;
  readonly dispatches: readonly DispatchEntity[];
  readonly recall: RegisterRecallEntity | null;
  readonly correctedSymbol: string | null;
  /** Its place among the documents of its conference, counted from 1. */
  readonly ordinal: number;
  readonly pages: number | null;
}

/** Fills in the fields of the regulation; what is not known stays away. @see Nghị định 30/2020/NĐ-CP Phụ lục VI */
export function recordMetadata(facts: RecordFacts): RecordMetadata {
  const { entry, dispatches, ordinal, pages } = facts;
  const description = descriptionOf(facts);
  return {
    FileCode: { FileCatalog: entry.year },
    DocOrdinal: ordinal,
    TypeName: officialTypeName(entry.typeCode).vi,
    CodeNumber: writtenNumber(entry.number),
    CodeNotation: entry.symbol.slice(entry.symbol.indexOf('/') + 1),
    IssuedDate: entry.issuedOn,
    OrganName: entry.organName,
    Subject: entry.subject,
    Language: 'Tiếng Việt',
    ...(pages === null ? {} : { PageAmount: pages }),
    ...(description ? { Description: description } : {}),
    ...(entry.signerName ? { SignerInfo: { Position: entry.signerPosition ?? '', FullName: entry.signerName } } : {}),
    To: dispatches.map(({ name }) => ({ OrganName: name })),
    Priority: 'Thường',
  };
}

function descriptionOf({ entry, recall, correctedSymbol }: RecordFacts): string {
  const words = [
    entry.correction && correctedSymbol
      ? `${entry.correction === 'content' ? 'Thay thế' : 'Đính chính'} văn bản số ${correctedSymbol}.`
      : '',
    entry.book === 'rehearsal' ? 'Văn bản diễn tập.' : '',
    recall ? 'Đã thu hồi.' : '',
  ];
  return words.filter(Boolean).join(' ');
}

/** Counts the pages of a PDF whose page objects stand in the open, as this system writes them; null where they do not. */
export function pagesOf(file: Buffer): number | null {
  const pages = file.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
  return pages > 0 ? pages : null;
}
