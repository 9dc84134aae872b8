import type { TaskDetail } from '@conference/contracts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { opinion } from '../../testing/opinion.factory';
import { me, show } from '../../testing/show';
import { Refused } from '../../shared/http';
import { Decision } from './decision';
import { decideTask } from './decide-task';

jest.mock('./decide-task');
jest.mock('@tanstack/react-router', () => ({ Link: 'a' }));
jest.mock('../documents/writing/read-draft', () => ({
  draftQuery: () => ({ queryKey: ['draft'], queryFn: () => null }),
}));
jest.mock('../documents/dispositions/read-table', () => ({
  tableQuery: () => ({ queryKey: ['table'], queryFn: () => new Promise(() => undefined) }),
}));
jest.mock('../documents/reading/read-text', () => ({
  revisionTextQuery: () => ({
    queryKey: ['text'],
    queryFn: () => ({
      number: 2,
      text: { blocks: [{ id: 'aaaa', kind: 'article', text: 'Phạm vi điều chỉnh' }] },
      numbers: ['Điều 1.'],
      places: [{ vi: 'Điều 1', en: 'Article 1' }],
    }),
  }),
}));
const decide = jest.mocked(decideTask);

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const PACKET = 'a'.repeat(64);
const approval: TaskDetail = {
  id: id(1),
  kind: 'approval',
  state: 'open',
  conferenceId: id(2),
  conferenceTitle: 'Hội nghị năm 2026',
  documentId: id(3),
  documentTitle: 'Báo cáo của Giám đốc',
  targetId: null,
  targetTitle: null,
  roundId: id(4),
  roundNumber: 1,
  assignee: me.person,
  revision: 2,
  packetHash: PACKET,
  isTurn: true,
  openedAt: '2026-11-20T03:00:00.000Z',
  dueAt: '2026-11-27T09:00:00.000Z',
  dueExplanation: { vi: '6 ngày làm việc trước ngày họp.', en: '6 working days before the conference.' },
  workingDaysLeft: 2,
  outcomes: ['approved', 'returned', 'recused'],
  outcome: null,
  reason: null,
  decidedAt: null,
  decidedBy: null,
  channel: null,
  capacity: 'signatory',
  remarks: [],
  lateOutcome: null,
  lateReason: null,
  lateAt: null,
  mayAnswerLate: false,
  fileUrl: null,
  fileName: null,
  hasText: false,
  approvedRevision: null,
  lastSeenRevision: null,
  opinions: [],
  standIn: null,
  comments: [],
  onBehalf: null,
  period: null,
};
const asked: TaskDetail = {
  ...approval,
  kind: 'opinion',
  capacity: null,
  outcomes: ['agree', 'agreeWithRemarks', 'disagree', 'noOpinion', 'notCompetent'],
};
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const accepted = { taskId: id(1), decidedAt: '2026-11-25T03:05:00.000Z', roundClosed: true, repeated: false };

function TaskThatChanges({ later }: { later: Partial<TaskDetail> }) {
  const [change, setChange] = useState<Partial<TaskDetail>>({});
  return (
    <>
      <button onClick={() => setChange(later)}>thay đổi</button>
      <Decision task={{ ...approval, ...change }} />
    </>
  );
}

