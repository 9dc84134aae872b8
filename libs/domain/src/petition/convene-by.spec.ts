import { conveneBy, conveningOverdue } from './convene-by';

describe(conveneBy.name, () => {
  it('is fifteen days by the circular that sets them', () => {
    expect(conveneBy('2020-03-02')).toMatchObject({
      on: '2020-03-17',
      isPrescribed: true,
      sentence: { vi: expect.stringContaining('Thông tư 01/2016/TT-BNV Điều 9') as string },
    });
  });

  it.each(['2024-03-01', '2026-11-26'])(
    'on %s is an assumption, and says so, where the Law sets no time',
    (submittedOn) => {
      const by = conveneBy(submittedOn);
      expect(by.isPrescribed).toBe(false);
      expect(by.sentence.vi).toContain('Luật không nêu thời hạn');
      expect(by.sentence.en).toContain('Assumption');
    },
  );
});

describe(conveningOverdue.name, () => {
  it.each([
    ['on the last day not yet', '2020-03-17', false, false],
    ['on the day after', '2020-03-18', false, true],
    ['never once it is convened', '2020-05-01', true, false],
  ])('%s', (_, todayOn, isConvened, overdue) => {
    expect(conveningOverdue({ submittedOn: '2020-03-02', isConvened, todayOn })).toBe(overdue);
  });
});
