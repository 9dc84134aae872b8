import { vietnamCalendar } from '../calendar';
import { agendaDeviation, regimeOn } from '../procedure';
import { checkPlan } from './check-plan';
import { extraordinaryPlan, soonestExtraordinary } from './extraordinary-plan';
import { planOf } from './plan.factory';

const proposal = {
  by: 'staff' as const,
  proposedOn: '2026-11-02',
  reason: 'Quy chế chi tiêu nội bộ thay đổi giữa năm',
  petition: { signed: 2, staff: 5 },
};
const subject = 'Sửa Quy chế chi tiêu nội bộ';

describe(extraordinaryPlan.name, () => {
  const plan = extraordinaryPlan(planOf(), { subject, proposal, heldOn: '2026-11-24' });

  it('has no fault, and departs from no rule', () => {
    expect(checkPlan(plan).filter(({ level }) => level === 'error')).toEqual([]);
    expect(agendaDeviation(regimeOn('2026-11-24', 'extraordinary'), plan.agenda)).toEqual([]);
  });

  it('keeps office and people, and takes the matter as its only business', () => {
    const { people, office } = planOf();
    expect(plan).toMatchObject({ people, office, elections: [], pledge: null, targets: [] });
    expect(plan.conference).toMatchObject({ kind: 'extraordinary', year: 2026, heldOn: '2026-11-24', proposal });
    expect(plan.documents.map(({ title }) => title)).toEqual([`Báo cáo về nội dung đề nghị: ${subject}`]);
    expect(plan.motions.map(({ kind }) => kind)).toEqual(['resolution']);
  });
});

describe('a plan of an extraordinary conference', () => {
  const extraordinary = (different: object) => {
    const plan = extraordinaryPlan(planOf(), { subject, proposal, heldOn: '2026-11-24' });
    return { ...plan, conference: { ...plan.conference, ...different } };
  };

  it.each([
    ['nobody has asked for', { proposal: undefined }, 'nobody-proposes'],
    ['too few have asked for', { proposal: { ...proposal, petition: { signed: 1, staff: 5 } } }, 'petition-too-small'],
    [
      'more ask for than there are',
      { proposal: { ...proposal, petition: { signed: 6, staff: 5 } } },
      'petition-not-countable',
    ],
    ['the staff ask for without a number', { proposal: { ...proposal, petition: null } }, 'petition-too-small'],
    ['is asked for afterwards', { proposal: { ...proposal, proposedOn: '2026-11-25' } }, 'proposed-after-conference'],
    ['is an annual one', { kind: 'annual', year: 2026 }, 'proposal-not-extraordinary'],
  ])('that %s is refused', (_, different, code) => {
    const codes = checkPlan(extraordinary(different)).flatMap((finding) =>
      finding.level === 'error' ? [finding.code] : [],
    );
    expect(codes).toContain(code);
  });

  it.each(['head', 'employeeSide'] as const)('that the %s asks for needs no number', (by) => {
    const plan = extraordinary({ proposal: { ...proposal, by, petition: null } });
    expect(checkPlan(plan).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe(soonestExtraordinary.name, () => {
  it('leaves the time of the invitations and four times the least time', () => {
    expect(soonestExtraordinary(planOf(), vietnamCalendar, '2026-11-02')).toBe('2026-11-17');
  });
});
