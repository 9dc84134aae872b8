import { advisoryBodyOf, type RegisterBook, type Sentence } from '@conference/domain';
import type { OfficeEntity, UnitEntity } from '@conference/persistence';

/** Names a book for people: whose documents it numbers. */
export function bookName(book: RegisterBook, office: OfficeEntity, units: readonly UnitEntity[]): Sentence {
  const advisoryBody = advisoryBodyOf(book);
  if (advisoryBody !== null) {
    const name = units.find(({ code }) => code === advisoryBody)?.name ?? advisoryBody;
    return { vi: name, en: name };
  }
  switch (book) {
    case 'employeeSide':
      return { vi: office.employeeSide.name, en: office.employeeSide.name };
    case 'inspectionBoard':
      return { vi: 'Ban Thanh tra nhân dân', en: 'People’s inspection board' };
    case 'rehearsal':
      return { vi: 'Diễn tập', en: 'Rehearsals' };
    default:
      return { vi: 'Văn bản đi của cơ quan', en: 'The office’s outgoing documents' };
  }
}
