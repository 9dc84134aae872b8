/** What the pages say in Vietnamese about the mails that people get, and about nudges. */
export const mailsVi = {
  mails: {
    title: 'Thư gửi cho tôi',
    lead: 'Khi có từ {{from}} việc chờ trở lên, thư trong ngày được gộp thành một thư tổng hợp vào mỗi ngày làm việc. Việc gấp vẫn được gửi ngay.',
    language: 'Ngôn ngữ của thư',
    vietnamese: 'Tiếng Việt',
    english: 'Tiếng Anh',
    digest: 'Thư tổng hợp hằng ngày',
    officeHour: 'Theo giờ của cơ quan ({{at}})',
    off: 'Không nhận: mỗi việc một thư riêng',
    saved: 'Đã lưu.',
  },
  nudge: {
    send: 'Nhắc',
    sendTo: 'Nhắc {{name}}',
    sent: 'đã nhắc lúc {{time}} bởi {{by}}',
    sentOn: 'đã nhắc ngày {{day}} bởi {{by}}',
  },
};
