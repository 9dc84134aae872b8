import type { CivilDate, WorkCalendar } from '../calendar';
import type { ConferencePlan, PlannedConference, PlannedDeadlines, PlannedDocument } from '../conference';
import type { Proposal } from '../petition';
import type { PlanTemplate } from './plan-templates';
import { templateAgenda } from './template-agenda';
import { templateDay } from './template-day';
import { templateDocuments } from './template-documents';
import { seatsOf, type OfficeDirectory, type Seats } from './template-seats';

/** The usual times of a preparation, and those of one that has to be quick. */
const USUAL: PlannedDeadlines = {
  drafts: 20,
  opinions: 14,
  dispositions: 10,
  approvals: 6,
  invitations: 3,
  minimumWorkingDays: 2,
};
const SHORT: PlannedDeadlines = { ...USUAL, drafts: 10, opinions: 7, dispositions: 5, approvals: 3 };

/**
 * Makes the plan of an office's conference where there is none to go on from: the people of today in their seats, the documents and the agenda that the rules of
 * the day ask for, and a day that leaves the preparation its whole time.
 *
 * It is an offer: what only the office knows stays empty, and the plan's check names it.
 *
 * @see Luật 10/2022/QH15 Điều 51
 */
export function templatePlan(
  template: PlanTemplate,
  directory: OfficeDirectory,
  { calendar, todayOn }: { readonly calendar: WorkCalendar; readonly todayOn: CivilDate },
): ConferencePlan {
  const seats = seatsOf(directory);
  const isQuick = template === 'smallOffice' || template === 'extraordinary';
  const deadlines = isQuick ? SHORT : USUAL;
  const day = templateDay(template, { calendar, todayOn, deadlines });
  const documents = templateDocuments(template, { seats, year: day.year });
  return {
    version: 1,
    ...directory,
    conference: conferenceOf(template, { ...day, seats, directory, todayOn }),
    deadlines,
    consultation: consultationOf(seats, documents),
    documents,
    agenda: templateAgenda({ kind: kindOf(template), heldOn: day.heldOn }, { seats, documents, year: day.year }),
    motions: [{ code: 'nghi-quyet', kind: 'resolution', title: `Thông qua nghị quyết năm ${day.year}`, text: null }],
    elections: [],
    pledge: kindOf(template) === 'annual' ? pledgeOf(seats, day.year) : null,
    targets: [],
    followUp: { reportEveryMonths: 6, until: `${day.year}-12-31` },
  };
}

const NAMES: Readonly<Record<PlanTemplate, string>> = {
  annualPlenary: 'Hội nghị cán bộ, công chức, viên chức',
  annualDelegates: 'Hội nghị đại biểu cán bộ, công chức, viên chức',
  smallOffice: 'Hội nghị cán bộ, công chức, viên chức',
  unionCongress: 'Đại hội Công đoàn',
  extraordinary: 'Hội nghị bất thường',
};

/** Which rules a template follows. */
function kindOf(template: PlanTemplate): PlannedConference['kind'] {
  if (template === 'unionCongress' || template === 'extraordinary') return template;
  return 'annual';
}

function conferenceOf(
  template: PlanTemplate,
  {
    year,
    heldOn,
    seats,
    directory,
    todayOn,
  }: {
    readonly year: number;
    readonly heldOn: CivilDate;
    readonly seats: Seats;
    readonly directory: OfficeDirectory;
    readonly todayOn: CivilDate;
  },
): PlannedConference {
  const presidium = template === 'unionCongress' ? [seats.employeeSide] : [seats.head, seats.employeeSide];
  return {
    kind: kindOf(template),
    year,
    title: `${NAMES[template]} ${directory.office.name} năm ${year}`,
    heldOn,
    startsAt: '08:00',
    place: 'Hội trường cơ quan',
    form: template === 'annualDelegates' ? 'delegates' : 'plenary',
    // who attends by their office; those whom the units elect are added
    delegates: template === 'annualDelegates' ? leaders(directory) : [],
    presidium: [...new Set(presidium.flatMap((person) => (person ? [person.code] : [])))],
    agreement: null,
    ...(template === 'extraordinary' && { proposal: proposalOf(todayOn) }),
  };
}

function leaders({ people }: OfficeDirectory): string[] {
  const leading = ['head', 'deputyHead', 'unitHead', 'unionChair', 'inspectionChair'] as const;
  return people.filter(({ roles }) => leading.some((role) => roles.includes(role))).map(({ code }) => code);
}

function proposalOf(todayOn: CivilDate): Proposal {
  return { by: 'head', proposedOn: todayOn, reason: '', petition: null };
}

function consultationOf(
  { headOfOffice }: Seats,
  documents: readonly PlannedDocument[],
): ConferencePlan['consultation'] {
  const isAsked = documents.some(({ consult }) => consult.length > 0);
  return {
    content: isAsked ? 'Dự thảo các văn bản trình hội nghị' : 'Văn bản trình hội nghị, cho ý kiến tại hội nghị',
    form: 'Gửi dự thảo đến người đứng đầu phòng, đơn vị',
    method: 'Người đứng đầu tổng hợp ý kiến của đơn vị và trả lời qua liên kết trong thư',
    responsible: [headOfOffice.code],
    silence: 'noObjection',
  };
}

function pledgeOf({ head, employeeSide }: Seats, year: number): ConferencePlan['pledge'] {
  if (!employeeSide) return null;
  return {
    title: `Giao ước thi đua năm ${year}`,
    text: null,
    parties: [
      { code: 'thu-truong', side: 'head', person: head.code },
      { code: 'nguoi-lao-dong', side: 'employees', person: employeeSide.code },
    ],
  };
}
