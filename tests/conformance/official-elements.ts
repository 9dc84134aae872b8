import { capitals, numberLine, type FormFacts, type OfficialDocument } from '@conference/documents';
import { formatOfficialDate, numberText, type DocumentText } from '@conference/domain';
import type { ElementName } from './layout-rules';

/** An element with the words it shows, in the order in which a file has them. */
export interface OfficialElement {
  readonly name: ElementName;
  readonly text: string;
  /** It begins a paragraph of the body, so that its gap to the one before counts. */
  readonly opens?: boolean;
}

/** Lists what a document of these facts has to show, from the head to the last recipient. */
export function officialElements(facts: FormFacts, document: OfficialDocument): OfficialElement[] {
  return [
    ...head(document),
    ...title(document),
    ...body(facts, document),
    ...closing(document),
    ...(document.annexes ?? []).flatMap((annex, index) => annexElements(facts, document, annex, index)),
  ].filter(({ text }) => text !== '');
}

function head(document: OfficialDocument): OfficialElement[] {
  const isLetter = document.head === 'letter';
  return [
    ...issuer(document),
    { name: 'số, ký hiệu', text: numberLine(document) },
    ...(isLetter ? [{ name: 'trích yếu công văn', text: `V/v ${document.subject}` } as const] : []),
    ...(document.head === 'minutes' || !document.date
      ? []
      : [{ name: 'địa danh, thời gian', text: formatOfficialDate(document.date, document.place) } as const]),
  ];
}

function issuer({ superiorBody, issuingBody }: OfficialDocument): OfficialElement[] {
  return [
    { name: 'cơ quan chủ quản', text: capitals((superiorBody ?? '').replace('Ủy ban nhân dân', 'UBND')) },
    { name: 'cơ quan ban hành', text: capitals(issuingBody) },
    { name: 'quốc hiệu', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
    { name: 'tiêu ngữ', text: 'Độc lập - Tự do - Hạnh phúc' },
  ];
}

function title(document: OfficialDocument): OfficialElement[] {
  const { head: kind, typeName, subject, competence, addressees = [], bases, resolves } = document;
  const several = addressees.length > 1;
  return [
    ...(kind === 'letter'
      ? []
      : [{ name: 'tên loại', text: capitals(typeName) } as const, { name: 'trích yếu', text: subject } as const]),
    { name: 'thẩm quyền ban hành', text: capitals(competence ?? '') },
    ...(several ? [] : addressees.map((text) => ({ name: 'kính gửi', text: `Kính gửi: ${text}` }) as const)),
    ...(several ? addressees.map((text) => ({ name: 'nơi kính gửi', text: `- ${text}` }) as const) : []),
    ...bases.map((text, index) => ({
      name: 'căn cứ' as const,
      text: `${text.replace(/[.;]$/u, '')}${index === bases.length - 1 ? '.' : ';'}`,
      opens: true,
    })),
    { name: 'từ quyết định', text: resolves ?? '' },
  ];
}

/** A regulation is issued by a decision, whose articles the form writes. */
function body({ text, addressees = [], office }: FormFacts, document: OfficialDocument): OfficialElement[] {
  if ((document.annexes ?? []).some(({ kind }) => kind === 'issued')) {
    return document.body.flatMap((block, index) => [
      { name: 'điều', text: `Điều ${index + 1}.`, opens: true } as const,
      { name: 'lời văn', text: block.kind === 'article' ? (block.text ?? '') : '' } as const,
    ]);
  }
  const invites = document.typeName === 'GIẤY MỜI' && addressees.length > 0;
  return [
    ...(invites ? [{ name: 'lời văn', text: `${office.name} trân trọng kính mời:`, opens: true } as const] : []),
    ...textElements(text),
  ];
}

function textElements(text: DocumentText): OfficialElement[] {
  return numberText(text).flatMap(({ block, number }, index): OfficialElement[] => {
    const before = text.blocks[index - 1];
    const runsOn = before?.kind === 'article' && before.text === '';
    if (block.kind === 'table') return [];
    const isTitle = !/[.,;:!?…]$/u.test(block.text);
    const words = block.text.replace(/[.]$/u, '');
    switch (block.kind) {
      case 'heading':
        return block.level === 'group'
          ? [{ name: 'đề mục', text: `${number} ${capitals(block.text)}`, opens: true }]
          : [
              { name: 'phần, chương, mục', text: number ?? '' },
              { name: 'tiêu đề phần, chương, mục', text: capitals(block.text) },
            ];
      case 'article':
        return isTitle
          ? [{ name: 'điều', text: `${number} ${block.text}`.trim(), opens: true }]
          : [
              { name: 'điều', text: number ?? '', opens: true },
              { name: 'lời văn', text: words },
            ];
      case 'clause':
        return isTitle && block.text.length > 0
          ? [{ name: 'khoản có tiêu đề', text: `${number} ${block.text}`, opens: true }]
          : [{ name: 'lời văn', text: `${number} ${words}`, opens: true }];
      default:
        return [{ name: 'lời văn', text: number ? `${number} ${words}` : words, opens: !runsOn }];
    }
  });
}

function closing({ signatures, recipients }: OfficialDocument): OfficialElement[] {
  const list = [
    { name: 'từ nơi nhận', text: 'Nơi nhận:' } as const,
    ...recipients.map((text, index) => ({
      name: 'nơi nhận' as const,
      text: `- ${text}${index === recipients.length - 1 ? '.' : ';'}`,
    })),
  ];
  const signed = signatures.flatMap(({ authority, position, name }) => [
    { name: 'quyền hạn, chức vụ', text: capitals(`${authority ?? ''} ${position}`) } as const,
    { name: 'họ tên', text: name } as const,
  ]);
  return signatures.length === 1 ? [...list, ...signed] : [...signed, ...list];
}

function annexElements(
  facts: FormFacts,
  document: OfficialDocument,
  { kind, typeName, title: name }: NonNullable<OfficialDocument['annexes']>[number],
  index: number,
): OfficialElement[] {
  const annexes = (document.annexes ?? []).filter((annex) => annex.kind === 'annex');
  const reference = { name: 'chỉ dẫn kèm theo', text: '(Kèm theo' } as const;
  if (kind === 'issued') {
    return [
      ...issuer(document),
      { name: 'tên loại', text: typeName ?? '' },
      { name: 'trích yếu', text: name },
      reference,
      ...textElements(facts.text),
    ];
  }
  const own = (facts.annexes ?? [])[index - ((document.annexes ?? []).length - annexes.length)];
  return [
    {
      name: 'từ phụ lục',
      text:
        annexes.length > 1
          ? `Phụ lục ${['I', 'II', 'III'][annexes.findIndex((annex) => annex.title === name)]}`
          : 'Phụ lục',
    },
    { name: 'tên phụ lục', text: capitals(name) },
    reference,
    ...(own ? textElements(own.text) : []),
  ];
}
