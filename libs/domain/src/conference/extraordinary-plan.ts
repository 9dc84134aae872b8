import { addWorkingDays, type CivilDate, type WorkCalendar } from '../calendar';
import type { Proposal } from '../petition';
import { agendaItemName, type AgendaItemKind } from '../procedure';
import type { ConferencePlan, PlannedAgendaItem } from './plan';

/** What an extraordinary conference deals with: the matter is reported, discussed and decided; nothing of the year. */
const ITEMS: readonly AgendaItemKind[] = [
  'rollCall',
  'opening',
  'headReport',
  'discussion',
  'answers',
  'resolution',
  'closing',
];

/**
 * Makes the plan of an extraordinary conference from that of the last one: its office, units and people, with the matter that was asked for as the only business.
 *
 * It is an offer: the office changes what it wants before it hands it in. The circular of 2016 invites those of the last regular conference who are still there,
 * and whom the head adds; the Law counts the quorum on all staff, so the people of the plan are carried over and the form stays.
 *
 * @see Thông tư 01/2016/TT-BNV Điều 9 khoản 2
 * @see Luật 10/2022/QH15 Điều 51 khoản 2, khoản 4
 */
export function extraordinaryPlan(
  last: ConferencePlan,
  { subject, proposal, heldOn }: { readonly subject: string; readonly proposal: Proposal; readonly heldOn: CivilDate },
): ConferencePlan {
  const { play: _play, authorisations: _authorisations, awards: _awards, criteria: _criteria, ...lasting } = last;
  const report = last.documents.find(({ kind }) => kind === 'headReport') ?? last.documents[0];
  const documents = report
    ? [{ ...report, title: `Báo cáo về nội dung đề nghị: ${subject}`, consultAt: 'preparation' as const }]
    : [];
  return {
    ...lasting,
    people: last.people.map(({ absent: _absent, ...person }) => person),
    conference: {
      ...last.conference,
      kind: 'extraordinary',
      year: Number(heldOn.slice(0, 4)),
      title: `Hội nghị bất thường: ${subject}`,
      heldOn,
      agreement: null,
      proposal,
    },
    documents,
    agenda: ITEMS.map((kind) =>
      item(
        kind,
        last,
        documents.map(({ code }) => code),
      ),
    ),
    motions: [{ code: 'nghi-quyet', kind: 'resolution', title: `Thông qua nghị quyết: ${subject}`, text: null }],
    elections: [],
    pledge: null,
    targets: [],
    followUp: { reportEveryMonths: last.followUp.reportEveryMonths, until: `${Number(heldOn.slice(0, 4))}-12-31` },
  };
}

function item(kind: AgendaItemKind, { agenda }: ConferencePlan, documents: readonly string[]): PlannedAgendaItem {
  const known = agenda.find((one) => one.kind === kind);
  return {
    code: known?.code ?? kind.toLowerCase(),
    kind,
    title: agendaItemName(kind).vi,
    presenter: known?.presenter ?? null,
    documents: kind === 'headReport' ? documents : [],
  };
}

/** The first day for an extraordinary conference on which its preparation still has the time that the plan gives it. */
export function soonestExtraordinary(last: ConferencePlan, calendar: WorkCalendar, todayOn: CivilDate): CivilDate {
  return addWorkingDays(calendar, todayOn, last.deadlines.invitations + last.deadlines.minimumWorkingDays * 4);
}
