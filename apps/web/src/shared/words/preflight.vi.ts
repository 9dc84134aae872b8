/** Before the session is opened: what is missing, and rehearsals. */
export const preflightVi = {
  preflight: {
    title: 'Kiểm tra trước khi khai mạc',
    fine: 'Đã đủ ({{count}})',
    mend: {
      people: 'Xem những người tham dự',
      agenda: 'Đến chương trình',
      documents: 'Đến văn bản',
      summons: 'Xem thư đã gửi',
      roll: 'Đến triệu tập',
      checkIn: 'Đến bàn điểm danh',
      elections: 'Đến bầu cử',
      plan: 'Đến triệu tập',
    },
    reason: 'Lý do',
    explain: 'Ghi lý do',
    explained: 'Lý do: {{reason}}',
    wipe: 'Xóa sạch buổi diễn tập',
    wipeHint: 'Mọi dữ liệu của buổi diễn tập bị xóa, không lấy lại được; nhật ký chỉ giữ mã và số liệu.',
    keep: 'Giữ lại',
    wipeConfirm: 'Xác nhận xóa sạch',
    simulate: 'Cho thêm người vào phòng',
    count: 'Số người (diễn tập)',
    simulated: 'Đã cho {{cameIn}} người vào; có mặt {{present}}.',
  },
};
