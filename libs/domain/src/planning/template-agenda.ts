import type { CivilDate } from '../calendar';
import type { ConferencePlan, PlannedAgendaItem, PlannedDocument } from '../conference';
import { agendaItemName, regimeOn, type AgendaItemKind, type ConferenceKind, type DocumentKind } from '../procedure';
import type { Seats } from './template-seats';

const MINUTES: Partial<Record<AgendaItemKind, number>> = {
  headReport: 30,
  unionReport: 20,
  discussion: 45,
  answers: 20,
};
const USUAL_MINUTES = 10;

/** Which documents belong to which item. */
const DOCUMENTS: Partial<Record<AgendaItemKind, readonly DocumentKind[]>> = {
  headReport: ['headReport'],
  unionReport: ['unionReport'],
  disclosure: ['financialDisclosure', 'internalRules'],
  inspectionReport: ['inspectionReport'],
  pledgeSigning: ['pledgeText'],
};

/** What only some conferences have: it is put in when the plan has an election, an award or another matter to decide. */
const ON_OCCASION: readonly AgendaItemKind[] = ['decision', 'election', 'awards'];
const EXTRAORDINARY: readonly AgendaItemKind[] = [
  'rollCall',
  'opening',
  'headReport',
  'discussion',
  'answers',
  'resolution',
  'closing',
];

/** The agenda that a new plan begins with, in the order of the rules in force on its day. @see Luật 10/2022/QH15 Điều 51 khoản 4 */
export function templateAgenda(
  { kind, heldOn }: { readonly kind: ConferenceKind; readonly heldOn: CivilDate },
  facts: { readonly seats: Seats; readonly documents: readonly PlannedDocument[]; readonly year: number },
): PlannedAgendaItem[] {
  const ordered = regimeOn(heldOn, kind).agenda.flatMap(({ kinds }) => kinds);
  const wanted = kind === 'extraordinary' ? EXTRAORDINARY : ordered.filter((item) => !ON_OCCASION.includes(item));
  return wanted
    .filter((item) => item !== 'disclosure' || facts.documents.some((one) => one.kind === 'financialDisclosure'))
    .map((item) => newAgendaItem(item, facts));
}

/** One item of the agenda as it usually is. */
export function newAgendaItem(
  kind: AgendaItemKind,
  { seats, documents }: { readonly seats: Seats; readonly documents: readonly PlannedDocument[] },
): PlannedAgendaItem {
  const about = DOCUMENTS[kind] ?? [];
  return {
    code: kind.toLowerCase(),
    kind,
    title: agendaItemName(kind).vi,
    presenter: presenterOf(kind, seats)?.code ?? null,
    documents: documents.filter((document) => about.includes(document.kind)).map(({ code }) => code),
    minutes: MINUTES[kind] ?? USUAL_MINUTES,
  };
}

function presenterOf(kind: AgendaItemKind, seats: Seats) {
  switch (kind) {
    case 'rollCall':
    case 'opening':
      return seats.secretary ?? seats.headOfOffice;
    case 'headReport':
    case 'answers':
    case 'emulationLaunch':
    case 'closing':
      return seats.head;
    case 'unionReport':
      return seats.employeeSide;
    case 'inspectionReport':
      return seats.inspectionChair;
    case 'disclosure':
      return seats.accountant ?? seats.headOfOffice;
    case 'discussion':
      return seats.deputy ?? seats.head;
    default:
      return undefined;
  }
}

/** Where in a plan's agenda a new item belongs: behind the last one that the rules of the day place before it or beside it. */
export function placeInAgenda(
  kind: AgendaItemKind,
  { conference, agenda }: Pick<ConferencePlan, 'conference' | 'agenda'>,
): number {
  const steps = regimeOn(conference.heldOn, conference.kind).agenda;
  const placeOf = (item: AgendaItemKind) => steps.findIndex(({ kinds }) => kinds.includes(item));
  const wanted = placeOf(kind);
  // what the rules do not place stands before the end
  if (wanted < 0)
    return Math.max(
      0,
      agenda.findIndex((item) => item.kind === 'closing'),
    );
  return agenda.findLastIndex((item) => placeOf(item.kind) >= 0 && placeOf(item.kind) <= wanted) + 1;
}
