/** What the pages say in Vietnamese when too few people come to a conference. */
export const branchesVi = {
  branches: {
    title: 'Khi không đủ người dự',
    failedOn: 'Triệu tập ngày {{day}}',
    fail: 'Ghi nhận không đủ người',
    failHint:
      'Nếu đến giờ khai mạc ngày {{day}} mà chưa đủ hai phần ba: ghi nhận, rồi dời ngày để triệu tập lần thứ hai. Người đã điểm danh được ghi là ra về.',
    send: 'Gửi phiếu lấy ý kiến',
    declareForceMajeure: 'Ghi nhận bất khả kháng và gửi phiếu',
    sendNow: 'Gửi phiếu đến toàn thể',
    question: 'Nội dung lấy ý kiến',
    text: 'Dự thảo nghị quyết',
    closesOn: 'Ngày cuối nhận phiếu',
    closesOnHint: 'Luật không quy định; mọi người có đến hết ngày làm việc đó.',
    answered: 'Đã gửi phiếu',
    answeredOf: '{{answered}}/{{staff}} người đã gửi phiếu',
    until: 'nhận đến hết {{day}}',
    answerMine: 'Gửi phiếu của tôi',
    areOut: 'Đang lấy ý kiến toàn thể bằng phiếu',
    adopted: 'Nghị quyết được thông qua bằng phiếu lấy ý kiến toàn thể',
    notAdopted: 'Phiếu lấy ý kiến không thông qua nghị quyết',
    details: 'Xem việc lấy ý kiến',
    forceMajeure: 'Việc bất khả kháng',
    forceMajeureHint: 'Cần ghi khi chưa triệu tập hai lần không đủ người.',
  },
};
