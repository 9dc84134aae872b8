import type { CivilDate } from '@conference/domain';
import type { Block } from './official-document';
import { dateWords, padded } from './official-wording';

/** How a target stands when the half-year is over. */
export const REVIEWED_STATES = ['met', 'notMet', 'unjudged', 'missing', 'notAsked'] as const;
export type ReviewedState = (typeof REVIEWED_STATES)[number];

/** One clause of the resolution with what was reported on it. */
export interface ReviewedTarget {
  readonly title: string;
  /** What was promised, as the resolution writes it. */
  readonly indicator: string | null;
  /** Where the resolution says it: khoản 3 Điều 2 Nghị quyết số 05/NQ-SKHCN; null where no clause does. */
  readonly clause: string | null;
  /** Who answers for the report. */
  readonly owner: string;
  readonly state: ReviewedState;
  /** What was reached, with its unit; null where no figure was reported. */
  readonly value: string | null;
  readonly note: string | null;
  readonly evidence: string | null;
}

/** What a six-monthly review is written from. */
export interface ReviewFacts {
  readonly office: string;
  readonly employeeSide: string;
  readonly conference: string;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
  readonly targets: readonly ReviewedTarget[];
}

/** What the report on last year's resolution is begun from. */
export interface YearFacts {
  readonly conference: string;
  readonly targets: readonly ReviewedTarget[];
}

const JUDGEMENTS: Readonly<Record<ReviewedState, string>> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  unjudged: 'Chưa kết luận',
  missing: 'Chưa báo cáo',
  notAsked: 'Chưa đến kỳ',
};

const COUNTED: readonly (readonly [ReviewedState, string])[] = [
  ['met', 'chỉ tiêu đạt'],
  ['notMet', 'chỉ tiêu chưa đạt'],
  ['unjudged', 'chỉ tiêu đã báo cáo, chưa kết luận'],
  ['missing', 'chỉ tiêu chưa có báo cáo'],
  ['notAsked', 'chỉ tiêu chưa đến kỳ báo cáo'],
];

/**
 * Writes the six-monthly review: what was promised, what was reached, what shows it, and who has not reported.
 *
 * @see Luật 10/2022/QH15 Điều 52 khoản 3
 */
export function reviewBody(facts: ReviewFacts): Block[] {
  const missing = facts.targets.filter(({ state }) => state === 'missing');
  return [
    { kind: 'paragraph', text: opening(facts) },
    { kind: 'heading', level: 'group', text: 'Kết quả thực hiện nghị quyết' },
    { kind: 'paragraph', text: reviewSummary(facts.targets) },
    table(facts.targets),
    ...(missing.length > 0 ? missingOnes(missing) : []),
    ...evidenceOf(facts.targets),
  ];
}

/**
 * Begins the employee side's report to the next conference: how the last resolution was carried out, clause by clause, and what is
 * left to discuss. Whoever writes the report goes on from there.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 3 điểm b
 */
export function yearBody({ conference, targets }: YearFacts): Block[] {
  const left = targets.filter(({ state }) => state === 'notMet' || state === 'missing');
  return [
    { kind: 'heading', level: 'group', text: `Kết quả thực hiện Nghị quyết ${conference}` },
    { kind: 'paragraph', text: reviewSummary(targets) },
    table(targets),
    ...(left.length > 0 ? leftToDiscuss(left) : []),
    ...evidenceOf(targets),
  ];
}

function leftToDiscuss(left: readonly ReviewedTarget[]): Block[] {
  return [
    { kind: 'heading', level: 'group', text: 'Nội dung đề nghị Hội nghị thảo luận' },
    { kind: 'paragraph', text: 'Các nội dung sau chưa đạt hoặc chưa có báo cáo:' },
    ...listed(
      left.map(
        ({ owner, title, clause, state }) =>
          `${owner}: ${title} (${[clause, JUDGEMENTS[state].toLocaleLowerCase('vi-VN')].filter(Boolean).join('; ')})`,
      ),
    ),
  ];
}

/** Counts how the targets stand, in one sentence; it is also what all staff are told. */
export function reviewSummary(targets: readonly Pick<ReviewedTarget, 'state'>[]): string {
  const parts = COUNTED.map(([state, words]) => [targets.filter((one) => one.state === state).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${padded(count)} ${words}`);
  return `Trong ${padded(targets.length)} chỉ tiêu được theo dõi, có ${parts.join('; ')}.`;
}

function opening({ office, employeeSide, conference, fromOn, untilOn }: ReviewFacts): string {
  return (
    `${office} phối hợp với ${employeeSide} kiểm tra, đánh giá việc thực hiện Nghị quyết ${conference} ` +
    `từ ${dateWords(fromOn)} đến ${dateWords(untilOn)}, kết quả như sau:`
  );
}

function table(targets: readonly ReviewedTarget[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'STT', share: 7, align: 'center' },
      { title: 'Nội dung, chỉ tiêu', share: 33 },
      { title: 'Chủ trì', share: 17 },
      { title: 'Kết quả', share: 22 },
      { title: 'Đánh giá', share: 11, align: 'center' },
      { title: 'Minh chứng', share: 10, align: 'center' },
    ],
    rows: targets.map(({ title, indicator, clause, owner, value, note, state, evidence }, index) => [
      padded(index + 1),
      cited(indicator ? `${title}: ${indicator}` : title, clause),
      owner,
      [value, note].filter(Boolean).join('; '),
      JUDGEMENTS[state],
      evidence ? 'Có' : '',
    ]),
  };
}

function missingOnes(missing: readonly ReviewedTarget[]): Block[] {
  return [
    { kind: 'heading', level: 'group', text: 'Nội dung chưa có báo cáo' },
    {
      kind: 'paragraph',
      text: 'Đến ngày lập báo cáo này, các nội dung sau đã được đề nghị báo cáo nhưng chưa có báo cáo:',
    },
    ...listed(missing.map(({ owner, title, clause }) => `${owner}: ${cited(title, clause)}`)),
    { kind: 'paragraph', text: 'Đề nghị đơn vị, cá nhân nêu trên báo cáo bổ sung.' },
  ];
}

/** What a resolution says, with the place where it says it. */
function cited(words: string, clause: string | null): string {
  return clause ? `${words} (${clause})` : words;
}

/** What shows the results, by the number that each has in the table. */
function evidenceOf(targets: readonly ReviewedTarget[]): Block[] {
  const files = targets.flatMap(({ evidence }, index) =>
    evidence ? [`Nội dung ${padded(index + 1)}: ${evidence}`] : [],
  );
  return files.length > 0 ? [{ kind: 'heading', level: 'group', text: 'Minh chứng' }, ...listed(files)] : [];
}

function listed(lines: readonly string[]): Block[] {
  return lines.map((line, index) => ({
    kind: 'paragraph',
    text: `- ${line}${index === lines.length - 1 ? '.' : ';'}`,
  }));
}
