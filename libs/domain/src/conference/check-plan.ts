import { isWorkingDay, vietnamCalendar, type WorkCalendar } from '../calendar';
import { checkPlannedAbsences } from './check-absences';
import { checkCriteria } from './check-criteria';
import { checkMailPolicy, mailPolicyRefusalSentence } from '../office';
import { checkEmployeeSide, personRefusalSentence } from '../person';
import {
  agendaDeviation,
  checkConferenceDate,
  checkForm,
  documentKindOf,
  procedureRefusalSentence,
  regimeOn,
} from '../procedure';
import type { Sentence } from '../sentence';
import { checkBoardSize, mayStand, votingRefusalSentence, type ElectedBody } from '../voting';
import { checkProposal } from './check-proposal';
import { checkPlannedTargets } from './check-targets';
import type { ConferencePlan, PlannedPlay } from './plan';
import {
  DOCUMENT,
  missing,
  PERSON,
  planError,
  UNIT,
  UNIT_OR_PERSON,
  type PlanFinding,
  type PlanPath,
} from './plan-finding';

/** Finds everything that is wrong with a plan at once: names that point nowhere, roles that are missing, dates and forms that the rules do not allow. */
export function checkPlan(plan: ConferencePlan, calendar: WorkCalendar = vietnamCalendar): PlanFinding[] {
  return [
    ...uniqueCodes(plan),
    ...mailPolicy(plan),
    ...people(plan),
    ...absences(plan),
    ...conference(plan, calendar),
    ...checkProposal(plan),
    ...consultation(plan),
    ...documents(plan),
    ...agenda(plan),
    ...elections(plan),
    ...pledge(plan),
    ...awards(plan),
    ...checkPlannedTargets(plan),
    ...criteria(plan),
    ...play(plan),
  ];
}

function absences(plan: ConferencePlan): PlanFinding[] {
  const used = [
    ...(plan.authorisations ?? []).flatMap(({ grantor, deputy }, index) => [
      [['authorisations', index, 'grantor'], grantor] as const,
      [['authorisations', index, 'deputy'], deputy] as const,
    ]),
    ...plan.people.flatMap(({ absent = [] }, index) =>
      absent.map(({ substitute }, place) => [['people', index, 'absent', place, 'substitute'], substitute] as const),
    ),
  ];
  const named = (plan.authorisations ?? []).flatMap(({ documents: codes }, index) =>
    (codes ?? []).map((code, place) => [['authorisations', index, 'documents', place], code] as const),
  );
  return [
    ...missing(plan.people, PERSON, used),
    ...missing(plan.documents, DOCUMENT, named),
    ...checkPlannedAbsences(plan).map(({ path, code, sentence }) => planError(path, code, sentence.vi, sentence.en)),
  ];
}

function uniqueCodes(plan: ConferencePlan): PlanFinding[] {
  const lists = ['units', 'people', 'documents', 'agenda', 'motions', 'elections', 'targets'] as const;
  return lists.flatMap((list) =>
    plan[list].flatMap(({ code }, index) =>
      plan[list].findIndex((other) => other.code === code) === index
        ? []
        : [
            planError(
              [list, index, 'code'],
              'duplicate-code',
              `Mã “${code}” bị trùng.`,
              `The code “${code}” is used twice.`,
            ),
          ],
    ),
  );
}

function mailPolicy({ office }: ConferencePlan): PlanFinding[] {
  const checked = checkMailPolicy(office.mail ?? {});
  if (checked.ok) return [];
  const { code } = checked.refusal;
  return [{ level: 'error', path: ['office', 'mail'], code, sentence: mailPolicyRefusalSentence(checked.refusal) }];
}

function people({ office, units, people: all, conference: { heldOn, kind } }: ConferencePlan): PlanFinding[] {
  const emails = all.map(({ email }) => email.toLowerCase());
  const side = checkEmployeeSide(office.employeeSide, regimeOn(heldOn, kind).hasUnionByDefault);
  return [
    ...missing(
      units,
      UNIT,
      all.map(({ unit }, index) => [['people', index, 'unit'], unit]),
    ),
    ...all.flatMap(({ email }, index) =>
      emails.indexOf(email.toLowerCase()) === index
        ? []
        : [
            planError(
              ['people', index, 'email'],
              'duplicate-email',
              `Địa chỉ ${email} bị trùng.`,
              `The address ${email} is used twice.`,
            ),
          ],
    ),
    ...(['head', 'headOfOffice'] as const).flatMap((role) =>
      all.some(({ roles }) => roles.includes(role))
        ? []
        : [
            planError(
              ['people'],
              'role-missing',
              `Chưa có người giữ vai trò “${role}”.`,
              `Nobody has the role “${role}”.`,
            ),
          ],
    ),
    ...(side.ok
      ? side.value.warning
        ? [
            {
              level: 'warning' as const,
              path: ['office', 'employeeSide'],
              code: 'employee-side-to-check',
              sentence: side.value.warning,
            },
          ]
        : []
      : [
          {
            level: 'error' as const,
            path: ['office', 'employeeSide'],
            code: side.refusal.code,
            sentence: personRefusalSentence(side.refusal),
          },
        ]),
  ];
}

