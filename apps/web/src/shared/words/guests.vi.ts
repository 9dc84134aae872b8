/** What the pages say in Vietnamese about guests. */
export const guestsVi = {
  guests: {
    title: 'Khách mời',
    hint: 'Lãnh đạo cấp ủy, công đoàn cấp trên, cơ quan được mời: có tên trong biên bản, không tính vào số người dự, không biểu quyết, không bầu cử, không ký.',
    name: 'Họ và tên',
    from: 'Chức vụ, cơ quan',
    position: 'Chức vụ',
    organisation: 'Cơ quan, tổ chức',
    email: 'Thư điện tử',
    emailHint: 'Giấy mời kèm lịch và mã điểm danh gửi tới địa chỉ này. Để trống nếu mời bằng giấy.',
    onPaper: 'mời bằng giấy',
    invite: 'Mời khách',
    change: 'Ghi nhận',
    changeFor: 'Ghi nhận trả lời của {{name}}',
    there: 'Có mặt từ {{time}}',
    withdrawHint:
      'Rút lời mời thì liên kết, mã và số điểm danh của khách không còn dùng được; việc mời vẫn lưu trong hồ sơ.',
    tag: 'Khách mời',
    act: { coming: 'Sẽ dự', excused: 'Không dự được', withdraw: 'Rút lời mời' },
  },
};
