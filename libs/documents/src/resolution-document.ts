import type { CivilDate } from '@conference/domain';
import type {
  AttendanceFacts,
  ConferenceFacts,
  IssueFacts,
  OfficeFacts,
  PledgeFacts,
  TargetFacts,
  VoteFacts,
} from './conference-facts';
import type { Block, OfficialDocument, Signature } from './official-document';
import { closed, dateWords } from './official-wording';
import { targetClause, targetSummary } from './target-table';

/** Ballots of all staff: why there was no session, and what they said. */
export interface StaffBallotFacts {
  readonly closedOn: CivilDate;
  /** The Vietnamese sentence of the verdict. */
  readonly sentence: string;
}

/** What the resolution of a conference is written from. */
export interface ResolutionFacts {
  readonly office: OfficeFacts;
  readonly issue: IssueFacts;
  readonly conference: ConferenceFacts;
  /** The legal grounds of the regime in force on the day of the conference. */
  readonly bases: readonly string[];
  readonly attendance: AttendanceFacts;
  /** Titles of the reports and regulations that the conference adopts. */
  readonly adopted: readonly string[];
  readonly votes: readonly VoteFacts[];
  /** Ballots of all staff that adopted it in the place of a session. */
  readonly staffBallot?: StaffBallotFacts | null;
  readonly targets: readonly TargetFacts[];
  readonly pledge: PledgeFacts | null;
  /** The text that the conference adopted, line by line; null where the motion had none of its own. */
  readonly adoptedText?: readonly string[] | null;
  /** Further decisions, one sentence each. */
  readonly decisions?: readonly string[];
  /** Who carries the resolution out; general duties stand in when the conference settled none. */
  readonly duties?: readonly string[];
  readonly head: string;
  readonly employeeSide: string;
  readonly signatures: readonly Signature[];
  readonly recipients: readonly string[];
  /** Marks every page as one of a rehearsal. */
  readonly rehearsal?: boolean;
}

/**
 * Writes the resolution of a conference from its facts.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm i
 * @see Nghị định 30/2020/NĐ-CP Mẫu 1.1
 */
export function resolutionDocument(facts: ResolutionFacts): OfficialDocument {
  const { office, issue, conference } = facts;
  return {
    superiorBody: office.superiorBody ?? null,
    issuingBody: office.name,
    number: issue.number ?? null,
    symbol: issue.symbol ?? null,
    place: office.place,
    date: issue.issuedOn,
    draft: issue.draft ?? false,
    rehearsal: facts.rehearsal ?? false,
    typeName: 'NGHỊ QUYẾT',
    subject: conference.title,
    competence: facts.staffBallot ? capitalised(ALL_STAFF) : conference.title,
    bases: [...facts.bases, ...conferenceBasis(facts)],
    resolves: 'QUYẾT NGHỊ:',
    body: articles(facts),
    signatures: facts.signatures,
    recipients: facts.recipients,
  };
}

const ALL_STAFF = 'toàn thể cán bộ, công chức, viên chức và người lao động';

function conferenceBasis({ conference, votes, staffBallot }: ResolutionFacts): string[] {
  if (staffBallot)
    return [`Trên cơ sở kết quả lấy ý kiến ${ALL_STAFF} bằng phiếu, kiểm phiếu ${dateWords(staffBallot.closedOn)}`];
  const day = dateWords(conference.heldOn);
  return votes.length > 0 ? [`Trên cơ sở kết quả thảo luận và biểu quyết tại Hội nghị ${day}`] : [];
}

function articles(facts: ResolutionFacts): Block[] {
  return [
    ...adoptionArticle(facts),
    ...textArticle(facts),
    ...targetArticle(facts),
    ...pledgeArticle(facts),
    ...decisionArticle(facts),
    ...dutyArticle(facts),
  ];
}

