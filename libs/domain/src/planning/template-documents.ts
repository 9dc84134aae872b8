import type { PlannedDocument, PlannedPerson } from '../conference';
import { documentKindOf, type DocumentKind } from '../procedure';
import type { PlanTemplate } from './plan-templates';
import type { Seats } from './template-seats';

/** What is prepared for each kind of conference. @see Luật 10/2022/QH15 Điều 51 khoản 3 */
const PREPARED: Readonly<Record<PlanTemplate, readonly DocumentKind[]>> = {
  annualPlenary: ['headReport', 'unionReport', 'financialDisclosure', 'inspectionReport', 'pledgeText'],
  annualDelegates: ['headReport', 'unionReport', 'financialDisclosure', 'inspectionReport', 'pledgeText'],
  smallOffice: ['headReport', 'financialDisclosure'],
  unionCongress: ['unionReport'],
  extraordinary: ['headReport'],
};

const CODES: Partial<Record<DocumentKind, string>> = {
  headReport: 'bc-thu-truong',
  unionReport: 'bc-dai-dien',
  financialDisclosure: 'cong-khai-tai-chinh',
  inspectionReport: 'bc-bttnd',
  pledgeText: 'giao-uoc',
};

/** The documents that a new plan begins with: who usually writes each, who is asked, and who answers for it. */
export function templateDocuments(
  template: PlanTemplate,
  { seats, year }: { readonly seats: Seats; readonly year: number },
): PlannedDocument[] {
  const kinds = PREPARED[template];
  return kinds.flatMap((kind) => {
    // a conference with one document has it in any case
    const signs = signatory(kind, seats) ?? (kinds.length === 1 ? seats.head : undefined);
    if (!signs) return [];
    return [
      newDocument(
        { kind, code: CODES[kind] ?? kind.toLowerCase(), title: titleOf(kind, template, year) },
        seats,
        signs,
      ),
    ];
  });
}

/** A document as one begins: drafted, asked about and approved as its kind usually is. */
export function newDocument(
  { kind, code, title }: Pick<PlannedDocument, 'kind' | 'code' | 'title'>,
  seats: Seats,
  signs: PlannedPerson = signatory(kind, seats) ?? seats.head,
): PlannedDocument {
  const { isConsulted, isNumbered } = documentKindOf(kind);
  const drafter = drafterOf(kind, seats, signs);
  return {
    code,
    kind,
    title,
    unit: drafter.unit,
    drafter: drafter.code,
    consult: isConsulted ? [...seats.unitsBeside(drafter)] : [],
    consultAt: 'preparation',
    contentCheck: null,
    formCheck: null,
    approve: [signs.code],
    approveRule: { type: 'inOrder' },
    issue: isNumbered,
    recipients: [],
  };
}

function signatory(kind: DocumentKind, { head, employeeSide, inspectionChair }: Seats): PlannedPerson | undefined {
  const { signs } = documentKindOf(kind);
  if (signs === 'unionChair') return employeeSide;
  return signs === 'inspectionChair' ? inspectionChair : head;
}

function drafterOf(kind: DocumentKind, seats: Seats, signs: PlannedPerson): PlannedPerson {
  const usual = kind === 'financialDisclosure' ? (seats.accountant ?? seats.headOfOffice) : seats.headOfOffice;
  const isOwn = signs.code !== seats.head.code;
  const drafter = isOwn ? seats.writerFor(signs) : usual;
  return drafter.code === signs.code ? seats.writerFor(signs) : drafter;
}

function titleOf(kind: DocumentKind, template: PlanTemplate, year: number): string {
  const before = year - 1;
  if (template === 'extraordinary') return 'Báo cáo về nội dung đề nghị hội nghị bàn, quyết định';
  switch (kind) {
    case 'headReport':
      return `Báo cáo tổng kết công tác năm ${before}, phương hướng, nhiệm vụ năm ${year}`;
    case 'unionReport':
      return template === 'unionCongress'
        ? 'Báo cáo của Ban Chấp hành Công đoàn'
        : `Báo cáo của bên đại diện người lao động về việc thực hiện nghị quyết năm ${before}`;
    case 'financialDisclosure':
      return `Báo cáo công khai tài chính, tài sản năm ${before}`;
    case 'inspectionReport':
      return `Báo cáo hoạt động của Ban Thanh tra nhân dân năm ${before}`;
    case 'pledgeText':
      return `Dự thảo Giao ước thi đua năm ${year}`;
    default:
      return documentKindOf(kind).name.vi;
  }
}
