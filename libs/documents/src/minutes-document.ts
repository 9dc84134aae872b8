import type {
  AttendanceFacts,
  ConferenceFacts,
  IssueFacts,
  OfficeFacts,
  PersonFacts,
  PledgeFacts,
  TargetFacts,
  VoteFacts,
} from './conference-facts';
import type { Block, OfficialDocument, Signature } from './official-document';
import { closed, hourWords, momentWords, padded } from './official-wording';
import { targetSummary, targetTable } from './target-table';

/** What the minutes of a conference are written from. */
export interface MinutesFacts {
  readonly office: OfficeFacts;
  readonly issue: Omit<IssueFacts, 'issuedOn'>;
  readonly conference: ConferenceFacts;
  readonly venue: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly attendance: AttendanceFacts;
  readonly guests?: readonly PersonFacts[];
  readonly presidium: readonly PersonFacts[];
  readonly secretaries: readonly PersonFacts[];
  readonly agenda: readonly MinutesItem[];
  /** The secretary comes first and signs on the left, the chair on the right. */
  readonly signatures: readonly Signature[];
  readonly recipients: readonly string[];
  /** Marks every page as one of a rehearsal. */
  readonly rehearsal?: boolean;
}

/** One item of the agenda as it went. */
export interface MinutesItem {
  readonly title: string;
  readonly startedAt?: string | null;
  readonly presenter?: PersonFacts | null;
  /** What happened, one sentence each. */
  readonly notes?: readonly string[];
  readonly opinions?: readonly MinutesOpinion[];
  readonly votes?: readonly VoteFacts[];
  readonly elections?: readonly ElectionFacts[];
  readonly targets?: readonly TargetFacts[];
  readonly pledge?: PledgeFacts | null;
}

/** One opinion from the floor with its answer; an opinion without an answer is recorded as such. */
export interface MinutesOpinion {
  readonly speaker: string;
  readonly text: string;
  readonly answer?: { readonly by: string; readonly text: string } | null;
}

/** One election with its count; votes that were not counted stay absent. */
export interface ElectionFacts {
  readonly title: string;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
  readonly candidates: readonly { readonly name: string; readonly votes: number | null; readonly elected: boolean }[];
  /** The Vietnamese sentence of the election's verdict. */
  readonly sentence: string | null;
}

/**
 * Writes the minutes of a conference in the order in which it went.
 *
 * @see Nghị định 30/2020/NĐ-CP Mẫu 1.9
 */
export function minutesDocument(facts: MinutesFacts): OfficialDocument {
  const { office, issue, conference } = facts;
  return {
    superiorBody: office.superiorBody ?? null,
    issuingBody: office.name,
    number: issue.number ?? null,
    symbol: issue.symbol ?? null,
    draft: issue.draft ?? false,
    rehearsal: facts.rehearsal ?? false,
    head: 'minutes',
    place: office.place,
    date: conference.heldOn,
    typeName: 'BIÊN BẢN',
    subject: conference.title,
    bases: [],
    body: [...opening(facts), ...facts.agenda.flatMap((item) => agendaItem(item, conference.year)), ending(facts)],
    signatures: facts.signatures,
    recipients: facts.recipients,
  };
}

function opening(facts: MinutesFacts): Block[] {
  return [
    labelled('Thời gian bắt đầu:', `${momentWords(facts.startedAt)}.`),
    labelled('Địa điểm:', `${facts.venue}.`),
    ...participants(facts),
    ...people('Chủ trì:', facts.presidium),
    ...people('Thư ký:', facts.secretaries),
    { kind: 'paragraph', label: 'Nội dung (theo diễn biến Hội nghị):', text: '' },
  ];
}

