import type { Role } from '../person/role';
import type { DocumentKind } from '../procedure/document-kind';
import type { Capacity, TaskKind } from '../task/task';

/** What somebody is asked, as far as authority goes: which question, in which capacity, about which document. */
export interface Matter {
  readonly kind: TaskKind;
  readonly capacity: Capacity | null;
  /** Null where the question is about a target. */
  readonly documentId: string | null;
  readonly documentKind: DocumentKind | null;
  /** Who wrote what is asked about: nobody approves their own draft, for somebody else either. */
  readonly authorIds: readonly string[];
  /** Who has declined to decide on this document for a conflict of interest. */
  readonly recusedIds: readonly string[];
}

/** A member of the office, as far as authority goes. */
export interface Colleague {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly active: boolean;
}
