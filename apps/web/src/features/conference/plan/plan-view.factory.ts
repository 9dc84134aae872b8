import type { DueDateView, PlanView } from '@conference/contracts';
import { me } from '../../../testing/show';

/** Somebody else than the reader. */
export const OTHER = '00000000-0000-4000-8000-00000000000b';
/** The one document of the plan. */
export const DOCUMENT = { id: '00000000-0000-4000-8000-00000000000d', code: 'bc', title: 'Báo cáo của Giám đốc' };

/** The due date of the draft, which is waited for. */
export const due = (different: Partial<DueDateView>): DueDateView => ({
  key: `${DOCUMENT.id}/draft/1`,
  kind: 'draft',
  document: DOCUMENT,
  roundId: '00000000-0000-4000-8000-00000000000a',
  number: 1,
  dueOn: '2025-04-25',
  dueAt: '2025-04-25T10:00:00.000Z',
  explanation: { vi: '20 ngày làm việc trước thứ Sáu', en: '20 working days before Friday' },
  law: null,
  state: 'open',
  workingDaysLeft: 2,
  slack: 3,
  limitOn: '2025-05-22',
  isLeastTime: false,
  people: [OTHER],
  ...different,
});

/** A plan with one document, on the days before Reunification Day. */
export const plan = (different: Partial<PlanView> = {}): PlanView => ({
  conferenceId: '00000000-0000-4000-8000-00000000000c',
  title: 'Hội nghị năm 2025',
  heldOn: '2025-05-23',
  startsAt: '08:00',
  todayOn: '2025-04-23',
  stage: 'drafting',
  rehearsal: false,
  window: null,
  deadlines: { drafts: 20, opinions: 14, dispositions: 10, approvals: 6, invitations: 3, minimumWorkingDays: 2 },
  dues: [
    due({}),
    due({
      key: `${DOCUMENT.id}/opinion/1`,
      kind: 'opinion',
      roundId: null,
      state: 'planned',
      dueOn: '2025-05-05',
      dueAt: '2025-05-05T10:00:00.000Z',
      people: [me.person.id],
    }),
    due({
      key: 'conference',
      kind: 'conference',
      document: null,
      roundId: null,
      state: 'planned',
      dueOn: '2025-05-23',
      dueAt: '2025-05-23T01:00:00.000Z',
      people: [OTHER],
    }),
  ],
  people: [
    { id: OTHER, name: 'Lê Văn Đường', position: 'Chánh Văn phòng', unit: 'Văn phòng' },
    { id: me.person.id, name: me.person.name, position: me.person.position, unit: null },
  ],
  daysOff: [
    { on: '2025-04-30', name: { vi: 'Ngày Chiến thắng', en: 'Reunification Day' } },
    { on: '2025-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' } },
    { on: '2025-05-02', name: { vi: 'nghỉ hoán đổi', en: 'day off exchanged' } },
  ],
  madeUp: ['2025-04-26'],
  unconfirmedYears: [],
  may: { moveDate: true, postpone: false, changeDeadline: true, moveDueDate: true },
  ...different,
});
