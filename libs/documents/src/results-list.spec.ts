import { resultsList, type ListedResult, type ResultsListFacts } from './results-list';

const result = (different: Partial<ListedResult> = {}): ListedResult => ({
  title: 'Lao động tiên tiến',
  indicator: '20–30%',
  lastYear: null,
  party: 'Văn phòng',
  owner: 'Đỗ Thị Ngọc',
  result: null,
  note: null,
  state: 'Chưa đến hạn',
  evidence: null,
  ...different,
});
const list = (different: Partial<ResultsListFacts>) =>
  resultsList({
    office: { name: 'Sở Khoa học và Công nghệ', place: 'Sông Lam' },
    conference: 'Hội nghị năm 2026',
    on: '2026-07-15',
    lookedFor: null,
    counted: ['02 chưa đến hạn'],
    results: [result()],
    opinions: [],
    rehearsal: false,
    ...different,
  });
const tables = (facts: Partial<ResultsListFacts>) =>
  list(facts).body.flatMap((block) => (block.kind === 'table' ? [block] : []));

describe(resultsList.name, () => {
  it('has neither number nor signature: nobody issues it', () => {
    expect(list({})).toMatchObject({ date: '2026-07-15', signatures: [], recipients: [] });
    expect(list({}).number).toBeUndefined();
  });

  it('leaves out columns that nothing fills, and keeps absent figures absent', () => {
    const [table] = tables({ results: [result(), result({ result: '25%' })] });
    expect(table!.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Nội dung, chỉ tiêu',
      'Thực hiện',
      'Kết quả',
      'Tình trạng',
    ]);
    expect(table!.rows.map((row) => row[3])).toEqual(['', '25%']);
    expect(table!.rows[0]![1]).toBe('Lao động tiên tiến: 20–30%');
  });

  it('says what was looked for', () => {
    const [first] = list({ lookedFor: 'đơn vị Văn phòng' }).body;
    expect(first).toMatchObject({
      text: 'Tình hình đến ngày 15 tháng 7 năm 2026, chọn theo đơn vị Văn phòng, 01 nội dung: 02 chưa đến hạn.',
    });
  });

  it('adds the opinions where there are any', () => {
    const opinion = { opinion: 'Sửa máy lạnh', answer: 'Sẽ sửa', commitment: null, state: 'Đã giải đáp' };
    expect(tables({ opinions: [opinion] })[1]!.rows).toEqual([['01', 'Sửa máy lạnh', 'Sẽ sửa', '', 'Đã giải đáp']]);
  });
});
