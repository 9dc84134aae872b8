import { formatIndicator, parseIndicator, sourceAtEntry, takenOverRefusalSentence } from '../pledge';
import type { Indicator, ListFacts, TakenOverList } from '../pledge';
import type { ConferencePlan, PlannedPredecessorOffice, PlannedTarget } from './plan';
import { planError, type PlanFinding, type PlanPath } from './plan-finding';

/** What the system knows of a list, with what was promised in it. */
export interface KnownList extends TakenOverList, ListFacts {
  readonly targets: readonly { readonly code: string; readonly figure: Indicator }[];
}

/** What the system knows about the offices that a plan takes over. */
export interface SuccessionFacts {
  /** Which offices each one took over, by their codes. */
  readonly tookOver: ReadonlyMap<string, readonly string[]>;
  readonly lists: readonly KnownList[];
  /** Targets of predecessors that other offices take further already, with the name of each. */
  readonly taken: readonly (TakenOverList & { readonly code: string; readonly by: string })[];
}

/** Whether the figures of a list are confirmed. */
export type IsConfirmed = (list: TakenOverList) => boolean;

interface Followed extends TakenOverList {
  readonly code: string;
  readonly figure: string | null;
  readonly path: PlanPath;
}

/** The lists of predecessors that the targets of a plan take further, each once. */
export function takenOverLists(plan: ConferencePlan): TakenOverList[] {
  const lists = new Map(followedOf(plan).map(({ office, year }) => [`${office} ${year}`, { office, year }] as const));
  return [...lists.values()];
}

/** What stands behind each list as the plan enters it. */
export function sourceOfList(plan: ConferencePlan, list: KnownList) {
  const { name, paper = null, handOver = null } = predecessorOf(plan, list.office)!;
  return sourceAtEntry(list, { name, paper, handOver });
}

/**
 * Finds what contradicts the record in what a plan takes over: offices in a circle, a list that nobody confirms, a target that never was or that goes on elsewhere, a figure
 * that is not the one promised, and figures that are used before they are confirmed.
 */
export function checkTakenOver(plan: ConferencePlan, facts: SuccessionFacts): PlanFinding[] {
  const isConfirmed: IsConfirmed = ({ office, year }) => {
    const list = facts.lists.find((one) => one.office === office && one.year === year);
    const source = list && sourceOfList(plan, list);
    return source?.ok === true && source.value !== null;
  };
  return [
    ...circles(plan, facts),
    ...sources(plan, facts),
    ...followedOf(plan).flatMap((followed) => [...againstRecord(followed, facts), ...elsewhere(followed, facts)]),
    ...plan.targets.flatMap((target, index) => unconfirmedFigures(plan, target, isConfirmed, index)),
  ];
}

/** Figures of predecessors stand for where things stood only once they are confirmed. */
export function unconfirmedFigures(
  plan: ConferencePlan,
  { follows = [], baseline, previous }: PlannedTarget,
  isConfirmed: IsConfirmed,
  index: number,
): PlanFinding[] {
  const waiting = follows.find(
    ({ office = plan.office.code, year }) => office !== plan.office.code && !isConfirmed({ office, year }),
  );
  if (!waiting) return [];
  const name = predecessorOf(plan, waiting.office!)?.name ?? waiting.office!;
  return (['baseline', 'previous'] as const)
    .filter((field) => (field === 'baseline' ? baseline : previous) != null)
    .map((field) =>
      planError(
        ['targets', index, field],
        'figure-not-confirmed',
        `Số liệu năm ${waiting.year} của ${name} chưa được xác nhận nên chưa dùng làm mức gốc được; hãy để trống, và ghi sau khi danh sách được xác nhận.`,
        `The figures of ${name} for ${waiting.year} are not confirmed, so they are no baseline yet; leave it out, and enter it once the list is confirmed.`,
      ),
    );
}

function followedOf({ office: own, targets }: ConferencePlan): Followed[] {
  return targets.flatMap(({ follows = [] }, index) =>
    follows.flatMap(({ office = own.code, year, code, figure = null }, place) =>
      office === own.code ? [] : [{ office, year, code, figure, path: ['targets', index, 'follows', place] }],
    ),
  );
}

function predecessorOf({ office }: ConferencePlan, code: string): PlannedPredecessorOffice | undefined {
  return office.predecessors?.find((one) => one.code === code);
}

/** An office that was taken over has not taken over its successor, nor one that did. */
function circles({ office }: ConferencePlan, { tookOver }: SuccessionFacts): PlanFinding[] {
  return (office.predecessors ?? []).flatMap(({ code, name }, index) => {
    const seen = new Set([code]);
    for (const one of seen) for (const next of tookOver.get(one) ?? []) seen.add(next);
    return code !== office.code && seen.has(office.code)
      ? [
          planError(
            ['office', 'predecessors', index, 'code'],
            'succession-circle',
            `Theo hồ sơ, ${name} đã tiếp nhận chính cơ quan này; hai cơ quan không thể tiếp nhận lẫn nhau. Hãy kiểm tra lại mã cơ quan và văn bản sáp nhập.`,
            `On record ${name} took over this very office; two offices do not take over each other. Check the code of the office and the act of the merger.`,
          ),
        ]
      : [];
  });
}

function sources(plan: ConferencePlan, { lists }: SuccessionFacts): PlanFinding[] {
  return lists.flatMap((list) => {
    const source = sourceOfList(plan, list);
    if (source.ok) return [];
    const index = plan.office.predecessors!.findIndex(({ code }) => code === list.office);
    const { vi, en } = takenOverRefusalSentence(source.refusal);
    return [planError(['office', 'predecessors', index], source.refusal.code, vi, en)];
  });
}

function againstRecord({ office, year, code, figure, path }: Followed, { lists }: SuccessionFacts): PlanFinding[] {
  const list = lists.find((one) => one.office === office && one.year === year);
  if (!list?.isKnown) return [];
  const promised = list.targets.find((target) => target.code === code);
  if (!promised)
    return [
      planError(
        [...path, 'code'],
        'predecessor-target-unknown',
        `Hội nghị năm ${year} của ${office} không có chỉ tiêu “${code}”, hoặc đã thôi thực hiện; hãy kiểm tra mã, hoặc bỏ khỏi follows.`,
        `The conference of ${office} in ${year} has no target “${code}”, or dropped it; check the code, or take it out of follows.`,
      ),
    ];
  const stated = parseIndicator(figure);
  const [said, was] = [stated.ok ? formatIndicator(stated.value, 'vi') : '', formatIndicator(promised.figure, 'vi')];
  return figure === null || said === was
    ? []
    : [
        planError(
          [...path, 'figure'],
          'figure-differs-from-record',
          `Hồ sơ của ${office} ghi “${was || 'không có con số'}”, kế hoạch ghi “${said}”; hãy bỏ figure để lấy theo hồ sơ.`,
          `The record of ${office} says “${was || 'no figure'}”, the plan “${said}”; leave figure out to take it from the record.`,
        ),
      ];
}

function elsewhere({ office, year, code, path }: Followed, { taken }: SuccessionFacts): PlanFinding[] {
  const other = taken.find((one) => one.office === office && one.year === year && one.code === code);
  return other
    ? [
        planError(
          path,
          'target-goes-on-elsewhere',
          `Chỉ tiêu “${code}” năm ${year} của ${office} đã do ${other.by} tiếp nhận; hãy bỏ khỏi follows, hoặc thống nhất lại với cơ quan đó.`,
          `${other.by} takes the target “${code}” of ${office} (${year}) further already; take it out of follows, or settle it with that office.`,
        ),
      ]
    : [];
}
