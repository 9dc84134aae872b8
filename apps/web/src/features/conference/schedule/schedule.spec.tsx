import type { ScheduleView } from '@conference/contracts';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { show } from '../../../testing/show';
import { DOCUMENT, due, plan } from '../plan/plan-view.factory';
import { Gantt } from './gantt';
import { actualSpan, expectedSpan, ghostSpan, placed, rowsOf, scaleOf } from './rows';
import { ScheduleTable } from './schedule-table';

const DRAFT = `${DOCUMENT.id}/draft/1`;
const OPINION = `${DOCUMENT.id}/opinion/1`;

const schedule = (different: Partial<ScheduleView> = {}): ScheduleView => ({
  ...plan(),
  readiness: null,
  bars: [
    {
      key: DRAFT,
      fromOn: '2025-04-14',
      openedOn: '2025-04-14',
      closedOn: null,
      expectedOn: '2025-04-29',
      isCritical: true,
      isMissed: true,
      why: [{ vi: '20 ngày làm việc trước thứ Sáu', en: '20 working days before Friday' }],
    },
    {
      key: OPINION,
      fromOn: '2025-04-25',
      openedOn: null,
      closedOn: null,
      expectedOn: '2025-05-05',
      isCritical: true,
      isMissed: false,
      why: [{ vi: '14 ngày làm việc trước thứ Sáu', en: '14 working days before Friday' }],
    },
    {
      key: 'conference',
      fromOn: '2025-05-23',
      openedOn: null,
      closedOn: null,
      expectedOn: null,
      isCritical: true,
      isMissed: false,
      why: [],
    },
  ],
  ...different,
});
const bar = (name: RegExp) => screen.getByRole('button', { name });
const press = (name: RegExp, ...keys: string[]) => {
  act(() => bar(name).focus());
  for (const key of keys) fireEvent.keyDown(bar(name), { key });
};

