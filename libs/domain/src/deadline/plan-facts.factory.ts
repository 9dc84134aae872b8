import { instantAt } from '../calendar';
import type { DatedDocument, DatedRound, PlanFacts } from './plan-facts';

/** A report that two units are consulted on, approved by the head and numbered. */
export function documentOf(different: Partial<DatedDocument> = {}): DatedDocument {
  return {
    id: 'bc',
    kind: 'headReport',
    phase: 'drafting',
    isIssued: true,
    isTabled: false,
    drafterId: 'tp1',
    consultIds: ['cvp', 'tp1'],
    approverIds: ['gd'],
    ...different,
  };
}

/** The open round in which the report is drafted. */
export function roundOf(different: Partial<DatedRound> = {}): DatedRound {
  const dueOn = different.dueOn ?? '2025-02-28';
  return {
    id: 'r1',
    documentId: 'bc',
    kind: 'draft',
    number: 1,
    state: 'open',
    openedOn: '2025-02-03',
    dueOn,
    dueAt: instantAt(dueOn, '17:00'),
    explanation: { vi: 'theo kế hoạch', en: 'as planned' },
    ownDueOn: null,
    closedOn: null,
    who: ['tp1'],
    ...different,
  };
}

/** A conference on Friday 28 March 2025 with one report, whose draft is being written. */
export function planFactsOf(different: Partial<PlanFacts> = {}): PlanFacts {
  return {
    kind: 'annual',
    year: 2025,
    heldOn: '2025-03-28',
    startsAt: '08:00',
    stage: 'drafting',
    summons: 'none',
    deadlines: { drafts: 20, opinions: 14, dispositions: 10, approvals: 6, invitations: 3, minimumWorkingDays: 2 },
    followUp: { reportEveryMonths: 6, until: '2026-03-31' },
    electsInspectionBoard: true,
    documents: [documentOf()],
    rounds: [roundOf()],
    targets: [{ fromOn: null, untilOn: null, lineage: 'kept', who: ['tp1'] }],
    actors: {
      clerks: ['vt'],
      heads: ['gd'],
      convening: ['cvp'],
      employeeSide: ['ctcd'],
      attending: ['gd', 'cvp', 'ctcd'],
    },
    ...different,
  };
}
