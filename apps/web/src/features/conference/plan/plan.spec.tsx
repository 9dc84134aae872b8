import type { ChangedPlanView } from '@conference/contracts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { me, show } from '../../../testing/show';
import { ByDate } from './by-date';
import { ByPerson } from './by-person';
import { ChangeDeadline } from './change-deadline';
import { offBetween } from './days-off';
import { DOCUMENT, due, OTHER, plan } from './plan-view.factory';
import { rowsByDocument, timelineDays } from './time-span';
import { TimelineGrid } from './timeline-grid';
import { viewOf } from './views';

describe(ByDate.name, () => {
  it('shows each day with what is due, today, and the days off between', async () => {
    await show(<ByDate plan={plan()} />);
    const days = within(screen.getByRole('list', { name: 'Các thời hạn theo ngày' }));
    const headings = days.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Thứ Tư, 23/04/2025Hôm nay',
      'Thứ Sáu, 25/04/2025',
      'Thứ Hai, 05/05/2025',
      'Thứ Sáu, 23/05/2025',
    ]);
    expect(days.getByText(/30\/04\/2025 – 04\/05\/2025 · Ngày Chiến thắng, Ngày Quốc tế Lao động/)).toBeTruthy();
    expect(days.getByText('27/04/2025 · cuối tuần')).toBeTruthy();
  });

  it('shows the last day that the law allows as a limit', async () => {
    const sentence = { vi: 'Từ 01/01/2025 đến 31/05/2025.', en: 'From 1 January to 31 May 2025.' };
    const window = { opensOn: '2025-01-01', closesOn: '2025-05-31', law: 'Điều 51', sentence };
    await show(<ByDate plan={plan({ window })} />);
    expect(screen.getByText('Hạn cuối theo luật.').closest('p')!.textContent).toContain('đến 31/05/2025');
  });

  it('explains a due date on demand, without a tooltip', async () => {
    await show(<ByDate plan={plan()} />);
    const [summary] = screen.getAllByText('Vì sao là ngày này?');
    expect(summary!.tagName).toBe('SUMMARY');
    expect(summary!.closest('details')!.textContent).toContain('20 ngày làm việc trước thứ Sáu');
  });

  it('offers another due date for open rounds only, and to those who may', async () => {
    const { unmount } = await show(<ByDate plan={plan()} />);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Đổi hạn này: Nộp dự thảo: Báo cáo của Giám đốc',
    ]);
    unmount();
    await show(
      <ByDate plan={plan({ may: { moveDate: false, postpone: false, changeDeadline: false, moveDueDate: false } })} />,
    );
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe(ByPerson.name, () => {
  it('says who must do what by when, oneself first', async () => {
    await show(<ByPerson plan={plan()} />);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent?.split(' (')[0])).toEqual([
      me.person.name,
      expect.stringContaining('Lê Văn Đường'),
    ]);
    const other = screen.getByRole('table', { name: 'Lê Văn Đường' });
    expect(within(other).getAllByRole('row')).toHaveLength(2);
    expect(other.textContent).toContain('Nộp dự thảo');
  });
});

describe(TimelineGrid.name, () => {
  it('has a mark for each due date that leads to its row and says itself in words', async () => {
    await show(<TimelineGrid plan={plan()} rows={rowsByDocument(plan())} />);
    const marks = screen.getAllByRole('link');
    expect(marks.map((mark) => mark.textContent)).toContain(
      'DTNộp dự thảo, 25/04/2025, Đang chờ: Báo cáo của Giám đốc',
    );
    expect(marks[1]!.getAttribute('href')).toBe(`#due-${DOCUMENT.id}-draft-1`);
  });

  it('begins with today when that is near, and leaves out what comes long after', () => {
    const review = due({ key: 'review/1', kind: 'review', document: null, dueOn: '2025-11-28' });
    const days = timelineDays(plan({ dues: [...plan().dues, review] }));
    expect([days[0], days.at(-1)]).toEqual(['2025-04-20', '2025-05-26']);
    expect(timelineDays(plan({ todayOn: '2026-11-25' }))[0]).toBe('2025-04-22');
  });
});

describe(offBetween.name, () => {
  it('counts a make-up day as worked, and a holiday with its weekend as one', () => {
    expect(offBetween(plan(), '2025-04-25', '2025-05-05')).toEqual([
      { from: '2025-04-27', to: '2025-04-27', names: [] },
      { from: '2025-04-30', to: '2025-05-04', names: plan().daysOff.map(({ name }) => name) },
    ]);
  });
});

describe(ChangeDeadline.name, () => {
  const preview: ChangedPlanView = {
    heldOn: '2025-05-23',
    changes: [
      {
        key: 'k',
        what: DOCUMENT.title,
        kind: 'opinion',
        document: DOCUMENT,
        isPlanned: true,
        before: '2025-05-05T10:00:00.000Z',
        after: '2025-05-09T10:00:00.000Z',
        explanation: { vi: '10 ngày làm việc trước', en: '10 working days before' },
        people: [OTHER],
      },
    ],
    people: [{ ...plan().people[0]!, changes: 1 }],
    warnings: [
      { path: 'k', code: 'squeezes-next', message: { vi: 'bước sau thiếu thời gian', en: 'too little time' } },
    ],
    isPostponement: false,
  };

  it('previews what changes and for whom before it can be applied, and asks for a reason', async () => {
    const asked: [string, string | undefined][] = [];
    globalThis.fetch = jest.fn((input: string, init?: RequestInit) => {
      asked.push([input, init?.method]);
      const answer = { ok: true, status: 200, url: input, json: () => Promise.resolve(preview) };
      return Promise.resolve(answer as unknown as Response);
    }) as typeof fetch;
    await show(<ChangeDeadline plan={plan()} />);
    fireEvent.click(screen.getByRole('button', { name: 'Đổi thời hạn' }));
    const apply = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Áp dụng và gửi thư' });
    const days = await screen.findByLabelText('Số ngày làm việc trước hội nghị');
    expect(apply().disabled).toBe(true);

    fireEvent.change(days, { target: { value: '10' } });
    await screen.findByText('1 người bị ảnh hưởng');
    expect(screen.getByText('bước sau thiếu thời gian')).toBeTruthy();
    expect(screen.getByText('Lê Văn Đường', { selector: 'strong' })).toBeTruthy();
    expect(asked.every(([, method]) => method === 'GET')).toBe(true);
    expect(apply().disabled).toBe(true);

    fireEvent.change(screen.getByLabelText(/^Lý do/), { target: { value: 'Cần thêm số liệu' } });
    fireEvent.click(apply());
    await waitFor(() => expect(asked.at(-1)).toEqual([`/api/conferences/${plan().conferenceId}/deadlines`, 'POST']));
  });
});

describe(viewOf.name, () => {
  it('takes only the ways that there are', () => {
    expect([viewOf('person'), viewOf('x'), viewOf(undefined)]).toEqual(['person', undefined, undefined]);
  });
});
