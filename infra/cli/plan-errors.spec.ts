import type { Finding } from '@conference/contracts';
import { planErrorLines } from './plan-errors';

const finding = (line: number | undefined, path: string): Finding => ({
  path,
  ...(line ? { line } : {}),
  code: 'unknown-code',
  message: { vi: `Sai ở ${path}.`, en: `Wrong at ${path}.` },
});

describe(planErrorLines.name, () => {
  it('names file, line and path of every error, from top to bottom', () => {
    expect(planErrorLines('plan.yaml', [finding(40, 'targets[0].owner'), finding(7, 'office.code')], 'vi')).toEqual([
      'plan.yaml:7 office.code Sai ở office.code.',
      'plan.yaml:40 targets[0].owner Sai ở targets[0].owner.',
    ]);
  });

  it('leaves out what is not known', () => {
    expect(planErrorLines('plan.yaml', [finding(undefined, 'play')], 'en')).toEqual(['plan.yaml play Wrong at play.']);
    expect(
      planErrorLines('plan.yaml', [{ ...finding(3, ''), message: { vi: 'Lỗi cú pháp', en: 'Syntax' } }], 'vi'),
    ).toEqual(['plan.yaml:3 Lỗi cú pháp']);
  });
});
