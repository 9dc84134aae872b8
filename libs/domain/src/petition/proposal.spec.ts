import { proposalSentence } from './proposal';

describe(proposalSentence.name, () => {
  const said = { proposedOn: '2026-11-26', reason: 'Thay đổi trụ sở' };

  it.each([
    ['staff', { signed: 20, staff: 60 }, '20/60 cán bộ'],
    ['employeeSide', null, 'bên đại diện người lao động'],
    ['head', null, 'người đứng đầu'],
  ] as const)('of the %s names who asked, when and why', (by, petition, who) => {
    const { vi, en } = proposalSentence({ ...said, by, petition });
    expect(vi).toContain(who);
    expect(vi).toContain('26/11/2026');
    expect(vi).toMatch(/Lý do: Thay đổi trụ sở$/);
    expect(en).toMatch(/Reason: Thay đổi trụ sở$/);
  });
});
