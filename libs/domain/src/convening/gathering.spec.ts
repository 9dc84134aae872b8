import { CONFERENCE_KINDS } from '../procedure';
import { convenerOf, formName, gatheringName } from './gathering';

describe(gatheringName.name, () => {
  it.each(CONFERENCE_KINDS)('speaks of %s in its own words, also of its form', (kind) => {
    const word = kind === 'unionCongress' ? 'đại hội' : 'hội nghị';
    expect(gatheringName(kind).vi).toBe(word);
    for (const form of ['plenary', 'delegates'] as const) {
      expect(formName(kind, form).vi.toLocaleLowerCase('vi-VN')).toContain(word);
    }
  });
});

describe(convenerOf.name, () => {
  const head = 'Giám đốc Trần Thị Hòa';

  it.each([
    ['annual', 'Công đoàn cơ sở Sở', head],
    ['unionCongress', 'Công đoàn cơ sở Sở', 'Ban Chấp hành Công đoàn cơ sở Sở'],
    ['unionCongress', 'Ban Chấp hành Công đoàn cơ sở', 'Ban Chấp hành Công đoàn cơ sở'],
  ] as const)('%s with %s: %s', (kind, employeeSide, convener) => {
    expect(convenerOf(kind, { head, employeeSide })).toBe(convener);
  });
});
