import type { CivilDate } from '@conference/domain';

/** The office whose conference a document is about. */
export interface OfficeFacts {
  readonly name: string;
  readonly superiorBody?: string | null;
  /** The place of issue, as it stands before the date. */
  readonly place: string;
}

/** What the register and the signature give to a document; absent until then. */
export interface IssueFacts {
  readonly number?: number | null;
  readonly symbol?: string | null;
  readonly issuedOn: CivilDate | null;
  readonly draft?: boolean;
}

/** The conference a document comes from. */
export interface ConferenceFacts {
  readonly title: string;
  readonly year: number;
  readonly heldOn: CivilDate;
}

/** Who took part; figures that were not taken stay absent. */
export interface AttendanceFacts {
  readonly entitled: number | null;
  readonly present: number | null;
  /** The Vietnamese sentence of the quorum verdict. */
  readonly quorumSentence: string | null;
}

/** One vote with the Vietnamese sentence of its verdict. */
export interface VoteFacts {
  readonly motion: string;
  readonly sentence: string;
}

/** One target with what became of last year's; a text or figure that is not known stays absent. */
export interface TargetFacts {
  readonly title: string;
  readonly indicator?: string | null;
  readonly previous?: string | null;
  readonly lineage: TargetLineage;
  readonly owner?: string | null;
  /** The lasting id of the clause that says it. */
  readonly clauseId?: string;
}

/** How a target stands to the one of the year before. */
export type TargetLineage = 'new' | 'raised' | 'kept' | 'lowered' | 'dropped';

/** The emulation pledge and who signs it. */
export interface PledgeFacts {
  readonly title: string;
  readonly parties: readonly PledgeParty[];
}

/** A party of the pledge: whom it stands for, and who signs. */
export interface PledgeParty {
  readonly side: string;
  readonly position: string;
  readonly name: string;
  /** How and when it signed, in words: `10 giờ 20 phút ngày 16/01/2026, vẽ chữ ký`; absent before that. */
  readonly signed?: string | null;
  /** What stands where the signature goes, as `(Đã ký số)`; absent before that. */
  readonly note?: string | null;
}

/** A person with the position that is written beside the name. */
export interface PersonFacts {
  readonly name: string;
  readonly position: string;
}
