import { checkEmployeeSide } from './employee-side';
import { personRefusalSentence } from './refusal';

const union = { kind: 'union', name: 'Công đoàn cơ sở', legalBasis: null } as const;
const substitute = { kind: 'substitute', name: 'Tổ đại diện', legalBasis: 'Quyết định số 12/QĐ-SKHCN' } as const;

describe(checkEmployeeSide.name, () => {
  it('takes a union where the regime expects one', () => {
    expect(checkEmployeeSide(union, true)).toEqual({ ok: true, value: { side: union, warning: null } });
  });

  it('warns about a union where the regime no longer expects one', () => {
    expect(checkEmployeeSide(union, false)).toMatchObject({
      ok: true,
      value: { warning: { vi: expect.stringContaining('2025') } },
    });
  });

  it('takes a substitute that names its basis, and says so', () => {
    expect(checkEmployeeSide(substitute, false)).toMatchObject({
      ok: true,
      value: { side: substitute, warning: { en: expect.stringContaining('basis') } },
    });
  });

  it.each([null, '', '   '])('refuses a substitute whose basis is %p', (legalBasis) => {
    const answer = checkEmployeeSide({ ...substitute, legalBasis }, true);
    expect(answer).toEqual({ ok: false, refusal: { code: 'substitute-without-basis', name: 'Tổ đại diện' } });
    expect(answer.ok ? '' : personRefusalSentence(answer.refusal).vi).toContain('Tổ đại diện');
  });

  it('refuses a side without a name', () => {
    const answer = checkEmployeeSide({ ...union, name: ' ' }, true);
    expect(answer.ok ? '' : personRefusalSentence(answer.refusal).en).toContain('no name');
  });
});
