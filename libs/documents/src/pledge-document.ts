import type { ConferenceFacts, IssueFacts, OfficeFacts, PledgeFacts, TargetFacts } from './conference-facts';
import type { Block, OfficialDocument } from './official-document';
import { closed, dateWords } from './official-wording';
import { targetSummary, targetTable } from './target-table';

/** What the emulation pledge is written from. */
export interface PledgeDocumentFacts {
  readonly office: OfficeFacts;
  readonly issue: IssueFacts;
  readonly conference: ConferenceFacts;
  readonly pledge: PledgeFacts;
  /** What the parties agreed, one sentence each; absent texts are not made up. */
  readonly commitments: readonly string[];
  readonly targets: readonly TargetFacts[];
  readonly recipients: readonly string[];
  /** Marks every page as one of a rehearsal. */
  readonly rehearsal?: boolean;
}

/**
 * Writes the emulation pledge as its parties signed it on stage.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm h
 */
export function pledgeDocument(facts: PledgeDocumentFacts): OfficialDocument {
  const { office, issue, pledge } = facts;
  return {
    superiorBody: office.superiorBody ?? null,
    issuingBody: office.name,
    number: issue.number ?? null,
    symbol: issue.symbol ?? null,
    draft: issue.draft ?? false,
    rehearsal: facts.rehearsal ?? false,
    place: office.place,
    date: issue.issuedOn,
    typeName: 'GIAO ƯỚC THI ĐUA',
    subject: withoutTypeName(pledge.title),
    bases: [],
    body: [...parties(facts), ...content(facts), ...signing(facts), ending()],
    signatures: pledge.parties.map(({ side, position, name, note }) => ({
      authority: `Đại diện ${side}`,
      position,
      name,
      note: note ?? null,
    })),
    recipients: facts.recipients,
  };
}

/** The type stands above the subject already: "Giao ước thi đua năm 2019" becomes "Năm 2019". */
function withoutTypeName(title: string): string {
  const rest = title.replace(/^giao ước thi đua\s+/iu, '');
  return rest.charAt(0).toLocaleUpperCase('vi-VN') + rest.slice(1);
}

function parties({ conference, pledge }: PledgeDocumentFacts): Block[] {
  return [
    { kind: 'paragraph', text: `Tại ${conference.title}, tổ chức ${dateWords(conference.heldOn)}, các bên gồm có:` },
    ...pledge.parties.map(({ side, name, position }): Block => ({
      kind: 'clause',
      text: `${side}, người đại diện: ${name}, ${position}.`,
    })),
  ];
}

function content({ commitments, targets, conference }: PledgeDocumentFacts): Block[] {
  const agreed: Block[] =
    commitments.length === 0
      ? []
      : [
          { kind: 'heading', level: 'group', text: 'Nội dung giao ước' },
          ...commitments.map((text): Block => ({ kind: 'clause', text })),
        ];
  const measured: Block[] =
    targets.length === 0
      ? []
      : [
          { kind: 'heading', level: 'group', text: 'Chỉ tiêu thi đua' },
          { kind: 'paragraph', text: `Các bên cùng phấn đấu hoàn thành ${targetSummary(targets, conference.year)}:` },
          targetTable(targets),
        ];
  return [...agreed, ...measured];
}

/** When and in what way each party signed. */
function signing({ pledge: { parties: all } }: PledgeDocumentFacts): Block[] {
  const signed = all.filter((party) => party.signed);
  if (signed.length === 0) return [];
  return [
    { kind: 'heading', level: 'group', text: 'Việc ký giao ước' },
    ...signed.map(({ side, name, signed: how }): Block => ({
      kind: 'clause',
      text: `${side} (${name}): ký lúc ${how}.`,
    })),
  ];
}

function ending(): Block {
  const text = 'Các bên thực hiện đầy đủ những nội dung đã cam kết và cùng đánh giá kết quả tại hội nghị năm sau';
  return { kind: 'paragraph', text: closed(text) };
}