function conference(plan: ConferencePlan, calendar: WorkCalendar): PlanFinding[] {
  const { heldOn, kind, year, form, dispersed, delegates, presidium = [], agreement } = plan.conference;
  const regime = regimeOn(heldOn, kind);
  const date = checkConferenceDate(regime, heldOn, year);
  const allowedForm = checkForm(regime, {
    form,
    staff: plan.people.length,
    isDispersed: dispersed !== undefined,
    isAgreed: agreement !== null,
  });
  const findings: PlanFinding[] = missing(plan.people, PERSON, [
    ...delegates.map((code, index) => [['conference', 'delegates', index], code] as const),
    ...presidium.map((code, index) => [['conference', 'presidium', index], code] as const),
  ]);
  const isChaired = presidium.length > 0 || plan.people.some(({ roles }) => roles.includes('unionChair'));
  if (kind === 'unionCongress' && !isChaired)
    findings.push(
      planError(
        ['conference'],
        'presidium-missing',
        'Đại hội công đoàn chưa có Đoàn Chủ tịch: ghi presidium, hoặc vai trò unionChair.',
        'A union congress needs its presidium: name it in presidium, or give somebody the role unionChair.',
      ),
    );
  if (!date.ok)
    findings.push({
      level: 'error',
      path: ['conference', 'heldOn'],
      code: date.refusal.code,
      sentence: procedureRefusalSentence(date.refusal),
    });
  else if (date.value.warning)
    findings.push({ level: 'warning', path: ['conference', 'heldOn'], ...date.value.warning });
  if (!allowedForm.ok) {
    findings.push({
      level: 'error',
      path: ['conference', 'form'],
      code: allowedForm.refusal.code,
      sentence: procedureRefusalSentence(allowedForm.refusal),
    });
  }
  if (form === 'delegates' && delegates.length === 0) {
    findings.push(
      planError(
        ['conference', 'delegates'],
        'delegates-missing',
        'Họp đại biểu cần danh sách đại biểu.',
        'A conference of delegates needs their list.',
      ),
    );
  }
  if (!isWorkingDay(calendar, heldOn)) {
    const sentence = { vi: 'Ngày tổ chức là ngày nghỉ.', en: 'The conference falls on a day off.' };
    findings.push({ level: 'warning', path: ['conference', 'heldOn'], code: 'day-off', sentence });
  }
  return findings;
}

function consultation({ consultation: { responsible }, people: all }: ConferencePlan): PlanFinding[] {
  return missing(
    all,
    PERSON,
    responsible.map((code, index) => [['consultation', 'responsible', index], code]),
  );
}

function documents(plan: ConferencePlan): PlanFinding[] {
  const { units, people: all } = plan;
  return plan.documents.flatMap((document, index) => {
    const at = (...rest: PlanPath): PlanPath => ['documents', index, ...rest];
    const { unit, drafter, consult, contentCheck, formCheck, approve, approveRule, kind, issue } = document;
    return [
      ...missing(units, UNIT, [[at('unit'), unit]]),
      ...missing(all, PERSON, [
        [at('drafter'), drafter],
        ...approve.map((code, i) => [at('approve', i), code] as const),
        ...(contentCheck === null ? [] : [[at('contentCheck'), contentCheck] as const]),
        ...(formCheck === null ? [] : [[at('formCheck'), formCheck] as const]),
      ]),
      ...(approveRule.type === 'atLeast' && approveRule.n > approve.length
        ? [
            planError(
              at('approveRule'),
              'more-approvals-than-approvers',
              `Cần ít nhất ${approveRule.n} người phê duyệt nhưng chỉ nêu ${approve.length} người.`,
              `At least ${approveRule.n} approvals are asked for, but only ${approve.length} people are named.`,
            ),
          ]
        : []),
      ...missing(
        [...units, ...all],
        UNIT,
        consult.map((code, i) => [at('consult', i), code]),
      ),
      ...consult.flatMap((code, i) => unitWithoutHead(plan, at('consult', i), code)),
      ...approve.flatMap((code, i) =>
        code === drafter
          ? [
              planError(
                at('approve', i),
                'own-draft',
                'Người soạn không được tự phê duyệt văn bản của mình.',
                'Nobody approves their own draft.',
              ),
            ]
          : approve.indexOf(code) === i
            ? []
            : [
                planError(
                  at('approve', i),
                  'duplicate-approver',
                  'Người phê duyệt bị lặp lại.',
                  'This approver is named twice.',
                ),
              ],
      ),
      ...(issue && documentKindOf(kind).abbreviation === null && kind !== 'officialLetter'
        ? [
            planError(
              at('issue'),
              'no-symbol',
              'Loại văn bản này không có ký hiệu để cấp số.',
              'This kind of document has no symbol to be numbered under.',
            ),
          ]
        : []),
      ...(kind === 'resolution' || kind === 'minutes'
        ? [
            planError(
              at('kind'),
              'made-by-the-conference',
              'Nghị quyết và biên bản do hệ thống lập từ diễn biến hội nghị.',
              'Minutes and resolution are written from what happens in the room.',
            ),
          ]
        : []),
    ];
  });
}

