import fc from 'fast-check';
import { vietnamDateOf } from '../calendar';
import { checkAdjournment, sittingSentence } from './adjournment';
import { branchRefusalSentence } from './branch-refusal';

/** 10:30 in Vietnam. */
const now = '2027-03-30T03:30:00.000Z';
const window = { closesOn: '2027-03-31', law: 'Luật 10/2022/QH15 Điều 51 khoản 1' };
const place = 'Hội trường tầng 2';

describe(checkAdjournment.name, () => {
  it.each([
    ['2027-03-30', '10:31'],
    ['2027-03-30', '14:00'],
    ['2027-03-31', '08:00'],
    ['2027-03-31', '23:59'],
  ])('lets the session go on at %s %s', (heldOn, startsAt) => {
    expect(checkAdjournment({ heldOn, startsAt, place: ` ${place} ` }, { now, window })).toEqual({
      ok: true,
      value: { heldOn, startsAt, place },
    });
  });

  it.each([
    ['2027-03-30', '10:30', 'adjourned-into-the-past'],
    ['2027-03-30', '08:00', 'adjourned-into-the-past'],
    ['2027-03-29', '14:00', 'adjourned-into-the-past'],
    ['2027-04-01', '08:00', 'adjourned-beyond-window'],
  ])('refuses %s %s: %s', (heldOn, startsAt, code) => {
    const answer = checkAdjournment({ heldOn, startsAt, place }, { now, window });
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    const said = answer.ok ? { vi: '', en: '' } : branchRefusalSentence(answer.refusal);
    expect(said.vi).toContain(heldOn.split('-').toReversed().join('/'));
    expect(said.en.length).toBeGreaterThan(10);
  });

  it('knows no last day where the rules name none, or the conference was late already', () => {
    const sitting = { heldOn: '2027-09-01', startsAt: '08:00', place };
    expect(checkAdjournment(sitting, { now, window: null })).toEqual({ ok: true, value: sitting });
  });

  it('never goes on before now nor after the last day', () => {
    const date = fc.date({ min: new Date('2027-03-01'), max: new Date('2027-04-30'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (at) => {
        const heldOn = vietnamDateOf(at.toISOString());
        const { ok } = checkAdjournment({ heldOn, startsAt: '08:00', place }, { now, window });
        expect(ok).toBe(heldOn === '2027-03-31');
      }),
    );
  });
});

describe(sittingSentence.name, () => {
  it.each([
    [{ heldOn: '2027-03-31', startsAt: '08:00', place }, '08:00, ngày 31/03/2027, tại Hội trường tầng 2'],
    [{ heldOn: '2027-03-31', startsAt: null, place: null }, 'ngày 31/03/2027'],
  ])('says %j', (sitting, vi) => {
    expect(sittingSentence(sitting).vi).toBe(vi);
  });
});
