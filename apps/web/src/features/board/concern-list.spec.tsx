import type { BoardView, ConcernView, LateItemsView } from '@conference/contracts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { get, order } from '../../shared/http';
import { show } from '../../testing/show';
import { BoardMembers } from './board-members';
import { ConcernList } from './concern-list';
import { LateItems } from './late-items';
import { SendPaper } from './send-paper';

jest.mock('../../shared/http', () => ({
  ...jest.requireActual<object>('../../shared/http'),
  get: jest.fn(),
  order: jest.fn(),
}));
jest.mock('@tanstack/react-router', () => ({
  Link: ({ children, hash }: { children: string; hash: string }) => <a href={`#${hash}`}>{children}</a>,
}));

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const concern: ConcernView = {
  id: id(1),
  kind: 'recommendation',
  number: 1,
  title: 'Công khai chi tiêu',
  state: 'unanswered',
  author: 'Từ Quang Huy',
  waitingFor: 'Hà Văn Lâm',
  confirms: null,
  dueOn: '2027-01-20',
  dueExplanation: { vi: '15 ngày kể từ thứ Ba', en: '15 days after' },
  isLate: true,
  taskId: null,
  story: [
    {
      what: 'recommendation',
      by: 'Từ Quang Huy',
      at: '2027-01-05T02:00:00.000Z',
      text: 'Công khai hằng quý.',
      dueOn: null,
      evidence: null,
    },
  ],
};
const board: BoardView = {
  isKnown: true,
  members: [
    { id: id(2), name: 'Từ Quang Huy', position: 'Lưu trữ viên', unit: null, post: 'chair' },
    { id: id(3), name: 'Âu Thị Xuân', position: 'Lưu trữ viên', unit: null, post: 'member' },
  ] as BoardView['members'],
  fromOn: '2027-01-05',
  untilOn: '2029-01-04',
  isTermOver: false,
  programmes: [],
  papers: [],
  recommendations: [],
  units: [{ id: id(4), name: 'Phòng Hành chính' }],
  earliestInspectionOn: '2027-01-13',
  may: { choose: true, send: true },
};

describe(ConcernList.name, () => {
  it('says how far it has come, who is waited for until when, and what was said', async () => {
    await show(<ConcernList concerns={[concern]} />);
    expect(screen.getByRole('heading', { name: 'Số 1: Công khai chi tiêu' })).not.toBeNull();
    expect(screen.getByText('Chờ trả lời')).not.toBeNull();
    expect(screen.getByText('Quá hạn')).not.toBeNull();
    expect(screen.getByText('Hà Văn Lâm')).not.toBeNull();
    expect(screen.getByText('20/01/2027')).not.toBeNull();
    expect(screen.getByText('Công khai hằng quý.')).not.toBeNull();
  });
});

describe(BoardMembers.name, () => {
  it('names members, posts and the term', async () => {
    await show(<BoardMembers conferenceId={id(9)} board={board} />);
    expect(screen.getByText('Nhiệm kỳ 2 năm: 05/01/2027 – 04/01/2029')).not.toBeNull();
    expect(screen.getByText('Trưởng ban')).not.toBeNull();
    expect(screen.getByText('Âu Thị Xuân')).not.toBeNull();
  });
});

describe(SendPaper.name, () => {
  it('sends a recommendation once it has its words', async () => {
    jest.mocked(order).mockResolvedValue(undefined);
    await show(<SendPaper conferenceId={id(9)} kind="recommendation" board={board} />);
    fireEvent.click(screen.getByRole('button', { name: 'Gửi kiến nghị' }));
    fireEvent.change(await screen.findByLabelText('Về việc'), { target: { value: 'Công khai' } });
    expect(screen.getByRole('button', { name: 'Gửi' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByLabelText('Nội dung'), { target: { value: 'Hằng quý.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    await waitFor(() =>
      expect(order).toHaveBeenCalledWith(
        'POST',
        `/api/conferences/${id(9)}/board/papers`,
        expect.objectContaining({ kind: 'recommendation', title: 'Công khai', text: 'Hằng quý.', inspectsOn: null }),
      ),
    );
  });
});

describe(LateItems.name, () => {
  it('lists what the last conference left open, each with the way to its history', async () => {
    const left: LateItemsView = {
      from: 'Hội nghị năm 2027',
      mayRemove: true,
      items: [
        {
          kind: 'opinion',
          id: id(5),
          title: 'Sửa phòng họp',
          owner: 'Thái Bá Đạt',
          why: { vi: 'Đang thực hiện cam kết', en: 'being carried out' },
          dueOn: '2027-03-31',
          conferenceId: id(8),
          removed: null,
        },
      ],
    };
    jest.mocked(get).mockResolvedValue(left);
    await show(<LateItems conferenceId={id(9)} />);
    expect(await screen.findByRole('heading', { name: 'Việc tồn đọng từ hội nghị trước' })).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Xem diễn biến' }).getAttribute('href')).toBe(`#${id(5)}`);
    expect(screen.getByRole('button', { name: 'Đưa ra khỏi chương trình: Sửa phòng họp' })).not.toBeNull();
  });
});