/** A unit is asked through its head. */
function unitWithoutHead({ units, people: all }: ConferencePlan, path: PlanPath, code: string): PlanFinding[] {
  const isUnit = units.some((unit) => unit.code === code);
  const hasHead = all.some(({ unit, roles }) => unit === code && roles.includes('unitHead'));
  return isUnit && !hasHead
    ? [
        planError(
          path,
          'unit-without-head',
          `“${code}” chưa có người đứng đầu (unitHead) để lấy ý kiến.`,
          `“${code}” has no head (unitHead) who could be asked.`,
        ),
      ]
    : [];
}

function agenda(plan: ConferencePlan): PlanFinding[] {
  const { heldOn, kind } = plan.conference;
  const items = plan.agenda;
  const needs = (itemKind: string, path: PlanPath, vi: string, en: string): PlanFinding[] =>
    items.some((item) => item.kind === itemKind) ? [] : [planError(path, 'agenda-item-missing', vi, en)];
  return [
    ...missing(
      plan.people,
      PERSON,
      items.map(({ presenter }, index) => [['agenda', index, 'presenter'], presenter]),
    ),
    ...missing(
      plan.documents,
      DOCUMENT,
      items.flatMap((item, index) =>
        item.documents.map((code, i) => [['agenda', index, 'documents', i], code] as const),
      ),
    ),
    ...(plan.motions.some((motion) => motion.kind === 'resolution')
      ? needs(
          'resolution',
          ['motions'],
          'Chương trình chưa có mục thông qua nghị quyết.',
          'The agenda has no item to adopt the resolution.',
        )
      : []),
    ...(plan.elections.length > 0
      ? needs('election', ['elections'], 'Chương trình chưa có mục bầu cử.', 'The agenda has no item for the election.')
      : []),
    ...(plan.pledge
      ? needs(
          'pledgeSigning',
          ['pledge'],
          'Chương trình chưa có mục ký giao ước thi đua.',
          'The agenda has no item to sign the pledge.',
        )
      : []),
    ...(plan.awards?.length
      ? needs('awards', ['awards'], 'Chương trình chưa có mục khen thưởng.', 'The agenda has no item for the awards.')
      : []),
    ...agendaDeviation(regimeOn(heldOn, kind), items).map(({ code, sentence }): PlanFinding => ({
      level: 'warning',
      path: ['agenda'],
      code,
      sentence,
    })),
  ];
}

function elections(plan: ConferencePlan): PlanFinding[] {
  return plan.elections.flatMap(({ candidates, seats, body }, index) => [
    ...missing(
      plan.people,
      PERSON,
      candidates.map((code, i) => [['elections', index, 'candidates', i], code]),
    ),
    ...candidates.flatMap((code, i) => ineligible(plan, body, code, ['elections', index, 'candidates', i])),
    ...boardSize(plan, index),
    ...(candidates.length < seats
      ? [
          planError(
            ['elections', index, 'candidates'],
            'too-few-candidates',
            'Số ứng cử viên ít hơn số cần bầu.',
            'There are fewer candidates than seats.',
          ),
        ]
      : []),
  ]);
}

/** More members than usual need a decision of the conference, which a plan announces as a motion of its own. */
function boardSize(plan: ConferencePlan, index: number): PlanFinding[] {
  const { body, seats } = plan.elections[index]!;
  if (body !== 'inspectionBoard') return [];
  const isLargerByDecision = plan.motions.some(({ kind }) => kind === 'other');
  const allowed = checkBoardSize(seats, plan.conference.heldOn, isLargerByDecision);
  return allowed.ok
    ? []
    : [
        {
          level: 'error',
          path: ['elections', index, 'seats'],
          code: allowed.refusal.code,
          sentence: votingRefusalSentence(allowed.refusal),
        },
      ];
}

