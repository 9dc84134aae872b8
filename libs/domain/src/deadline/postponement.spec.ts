import fc from 'fast-check';
import { addDays, compareDates, vietnamCalendar, workingDaysBetween } from '../calendar';
import { comparePlans } from './compare-plans';
import { planFactsOf } from './plan-facts.factory';
import { isPostponement, postponedSentence } from './postponement';
import { deadlineRefusalSentence } from './refusal';

/** Friday 21 March 2025, a week before the conference of 28 March. */
const NOW = '2025-03-21T02:00:00.000Z';
const summoned = planFactsOf({ stage: 'convening', summons: 'out', rounds: [] });
const move = (heldOn: string, facts = summoned) => comparePlans(vietnamCalendar, facts, { type: 'date', heldOn }, NOW);

describe(isPostponement.name, () => {
  it.each([
    ['nobody is summoned yet', 'none', '2025-04-04', false],
    ['everybody is summoned, to a later day', 'out', '2025-04-04', true],
    ['everybody is summoned, to an earlier day', 'out', '2025-03-27', false],
    ['too few came: that is the second summons', 'failed', '2025-04-04', false],
  ] as const)('where %s', (_, summons, heldOn, expected) => {
    expect(isPostponement({ heldOn: '2025-03-28', summons }, heldOn)).toBe(expected);
    const moved = move(heldOn, { ...summoned, summons });
    expect(moved.ok && moved.value.isPostponement).toBe(expected);
  });
});

describe('the notice of those summoned', () => {
  it.each([
    ['2025-03-26', true],
    ['2025-03-25', false],
  ])('is three working days from today by the plan: %s → %s', (heldOn, expected) => {
    expect(move(heldOn).ok).toBe(expected);
  });

  it('is told with the earliest day', () => {
    const refused = move('2025-03-25');
    expect(refused).toMatchObject({
      refusal: { code: 'summons-notice-too-short', earliestOn: '2025-03-26', workingDays: 3 },
    });
    if (!refused.ok) expect(deadlineRefusalSentence(refused.refusal).vi).toMatch(/3 ngày làm việc.*26\/03\/2025/);
  });

  it.each(['none', 'failed'] as const)('binds nobody where the summons is %s', (summons) => {
    expect(move('2025-03-24', { ...summoned, summons }).ok).toBe(true);
  });

  it('is never shorter than the plan’s, on whatever day the conference is put off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 12 }), (days, invitations) => {
        const heldOn = addDays('2025-03-21', days);
        const facts = {
          ...summoned,
          kind: 'extraordinary' as const,
          deadlines: { ...summoned.deadlines, invitations },
        };
        fc.pre(heldOn !== facts.heldOn);
        const moved = move(heldOn, facts);
        const notice = workingDaysBetween(vietnamCalendar, '2025-03-21', heldOn);
        expect(moved.ok && compareDates(heldOn, '2025-03-21') > 0).toBe(notice >= invitations);
      }),
    );
  });

  it('leaves the window of the year as it is: another year is refused first', () => {
    expect(move('2027-04-04')).toMatchObject({ refusal: { code: 'outside-work-year' } });
  });
});

describe(postponedSentence.name, () => {
  it('says from when, until when and why', () => {
    expect(postponedSentence({ from: '2025-03-28', to: '2025-04-04', reason: 'Bão' })).toEqual({
      vi: 'Hội nghị triệu tập ngày 28/03/2025 được hoãn đến ngày 04/04/2025. Lý do: Bão',
      en: 'The conference called for 28 March 2025 was put off until 4 April 2025. Reason: Bão',
    });
  });
});