describe('the answer to a task', () => {
  beforeEach(() => decide.mockReset());

  it('has nothing chosen beforehand and sends nothing without a choice', async () => {
    await show(<Decision task={approval} />);
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
    press('Gửi quyết định');
    expect(screen.getByRole('alert').textContent).toBe('Hãy chọn một câu trả lời.');
    expect(decide).not.toHaveBeenCalled();
  });

  it('names the act on its button and is bound to the packet that was shown', async () => {
    decide.mockResolvedValue({ ...accepted, outcome: 'approved' });
    await show(<Decision task={approval} />);
    choose('Phê duyệt');
    press('Phê duyệt văn bản');
    await waitFor(() => expect(screen.getByText('Đã ghi nhận')).toBeTruthy());
    expect(decide).toHaveBeenCalledWith(id(1), { outcome: 'approved', packetHash: PACKET, reason: null });
    expect(screen.getByText('Đã phê duyệt, lúc 25/11/2026 10:05.')).toBeTruthy();
  });

  it('asks for the reason of a return', async () => {
    decide.mockResolvedValue({ ...accepted, outcome: 'returned' });
    await show(<Decision task={approval} />);
    choose('Trả lại để chỉnh sửa');
    press('Trả lại để chỉnh sửa');
    expect(screen.getByRole('alert').textContent).toBe('Câu trả lời này cần có lý do hoặc nội dung góp ý.');
    write(/Lý do/, 'Thiếu số liệu quý IV.');
    press('Trả lại để chỉnh sửa');
    await waitFor(() =>
      expect(decide).toHaveBeenCalledWith(id(1), expect.objectContaining({ reason: 'Thiếu số liệu quý IV.' })),
    );
  });

  it('keeps what was typed when somebody else was first, and says what happened', async () => {
    const message = { vi: 'Việc này đã có quyết định trước đó.', en: 'This task was decided before.' };
    const problem = { type: 'about:blank', title: '', status: 409, code: 'already-decided', message };
    decide.mockRejectedValue(new Refused(problem));
    await show(<Decision task={approval} />);
    choose('Phê duyệt');
    write(/Lý do/, 'Đồng ý với bản này.');
    press('Phê duyệt văn bản');
    await waitFor(() => expect(screen.getByText(message.vi)).toBeTruthy());
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Lý do/).value).toBe('Đồng ý với bản này.');
  });

  it('does not decide on a packet that arrived meanwhile until it was taken note of', async () => {
    decide.mockResolvedValue({ ...accepted, outcome: 'approved' });
    const newer = 'b'.repeat(64);
    await show(<TaskThatChanges later={{ packetHash: newer }} />);
    press('thay đổi');
    choose('Phê duyệt');
    press('Tôi đã xem bản mới');
    press('Phê duyệt văn bản');
    await waitFor(() => expect(decide).toHaveBeenCalledWith(id(1), expect.objectContaining({ packetHash: newer })));
  });

  it('keeps the form when the task closes while somebody writes', async () => {
    await show(<TaskThatChanges later={{ state: 'recalled', outcomes: [] }} />);
    choose('Trả lại để chỉnh sửa');
    write(/Lý do/, 'Thiếu số liệu.');
    press('thay đổi');
    expect(screen.getByText('Việc này đã được thu hồi, không cần trả lời nữa.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Lý do/).value).toBe('Thiếu số liệu.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Trả lại để chỉnh sửa' }).disabled).toBe(true);
  });

  it('shows another person’s task without a form', async () => {
    await show(<Decision task={{ ...approval, assignee: { ...me.person, id: id(9), name: 'Trần Quốc Việt' } }} />);
    expect(screen.getByText('Việc này được giao cho Trần Quốc Việt.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('sends the disposition table only with a word about which draft goes along', async () => {
    decide.mockResolvedValue({ ...accepted, outcome: 'disposed' });
    await show(<Decision task={{ ...approval, kind: 'disposition', outcomes: ['disposed'], opinions: [opinion()] }} />);
    expect(screen.getByText('Còn 1 ý kiến chưa có trả lời.')).toBeTruthy();
    press('Gửi bảng tiếp thu, giải trình');
    expect(screen.getByRole('alert').textContent).toBe('Hãy chọn dự thảo nào đi kèm.');
    choose('Giữ nguyên dự thảo');
    press('Gửi bảng tiếp thu, giải trình');
    await waitFor(() =>
      expect(decide).toHaveBeenCalledWith(id(1), { outcome: 'disposed', packetHash: PACKET, reason: null }),
    );
  });

  it('points a return at the paragraphs that it is about', async () => {
    decide.mockResolvedValue({ ...accepted, outcome: 'returned' });
    await show(<Decision task={{ ...approval, hasText: true }} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Góp ý Điều 1' }));
    write(/Góp ý về Điều 1/, 'Thiếu đối tượng áp dụng.');
    choose('Phê duyệt');
    press('Phê duyệt văn bản');
    expect(screen.getByRole('alert').textContent).toMatch(/^Bạn đã viết 1 góp ý/);
    choose('Trả lại để chỉnh sửa');
    write(/Lý do/, 'Xem góp ý.');
    press('Trả lại để chỉnh sửa');
    await waitFor(() =>
      expect(decide).toHaveBeenCalledWith(
        id(1),
        expect.objectContaining({ remarks: [{ blockId: 'aaaa', text: 'Thiếu đối tượng áp dụng.' }] }),
      ),
    );
  });

  it('takes a remark on a paragraph for the reason of an opinion, and keeps it when the answer is refused', async () => {
    const message = { vi: 'Vòng này đã đóng.', en: 'This round is closed.' };
    decide.mockRejectedValue(
      new Refused({ type: 'about:blank', title: '', status: 409, code: 'round-closed', message }),
    );
    await show(<Decision task={{ ...asked, hasText: true }} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Góp ý Điều 1' }));
    write(/Góp ý về Điều 1/, 'Thêm căn cứ.');
    choose('Nhất trí, có góp ý');
    press('Gửi ý kiến: nhất trí, có góp ý');
    await waitFor(() => expect(screen.getByText(message.vi)).toBeTruthy());
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Góp ý về Điều 1/).value).toBe('Thêm căn cứ.');
  });

  it('says plainly that an opinion is late, and takes it', async () => {
    decide.mockResolvedValue({ ...accepted, outcome: 'agree' });
    await show(<Decision task={{ ...asked, state: 'expired', isTurn: false, mayAnswerLate: true }} />);
    expect(screen.getByText(/^Ý kiến này đến trễ/)).toBeTruthy();
    choose('Nhất trí với dự thảo');
    press('Gửi ý kiến: nhất trí');
    await waitFor(() => expect(decide).toHaveBeenCalledWith(id(1), expect.objectContaining({ outcome: 'agree' })));
  });

  it('keeps what was typed over a reload, until it is sent', async () => {
    const first = await show(<Decision task={approval} />);
    write(/Lý do/, 'Thiếu số liệu.');
    first.unmount();
    const kept = sessionStorage.getItem(`typed task ${id(1)}`)!;
    const again = show(<Decision task={approval} />);
    sessionStorage.setItem(`typed task ${id(1)}`, kept);
    await again;
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Lý do/).value).toBe('Thiếu số liệu.');
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
  });
});
