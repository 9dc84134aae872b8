import { compareDates } from '../calendar';
import { pledgeRefusalSentence } from '../pledge';
import { checkPredecessors } from './check-predecessors';
import type { ConferencePlan, PlannedTarget } from './plan';
import { missing, planError, UNIT, PERSON, UNIT_OR_PERSON, type PlanFinding, type PlanPath } from './plan-finding';
import { followedTerm, ownerOf, partiesOf, readPlannedTarget } from './planned-targets';

type At = (...rest: PlanPath) => PlanPath;

/** Finds what is wrong with the targets of a plan: nobody who answers, figures that contradict each other, a past that is none. */
export function checkPlannedTargets(plan: ConferencePlan): PlanFinding[] {
  return [
    ...plan.targets.flatMap((target, index) => {
      const at: At = (...rest) => ['targets', index, ...rest];
      return [
        ...owner(plan, target, at),
        ...party(plan, target, at),
        ...figures(plan, target, at),
        ...past(plan, target, at),
      ];
    }),
    ...followedTime(plan),
    ...checkPredecessors(plan),
  ];
}

/** Targets without a term of their own are promised for the time that the plan follows: said once, where it is written. */
function followedTime(plan: ConferencePlan): PlanFinding[] {
  const { fromOn, untilOn } = followedTerm(plan);
  if (plan.targets.length === 0 || compareDates(fromOn, untilOn) <= 0) return [];
  const { vi, en } = pledgeRefusalSentence({ code: 'term-upside-down', fromOn, untilOn });
  return [planError(['followUp', 'until'], 'term-upside-down', vi, en)];
}

function owner(plan: ConferencePlan, target: PlannedTarget, at: At): PlanFinding[] {
  const { owner: code } = target;
  if (code === null) {
    return [
      planError(
        at('owner'),
        'target-without-owner',
        'Chỉ tiêu chưa có đơn vị hoặc người phụ trách; hãy ghi mã vào owner.',
        'Nobody answers for this target; put the code of a unit or a person into owner.',
      ),
    ];
  }
  return [
    ...whoIsGone(target, missing([...plan.units, ...plan.people], UNIT_OR_PERSON, [[at('owner'), code]])),
    ...(ownerOf(plan, code) === null ? [withoutPeople(at('owner'))] : []),
  ];
}

function party(plan: ConferencePlan, target: PlannedTarget, at: At): PlanFinding[] {
  const stated = typeof target.party === 'object' ? target.party : { units: [] };
  const { units, people } = 'units' in stated ? { ...stated, people: [] } : { ...stated, units: [] };
  const rows = partiesOf(plan, target);
  return [
    ...whoIsGone(target, [
      ...missing(
        plan.units,
        UNIT,
        units.map((code, index) => [at('party', 'units', index), code]),
      ),
      ...missing(
        plan.people,
        PERSON,
        people.map((code, index) => [at('party', 'people', index), code]),
      ),
    ]),
    ...(rows.length > 1 && rows.some((row) => row.owner === null) ? [withoutPeople(at('party'))] : []),
  ];
}

/** Who promised a target before may have left or been merged: then somebody here takes it over. */
function whoIsGone({ follows = [] }: PlannedTarget, unknown: readonly PlanFinding[]): PlanFinding[] {
  return follows.length === 0
    ? [...unknown]
    : unknown.map(({ path, sentence }) =>
        planError(
          path,
          'party-left',
          `${sentence.vi} Nếu đơn vị đã giải thể, sáp nhập hoặc người đã chuyển đi, hãy ghi mã đơn vị hoặc người tiếp nhận chỉ tiêu.`,
          `${sentence.en} Where the unit was dissolved or merged, or the person has left, put the code of whoever takes the target over.`,
        ),
      );
}

function withoutPeople(path: PlanPath): PlanFinding {
  return planError(
    path,
    'owner-without-people',
    'Đơn vị phụ trách chưa có người.',
    'Nobody belongs to the owning unit.',
  );
}

function figures(plan: ConferencePlan, target: PlannedTarget, at: At): PlanFinding[] {
  const hasOwnTerm = target.from !== undefined || target.until !== undefined;
  return readPlannedTarget(plan, target)
    .faults.filter(({ refusal }) => hasOwnTerm || refusal.code !== 'term-upside-down')
    .map(({ field, refusal }) => {
      const { vi, en } = pledgeRefusalSentence(refusal);
      return planError(at(field === 'predecessors' ? 'follows' : field), refusal.code, vi, en);
    });
}

/** A target follows one of an earlier year, of this office or of one that the plan says it took over. */
function past(plan: ConferencePlan, { follows = [], lineage }: PlannedTarget, at: At): PlanFinding[] {
  const offices = new Set([plan.office.code, ...(plan.office.predecessors ?? []).map(({ code }) => code)]);
  return [
    ...(lineage === 'new' && follows.length > 0
      ? [
          planError(
            at('lineage'),
            'new-target-with-past',
            'Chỉ tiêu ghi là mới thì không tiếp nối chỉ tiêu nào.',
            'A target stated as new follows no other.',
          ),
        ]
      : []),
    ...follows.flatMap(({ office, year }, index) => [
      ...(office === undefined || offices.has(office)
        ? []
        : [
            planError(
              at('follows', index, 'office'),
              'not-a-predecessor',
              `Cơ quan “${office}” không có trong office.predecessors.`,
              `The office “${office}” is not among office.predecessors.`,
            ),
          ]),
      ...(year < plan.conference.year
        ? []
        : [
            planError(
              at('follows', index, 'year'),
              'predecessor-not-earlier',
              `Chỉ tiêu tiếp nối phải là của năm trước ${plan.conference.year}.`,
              `A target follows one of a year before ${plan.conference.year}.`,
            ),
          ]),
    ]),
  ];
}
