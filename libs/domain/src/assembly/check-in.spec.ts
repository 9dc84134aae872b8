import * as fc from 'fast-check';
import { presentAt, type Attendance } from './attendance';
import { checkIn, checkOut } from './check-in';
import { assemblyRefusalSentence } from './refusal';

const at = (minute: number) => `2026-11-25T01:${String(minute).padStart(2, '0')}:00.000Z`;
const absent: Attendance = { attendeeId: 'a', intervals: [] };
const entered: Attendance = { attendeeId: 'a', intervals: [{ inAt: at(0) }] };
const left: Attendance = { attendeeId: 'a', intervals: [{ inAt: at(0), outAt: at(10) }] };

describe(checkIn.name, () => {
  it('opens an interval', () => {
    expect(checkIn(absent, at(0))).toEqual({ ok: true, value: entered });
  });

  it('does not check anybody out who is scanned twice', () => {
    expect(checkIn(entered, at(5))).toEqual({ ok: true, value: entered });
  });

  it('opens a second interval for somebody who returns', () => {
    expect(checkIn(left, at(20))).toMatchObject({ value: { intervals: [{ outAt: at(10) }, { inAt: at(20) }] } });
  });

  it('refuses to come in before having left', () => {
    const answer = checkIn(left, at(5));
    expect(answer).toEqual({ ok: false, refusal: { code: 'before-last-step', lastAt: at(10) } });
    expect(answer.ok ? '' : assemblyRefusalSentence(answer.refusal).vi).toContain(at(10));
  });
});

describe(checkOut.name, () => {
  it('closes the open interval', () => {
    expect(checkOut(entered, at(10))).toEqual({ ok: true, value: left });
  });

  it.each([absent, left])('leaves somebody outside who is outside', (attendance) => {
    expect(checkOut(attendance, at(30))).toEqual({ ok: true, value: attendance });
  });

  it('refuses to leave before coming in', () => {
    expect(checkOut({ attendeeId: 'a', intervals: [{ inAt: at(20) }] }, at(5))).toMatchObject({ ok: false });
  });
});

describe(presentAt.name, () => {
  it('counts who is inside at that instant, not who ever was', () => {
    const room = [entered, left, absent];
    expect([0, 9, 10, 30].map((minute) => presentAt(room, at(minute)))).toEqual([2, 2, 1, 1]);
    expect(presentAt(room, '2026-11-25T00:59:00.000Z')).toBe(0);
  });

  it('counts a person once, whatever the order of scans', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (scans) => {
        const attendance = scans.reduce<Attendance>((current, isIn, minute) => {
          const answer = isIn ? checkIn(current, at(minute)) : checkOut(current, at(minute));
          return answer.ok ? answer.value : current;
        }, absent);
        expect(presentAt([attendance], at(50))).toBe(scans.at(-1) === true ? 1 : 0);
      }),
    );
  });
});
