import { checkForm } from './check-form';
import { procedureRefusalSentence } from './refusal';
import { regimeOn } from './regime-on';

const under = (heldOn: string) => regimeOn(heldOn, 'annual');
const delegates = { form: 'delegates', staff: 100, isDispersed: false, isAgreed: true } as const;

describe(checkForm.name, () => {
  it.each([
    ['2024-01-15', 99, false],
    ['2024-01-15', 100, true],
    ['2022-01-15', 200, false],
    ['2022-01-15', 201, true],
    ['2011-01-15', 8, true],
  ])('on %s, delegates of %d staff: %s', (heldOn, staff, allowed) => {
    expect(checkForm(under(heldOn), { ...delegates, staff }).ok).toBe(allowed);
  });

  it('allows delegates in a small office that works dispersed', () => {
    expect(checkForm(under('2024-01-15'), { ...delegates, staff: 40, isDispersed: true }).ok).toBe(true);
  });

  it('refuses delegates without the agreement of the employee side', () => {
    const answer = checkForm(under('2024-01-15'), { ...delegates, isAgreed: false });
    expect(answer).toEqual({ ok: false, refusal: { code: 'delegates-without-agreement' } });
    expect(answer.ok ? '' : procedureRefusalSentence(answer.refusal).en).toContain('agreement');
  });

  it('always allows a plenary conference', () => {
    expect(checkForm(under('2024-01-15'), { ...delegates, form: 'plenary', staff: 8, isAgreed: false }).ok).toBe(true);
  });

  it('says why everybody has to come', () => {
    const answer = checkForm(under('2024-01-15'), { ...delegates, staff: 99 });
    expect(answer.ok ? '' : procedureRefusalSentence(answer.refusal).vi).toContain('99');
  });
});
