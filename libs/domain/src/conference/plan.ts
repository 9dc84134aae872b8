import type { AssessmentPeriod, CriteriaSet } from '../assessment';
import type { CivilDate } from '../calendar';
import type { Language } from '../sentence';
import type { Role } from '../person';
import type { Proposal } from '../petition';
import type { AgendaItemKind, ConferenceKind, DocumentKind } from '../procedure';
import type { Direction, Lineage, Measure, SignatureWay } from '../pledge';
import type { DispositionKind } from '../opinion';
import type { PlannedMailPolicy } from '../office';
import type { ClosingRule, SilenceRule } from '../task';

/** Everything an office decides about its conference before it begins: one file that any office can write. */
export interface ConferencePlan {
  readonly version: 1;
  readonly office: PlannedOffice;
  readonly units: readonly PlannedUnit[];
  readonly people: readonly PlannedPerson[];
  readonly authorisations?: readonly PlannedAuthorisation[] | undefined;
  readonly conference: PlannedConference;
  readonly deadlines: PlannedDeadlines;
  readonly consultation: PlannedConsultation;
  readonly documents: readonly PlannedDocument[];
  readonly agenda: readonly PlannedAgendaItem[];
  readonly motions: readonly PlannedMotion[];
  readonly elections: readonly PlannedElection[];
  readonly pledge: PlannedPledge | null;
  readonly awards?: readonly PlannedAward[] | undefined;
  readonly targets: readonly PlannedTarget[];
  /** By what the office, its units and its people are judged, year after year. */
  readonly criteria?: readonly PlannedCriteria[] | undefined;
  readonly followUp: PlannedFollowUp;
  /** Who answers what when the plan is played by itself; refused outside a rehearsal. */
  readonly play?: PlannedPlay | undefined;
}

/** The office that holds the conference. */
export interface PlannedOffice {
  readonly code: string;
  readonly name: string;
  /** What stands after the dash of a document's symbol: `SKHCN` in `01/NQ-SKHCN`. */
  readonly symbol: string;
  readonly superiorBody: string | null;
  readonly place: string;
  readonly employeeSide: {
    readonly kind: 'union' | 'substitute';
    readonly name: string;
    readonly legalBasis: string | null;
    /** The union above, which gets the resolution. */
    readonly superior?: string | null | undefined;
  };
  /** What the office has settled about deciding by mail, where it departs from the usual. */
  readonly mail?: PlannedMailPolicy | undefined;
  /** The offices that it took over: what they promised is its own past. */
  readonly predecessors?: readonly PlannedPredecessorOffice[] | undefined;
}

/** An office that this one took over, with the day and the act that says so. */
export interface PlannedPredecessorOffice {
  readonly code: string;
  readonly name: string;
  readonly since: CivilDate;
  readonly legalBasis: string;
  /** The code of whoever is responsible for the hand-over, and confirms what was promised there. */
  readonly handOver?: string | null | undefined;
  /** The paper that its figures are entered from, where the system does not have its conferences. */
  readonly paper?: string | null | undefined;
}

/** A department, or a service unit under the office. */
export interface PlannedUnit {
  readonly code: string;
  readonly name: string;
  /** The abbreviation that its letters carry: `VP` in `12/SKHCN-VP`; initials where none is given. */
  readonly symbol?: string | null | undefined;
  /** Set up by the office for a task, with the office's seal and a number series of its own (Ban tổ chức). */
  readonly advisory?: boolean | undefined;
}

