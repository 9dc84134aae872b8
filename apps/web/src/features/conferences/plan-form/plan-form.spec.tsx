import { readFileSync } from 'node:fs';
import { vietnamCalendar, type PlanEdit } from '@conference/domain';
import { editPlan, examinePlan } from '@conference/plan-file';
import { fireEvent, screen, within } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { show } from '../../../testing/show';
import { DraftContext } from './draft';
import { goToField, PlanForm } from './plan-form';
import { PlanningTimeContext } from './planning-time';

const EXAMPLE = readFileSync('docs/plan-file/annual-conference.example.yaml', 'utf8');
const time = { calendar: vietnamCalendar, now: '2026-11-26T03:00:00Z' };
let text = '';

/** The form on a text of its own, as the page holds it. */
function Form({ begun }: { begun: string }) {
  const [plan, setPlan] = useState(begun);
  useEffect(() => {
    text = plan;
  }, [plan]);
  const edit = (edits: readonly PlanEdit[]) => setPlan((before) => editPlan(before, edits));
  return (
    <DraftContext value={{ ...examinePlan(plan, time), edit }}>
      <PlanningTimeContext value={time}>
        <PlanForm />
      </PlanningTimeContext>
    </DraftContext>
  );
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const write = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

describe('the plan as a form', () => {
  it('writes into the text what is typed, and leaves every comment and unknown key where it was', async () => {
    await show(<Form begun={`${EXAMPLE}\nghi-chu: hỏi lại anh Tùng # để sau\n`} />);
    write(screen.getByLabelText('Tên hội nghị'), 'Hội nghị năm 2027');
    expect(text).toContain('title: Hội nghị năm 2027\n');
    expect(text).toContain('ghi-chu: hỏi lại anh Tùng # để sau');
    expect(text).toContain('# Biên bản và nghị quyết không ghi ở đây');
    expect(screen.getByText('Những điều sau phải sửa ở dạng tệp:')).toBeTruthy();
  });

  it('names what follows from the day before anything is started, and again from another day', async () => {
    await show(<Form begun={EXAMPLE} />);
    const dues = () => screen.getByRole('table', { name: 'Ngày họp này kéo theo các hạn sau' }).textContent;
    expect(dues()).toContain('24/12/2026');
    fireEvent.change(screen.getByLabelText('Ngày họp'), { target: { value: '2027-01-29' } });
    expect(dues()).not.toContain('24/12/2026');
    expect(dues()).toContain('31/12/2026');
  });

  it('says at its field what is irregular, with a proposal that puts it right', async () => {
    await show(<Form begun={EXAMPLE} />);
    fireEvent.change(screen.getByLabelText('Ngày họp'), { target: { value: '2027-01-23' } });
    expect(screen.getByText('Ngày tổ chức là ngày nghỉ.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Chọn .*25\/01\/2027/ }));
    expect(screen.queryByText('Ngày tổ chức là ngày nghỉ.')).toBeNull();
    expect(text).toContain('heldOn: 2027-01-25 # THAY');
  });

  it('leads to the field of a finding, and opens what it is closed in', async () => {
    await show(<Form begun={EXAMPLE.replace('approve: [pho-giam-doc-1, giam-doc]', 'approve: [pp-khtc, giam-doc]')} />);
    expect(part('Văn bản').getByText('1 điều cần xem')).toBeTruthy();
    Element.prototype.scrollIntoView = jest.fn();
    goToField('documents[0].approve[0]');
    await screen.findByText('Người soạn không được tự phê duyệt văn bản của mình.');
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ khỏi danh sách' }));
    expect(text).toContain('approve: [ giam-doc ]');
  });

  it('puts an item into the agenda where the rules of the day want it', async () => {
    const agenda = EXAMPLE.replace(/^ {2}- \{ code: khen-thuong.*\n/m, '');
    await show(<Form begun={agenda} />);
    fireEvent.change(screen.getByLabelText('Thêm mục vào chương trình…'), { target: { value: 'awards' } });
    const items = [...text.matchAll(/kind: (\w+)/g)].map(([, kind]) => kind);
    expect(items.slice(items.indexOf('emulationLaunch'), items.indexOf('emulationLaunch') + 2)).toEqual([
      'emulationLaunch',
      'awards',
    ]);
  });

  it('takes whoever is picked, by the code that the plan has', async () => {
    await show(<Form begun={EXAMPLE} />);
    const added = screen.getByLabelText('Thêm người: Đoàn Chủ tịch');
    fireEvent.change(added, { target: { value: 'chu-tich-cd' } });
    expect(examinePlan(text, time).plan?.conference.presidium).toEqual(['chu-tich-cd']);
  });
});
