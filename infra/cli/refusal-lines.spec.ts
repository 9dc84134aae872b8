import { refusalLines } from './refusal-lines';
import { problemOf } from './web-answer';

const message = { vi: 'Kế hoạch có lỗi.', en: 'The plan has errors.' };
const refused = (errors: readonly { path: string; line: number; text: string }[]) =>
  problemOf(
    422,
    JSON.stringify({
      type: '/problems/plan-not-valid',
      title: message.vi,
      status: 422,
      code: 'plan-not-valid',
      message,
      errors: errors.map(({ path, line, text }) => ({ path, line, code: 'x', message: { vi: text, en: text } })),
    }),
  );

describe(refusalLines.name, () => {
  it('says first that the plan is wrong, then where', () => {
    const lines = refusalLines(refused([{ path: 'office.code', line: 4, text: 'Sai mã.' }]), 'plan.yaml', 'vi');
    expect(lines).toEqual(['Kế hoạch có lỗi.', 'plan.yaml:4 office.code Sai mã.']);
  });

  it('does not say the same twice', () => {
    const lines = refusalLines(refused([{ path: 'play', line: 9, text: message.vi }]), 'plan.yaml', 'vi');
    expect(lines).toEqual(['plan.yaml:9 play Kế hoạch có lỗi.']);
  });
});