describe('the picture of a schedule', () => {
  it('lays every step on its days: planned, worked on and expected', () => {
    const shown = schedule();
    const scale = scaleOf(shown);
    expect(scale).toEqual({ fromOn: '2025-04-11', days: 46 });
    const [, row] = rowsOf(shown);
    expect(placed(scale, row!.steps, shown.todayOn).map(({ span, lane }) => ({ ...span, lane }))).toEqual([
      { start: 3, days: 12, lane: 0 },
      { start: 15, days: 10, lane: 0 },
    ]);
    expect(actualSpan(scale, row!.steps[0]!, shown.todayOn)).toEqual({ start: 3, days: 10 });
    expect(expectedSpan(scale, row!.steps[0]!, shown.todayOn)).toEqual({ start: 12, days: 7 });
    expect(actualSpan(scale, row!.steps[1]!, shown.todayOn)).toBeNull();
  });

  it('lets what follows a moved step begin the day after it, and leaves what does not move', () => {
    const shown = schedule();
    const scale = scaleOf(shown);
    const [, row] = rowsOf(shown);
    const [draft, opinion] = row!.steps;
    const to = (...goesTo: [string, string][]) => ({ row: row!.steps, goesTo: new Map(goesTo) });
    expect(ghostSpan(scale, draft!, to())).toBeNull();
    expect(ghostSpan(scale, draft!, to([DRAFT, '2025-04-29']))).toEqual({ start: 3, days: 16 });
    expect(ghostSpan(scale, opinion!, to([DRAFT, '2025-04-29']))).toEqual({ start: 19, days: 6 });
    expect(ghostSpan(scale, opinion!, to([DRAFT, '2025-04-29'], [OPINION, '2025-05-09']))).toEqual({
      start: 19,
      days: 10,
    });
    expect(ghostSpan(scale, draft!, to([OPINION, '2025-05-09']))).toBeNull();
    // a step never ends before it begins
    expect(ghostSpan(scale, opinion!, to([DRAFT, '2025-05-09']))!.days).toBe(1);
  });

  it('shows where a moved step would go, and what is planned as its shadow, until the move is dropped', async () => {
    await show(<Gantt schedule={schedule()} onChosen={jest.fn()} />);
    press(/^Nộp dự thảo/, 'ArrowRight');
    expect(bar(/^Nộp dự thảo/).hasAttribute('data-left')).toBe(true);
    expect(document.querySelectorAll('[data-ghost="draft"]')).toHaveLength(1);
    press(/^Nộp dự thảo/, 'Escape');
    expect(document.querySelectorAll('[data-ghost]')).toHaveLength(0);
  });

  it('says in the name of a bar everything that it shows', async () => {
    await show(<Gantt schedule={schedule()} onChosen={jest.fn()} />);
    expect(bar(/^Nộp dự thảo/).getAttribute('aria-label')).toBe(
      'Nộp dự thảo, Báo cáo của Giám đốc, hạn 25/04/2025, Đang chờ, dự báo 29/04/2025, sẽ trễ hạn, găng',
    );
    expect(bar(/^Góp ý/).hasAttribute('data-missed')).toBe(false);
  });

  it('gives the reason of the date that has the focus, and one stop for the Tab key', async () => {
    await show(<Gantt schedule={schedule()} onChosen={jest.fn()} />);
    const stops = () =>
      screen.getAllByRole('button').filter(({ tabIndex, dataset }) => tabIndex === 0 && dataset['kind']);
    expect(stops()).toHaveLength(1);
    press(/^Góp ý/);
    expect(screen.getByText('14 ngày làm việc trước thứ Sáu')).toBeTruthy();
    expect(stops()).toEqual([bar(/^Góp ý/)]);
    fireEvent.keyDown(bar(/^Góp ý/), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(bar(/^Nộp dự thảo/));
  });

  it('moves by working days with the keys, over days off, and asks before anything is changed', async () => {
    const chosen = jest.fn();
    await show(<Gantt schedule={schedule()} onChosen={chosen} />);
    press(/^Nộp dự thảo/, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(screen.getByRole('status').textContent).toBe('thứ Hai 05/05/2025, muộn hơn 4 ngày làm việc');
    expect(chosen).not.toHaveBeenCalled();
    fireEvent.keyDown(bar(/^Nộp dự thảo/), { key: 'Enter' });
    expect(chosen).toHaveBeenCalledWith({ due: expect.objectContaining({ key: DRAFT }), on: '2025-05-05' });
  });

  it('drops a move with Escape, or when the focus leaves', async () => {
    const chosen = jest.fn();
    await show(<Gantt schedule={schedule()} onChosen={chosen} />);
    press(/^Nộp dự thảo/, 'ArrowRight', 'Escape', 'Enter');
    expect(chosen).toHaveBeenLastCalledWith({ due: expect.anything(), on: '2025-04-25' });
    press(/^Nộp dự thảo/, 'ArrowRight');
    press(/^Góp ý/);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says why a due date cannot be moved', async () => {
    const done = { ...schedule().dues[0]!, state: 'done' as const };
    await show(<Gantt schedule={schedule({ dues: [done, ...schedule().dues.slice(1)] })} onChosen={jest.fn()} />);
    press(/^Nộp dự thảo/, 'ArrowRight');
    expect(screen.getByRole('status').textContent).toBe('Việc này đã xong, không còn hạn để dời.');
  });

  it('lets nobody move anything who does not run the conference', async () => {
    const may = { moveDate: false, postpone: false, changeDeadline: false, moveDueDate: false };
    const chosen = jest.fn();
    await show(<Gantt schedule={schedule({ may })} onChosen={chosen} />);
    press(/^Nộp dự thảo/, 'ArrowRight', 'Enter');
    expect(chosen).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toMatch(/^Chỉ người điều hành/);
  });
});

describe('the table of a schedule', () => {
  it('says the same, and moves the same', async () => {
    const chosen = jest.fn();
    await show(<ScheduleTable schedule={schedule()} onChosen={chosen} />);
    const row = screen.getByRole('row', { name: /^Nộp dự thảo/ });
    expect(row.textContent).toMatch(/găng.*hạn 25\/04\/2025.*từ 14\/04\/2025.*29\/04\/2025.*sẽ trễ hạn/);
    fireEvent.click(within(row).getByRole('button', { name: /^Dời hạn: Nộp dự thảo/ }));
    expect(chosen).toHaveBeenCalledWith({ due: expect.objectContaining({ key: due({}).key }), on: '2025-04-25' });
  });
});
