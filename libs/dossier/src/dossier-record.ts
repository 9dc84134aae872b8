import type { CivilDate, Retention } from '@conference/domain';

/** One row of the record, with the columns' names. */
export type Row = Readonly<Record<string, unknown>>;

/** What a dossier says about itself (`ho-so.json`). */
export interface DossierFacts {
  readonly kind: 'final' | 'interim';
  readonly office: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly symbol: string;
    readonly place: string;
    readonly superiorBody: string | null;
  };
  readonly conference: {
    readonly id: string;
    readonly year: number;
    readonly ordinal: number;
    readonly title: string;
    readonly heldOn: CivilDate;
    readonly stage: string;
    readonly rehearsal: boolean;
  };
  /** The first entry of the audit chain that is about the conference. */
  readonly fromSeq: number;
  /** The last entry of the audit chain that the record follows, and its time: the dossier's own time. */
  readonly throughSeq: number;
  readonly throughAt: string;
  readonly closedOn: CivilDate | null;
  readonly handOverDueOn: CivilDate | null;
  readonly retention: Retention;
  readonly versions: { readonly product: string; readonly schema: string };
  /** Whether heads of the audit chain are kept outside the database; then the dossier must hold some. */
  readonly anchored: boolean;
}

/** A stored file by its content. */
export interface StoredFacts {
  readonly size: number;
  readonly mediaType: string;
}

/** Everything that a dossier is made of: a view of the record at one moment. */
export interface DossierRecord {
  readonly facts: DossierFacts;
  /** Rows by the name of their table, each table in its order. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly people: readonly object[];
  readonly units: readonly object[];
  readonly files: ReadonlyMap<string, StoredFacts>;
}

/** Reads a text of a row; null where there is none. */
export function textOf(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}
