import { reviewBody, reviewSummary, yearBody, type ReviewedTarget } from './review-report';

const target = (different: Partial<ReviewedTarget>): ReviewedTarget => ({
  title: 'Lao động tiên tiến',
  indicator: '100%',
  clause: null,
  owner: 'Văn phòng',
  state: 'met',
  value: '100%',
  note: null,
  evidence: null,
  ...different,
});
const written = (...targets: ReviewedTarget[]) =>
  reviewBody({
    office: 'Sở Khoa học và Công nghệ',
    employeeSide: 'Công đoàn cơ sở',
    conference: 'Hội nghị năm 2026',
    fromOn: '2026-01-16',
    untilOn: '2026-07-15',
    targets,
  });
const lines = (...targets: ReviewedTarget[]) =>
  written(...targets).map((block) =>
    block.kind === 'table' ? block.rows.join('\n') : 'text' in block ? block.text : '',
  );

describe(reviewBody.name, () => {
  it('names the half-year, the promise, the result and its judgement', () => {
    const said = lines(target({ note: 'quý II' }));
    expect(said[0]).toContain('từ ngày 16 tháng 01 năm 2026 đến ngày 15 tháng 7 năm 2026');
    expect(said).toContain('01,Lao động tiên tiến: 100%,Văn phòng,100%; quý II,Đạt,');
  });

  it('names who has not reported, and nobody else', () => {
    const said = lines(target({}), target({ owner: 'Phòng A', state: 'missing', value: null }));
    expect(said).toContain('- Phòng A: Lao động tiên tiến.');
    expect(lines(target({})).join()).not.toContain('chưa có báo cáo');
  });

  it('lists the evidence by the number of its row', () => {
    expect(lines(target({}), target({ evidence: 'bang.pdf' })).at(-1)).toBe('- Nội dung 02: bang.pdf.');
  });
});

describe('a clause of the resolution', () => {
  const clause = 'khoản 3 Điều 2 Nghị quyết số 05/NQ-SKHCN';

  it('is cited beside its target in the table and where nobody has reported', () => {
    const said = lines(target({ clause, state: 'missing', value: null })).join('\n');
    expect(said).toContain(`01,Lao động tiên tiến: 100% (${clause}),Văn phòng`);
    expect(said).toContain(`- Văn phòng: Lao động tiên tiến (${clause}).`);
  });

  it('is cited in what the next conference is to discuss', () => {
    const body = yearBody({ conference: 'Hội nghị năm 2026', targets: [target({ clause, state: 'notMet' })] });
    const said = body.map((block) => ('text' in block ? block.text : '')).join('\n');
    expect(said).toContain(`- Văn phòng: Lao động tiên tiến (${clause}; chưa đạt).`);
  });
});

describe(reviewSummary.name, () => {
  it('counts every target once and leaves out what there is none of', () => {
    const targets = [target({}), target({ state: 'missing' }), target({ state: 'missing' })];
    expect(reviewSummary(targets)).toBe(
      'Trong 03 chỉ tiêu được theo dõi, có 01 chỉ tiêu đạt; 02 chỉ tiêu chưa có báo cáo.',
    );
  });
});
