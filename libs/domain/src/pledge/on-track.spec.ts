import { MEASURES } from './measure';
import { mayBeOnTrack } from './on-track';

describe(mayBeOnTrack.name, () => {
  const answer = (measure: (typeof MEASURES)[number], evidenceRequired: boolean, isLast: boolean) => {
    const may = mayBeOnTrack({ measure, evidenceRequired }, isLast);
    return may.ok ? 'yes' : may.refusal.code;
  };

  it.each(MEASURES)('%s: needs its value in the last period where it has one', (measure) => {
    expect(answer(measure, false, false)).toBe('yes');
    expect(answer(measure, false, true)).toBe(measure === 'none' ? 'yes' : 'value-due');
  });

  it('never does where evidence is asked for', () => {
    expect(MEASURES.map((measure) => answer(measure, true, false))).toEqual(MEASURES.map(() => 'evidence-required'));
  });
});
