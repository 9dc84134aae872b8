import { withClosingMark } from './closing-mark';
import type { IssueFacts, OfficeFacts } from './conference-facts';
import type { Block, OfficialDocument, Signature, Urgency } from './official-document';

/** What a report, plan, proposal or notice is written from. */
export interface PlainReportFacts {
  readonly office: OfficeFacts;
  readonly issue: IssueFacts;
  /** The type of document; a report where nothing else is said. */
  readonly typeName?: string;
  readonly subject: string;
  readonly addressees?: readonly string[];
  readonly bases?: readonly string[];
  readonly introduction?: string | null;
  readonly sections: readonly ReportSection[];
  /** What became of each opinion, in a document that takes over or explains opinions. */
  readonly dispositions?: readonly DispositionFacts[];
  readonly signatures: readonly Signature[];
  readonly recipients: readonly string[];
  /** Marks every page as one of a rehearsal. */
  readonly rehearsal?: boolean;
  readonly urgency?: Urgency | null;
}

/** One section of a report. */
export interface ReportSection {
  readonly title?: string | null;
  readonly paragraphs: readonly string[];
}

/** One opinion with what became of it and why; who gave it may stay unsaid. */
export interface DispositionFacts {
  readonly from?: string | null;
  readonly remark: string;
  readonly disposition: 'takenOver' | 'partly' | 'notTaken' | null;
  readonly reason: string | null;
}

const DISPOSITION_WORDS = { takenOver: 'Tiếp thu', partly: 'Tiếp thu một phần', notTaken: 'Giải trình' } as const;

/**
 * Writes a report (or another plain type) with its sections and, where there is one, the table of opinions.
 *
 * @see Luật 10/2022/QH15 Điều 55 khoản 1
 */
export function plainReportDocument(facts: PlainReportFacts): OfficialDocument {
  const { office, issue } = facts;
  return {
    superiorBody: office.superiorBody ?? null,
    issuingBody: office.name,
    number: issue.number ?? null,
    symbol: issue.symbol ?? null,
    draft: issue.draft ?? false,
    rehearsal: facts.rehearsal ?? false,
    place: office.place,
    date: issue.issuedOn,
    typeName: facts.typeName ?? 'BÁO CÁO',
    subject: facts.subject,
    addressees: facts.addressees ?? [],
    bases: facts.bases ?? [],
    body: withClosingMark([
      ...introduction(facts),
      ...facts.sections.flatMap(sectionBlocks),
      ...dispositionBlocks(facts),
    ]),
    signatures: facts.signatures,
    recipients: facts.recipients,
    urgency: facts.urgency ?? null,
  };
}

function introduction({ introduction: text }: PlainReportFacts): Block[] {
  return text ? [{ kind: 'paragraph', text }] : [];
}

function sectionBlocks({ title, paragraphs }: ReportSection): Block[] {
  const heading: Block[] = title ? [{ kind: 'heading', level: 'group', text: title }] : [];
  return [...heading, ...paragraphs.map((text): Block => ({ kind: 'paragraph', text }))];
}

function dispositionBlocks({ dispositions = [] }: PlainReportFacts): Block[] {
  if (dispositions.length === 0) return [];
  const named = dispositions.some(({ from }) => from);
  return [
    { kind: 'heading', level: 'group', text: 'Tổng hợp, tiếp thu và giải trình ý kiến' },
    {
      kind: 'table',
      columns: [
        { title: 'STT', share: 8, align: 'center' },
        ...(named ? [{ title: 'Nơi góp ý', share: 20 }] : []),
        { title: 'Nội dung góp ý', share: 32 },
        { title: 'Kết quả', share: 15, align: 'center' },
        { title: 'Lý do', share: 30 },
      ],
      rows: dispositions.map(({ from, remark, disposition, reason }, index) => [
        String(index + 1).padStart(2, '0'),
        ...(named ? [from ?? ''] : []),
        remark,
        disposition ? DISPOSITION_WORDS[disposition] : '',
        reason ?? '',
      ]),
    },
  ];
}
