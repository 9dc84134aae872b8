import { missing, PERSON, planError, type PlanFinding, type PlanPath } from './plan-finding';
import type { ConferencePlan } from './plan';

/** Finds what is wrong with the offices that a plan says were taken over: itself, one twice, nobody who is known, one target that two take further. */
export function checkPredecessors(plan: ConferencePlan): PlanFinding[] {
  return [...offices(plan), ...handOvers(plan), ...takenTwice(plan)];
}

function offices({ office }: ConferencePlan): PlanFinding[] {
  const all = office.predecessors ?? [];
  return all.flatMap(({ code }, index) => {
    const path: PlanPath = ['office', 'predecessors', index, 'code'];
    if (code === office.code)
      return [
        planError(
          path,
          'own-predecessor',
          'Cơ quan không thể tiếp nhận chính mình; hãy ghi mã của cơ quan cũ, khác với office.code.',
          'An office does not take over itself; put the code of the former office, other than office.code.',
        ),
      ];
    return all.findIndex((other) => other.code === code) === index
      ? []
      : [
          planError(
            path,
            'duplicate-code',
            `Cơ quan tiền thân “${code}” được ghi hai lần; hãy giữ một.`,
            `The predecessor “${code}” is named twice; keep one.`,
          ),
        ];
  });
}

function handOvers({ office, people }: ConferencePlan): PlanFinding[] {
  return missing(
    people,
    PERSON,
    (office.predecessors ?? []).map(({ handOver = null }, index) => [
      ['office', 'predecessors', index, 'handOver'],
      handOver,
    ]),
  );
}

/** What was promised once goes on once. */
function takenTwice({ office: own, targets }: ConferencePlan): PlanFinding[] {
  const taken = new Map<string, string>();
  return targets.flatMap(({ code: by, title, follows = [] }, index) =>
    follows.flatMap(({ office = own.code, year, code }, place) => {
      const key = `${office} ${year} ${code}`;
      const before = taken.get(key);
      if (before === undefined) taken.set(key, title);
      return before === undefined
        ? []
        : [
            planError(
              ['targets', index, 'follows', place],
              'target-taken-over-twice',
              `Chỉ tiêu “${code}” năm ${year} (${office}) đã được “${before}” tiếp nối; bỏ khỏi “${by}”, hoặc gộp hai chỉ tiêu.`,
              `The target “${code}” of ${year} (${office}) is taken further by “${before}” already; take it out of “${by}”, or merge the two.`,
            ),
          ];
    }),
  );
}