function participants({ attendance, guests = [] }: MinutesFacts): Block[] {
  const { entitled, present, quorumSentence } = attendance;
  const figures = [
    ...(entitled === null ? [] : [`được triệu tập ${padded(entitled)} người`]),
    ...(present === null ? [] : [`có mặt ${padded(present)} người`]),
    ...(entitled === null || present === null ? [] : [`vắng mặt ${padded(entitled - present)} người`]),
  ].join(', ');
  const text = [figures ? `${capitalised(figures)}.` : null, quorumSentence].filter(Boolean).join(' ');
  return [...(text ? [labelled('Thành phần tham dự:', text)] : []), ...people('Đại biểu mời:', guests)];
}

function people(label: string, persons: readonly PersonFacts[]): Block[] {
  if (persons.length === 0) return [];
  return [labelled(label, `${persons.map(named).join('; ')}.`)];
}

function named({ name, position }: PersonFacts): string {
  return position ? `${name}, ${position}` : name;
}

function agendaItem(item: MinutesItem, year: number): Block[] {
  const { startedAt, presenter, notes = [], opinions = [], votes = [], elections = [], targets = [], pledge } = item;
  return [
    { kind: 'clause', title: startedAt ? `${item.title} (${hourWords(startedAt)})` : item.title },
    ...(presenter ? [sentence(`Người trình bày: ${named(presenter)}.`)] : []),
    ...notes.map(sentence),
    ...(opinions.length > 0 ? [sentence('Ý kiến phát biểu và nội dung trả lời:')] : []),
    ...opinions.map(opinionPoint),
    ...votes.map((vote) => sentence(`Biểu quyết ${vote.motion}: ${vote.sentence}`)),
    ...elections.flatMap(electionBlocks),
    ...(targets.length > 0
      ? [sentence(`Hội nghị thống nhất ${targetSummary(targets, year)}:`), targetTable(targets)]
      : []),
    ...(pledge ? pledgeBlocks(pledge) : []),
  ];
}

function opinionPoint({ speaker, text, answer }: MinutesOpinion): Block {
  const reply = answer ? `${answer.by} trả lời: ${answer.text}` : 'Nội dung này chưa có trả lời tại Hội nghị.';
  return { kind: 'point', text: `${speaker}: ${text} ${reply}` };
}

function electionBlocks({ title, issued, collected, valid, candidates, sentence: verdict }: ElectionFacts): Block[] {
  const figures = (
    [
      ['phát ra', issued],
      ['thu về', collected],
      ['hợp lệ', valid],
    ] as const
  )
    .filter(([, count]) => count !== null)
    .map(([words, count]) => `${words} ${padded(count ?? 0)} phiếu`);
  return [
    sentence(figures.length > 0 ? `Bầu cử ${title}: ${figures.join(', ')}.` : `Bầu cử ${title}.`),
    {
      kind: 'table',
      columns: [
        { title: 'STT', share: 10, align: 'center' },
        { title: 'Họ và tên', share: 46 },
        { title: 'Số phiếu', share: 20, align: 'center' },
        { title: 'Kết quả', share: 24, align: 'center' },
      ],
      rows: candidates.map(({ name, votes, elected }, index) => [
        padded(index + 1),
        name,
        votes === null ? '' : padded(votes),
        elected ? 'Trúng cử' : 'Không trúng cử',
      ]),
    },
    ...(verdict ? [sentence(verdict)] : []),
  ];
}

function pledgeBlocks({ title, parties }: PledgeFacts): Block[] {
  return [
    sentence(`Các bên đã ký kết ${title} trước Hội nghị:`),
    ...parties.map((party): Block => ({ kind: 'point', text: `${party.side}: ${named(party)}.` })),
  ];
}

function ending({ endedAt }: MinutesFacts): Block {
  return sentence(closed(`Hội nghị kết thúc vào ${momentWords(endedAt)}`));
}

function labelled(label: string, text: string): Block {
  return { kind: 'paragraph', label, text };
}

function sentence(text: string): Block {
  return { kind: 'paragraph', text };
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi-VN') + text.slice(1);
}
