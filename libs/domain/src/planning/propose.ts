import {
  addDays,
  addWorkingDays,
  compareDates,
  vietnamDateOf,
  writtenDay,
  type CivilDate,
  type Instant,
  type WorkCalendar,
} from '../calendar';
import type { ConferencePlan, PlanFinding, PlanPath } from '../conference';
import { conferenceWindow } from '../deadline';
import { agendaDeviation, agendaItemName, regimeOn, type AgendaItemKind } from '../procedure';
import type { Sentence } from '../sentence';
import { foreseePlan } from './foresee';
import type { PlanEdit } from './plan-edit';
import { newAgendaItem } from './template-agenda';
import { seatsOf } from './template-seats';

/** A way to put a finding right: what it does, in both languages, and the changes of the plan. Nothing is changed until somebody takes it. */
export interface PlanProposal {
  readonly sentence: Sentence;
  readonly edits: readonly PlanEdit[];
}

/** The day and the calendar by which proposals are made. */
export interface PlanningTime {
  readonly calendar: WorkCalendar;
  readonly now: Instant;
}

/** Proposes how a finding may be put right; null where only the office knows. */
export function proposeFor(finding: PlanFinding, plan: ConferencePlan, time: PlanningTime): PlanProposal | null {
  switch (finding.code) {
    case 'day-off':
    case 'before-year-ends':
    case 'after-window':
    case 'outside-work-year':
    case 'cannot-be-met':
      return anotherDay(plan, time);
    case 'plenary-required':
    case 'delegates-without-agreement':
      return {
        sentence: PLENARY,
        edits: [set(['conference', 'form'], 'plenary'), set(['conference', 'delegates'], [])],
      };
    case 'agenda-item-missing':
    case 'agenda-out-of-order':
      return agendaInOrder(plan);
    case 'own-draft':
    case 'duplicate-approver':
    case 'unit-without-head':
      return withoutEntry(finding.path);
    case 'unknown-code':
      return typeof finding.path.at(-1) === 'number' ? withoutEntry(finding.path) : null;
    default:
      return null;
  }
}

const PLENARY: Sentence = { vi: 'Họp toàn thể', en: 'Hold it with all staff' };

function set(path: PlanPath, value: unknown): PlanEdit {
  return { type: 'set', path, value };
}

function withoutEntry(path: PlanPath): PlanProposal {
  return { sentence: { vi: 'Bỏ khỏi danh sách', en: 'Take off the list' }, edits: [{ type: 'remove', path }] };
}

/** The next working day that the rules allow and the preparation can meet; the year of the conference goes with it. */
function anotherDay(plan: ConferencePlan, time: PlanningTime): PlanProposal | null {
  const heldOn = allowedDay(plan, time);
  if (heldOn === null) return null;
  const day = writtenDay(heldOn);
  const year = yearFor(heldOn, plan);
  return {
    sentence: { vi: `Chọn ${day.vi}`, en: `Choose ${day.en}` },
    edits: [
      set(['conference', 'heldOn'], heldOn),
      ...(year === plan.conference.year ? [] : [set(['conference', 'year'], year)]),
    ],
  };
}

function allowedDay(plan: ConferencePlan, { calendar, now }: PlanningTime): CivilDate | null {
  const { conference } = plan;
  const inWindow = intoWindow(conference, vietnamDateOf(now));
  const wanted = addWorkingDays(calendar, inWindow, 0);
  const foreseen = foreseePlan({ ...plan, conference: { ...conference, heldOn: wanted } }, calendar, now);
  const { earliestOn } = foreseen;
  return earliestOn === null || earliestOn === conference.heldOn ? null : earliestOn;
}

