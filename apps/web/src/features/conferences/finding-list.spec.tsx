import type { Finding } from '@conference/contracts';
import { fireEvent, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { show } from '../../testing/show';
import { FindingList } from './finding-list';
import { PlanEditor, type PlanEditorHandle } from './plan-editor';

const finding = (line: number | undefined, vi: string): Finding => ({
  path: `p${line ?? ''}`,
  line,
  code: 'wrong',
  message: { vi, en: vi },
});

describe('the errors of a plan', () => {
  it('stand in the order of the lines, each leading to its line', async () => {
    const pick = jest.fn();
    await show(<FindingList findings={[finding(12, 'Ngày sai'), finding(3, 'Thiếu tên')]} onPick={pick} />);
    expect(screen.getByRole('heading').textContent).toBe('Kế hoạch có 2 lỗi');
    const [first, second] = screen.getAllByRole('listitem');
    expect(first!.textContent).toContain('Dòng 3');
    fireEvent.click(within(second!).getByRole('button'));
    expect(pick).toHaveBeenCalledWith(expect.objectContaining({ line: 12 }));
  });

  it('without a line lead nowhere', async () => {
    await show(<FindingList findings={[finding(undefined, 'Tệp trống')]} onPick={jest.fn()} />);
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
  });

  it('select their line in the text', async () => {
    const editor = createRef<PlanEditorHandle>();
    await show(<PlanEditor ref={editor} text={'a: 1\nbb: 2\nc: 3'} findings={[]} onText={jest.fn()} />);
    editor.current!.goToLine(2);
    const area = screen.getByLabelText<HTMLTextAreaElement>('Nội dung kế hoạch');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('bb: 2');
    expect(document.activeElement).toBe(area);
  });
});