/** A member of the office's staff. */
export interface PlannedPerson {
  /** Days away that are known already; why is said nowhere. */
  readonly absent?: readonly PlannedAbsence[] | undefined;
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** Days away, with whoever stands in under an order of the plan. */
export interface PlannedAbsence {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly substitute: string | null;
  /** The number of the order. */
  readonly under: string | null;
}

/** An order of authorisation; what it covers goes by the codes of the plan. */
export interface PlannedAuthorisation {
  readonly number: string;
  readonly signedOn: CivilDate;
  readonly grantor: string;
  readonly deputy: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Codes of documents; everything in the procedure where it is missing. */
  readonly documents: readonly string[] | null;
}

/** Which conference it is, when, where, and who takes part. */
export interface PlannedConference {
  readonly kind: ConferenceKind;
  readonly year: number;
  readonly title: string;
  readonly heldOn: CivilDate;
  readonly startsAt: string;
  readonly place: string;
  readonly form: 'plenary' | 'delegates';
  /** Why the staff cannot come together, which allows delegates in a small office too. @see Luật 10/2022/QH15 Điều 51 khoản 2 */
  readonly dispersed?: string | undefined;
  /** With the form "delegates": the codes of the people summoned. */
  readonly delegates: readonly string[];
  /** Who is invited from outside; plans of before guests were recorded have none. */
  readonly guests?: readonly PlannedGuest[] | undefined;
  /** Who presides, the chair first; without it the head and the chair of the union, and at a union congress the chair of the union. */
  readonly presidium?: readonly string[] | undefined;
  /** Who asked for an extraordinary conference, and why; no other kind has it. */
  readonly proposal?: Proposal | undefined;
  /** The agreement of the employee side to the form and the date, where the regime asks for it. */
  readonly agreement: string | null;
}

/** Somebody from outside whom the plan invites. */
export interface PlannedGuest {
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
  readonly email: string | null;
}

/** By when each part of the preparation is due, in working days before the conference. */
export interface PlannedDeadlines {
  readonly drafts: number;
  readonly opinions: number;
  readonly dispositions: number;
  readonly approvals: number;
  readonly invitations: number;
  /** Nobody gets less time than this, even when the preparation begins late. */
  readonly minimumWorkingDays: number;
}

/** The consultation plan, as far as it is settled: until it states everything, no round of opinions opens. @see Luật 10/2022/QH15 Điều 55 khoản 1 */
export interface PlannedConsultation {
  readonly content: string | null;
  readonly form: string | null;
  readonly method: string | null;
  readonly responsible: readonly string[];
  readonly silence: SilenceRule;
}

/** One document to be prepared. */
export interface PlannedDocument {
  readonly code: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly unit: string;
  readonly drafter: string;
  /** Codes of units (their heads are asked) or of people. */
  readonly consult: readonly string[];
  /** Whether staff are asked beforehand, or remark on it in the conference itself. @see Luật 10/2022/QH15 Điều 54 */
  readonly consultAt: 'preparation' | 'conference';
  /** Who answers for the content before it goes on: usually the head of the drafting unit. */
  readonly contentCheck: string | null;
  /** Who checks form and procedure. */
  readonly formCheck: string | null;
  /** Codes of the people who approve; the last one signs. */
  readonly approve: readonly string[];
  /** Whether they approve one after the other (inOrder) or together: all, any, or at least n of them. */
  readonly approveRule: ClosingRule;
  readonly issue: boolean;
  /** Mails about it carry its reference only: no title, no content, no file. */
  readonly restricted?: boolean | undefined;
  /** Who receives it once it is issued (nơi nhận); without an address it goes on paper. */
  readonly recipients?: readonly { readonly name: string; readonly email: string | null }[] | undefined;
}

/** One item of the agenda. */
export interface PlannedAgendaItem {
  readonly code: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly presenter: string | null;
  readonly documents: readonly string[];
  readonly minutes?: number | undefined;
}

/** A question put to the open vote. */
export interface PlannedMotion {
  readonly code: string;
  readonly kind: 'resolution' | 'other';
  readonly title: string;
  readonly text: string | null;
}

/** An election held at the conference. */
export interface PlannedElection {
  readonly code: string;
  readonly body: 'inspectionBoard' | 'unionCommittee';
  readonly title: string;
  readonly seats: number;
  readonly candidates: readonly string[];
}

/** The emulation pledge: at least two parties sign it on stage. */
export interface PlannedPledge {
  readonly title: string;
  readonly text: string | null;
  /** How the parties may sign, where the office does not allow every way. */
  readonly ways?: readonly SignatureWay[] | undefined;
  readonly parties: readonly {
    readonly code: string;
    readonly side: 'head' | 'employees' | 'unit';
    readonly person: string;
  }[];
}

/** An award that is announced at the conference; its decision stays absent where it is not known. */
export interface PlannedAward {
  /** Code of a person, or of a unit. */
  readonly recipient: string;
  readonly title: string;
  /** Number and day of the decision that gives it. */
  readonly decision: string | null;
}

/** One target: what a party promises; figures that are not known stay absent. */
export interface PlannedTarget {
  readonly code: string;
  readonly title: string;
  /** Who promises it; the unit or person that answers for it, where nothing is said. */
  readonly party?: PlannedTargetParty | undefined;
  readonly indicator: string | null;
  /** What kind of figure it is, where the indicator does not say it by itself. */
  readonly measure?: Exclude<Measure, 'none'> | undefined;
  /** Which way is better, where the comparator does not say it. */
  readonly direction?: Direction | undefined;
  /** Where things stood before, in the unit of the target. */
  readonly baseline?: string | null | undefined;
  readonly previous: string | null;
  readonly lineage: Lineage;
  /** The targets that it takes further, where there is more to say than a figure. */
  readonly follows?: readonly PlannedPredecessorTarget[] | undefined;
  /** The unit or person that answers for the reports; a target without one is refused. */
  readonly owner: string | null;
  readonly evidence: boolean;
  /** The first and the last day of its own term, where it is not the plan's. */
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
}

/** Who promises a target, by the codes of the plan. */
export type PlannedTargetParty =
  | 'head'
  | 'employeeSide'
  | 'allUnits'
  | 'everybody'
  | { readonly units: readonly string[] }
  | { readonly people: readonly string[] };

/** A target of an earlier conference, of this office or of one that it took over. */
export interface PlannedPredecessorTarget {
  /** The code of the office; this one where nothing is said. */
  readonly office?: string | undefined;
  readonly year: number;
  readonly code: string;
  /** What was promised then, where the system does not have that conference. */
  readonly figure?: string | null | undefined;
}

/** How the year after is followed: progress is asked for every so many months until the given day. */
export interface PlannedFollowUp {
  readonly reportEveryMonths: number;
  /** The first day that is reported on; the day of the conference where nothing is said. */
  readonly from?: CivilDate | undefined;
  readonly until: CivilDate;
}

/** A set of criteria that is promised for some years: everybody whom it is for scores themselves at the end of each, and others appraise. */
export interface PlannedCriteria extends CriteriaSet, AssessmentPeriod {
  /** The guidance or decision that it goes back to. */
  readonly basis: string | null;
  /** `office`, `units` or `people` for all of them, or codes of units or people. */
  readonly subjects: readonly string[];
  /** Who scores for the office as a whole; its head where nobody is named. */
  readonly assessor: string | null;
  /** Who appraises; head and deputies where nobody is named. */
  readonly appraisers: readonly string[];
  /** What is known of years before, of which there are no single scores. */
  readonly results: readonly PlannedResult[];
}

/** The result of a year as a source states it. */
export interface PlannedResult {
  readonly year: number;
  readonly subject: string;
  readonly result: string;
}

/** A remark on one paragraph, cited in Vietnamese as laws are: `khoản 1 Điều 2`. */
export interface PlannedParagraphRemark {
  readonly place: string;
  readonly remark: string;
}

/** An opinion in the discussion of a rehearsal, its answer, and what is promised for it. */
export interface PlannedSaying {
  readonly person: string;
  readonly opinion: string;
  readonly answer?: { readonly person: string; readonly text: string } | undefined;
  readonly commitment?: { readonly person: string; readonly text: string; readonly days: number } | undefined;
}

/** The script of a rehearsal: everything in it is made up, and shown as made up. */
export interface PlannedPlay {
  readonly note: string;
  /** What the drafts say, line by line, in the order in which they are handed in. */
  readonly drafts: readonly { readonly document: string; readonly lines: readonly string[] }[];
  readonly opinions: readonly {
    readonly document: string;
    readonly person: string;
    readonly answer: 'agree' | 'agreeWithRemarks' | 'disagree' | 'noOpinion' | 'notCompetent';
    readonly remark: string | null;
    readonly paragraphs: readonly PlannedParagraphRemark[];
  }[];
  readonly dispositions: readonly {
    readonly document: string;
    readonly disposition: DispositionKind;
    readonly reason: string;
    readonly revise: boolean;
  }[];
  readonly approvals: readonly {
    readonly document: string;
    readonly person: string;
    readonly answer: 'approved' | 'returned';
    readonly reason: string | null;
    readonly paragraphs: readonly PlannedParagraphRemark[];
  }[];
  /** What is said in the conference about a document that is put before it. */
  readonly floorRemarks: readonly {
    readonly document: string;
    readonly person: string;
    readonly remark: string;
    /** The paragraph that it is about, as it is cited in Vietnamese; null for the whole document. */
    readonly place: string | null;
  }[];
  /** What is said in the discussion, with what became of it. */
  readonly discussion?: readonly PlannedSaying[] | undefined;
  /** The words in which the emulation is launched. */
  readonly launch?: string | undefined;
  readonly attendance: { readonly absent: readonly string[] };
  readonly votes: readonly {
    readonly motion: string;
    readonly yes: number;
    readonly no: number;
    readonly abstain: number;
  }[];
  readonly elections: readonly {
    readonly election: string;
    readonly issued: number;
    readonly collected: number;
    readonly valid: number;
    readonly votes: Readonly<Record<string, number>>;
  }[];
  readonly progress: readonly {
    readonly target: string;
    readonly value: number | null;
    readonly note: string;
    readonly evidence: boolean;
  }[];
}
