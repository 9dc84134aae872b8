import type { Sentence } from '../sentence';
import type { ConferencePlan, PlannedCriteria } from './plan';

/** One thing that is wrong with the criteria of a plan. */
export interface CriteriaFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly sentence: Sentence;
}

type Fault = readonly [path: readonly (string | number)[], code: string, vi: string, en: string];

/** Finds what is wrong with the criteria of a plan: whom they are for, over which years, with which points and levels. */
export function checkCriteria(plan: ConferencePlan): CriteriaFault[] {
  const sets = plan.criteria ?? [];
  return sets.flatMap((set, index) =>
    [
      ...twice(
        sets.map(({ code }) => code),
        index,
        ['code'],
      ),
      ...set.criteria.flatMap((_, place) =>
        twice(
          set.criteria.map(({ code }) => code),
          place,
          ['criteria', place, 'code'],
        ),
      ),
      ...periodFaults(set),
      ...pointFaults(set),
      ...levelFaults(set),
      ...set.subjects.flatMap((code, place) => subjectFaults(plan, set, code, ['subjects', place])),
      ...set.results.flatMap((result, place) => resultFaults(set, result, place)),
    ].map(([path, code, vi, en]) => ({ path: ['criteria', index, ...path], code, sentence: { vi, en } })),
  );
}

function twice(codes: readonly string[], place: number, path: Fault[0]): Fault[] {
  const code = codes[place]!;
  if (codes.indexOf(code) === place) return [];
  return [[path, 'duplicate-code', `Mã “${code}” bị trùng.`, `The code “${code}” is used twice.`]];
}

function periodFaults({ from, to }: PlannedCriteria): Fault[] {
  if (from <= to) return [];
  return [
    [
      ['to'],
      'period-upside-down',
      `Giai đoạn ${from}–${to} bị ngược.`,
      `The period from ${from} to ${to} is upside down.`,
    ],
  ];
}

/** Where some criteria had points and others none, their sum would say nothing. */
function pointFaults({ criteria }: PlannedCriteria): Fault[] {
  const without = criteria.findIndex(({ points }) => points === null);
  if (without < 0 || criteria.every(({ points }) => points === null)) return [];
  return [
    [
      ['criteria', without, 'points'],
      'points-mixed',
      'Trong một bộ tiêu chí, hoặc mọi nội dung đều có điểm tối đa, hoặc không nội dung nào có.',
      'Within one set either every criterion has points, or none has.',
    ],
  ];
}

function levelFaults({ levels }: PlannedCriteria): Fault[] {
  return levels.flatMap(({ title, atLeast, of }, place): Fault[] =>
    atLeast <= of
      ? []
      : [
          [
            ['levels', place, 'atLeast'],
            'level-out-of-reach',
            `Mức “${title}” đòi ${atLeast} trên ${of}: không thể đạt.`,
            `The level “${title}” wants ${atLeast} of ${of}, which nobody can reach.`,
          ],
        ],
  );
}

function subjectFaults(plan: ConferencePlan, { kind }: PlannedCriteria, code: string, path: Fault[0]): Fault[] {
  const isForPeople = kind === 'individual';
  const known = isForPeople
    ? ['people', ...plan.people.map((person) => person.code)]
    : ['office', 'units', ...plan.units.map((unit) => unit.code)];
  if (!known.includes(code)) {
    return [
      [
        path,
        'unknown-code',
        `Kế hoạch không có ${isForPeople ? 'người' : 'phòng, đơn vị'} “${code}” để tự chấm.`,
        `The plan has no ${isForPeople ? 'person' : 'unit'} “${code}” who could score themselves.`,
      ],
    ];
  }
  const isUnit = !isForPeople && plan.units.some((unit) => unit.code === code);
  const hasHead = plan.people.some(({ unit, roles }) => unit === code && roles.includes('unitHead'));
  if (!isUnit || hasHead) return [];
  return [
    [
      path,
      'unit-without-head',
      `“${code}” chưa có người đứng đầu (unitHead) để tự chấm thay đơn vị.`,
      `“${code}” has no head (unitHead) who could score for it.`,
    ],
  ];
}

function resultFaults({ from, to }: PlannedCriteria, { year }: { readonly year: number }, place: number): Fault[] {
  if (year >= from && year <= to) return [];
  return [
    [
      ['results', place, 'year'],
      'year-outside-period',
      `Năm ${year} không thuộc giai đoạn ${from}–${to}.`,
      `${year} is not a year of the period from ${from} to ${to}.`,
    ],
  ];
}