function adoptionArticle({ adopted, votes, attendance, staffBallot }: ResolutionFacts): Block[] {
  if (staffBallot) {
    return [
      { kind: 'article', title: 'Kết quả lấy ý kiến bằng phiếu' },
      {
        kind: 'clause',
        text: `Nghị quyết được thông qua bằng phiếu lấy ý kiến ${ALL_STAFF}, không tổ chức phiên họp.`,
      },
      { kind: 'clause', text: staffBallot.sentence },
    ];
  }
  const validity = attendance.quorumSentence ? [{ kind: 'clause', text: attendance.quorumSentence } as const] : [];
  const documents: Block[] =
    adopted.length === 0
      ? []
      : [{ kind: 'clause', text: 'Hội nghị thông qua các nội dung sau đây:' }, ...adopted.map(adoptedPoint)];
  const results: Block[] =
    votes.length === 0
      ? []
      : [
          { kind: 'clause', text: 'Kết quả biểu quyết tại Hội nghị:' },
          ...votes.map(({ motion, sentence }): Block => ({ kind: 'point', text: `${motion}: ${sentence}` })),
        ];
  const blocks = [...validity, ...documents, ...results];
  return blocks.length > 0 ? [{ kind: 'article', title: 'Kết quả Hội nghị' }, ...blocks] : [];
}

function adoptedPoint(title: string, index: number, all: readonly string[]): Block {
  return { kind: 'point', text: `${title}${index === all.length - 1 ? '.' : ';'}` };
}

function textArticle({ adoptedText }: ResolutionFacts): Block[] {
  if (!adoptedText || adoptedText.length === 0) return [];
  return [
    { kind: 'article', title: 'Nội dung được thông qua' },
    ...adoptedText.map((text): Block => ({ kind: 'clause', text })),
  ];
}

/** Each target is a clause of its own, so that it can be cited: khoản 3 Điều 2. @see Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục I khoản 5 */
function targetArticle({ targets, conference }: ResolutionFacts): Block[] {
  if (targets.length === 0) return [];
  return [
    {
      kind: 'article',
      title: `Chỉ tiêu năm ${conference.year}`,
    },
    {
      kind: 'paragraph',
      text: `Hội nghị thống nhất ${targetSummary(targets, conference.year)}:`,
    },
    ...targets.map((target) => targetClause(target, conference.year)),
  ];
}

function pledgeArticle({ pledge }: ResolutionFacts): Block[] {
  if (!pledge) return [];
  const parties = pledge.parties.map(({ side, name, position }) => `${side} (do ${name}, ${position} ký)`);
  return [
    { kind: 'article', title: 'Giao ước thi đua' },
    {
      kind: 'paragraph',
      text: `Hội nghị ghi nhận ${pledge.title} được ký kết giữa ${joined(parties)}; các bên có trách nhiệm thực hiện đúng nội dung đã cam kết.`,
    },
  ];
}

function decisionArticle({ decisions = [] }: ResolutionFacts): Block[] {
  if (decisions.length === 0) return [];
  return [
    { kind: 'article', title: 'Các nội dung khác' },
    ...decisions.map((text): Block => ({ kind: 'clause', text })),
  ];
}

function dutyArticle({ duties, head, employeeSide, conference, staffBallot }: ResolutionFacts): Block[] {
  const general = [
    `${head} phối hợp với ${employeeSide} phổ biến Nghị quyết đến toàn thể cán bộ, công chức, viên chức và người lao động; phân công đầu mối theo dõi, đôn đốc và kiểm tra việc thực hiện.`,
    'Các phòng, đơn vị và từng cá nhân căn cứ nhiệm vụ được giao chủ động thực hiện Nghị quyết; kịp thời báo cáo những khó khăn, vướng mắc để được xem xét, giải quyết.',
  ];
  const adoption = staffBallot
    ? `Nghị quyết này được ${ALL_STAFF} thông qua bằng phiếu lấy ý kiến ${dateWords(staffBallot.closedOn)}`
    : `Nghị quyết này được Hội nghị thông qua ${dateWords(conference.heldOn)}`;
  return [
    { kind: 'article', title: 'Tổ chức thực hiện' },
    ...(duties ?? general).map((text): Block => ({ kind: 'clause', text })),
    { kind: 'paragraph', text: closed(adoption) },
  ];
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi-VN') + text.slice(1);
}
