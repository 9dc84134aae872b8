import * as fc from 'fast-check';
import { addDays, compareDates } from './civil-date';
import { deadlineAfter, deadlineBefore } from './deadline';
import { realisticDeadline } from './realistic-deadline';
import { vietnamCalendar } from './vietnam-calendar';
import { isWorkingDay, withOverrides } from './work-calendar';

const someDate = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2011-02-01', days));

describe(deadlineBefore.name, () => {
  it('is due at the end of the working day in Vietnam', () => {
    expect(deadlineBefore(vietnamCalendar, '2024-02-15', 1)).toMatchObject({
      dueOn: '2024-02-07',
      dueAt: '2024-02-07T10:00:00.000Z',
    });
  });

  it('explains the holidays that it skips', () => {
    expect(deadlineBefore(vietnamCalendar, '2024-02-16', 3).explanation).toEqual({
      vi: '3 ngày làm việc trước thứ Sáu 16/02/2024; cơ quan nghỉ 08/02/2024–14/02/2024 (Tết Nguyên đán), không tính → 17:00 thứ Ba 06/02/2024',
      en: '3 working days before Friday 16 February 2024; office closed on 8 February 2024 – 14 February 2024 (Lunar New Year), skipped → 17:00 on Tuesday 6 February 2024',
    });
  });

  it('explains weekends and days that only this office is closed', () => {
    const calendar = withOverrides(vietnamCalendar, [
      { on: '2025-03-05', working: false, name: { vi: 'nghỉ chống bão', en: 'typhoon' } },
    ]);
    expect(deadlineBefore(calendar, '2025-03-11', 5).explanation.vi).toBe(
      '5 ngày làm việc trước thứ Ba 11/03/2025; cơ quan nghỉ 05/03/2025 (nghỉ chống bão), không tính; thứ Bảy và Chủ nhật không tính → 17:00 thứ Hai 03/03/2025',
    );
  });

  it('says when a make-up day counts', () => {
    const { dueOn, explanation } = deadlineBefore(vietnamCalendar, '2019-01-07', 3);
    expect(dueOn).toBe('2019-01-03');
    expect(explanation.vi).toContain('ngày làm bù 05/01/2019 có tính');
  });

  it('says when the days off of a year are not confirmed', () => {
    expect(deadlineBefore(vietnamCalendar, '2027-01-08', 10).explanation.vi).toContain(
      'lịch nghỉ năm 2026, 2027 chưa được xác nhận',
    );
    expect(deadlineBefore(vietnamCalendar, '2025-01-08', 3).explanation.vi).not.toContain('xác nhận');
  });

  it('with no days is due on the day itself, or on the last working day before it', () => {
    expect(deadlineBefore(vietnamCalendar, '2026-10-05', 0).dueOn).toBe('2026-10-05');
    expect(deadlineBefore(vietnamCalendar, '2026-10-04', 0).dueOn).toBe('2026-10-02');
  });

  it('is never on a day off and never after the day it is derived from', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 0, max: 60 }), (date, days) => {
        const { dueOn } = deadlineBefore(vietnamCalendar, date, days);
        expect(isWorkingDay(vietnamCalendar, dueOn)).toBe(true);
        expect(compareDates(dueOn, date)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe(deadlineAfter.name, () => {
  it('counts from the next day on', () => {
    expect(deadlineAfter(vietnamCalendar, '2024-01-26', 5)).toMatchObject({
      dueOn: '2024-02-02',
      explanation: {
        vi: '5 ngày làm việc sau thứ Sáu 26/01/2024; thứ Bảy và Chủ nhật không tính → 17:00 thứ Sáu 02/02/2024',
        en: '5 working days after Friday 26 January 2024; Saturdays and Sundays skipped → 17:00 on Friday 2 February 2024',
      },
    });
  });

  it('does not name a holiday that falls on a weekend', () => {
    expect(deadlineAfter(vietnamCalendar, '2017-09-01', 2).explanation.vi).toContain(
      'cơ quan nghỉ 04/09/2017 (nghỉ bù Quốc khánh)',
    );
    expect(deadlineAfter(vietnamCalendar, '2017-09-01', 2).explanation.vi).not.toContain('02/09/2017');
  });
});

describe(realisticDeadline.name, () => {
  it('keeps a date that leaves enough time', () => {
    const derived = deadlineBefore(vietnamCalendar, '2025-03-28', 10);
    expect(realisticDeadline(vietnamCalendar, derived, '2025-03-12', 2)).toBe(derived);
  });

  it('replaces a date that has passed and says so', () => {
    const derived = deadlineBefore(vietnamCalendar, '2025-03-28', 20);
    const realistic = realisticDeadline(vietnamCalendar, derived, '2025-03-12', 2);
    expect(realistic.dueOn).toBe('2025-03-14');
    expect(realistic.explanation).toEqual({
      vi: 'theo kế hoạch là thứ Sáu 28/02/2025, đã qua; lấy thời gian tối thiểu: 2 ngày làm việc sau thứ Tư 12/03/2025 → 17:00 thứ Sáu 14/03/2025',
      en: 'planned for Friday 28 February 2025, which has passed; least time given: 2 working days after Wednesday 12 March 2025 → 17:00 on Friday 14 March 2025',
    });
  });

  it('replaces a date that is too close', () => {
    const derived = deadlineBefore(vietnamCalendar, '2025-03-28', 11);
    const realistic = realisticDeadline(vietnamCalendar, derived, '2025-03-12', 2);
    expect(realistic.dueOn).toBe('2025-03-14');
    expect(realistic.explanation.vi).toContain('quá gần');
  });

  it('always leaves the least time', () => {
    fc.assert(
      fc.property(someDate, someDate, fc.integer({ min: 0, max: 20 }), (anchor, today, minimum) => {
        const derived = deadlineBefore(vietnamCalendar, anchor, 5);
        const { dueOn } = realisticDeadline(vietnamCalendar, derived, today, minimum);
        expect(compareDates(dueOn, deadlineAfter(vietnamCalendar, today, minimum).dueOn)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
