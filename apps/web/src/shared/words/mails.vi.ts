import type { MailWay } from '@conference/domain';

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
    kinds: 'Cách nhận từng loại thư',
    kindsLead: 'Thư mà quy trình bắt buộc hoặc thư bảo vệ Ông/Bà thì không tắt được; lý do ghi ngay bên dưới.',
    always: 'Luôn gửi ngay',
    asOffice: 'Như cơ quan quy định',
    digestIsOff: 'Ông/Bà đang không nhận thư tổng hợp, nên thư này gửi ngay.',
    ways: {
      atOnce: 'Gửi ngay từng thư',
      digest: 'Gộp vào thư tổng hợp trong ngày',
      never: 'Không nhận',
    } satisfies Record<MailWay, string>,
  },
  nudge: {
    send: 'Nhắc',
    sendTo: 'Nhắc {{name}}',
    sent: 'đã nhắc lúc {{time}} bởi {{by}}',
    sentOn: 'đã nhắc ngày {{day}} bởi {{by}}',
  },
};
