/** Chỉ tiêu nhận từ cơ quan tiền thân và việc xác nhận. */
export const takenOverVi = {
  takenOver: {
    title: 'Chỉ tiêu nhận từ cơ quan tiền thân',
    from: '{{name}}, năm {{year}}: {{count}} chỉ tiêu',
    confirmed: 'Đã xác nhận',
    waiting: 'Chưa xác nhận',
    waitsFor: 'Chờ {{name}} xác nhận bàn giao; đến lúc đó số liệu chưa được dùng làm mức gốc.',
    waitsForLeaders:
      'Chờ hồ sơ của cơ quan tiền thân hoặc lãnh đạo xác nhận; đến lúc đó số liệu chưa được dùng làm mức gốc.',
    confirm: 'Xác nhận',
    confirmNamed: 'Xác nhận chỉ tiêu năm {{year}} của {{name}}',
    confirmNow: 'Xác nhận đúng như danh sách',
    confirmLead: 'Các mức dưới đây đúng như cơ quan tiền thân đã cam kết. Xác nhận xong không rút lại được.',
  },
};
