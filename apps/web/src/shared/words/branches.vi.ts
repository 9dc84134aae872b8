/** What the pages say in Vietnamese when too few people come to a conference. */
export const branchesVi = {
  branches: {
    title: 'Khi không đủ người dự',
    failedOn: 'Triệu tập ngày {{day}}',
    fail: 'Ghi nhận không đủ người',
    failHint:
      'Nếu đến giờ khai mạc ngày {{day}} mà chưa đủ hai phần ba: ghi nhận, rồi dời ngày để triệu tập lần thứ hai. Người đã điểm danh được ghi là ra về.',
    send: 'Gửi phiếu lấy ý kiến',
    sendNow: 'Ghi nhận đã gửi phiếu',
    question: 'Nội dung lấy ý kiến',
    forceMajeure: 'Việc bất khả kháng',
    forceMajeureHint: 'Cần ghi khi chưa triệu tập hai lần không đủ người.',
    returned: 'Số phiếu thu về',
    yes: 'Số phiếu tán thành',
    scan: 'Biên bản kiểm phiếu (bản quét)',
    count: 'Ghi kết quả kiểm phiếu',
  },
};