/** The day itself, or the nearest one in the time of the year that the rules want and that is still to come. */
function intoWindow({ heldOn, kind, year }: ConferencePlan['conference'], todayOn: CivilDate): CivilDate {
  const near = kind === 'annual' ? conferenceWindow({ heldOn, kind, year }) : null;
  const soonest = addDays(todayOn, 1);
  if (!near) return compareDates(heldOn, soonest) < 0 ? soonest : heldOn;
  const window =
    compareDates(near.closesOn, soonest) >= 0
      ? near
      : conferenceWindow({ heldOn: soonest, kind, year: Number(soonest.slice(0, 4)) });
  if (!window) return heldOn;
  const opensOn = compareDates(window.opensOn, soonest) < 0 ? soonest : window.opensOn;
  if (compareDates(heldOn, opensOn) < 0) return opensOn;
  return compareDates(heldOn, window.closesOn) > 0 ? window.closesOn : heldOn;
}

/** An annual conference keeps its year while the rules allow both ways of counting it. */
function yearFor(heldOn: CivilDate, { conference: { kind, year } }: ConferencePlan): number {
  const held = Number(heldOn.slice(0, 4));
  return kind === 'annual' && (year === held || year === held - 1) ? year : held;
}

/** The agenda in the order of the rules: what is missing is put in, everything keeps its words; items that the rules do not place stay after the one before them. */
function agendaInOrder(plan: ConferencePlan): PlanProposal {
  const { heldOn, kind } = plan.conference;
  const regime = regimeOn(heldOn, kind);
  const seats = seatsOf(plan);
  const lacking = [
    ...agendaDeviation(regime, plan.agenda).flatMap((one) => (one.code === 'agenda-item-missing' ? [one.kind] : [])),
    ...occasions(plan),
  ];
  const added = [...new Set(lacking)].map((item) => newAgendaItem(item, { seats, documents: plan.documents }));
  const names = added.map((item) => agendaItemName(item.kind));
  const places = placesOf(
    [...plan.agenda, ...added],
    regime.agenda.map(({ kinds }) => kinds),
  );
  return {
    sentence:
      names.length === 0
        ? { vi: 'Sắp xếp theo trình tự quy định', en: 'Put it in the prescribed order' }
        : {
            vi: `Thêm ${names.map(({ vi }) => `“${vi}”`).join(', ')} đúng trình tự`,
            en: `Add ${names.map(({ en }) => `“${en}”`).join(', ')} in its place`,
          },
    edits: [
      ...added.map((value, index): PlanEdit => ({
        type: 'insert',
        path: ['agenda', plan.agenda.length + index],
        value,
      })),
      ...moves(places),
    ],
  };
}

/** What the plan does at its conference and the agenda has no item for. */
function occasions({ agenda, motions, elections, pledge, awards = [] }: ConferencePlan): AgendaItemKind[] {
  const needed: [AgendaItemKind, boolean][] = [
    ['resolution', motions.some(({ kind }) => kind === 'resolution')],
    ['election', elections.length > 0],
    ['pledgeSigning', pledge !== null],
    ['awards', awards.length > 0],
  ];
  return needed.flatMap(([kind, isNeeded]) => (isNeeded && !agenda.some((item) => item.kind === kind) ? [kind] : []));
}

function placesOf(
  items: readonly { readonly kind: AgendaItemKind }[],
  steps: readonly (readonly AgendaItemKind[])[],
): number[] {
  let last = 0;
  return items.map(({ kind }) => {
    const place = steps.findIndex((kinds) => kinds.includes(kind));
    if (place >= 0) last = place;
    return place >= 0 ? place : last;
  });
}

/** The moves that sort a list, one after the other, as each finds it after those before; equal places keep their order. */
function moves(places: readonly number[]): PlanEdit[] {
  const now = [...places];
  const edits: PlanEdit[] = [];
  for (let to = 0; to < now.length; to += 1) {
    const from = now.indexOf(Math.min(...now.slice(to)), to);
    if (from === to) continue;
    now.splice(to, 0, ...now.splice(from, 1));
    edits.push({ type: 'move', path: ['agenda', from], to });
  }
  return edits;
}
