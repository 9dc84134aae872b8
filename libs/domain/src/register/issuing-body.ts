import { advisoryBodyOf, type RegisterBook } from './book';

/** Who issues a document: the name in its head, and what stands for it in the symbol. */
export interface IssuingBody {
  readonly name: string;
  readonly symbol: string;
}

/** A unit with the abbreviation that its letters carry, where the office has chosen one. */
export interface NamedUnit {
  readonly name: string;
  readonly symbol?: string | null | undefined;
}

/** The office whose books they are. */
export interface NumberingOffice {
  readonly name: string;
  readonly symbol: string;
  readonly employeeSide: { readonly kind: 'union' | 'substitute'; readonly name: string };
}

/** Finds who issues what is numbered in a book. In a rehearsal it is whoever would issue the real one. */
export function issuingBodyOf(book: RegisterBook, office: NumberingOffice, unit: NamedUnit | null): IssuingBody {
  if (advisoryBodyOf(book) !== null && unit) return { name: unit.name, symbol: unitSymbol(unit) };
  switch (book) {
    case 'employeeSide': {
      const { kind, name } = office.employeeSide;
      return { name, symbol: kind === 'union' ? 'CĐCS' : abbreviate(name) };
    }
    case 'inspectionBoard':
      return { name: 'Ban Thanh tra nhân dân', symbol: 'BTTND' };
    default:
      return { name: office.name, symbol: office.symbol };
  }
}

/** The abbreviation of a unit in an official letter's symbol: the office's own, or its initials. */
export function unitSymbol({ name, symbol }: NamedUnit): string {
  return symbol ?? abbreviate(name);
}

/** Words that say what kind of unit it is, or join others: they are not in its abbreviation. */
const LEFT_OUT = /^(?:phòng|và)$/iu;
/** `Văn phòng Sở` is the Sở's own office: the Sở stands before the dash already. */
const OWNER = /\s+(?:sở|cơ quan|trung tâm|chi cục|ủy ban|ubnd)$/iu;

/** Makes an abbreviation of a name from its initials: `Phòng Kế hoạch - Tài chính` gives `KHTC`, `Văn phòng Sở` gives `VP`. */
export function abbreviate(name: string): string {
  const words = name
    .replace(OWNER, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const kept = words.filter((word, place) => !LEFT_OUT.test(word) || (place > 0 && words[place - 1] === 'Văn'));
  return (kept.length > 0 ? kept : words).map((word) => word.charAt(0).toUpperCase()).join('');
}