/** Candidates on a plan's list have agreed to stand: the list is made of volunteers. */
function ineligible(plan: ConferencePlan, body: ElectedBody, code: string, path: PlanPath): PlanFinding[] {
  const person = plan.people.find((candidate) => candidate.code === code);
  if (!person) return [];
  const candidacy = { personId: person.name, roles: person.roles, belongs: true, volunteers: true };
  const allowed = mayStand(candidacy, body, plan.conference.heldOn);
  return allowed.ok
    ? []
    : [{ level: 'error', path, code: allowed.refusal.code, sentence: votingRefusalSentence(allowed.refusal) }];
}

function pledge({ pledge: planned, people: all }: ConferencePlan): PlanFinding[] {
  const parties = planned?.parties ?? [];
  return [
    ...missing(
      all,
      PERSON,
      parties.map(({ person }, index) => [['pledge', 'parties', index, 'person'], person]),
    ),
    ...parties.flatMap(({ code }, index) =>
      parties.findIndex((other) => other.code === code) === index
        ? []
        : [
            planError(
              ['pledge', 'parties', index, 'code'],
              'duplicate-code',
              `Mã “${code}” bị trùng.`,
              `The code “${code}” is used twice.`,
            ),
          ],
    ),
  ];
}

function awards({ people: all, units, awards: planned = [] }: ConferencePlan): PlanFinding[] {
  return missing(
    [...all, ...units],
    UNIT_OR_PERSON,
    planned.map(({ recipient }, index) => [['awards', index, 'recipient'], recipient]),
  );
}

function criteria(plan: ConferencePlan): PlanFinding[] {
  const sets = plan.criteria ?? [];
  return [
    ...missing(
      plan.people,
      PERSON,
      sets.flatMap(({ assessor, appraisers }, index) => [
        [['criteria', index, 'assessor'], assessor] as const,
        ...appraisers.map((code, place) => [['criteria', index, 'appraisers', place], code] as const),
      ]),
    ),
    ...checkCriteria(plan).map(({ path, code, sentence }) => planError(path, code, sentence.vi, sentence.en)),
  ];
}

function play(plan: ConferencePlan): PlanFinding[] {
  const script = plan.play;
  if (!script) return [];
  const MOTION: Sentence = { vi: 'nội dung biểu quyết', en: 'motion' };
  const ELECTION: Sentence = { vi: 'cuộc bầu cử', en: 'election' };
  const TARGET: Sentence = { vi: 'chỉ tiêu', en: 'target' };
  const uses = <T>(list: keyof typeof script, entries: readonly T[], key: keyof T & string) =>
    entries.map((entry, index) => [['play', list, index, key], String(entry[key])] as const);
  return [
    ...missing(plan.documents, DOCUMENT, [
      ...uses('drafts', script.drafts, 'document'),
      ...uses('opinions', script.opinions, 'document'),
      ...uses('floorRemarks', script.floorRemarks, 'document'),
      ...uses('dispositions', script.dispositions, 'document'),
      ...uses('approvals', script.approvals, 'document'),
    ]),
    ...missing(plan.people, PERSON, [
      ...uses('opinions', script.opinions, 'person'),
      ...uses('floorRemarks', script.floorRemarks, 'person'),
      ...uses('approvals', script.approvals, 'person'),
      ...discussed(script.discussion ?? []),
      ...script.attendance.absent.map((code, index) => [['play', 'attendance', 'absent', index], code] as const),
    ]),
    ...missing(plan.motions, MOTION, uses('votes', script.votes, 'motion')),
    ...missing(plan.elections, ELECTION, uses('elections', script.elections, 'election')),
    ...missing(plan.targets, TARGET, uses('progress', script.progress, 'target')),
    ...unansweredPromises(script.discussion ?? []),
  ];
}

function discussed(said: NonNullable<PlannedPlay['discussion']>): (readonly [PlanPath, string | null])[] {
  return said.flatMap(({ person, answer, commitment }, index) => {
    const at = (...rest: PlanPath): PlanPath => ['play', 'discussion', index, ...rest];
    return [
      [at('person'), person] as const,
      [at('answer', 'person'), answer?.person ?? null] as const,
      [at('commitment', 'person'), commitment?.person ?? null] as const,
    ];
  });
}

/** What is promised follows from an answer. */
function unansweredPromises(said: NonNullable<PlannedPlay['discussion']>): PlanFinding[] {
  return said.flatMap(({ answer, commitment }, index) =>
    commitment && !answer
      ? [
          planError(
            ['play', 'discussion', index, 'commitment'],
            'not-answered',
            'Ý kiến phải được giải đáp trước khi ghi cam kết.',
            'An opinion is answered before anything is promised.',
          ),
        ]
      : [],
  );
}
