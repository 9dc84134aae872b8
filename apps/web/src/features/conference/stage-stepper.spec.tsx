import type { Stage } from '@conference/domain';
import { screen } from '@testing-library/react';
import { show } from '../../testing/show';
import { StageStepper } from './stage-stepper';

const entered = (...stages: Stage[]) =>
  stages.map((stage, index) => ({ stage, enteredAt: `2026-11-0${index + 1}T03:00:00.000Z`, leftAt: null }));
const steps = () => screen.getAllByRole('listitem');

describe(StageStepper.name, () => {
  it('shows seven steps, what is done, and where we are', async () => {
    await show(<StageStepper stage="approval" entries={entered('drafting', 'consultation', 'approval')} />);
    expect(steps()).toHaveLength(7);
    expect(steps().filter((step) => step.getAttribute('aria-current'))).toEqual([steps()[2]]);
    expect(steps()[0]!.textContent).toContain('Soạn thảo, đã xong01/11');
    expect(steps()[2]!.textContent).toContain('Phê duyệt, đang tiến hành03/11');
    expect(steps()[3]!.textContent).toContain('Triệu tập, chưa đến');
  });

  it('says when a stage is gone through again', async () => {
    await show(<StageStepper stage="convening" entries={entered('drafting', 'convening', 'session', 'convening')} />);
    expect(steps()[3]!.textContent).toContain('04/11 (lần 2)');
    expect(steps()[0]!.textContent).not.toContain('lần');
  });

  it('shows everything as done once the year is over', async () => {
    await show(<StageStepper stage="closed" entries={entered('drafting', 'closed')} />);
    for (const step of steps()) expect(step.textContent).toContain('đã xong');
  });

  it('says at which stage a conference was cancelled', async () => {
    await show(<StageStepper stage="cancelled" entries={entered('drafting', 'consultation', 'cancelled')} />);
    expect(screen.getByText('Hội nghị đã bị hủy ở giai đoạn: Lấy ý kiến')).toBeTruthy();
  });
});
