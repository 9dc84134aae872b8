import type { TargetFacts, TargetLineage } from './conference-facts';
import type { ClauseBlock, TableBlock, TableColumn } from './official-document';
import { padded } from './official-wording';

/** How the table of targets names what became of last year's. */
const LINEAGE_WORDS: Readonly<Record<TargetLineage, string>> = {
  new: 'Chỉ tiêu mới',
  raised: 'Nâng mức',
  kept: 'Giữ nguyên',
  lowered: 'Giảm mức',
  dropped: 'Thôi thực hiện',
};

/** How a sentence counts them. */
const COUNTED: readonly (readonly [TargetLineage, string])[] = [
  ['new', 'chỉ tiêu mới'],
  ['raised', 'chỉ tiêu nâng mức'],
  ['kept', 'chỉ tiêu giữ nguyên'],
  ['lowered', 'chỉ tiêu giảm mức'],
];

/** Sets the targets as a table: a column that no target fills is left out, a single unknown figure stays empty. */
export function targetTable(targets: readonly TargetFacts[]): TableBlock {
  const optional: readonly (readonly [TableColumn, (target: TargetFacts) => string | null | undefined])[] = [
    [{ title: 'Mức phấn đấu', share: 22 }, (target) => target.indicator],
    [{ title: 'Năm trước', share: 16 }, (target) => target.previous],
    [{ title: 'So với năm trước', share: 17, align: 'center' }, (target) => LINEAGE_WORDS[target.lineage]],
    [{ title: 'Chủ trì thực hiện', share: 20 }, (target) => target.owner],
  ];
  const shown = optional.filter(([, textOf]) => targets.some((target) => textOf(target)));
  return {
    kind: 'table',
    columns: [
      { title: 'STT', share: 8, align: 'center' },
      { title: 'Chỉ tiêu', share: 38 },
      ...shown.map(([column]) => column),
    ],
    rows: targets.map((target, index) => [
      padded(index + 1),
      target.title,
      ...shown.map(([, textOf]) => textOf(target) ?? ''),
    ]),
  };
}

/** Says a target as one clause: what, how much, how that stands to the year before, and who answers for it. */
export function targetClause(target: TargetFacts, year: number): ClauseBlock {
  const { title, indicator, previous, lineage, owner, clauseId } = target;
  const promised = indicator ? `${title}: ${indicator}` : title;
  const before = [
    ...(previous ? [`năm ${year - 1}: ${previous}`] : []),
    LINEAGE_WORDS[lineage].toLocaleLowerCase('vi-VN'),
  ].join('; ');
  const said = lineage === 'dropped' ? `Thôi thực hiện chỉ tiêu: ${title}` : promised;
  const compared = lineage === 'dropped' ? previous && `năm ${year - 1}: ${previous}` : before;
  return {
    kind: 'clause',
    ...(clauseId && { id: clauseId }),
    text: `${said}${compared ? ` (${compared})` : ''}.${owner ? ` Chủ trì thực hiện: ${owner}.` : ''}`,
  };
}

/** Counts the targets of the year and says how they stand to those of the year before. */
export function targetSummary(targets: readonly TargetFacts[], year: number): string {
  const current = targets.filter((target) => target.lineage !== 'dropped');
  const parts = COUNTED.map(
    ([lineage, words]) => [current.filter((target) => target.lineage === lineage).length, words] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${padded(count)} ${words}`);
  const compared = parts.length > 0 ? `, gồm ${parts.join(', ')} so với năm ${year - 1}` : '';
  return `${padded(current.length)} chỉ tiêu thực hiện trong năm ${year}${compared}`;
}
