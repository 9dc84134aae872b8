import type { DispositionTable } from '@conference/contracts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { opinion } from '../../../testing/opinion.factory';
import { show } from '../../../testing/show';
import { RemarkTable } from './remark-table';
import { saveDispositions } from './save-dispositions';

jest.mock('./save-dispositions');
const save = jest.mocked(saveDispositions);

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const opinions = [1, 2, 3].map((number) => opinion({ id: id(number), person: `Người ${number}` }));
const table: DispositionTable = {
  documentId: id(9),
  opinions,
  undisposed: 3,
  override: null,
  isOpen: true,
  may: { dispose: true, override: false },
  taskId: null,
  pdfUrl: '/pdf',
  docxUrl: '/docx',
};
const rows = () => screen.getAllByRole('listitem');
const type = (reason: string) => fireEvent.change(screen.getByLabelText('Giải trình'), { target: { value: reason } });

describe('the disposition table', () => {
  beforeEach(() => save.mockReset().mockResolvedValue({ ...table, undisposed: 2 }));

  it('has a form only for the remark that is being answered', async () => {
    await show(<RemarkTable table={table} />);
    expect(screen.queryByRole('textbox', { name: 'Giải trình' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Trả lời Người 1/ }));
    expect(screen.getAllByRole('textbox', { name: 'Giải trình' })).toHaveLength(1);
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
  });

  it('saves an answer and goes on to the next with the keyboard', async () => {
    await show(<RemarkTable table={table} />);
    fireEvent.click(screen.getByRole('button', { name: /Trả lời Người 1/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Tiếp thu' }));
    type('Đã bổ sung.');
    fireEvent.keyDown(screen.getByLabelText('Giải trình'), { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(save).toHaveBeenCalledWith(id(9), {
        dispositions: [{ opinionId: id(1), disposition: 'takenOver', reason: 'Đã bổ sung.' }],
      }),
    );
    await waitFor(() => expect(within(rows()[1]!).getByLabelText<HTMLInputElement>('Giải trình').value).toBe(''));
  });

  it('keeps what was typed when the remark is left and when saving fails', async () => {
    save.mockRejectedValue(new Error('no'));
    await show(<RemarkTable table={table} />);
    fireEvent.click(screen.getByRole('button', { name: /Trả lời Người 1/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Tiếp thu' }));
    type('Đang viết');
    fireEvent.click(screen.getByRole('button', { name: 'Lưu và sang ý kiến sau' }));
    await screen.findByRole('alert');
    fireEvent.keyDown(screen.getByLabelText('Giải trình'), { key: 'Escape' });
    expect(screen.getByText('Đang gõ dở')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Trả lời Người 1/ }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Giải trình').value).toBe('Đang viết');
  });

  it('gives the same answer to all that are picked', async () => {
    await show(<RemarkTable table={table} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn ý kiến của Người 1' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn ý kiến của Người 3' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Không tiếp thu' }));
    type('Ngoài thẩm quyền.');
    fireEvent.click(screen.getByRole('button', { name: 'Trả lời chung cho 2 ý kiến' }));
    await waitFor(() =>
      expect(save.mock.calls[0]![1].dispositions).toEqual(
        [1, 3].map((number) => ({ opinionId: id(number), disposition: 'notTaken', reason: 'Ngoài thẩm quyền.' })),
      ),
    );
  });

  it('is only to read for everybody else', async () => {
    await show(<RemarkTable table={{ ...table, may: { dispose: false, override: false } }} />);
    expect(screen.queryByRole('checkbox', { name: /Chọn ý kiến/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Trả lời/ })).toBeNull();
  });
});
