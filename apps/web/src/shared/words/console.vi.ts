import type { RoomPart } from '@conference/domain';

/** The console of those who run the room, and the room in short on the conference's page. */
export const consoleVi = {
  console: {
    title: 'Bàn điều hành',
    open: 'Mở bàn điều hành',
    look: 'Xem diễn biến phòng họp',
    next: 'Việc tiếp theo',
    now: 'Đang diễn ra',
    parts: 'Các phần việc trong phòng họp',
    goThere: 'Đến phần {{part}}',
    part: {
      opening: 'Trước khai mạc',
      attendance: 'Điểm danh',
      agenda: 'Chương trình',
      speakers: 'Phát biểu, ý kiến',
      votes: 'Biểu quyết',
      ballots: 'Bỏ phiếu kín',
      elections: 'Bầu cử',
      honours: 'Khen thưởng, phát động',
      pledge: 'Giao ước thi đua',
    } satisfies Record<RoomPart, string>,
  },
};
