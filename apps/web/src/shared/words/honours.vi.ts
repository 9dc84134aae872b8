/** The words of awards and the launch of the emulation. */
export const honoursVi = {
  honours: {
    awards: 'Khen thưởng',
    none: 'Chưa có phần khen thưởng nào trong danh sách.',
    recipient: 'Cá nhân, tập thể được khen',
    title: 'Danh hiệu, hình thức',
    decision: 'Quyết định (số, ngày)',
    add: 'Thêm vào danh sách',
    handOver: 'Trao',
    handOverNamed: 'Trao phần khen thưởng của {{name}}',
    handedOver: 'Đã trao lúc {{time}}',
    takeBack: 'Thu lại',
    takeBackNamed: 'Thu lại việc đã trao cho {{name}}',
    strike: 'Bỏ',
    strikeNamed: 'Bỏ phần khen thưởng của {{name}}',
    launch: 'Phát động thi đua',
    words: 'Lời phát động',
    by: 'Người phát động',
    launchNow: 'Ghi nhận phát động',
    launched: '{{name}} phát động lúc {{time}}',
  },
};
