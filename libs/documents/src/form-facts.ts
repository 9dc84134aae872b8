import type { DocumentKind, DocumentText } from '@conference/domain';
import type { IssueFacts, OfficeFacts } from './conference-facts';
import type { Signature, Urgency } from './official-document';

/** The office that issues a document, with the signs that stand for it in a symbol (`SKHCN`). */
export interface IssuingOffice extends OfficeFacts {
  readonly symbol?: string | null;
}

/** What any document of the catalogue is made from: what people wrote, who signs, who receives it; never how it looks. */
export interface FormFacts {
  readonly kind: DocumentKind;
  /** With its type in front, as people say it: `Báo cáo kết quả thực hiện nhiệm vụ năm 2025`. */
  readonly title: string;
  readonly office: IssuingOffice;
  /** A symbol that the register gave is printed as it is; without one it is made from type, office and unit. */
  readonly issue: IssueFacts;
  readonly bases?: readonly string[];
  readonly addressees?: readonly string[];
  readonly text: DocumentText;
  readonly signatures: readonly Signature[];
  /** The file copy and "Như trên" are added where they are missing. */
  readonly recipients: readonly string[];
  readonly annexes?: readonly AnnexFacts[];
  /** The drafting unit as it stands in the symbol of an official letter and beside the file copy: `VP`. */
  readonly unit?: string | null;
  /** Who decides or resolves, where it does not follow from the signatory or the title. */
  readonly competence?: string | null;
  readonly urgency?: Urgency | null;
  readonly rehearsal?: boolean;
}

/** One annex; its pages stand upright and have numbers of their own. */
export interface AnnexFacts {
  readonly title: string;
  readonly text: DocumentText;
}
